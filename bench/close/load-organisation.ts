// A large organisation: per person twenty claims in September and five in March, March closed with the rate
// known then.
import { newId } from '#kernel/ids';
import { clockText } from '#platform/database/prepare-statement';
import { settleMonth } from '#services/money/payroll-settlement';
import { type Bench, CLOSED_MARCH } from './open-bench.ts';

/** Claims arrive in the order of days, not of people, as they do in a year of use. */
export async function loadOrganisation({ owner, database }: Bench, people: number): Promise<string> {
  const organisation = newId(CLOSED_MARCH);
  const run = (text: string, values: unknown[] = []) => owner.query(text, values);
  await run(clockText(CLOSED_MARCH, false));
  await run("insert into people.brand (id, name) values ('bench', 'Bench') on conflict do nothing");
  await run(
    'insert into people.organisation (id, brand_id, name, created_at) values ($1, $2, $3, platform.now())',
    [organisation, 'bench', 'Bench'],
  );
  await run(
    `insert into people.person (organisation_id, id, name, created_at)
     select $1, gen_random_uuid(), 'Persoon ' || n, platform.now() from generate_series(1, $2::integer) n`,
    [organisation, people],
  );
  await run(
    `insert into people.employment
       (organisation_id, person_id, personnel_number, cost_centre, known_from, valid, recorded_at)
     select organisation_id, id, 'B' || row_number() over (order by id), 'C' || row_number() over (order by
       id) % 40,
       '2026-01-01', '[2020-01-01,)', platform.now()
     from people.person where organisation_id = $1`,
    [organisation],
  );
  await run(MARCH, [organisation]);
  await run(`analyze money.claim, people.employment, people.person, money.figure`);
  const march = { organisation, month: '2026-03', now: CLOSED_MARCH };
  const closed = await settleMonth(database, march);
  if (!closed.ok) throw new Error(closed.refusal.en);
  await run(SEPTEMBER, [organisation]);
  await run(WITHDRAWN, [organisation]);
  await run(CHOSEN, [organisation]);
  // Facts of a month have been in the tables for weeks when it is closed: the database has been over them.
  await run(`vacuum (analyze) money.claim, money.claim_withdrawal, money.day_choice, money.settlement_line`);
  return organisation;
}

const INSERT = `insert into money.claim
  (organisation_id, person_id, day, purge_on, kind, purpose, mode, fuel, distance_m, cost_cents, source_key,
    written_at)`;
const NUMBERED = `select id, row_number() over (order by id) as n
  from people.person where organisation_id = $1`;

/** Five days of own transport: each line is worth more since the higher rate became known. */
const MARCH = `${INSERT}
select $1, p.id, d.day, '2034-01-01', 'travel', case when p.n % 4 = 0 then 'business' else 'commute' end,
  case when p.n % 3 = 0 then 'bicycle' else 'car' end, 'none', 3000 + (p.n * 7919 + d.k * 104729) % 60000,
    null,
  'm' || d.k || ':' || p.n, platform.now()
from (${NUMBERED}) p cross join (select k, date '2026-03-01' + k as day from generate_series(1, 5) k) d
order by d.k, md5(p.n::text)`;

/**
 * Sixteen working days by car, bicycle or train, two of them with home-working as well, and two business
 * trips.
 */
const SEPTEMBER = `${INSERT}
select $1, p.id, case when d.k <= 16 then date '2026-09-01' + d.k when d.k <= 18 then date '2026-09-01' +
  d.k - 14
    else date '2026-09-01' + d.k - 5 end, '2034-01-01',
  case when d.k in (17, 18) then 'home-working' else 'travel' end,
  case when d.k in (17, 18) then '' when d.k > 18 then 'business' else 'commute' end,
  case when d.k in (17, 18) then '' when d.k > 18 then 'train' else (array['car', 'train', 'bicycle', 'car',
    'bus'])[1 + p.n % 5] end,
  'none', case when d.k in (17, 18) then null else 2000 + (p.n * 7919 + d.k * 104729) % 70000 end,
  case when d.k in (17, 18) then null when d.k > 18 or p.n % 5 in (1, 4) then 300 + (p.n * 31 + d.k * 17) %
    2500 end,
  's' || d.k || ':' || p.n, platform.now()
from (${NUMBERED}) p cross join (select k from generate_series(1, 20) k) d
order by d.k, md5(p.n::text)`;

/** One in a hundred was taken back, after March was closed. */
const WITHDRAWN = `insert into money.claim_withdrawal (organisation_id, claim_id, person_id, day, purge_on,
  withdrawn_at)
select organisation_id, id, person_id, day, purge_on, platform.now() from money.claim
where organisation_id = $1 and id % 100 = 7`;

const CHOSEN = `insert into money.day_choice (organisation_id, person_id, day, purge_on, choice, chosen_at)
select organisation_id, person_id, day, purge_on, 'commute', platform.now() from money.claim
where organisation_id = $1 and kind = 'home-working' and id % 10 = 3`;
