// Travellers of some years, as the database holds them: trips with marks, confirmations, CO2 and check-ins,
// claims and lines. Everybody is like everybody else, so that any sample stands for all.
import type pg from 'pg';

export const TRIPS_EACH = 600;
const TABLES = [
  'people.person',
  'people.employment',
  'travel.trip',
  'travel.trip_purpose',
  'travel.trip_confirmation',
  'travel.trip_co2',
  'travel.home_working_day',
  'money.claim',
  'money.settlement_line',
  'money.payroll_total',
  'card.card_transaction',
];
/** What one trip becomes, beside the few rows of the person: used to reckon how many people make `rows`. */
const ROWS_EACH_TRIP = 5.6;

export const personSql = (number: string) => `md5('person' || ${number})::uuid`;

/** Fills until there are about `rows` rows. Answers how many people that took and how many rows there are. */
export async function fillTown(
  owner: pg.Client,
  organisation: string,
  rows: number,
): Promise<{ people: number; rows: number }> {
  const people = Math.max(40, Math.round(rows / (TRIPS_EACH * ROWS_EACH_TRIP)));
  for (const table of TABLES) await owner.query(`alter table ${table} no force row level security`);
  for (const statement of statements(organisation, people)) await owner.query(statement);
  for (const table of TABLES) await owner.query(`alter table ${table} force row level security`);
  await owner.query(`vacuum (analyze) ${TABLES.join(', ')}`);
  const counts = await owner.query<{ n: string }>(
    `select sum(greatest(reltuples, 0))::bigint as n from pg_class
     where relkind = 'r' and relnamespace in ('people'::regnamespace, 'travel'::regnamespace,
       'money'::regnamespace, 'card'::regnamespace)`,
  );
  return { people, rows: Number(counts.rows[0]?.n) };
}

function statements(organisation: string, people: number): string[] {
  const org = `'${organisation}'::uuid`;
  const day = `date '2026-09-30' - (t % 600)`;
  const everybody = `generate_series(1, ${people}) p`;
  const trips = `travel.trip where organisation_id = ${org}`;
  return [...travel(org, day, everybody, trips), ...money(org, everybody, trips)];
}

function travel(org: string, day: string, everybody: string, trips: string): string[] {
  return [
    `insert into people.person (organisation_id, id, name, email, created_at)
      select ${org}, ${personSql('p')}, 'Reiziger ' || p, 'r' || p || '@example.nl',
        '2025-01-01' from ${everybody}`,
    `insert into people.employment (organisation_id, person_id, personnel_number, known_from, valid,
      recorded_at)
      select ${org}, ${personSql('p')}, 'P' || p, '2025-01-01', '[2025-01-01,)',
        '2025-01-01' from ${everybody}`,
    `insert into travel.trip (organisation_id, person_id, purge_on, day, departed_at, arrived_at, origin,
        destination, distance_m, mode, mode_known_by, cost_cents, source, source_key, recorded_at,
        confirmed_purpose)
      select ${org}, ${personSql('p')}, platform.two_financial_years(${day}), ${day},
        ${day} + time '08:00', ${day} + time '09:00', 'Amersfoort Centraal', 'Utrecht Centraal', 21000,
          'train',
        'stops', 510, 'card', 'b' || p || '/' || t, '2026-10-01',
          case when t % 10 = 0 then 'private' else 'commute' end
      from generate_series(0, ${TRIPS_EACH - 1}) t, ${everybody}`,
    `insert into travel.trip_purpose (organisation_id, trip_id, person_id, purge_on, purpose,
      marked_at, marked_by)
      select organisation_id, id, person_id, purge_on, confirmed_purpose, '2026-10-01',
        'person' from ${trips}`,
    `insert into travel.trip_confirmation (organisation_id, trip_id, person_id, purge_on, purpose,
      confirmed_at,
        confirmed_by)
      select organisation_id, id, person_id, purge_on, confirmed_purpose, '2026-10-01',
        'person' from ${trips}`,
    `insert into travel.trip_co2 (organisation_id, trip_id, person_id, purge_on, wtw_grams, wtw_factor,
        wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ttw_list_year, ttw_basis, confirmed_purpose)
      select organisation_id, id, person_id, purge_on, 60, 'train', 2026, 'list', 0, 'train', 2026, 'list',
        confirmed_purpose from ${trips}`,
    `insert into card.card_transaction (organisation_id, person_id, card_id, purge_on, kind, day,
      checked_in_at,
        checked_out_at, origin, destination, amount_cents, source_key, imported_at)
      select organisation_id, person_id, person_id, purge_on, 'check-out', day, departed_at,
        arrived_at, origin,
        destination, cost_cents, source_key, '2026-10-01' from ${trips} and id % 2 = 0`,
  ];
}

function money(org: string, everybody: string, trips: string): string[] {
  return [
    `insert into money.claim (organisation_id, person_id, cost_cents, day, purge_on, distance_m, kind,
      purpose,
        mode, source_key, written_at)
      select organisation_id, person_id, cost_cents, day, platform.seven_years(day), distance_m, 'travel',
        'commute', 'train', source_key, '2026-10-01' from ${trips} and confirmed_purpose = 'commute'`,
    `insert into money.settlement_line (organisation_id, person_id, amount_cents, untaxed_cents, run_number,
        line_number, rule_number, claims, distance_m, month, day, booked_on, purge_on, kind, purpose, mode,
        personnel_number)
      select ${org}, ${personSql('p')}, 510, 510, m, p * 10 + l, 1, 1, 21000, make_date(2026, m, 1),
        make_date(2026, m, 1 + l), make_date(2026, m, 28), '2034-01-01', 'travel', 'commute', 'train',
          'P' || p
      from generate_series(1, 9) m, generate_series(0, 9) l, ${everybody}`,
    `insert into money.payroll_total (organisation_id, person_id, amount_cents, run_number, lines,
      distance_m,
        booked_on, purge_on, wage_code, personnel_number)
      select ${org}, ${personSql('p')}, 5100, m, 10, 210000, make_date(2026, m, 28), '2034-01-01',
        'travel-untaxed', 'P' || p from generate_series(1, 9) m, ${everybody}`,
    `insert into travel.home_working_day (organisation_id, person_id, day, purge_on, recorded_at)
      select ${org}, ${personSql('p')}, date '2026-01-01' + d, platform.seven_years(date '2026-01-01' + d),
        '2026-10-01' from generate_series(1, 60) d, ${everybody}`,
  ];
}
