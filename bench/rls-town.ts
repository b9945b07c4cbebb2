// Two hundred organisations as the database holds them after ten months: the volume on which row security is
// measured.
import type pg from 'pg';

export const ORGANISATIONS = 200;
export const PEOPLE = 100;
/** Filled here. */
export const TABLES = [
  'money.settlement_line',
  'money.payroll_total',
  'money.claim',
  'travel.trip',
  'travel.trip_confirmation',
  'travel.trip_co2',
  'card.card_transaction',
  'people.brand',
  'people.organisation',
  'people.person',
  'hidden.flag',
];

const organisation = "md5('organisation' || o)::uuid";
const person = "md5('person' || o || '/' || p)::uuid";
/** A day of the first ten months of 2026 from a number. */
const day = (number: string) => `date '2026-01-01' + ((${number}) % 300)::integer`;

/** Lines: ten months of five for each person. */
const lines = `
  insert into money.settlement_line (organisation_id, person_id, amount_cents, untaxed_cents, net_cents,
    vat_cents,
    run_number, line_number, rule_number, claims, distance_m, month, day, booked_on, purge_on, kind,
      purpose, mode,
    personnel_number, cost_centre)
  select ${organisation}, ${person}, 500 + l, 500, null, null, m, p * 5 + l, 1, 1, 20000, make_date(2026,
    m, 1),
    make_date(2026, m, 1 + l * 4), make_date(2026, m, 28), '2034-01-01', 'travel', 'commute', 'car', 'P' || p,
    'K' || p % 8
  from generate_series(1, 10) m, generate_series(1, ${ORGANISATIONS}) o, generate_series(1, ${PEOPLE}) p,
    generate_series(0, 4) l`;

const totals = `
  insert into money.payroll_total (organisation_id, person_id, amount_cents, run_number, lines, distance_m,
    booked_on,
    purge_on, wage_code, personnel_number)
  select ${organisation}, ${person}, 2500, m, 5, 100000, make_date(2026, m, 28), '2034-01-01',
    'travel-untaxed', 'P' || p
  from generate_series(1, 10) m, generate_series(1, ${ORGANISATIONS}) o, generate_series(1, ${PEOPLE}) p`;

/** Trips: fifteen for each person; of ten, six are commute, two business, one private and one waits. */
const trips = `
  insert into travel.trip (organisation_id, id, person_id, purge_on, day, departed_at, arrived_at, origin,
    destination,
    distance_m, mode, mode_known_by, fuel, cost_cents, source, source_key, recorded_at)
  select ${organisation}, ((t * 1000 + o) * 1000 + p), ${person}, '2028-01-01', ${day('t * 20 + p')},
    ${day('t * 20 + p')} + time '08:00', ${day('t * 20 + p')} + time '09:00', 'Utrecht Centraal', 'Gouda',
      30000, 'train',
    'person', null, 950, 'file', md5('trip' || t || '/' || o || '/' || p), '2026-10-01'
  from generate_series(1, 15) t, generate_series(1, ${ORGANISATIONS}) o, generate_series(1, ${PEOPLE}) p`;

const purpose =
  "case id % 10 when 0 then 'private' when 1 then 'business' when 2 then 'business' else 'commute' end";

const confirmations = `
  insert into travel.trip_confirmation (organisation_id, trip_id, person_id, purge_on, purpose,
    confirmed_at, confirmed_by)
  select organisation_id, id, person_id, purge_on, ${purpose}, '2026-10-01',
    'person' from travel.trip where id % 10 <> 3`;

/** What the product writes in the transaction that confirms. */
const marks = (table: string, key: string) => `
  update ${table} t set confirmed_purpose = c.purpose from travel.trip_confirmation c
  where c.organisation_id = t.organisation_id and c.trip_id = t.${key} and c.purge_on = t.purge_on`;

const emissions = `
  insert into travel.trip_co2 (organisation_id, trip_id, person_id, purge_on, wtw_grams, wtw_factor,
    wtw_list_year,
    wtw_basis, ttw_grams, ttw_factor, ttw_list_year, ttw_basis)
  select organisation_id, id, person_id, purge_on, 60, 'train', 2026, 'list', 0, 'train', 2026,
    'list' from travel.trip`;

const claims = `
  insert into money.claim (organisation_id, person_id, cost_cents, day, purge_on, distance_m, kind,
    purpose, mode,
    source_key, written_at)
  select t.organisation_id, t.person_id, t.cost_cents, t.day, '2034-01-01', t.distance_m, 'travel',
    c.purpose, t.mode,
    'trip:' || t.id, '2026-10-01'
  from travel.trip t
  join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
  where c.purpose <> 'private'`;

const cardTransactions = `
  insert into card.card_transaction (organisation_id, person_id, card_id, purge_on, kind, day, checked_in_at,
    checked_out_at, origin, destination, amount_cents, source_key, imported_at)
  select organisation_id, person_id, person_id, purge_on, 'check-out', day, departed_at, arrived_at,
    origin, destination,
    cost_cents, source_key, '2026-10-01'
  from travel.trip`;

const restricted = `
  insert into people.brand (id, name) values ('bench', 'Bench');
  insert into people.organisation (id, brand_id, name, created_at)
  select ${organisation}, 'bench', 'O' || o, '2026-01-01' from generate_series(1, ${ORGANISATIONS}) o;
  insert into people.person (organisation_id, id, name, created_at)
  select ${organisation}, ${person}, 'P', '2026-01-01'
  from generate_series(1, ${ORGANISATIONS}) o, (select 0) x (p);
  insert into hidden.flag (organisation_id, person_id, kind, activity, since)
  select organisation_id, id, 'restriction', 'all', '2026-01-01' from people.person`;

/** As the owner, with row security lifted for the owner alone: no other role gets more than it had. */
export async function fillTown(owner: pg.Client): Promise<void> {
  for (const table of TABLES) await owner.query(`alter table ${table} no force row level security`);
  const travelled = [
    trips,
    confirmations,
    emissions,
    marks('travel.trip', 'id'),
    marks('travel.trip_co2', 'trip_id'),
  ];
  // One restricted person in each organisation, without rows: both sides answer the same; the lookup is real.
  await owner.query(restricted);
  for (const statement of [lines, totals, ...travelled, claims, cardTransactions]) {
    await owner.query(statement);
  }
  await owner.query(`vacuum (analyze) ${TABLES.join(', ')}`);
}

/** Ids of the organisation and the person that the queries ask about. */
export async function chooseSubject(owner: pg.Client): Promise<{ organisation: string; person: string }> {
  const { rows } = await owner.query(
    `select ${organisation} as organisation, ${person} as person from (values (77, 42)) chosen (o, p)`,
  );
  return rows[0];
}
