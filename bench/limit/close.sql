-- The limit of the month close: what one plain SQL script needs for the same rows, as table owner, with the
-- same keys, checks
-- and indexes, pricing included; no roles, no row policies, no parts, no digests. The benchmark checks that
-- the rows are equal.
-- limit_rule holds the rates of both months; the organisation, the months and the fact number are filled in
-- as literals.

set local enable_nestloop = off;
set local enable_mergejoin = off;
set local jit = off;
set local work_mem = ':work_mem';

-- The own month: the claims of a line added up and priced; of commute and home-working on one day the better,
-- or the chosen.
insert into money.settlement_line (organisation_id, run_number, line_number, month, booked_on, purge_on,
  person_id, day, kind, purpose, mode, rule_number, claims, distance_m, amount_cents, untaxed_cents,
  vat_basis_points, vat_cents, net_cents, personnel_number, cost_centre, corrects_run, corrects_line)
select ':organisation', 2, row_number() over (order by person_id, day, kind, purpose, mode), date
  '2026-09-01',
  date ':booked_on', date ':purge_on', person_id, day, kind, purpose, mode, number, claims, distance_m,
    amount_cents,
  untaxed_cents, vat, vat_cents, amount_cents - vat_cents, personnel_number, cost_centre, null, null
from (
  select person_id, day, kind, purpose, mode, number, vat, claims, distance_m, personnel_number, cost_centre,
    case when loses then 0 else priced end as amount_cents, case when loses then 0 else priced end as
      untaxed_cents,
    (case when loses then 0 else priced end * vat + (10000 + vat) / 2) / (10000 + vat) as vat_cents
  from (
    select *, coalesce(home_cents is not null and commute_cents is not null and
        case when coalesce(choice, case when commute_cents >= home_cents then 'commute' else 'home-working'
          end) = 'commute'
          then kind = 'home-working' else purpose = 'commute' end, false) as loses
    from (
      select p.*, d.choice,
        sum(case when p.kind = 'home-working' then p.priced end) over (partition by p.person_id, p.day) as
          home_cents,
        sum(case when p.purpose = 'commute' then p.priced end) over (partition by p.person_id, p.day) as
          commute_cents
      from (
        select c.*, r.number, r.vat, e.personnel_number collate "C" as personnel_number,
          e.cost_centre collate "C" as cost_centre,
          case when r.rate is not null then (c.distance_m * r.rate + 500000) / 1000000
            when r.day_cents is not null then r.day_cents else c.cost_cents end as priced
        from (
          select person_id, day, kind, purpose, mode, count(*)::integer as claims,
            coalesce(sum(distance_m), 0)::bigint as distance_m, coalesce(sum(cost_cents), 0)::bigint as
              cost_cents
          from money.claim
          where organisation_id = ':organisation' and purge_on = date '2034-01-01'
            and day >= date '2026-09-01' and day < date '2026-10-01' and id <= :upto
            and not exists (select from money.claim_withdrawal w
              where w.organisation_id = ':organisation' and w.claim_id = claim.id and w.id <= :upto)
          group by person_id, day, kind, purpose, mode) c
        left join people.employment e
          on e.organisation_id = ':organisation' and e.person_id = c.person_id and c.day <@ e.valid
        join limit_rule r
          on r.month = date '2026-09-01' and r.kind = c.kind and r.purpose = c.purpose and r.mode = c.mode) p
      left join (
        select distinct on (person_id, day) person_id, day, choice from money.day_choice
        where organisation_id = ':organisation' and day >= date '2026-09-01' and day < date '2026-10-01'
        order by person_id, day, id desc) d on d.person_id = p.person_id and d.day = p.day) contest) judged)
          own;

-- The corrected month: the same, minus what was booked, where they differ; what vanished gets its negative.
insert into money.settlement_line (organisation_id, run_number, line_number, month, booked_on, purge_on,
  person_id, day, kind, purpose, mode, rule_number, claims, distance_m, amount_cents, untaxed_cents,
  vat_basis_points, vat_cents, net_cents, personnel_number, cost_centre, corrects_run, corrects_line)
select ':organisation', 2, :own_lines + row_number() over (order by person_id, day, kind, purpose, mode),
  date '2026-03-01',
  date ':booked_on', date ':purge_on', person_id, day, kind, purpose, mode, number, claims, distance_m,
    amount_cents,
  untaxed_cents, vat, vat_cents, amount_cents - vat_cents, personnel_number, cost_centre, 1, line_number
from (
  select coalesce(t.person_id, b.person_id) as person_id, coalesce(t.day, b.day) as day, coalesce(t.kind,
    b.kind) as kind,
    coalesce(t.purpose, b.purpose) as purpose, coalesce(t.mode, b.mode) as mode, coalesce(t.number, 0) as
      number,
    coalesce(t.claims, 0) - coalesce(b.claims, 0) as claims,
    coalesce(t.distance_m, 0) - coalesce(b.distance_m, 0) as distance_m,
    coalesce(t.amount_cents, 0) - coalesce(b.amount_cents, 0) as amount_cents,
    coalesce(t.untaxed_cents, 0) - coalesce(b.untaxed_cents, 0) as untaxed_cents,
    coalesce(t.vat, b.vat_basis_points) as vat,
    case when coalesce(t.vat_cents, b.vat_cents) is not null
      then coalesce(t.vat_cents, 0) - coalesce(b.vat_cents, 0) end as vat_cents,
    coalesce(t.personnel_number, b.personnel_number) as personnel_number,
    coalesce(t.cost_centre, b.cost_centre) as cost_centre, b.line_number
  from (
  select person_id, day, kind, purpose, mode, number, vat, claims, distance_m, personnel_number, cost_centre,
    case when loses then 0 else priced end as amount_cents, case when loses then 0 else priced end as
      untaxed_cents,
    (case when loses then 0 else priced end * vat + (10000 + vat) / 2) / (10000 + vat) as vat_cents
  from (
    select *, coalesce(home_cents is not null and commute_cents is not null and
        case when coalesce(choice, case when commute_cents >= home_cents then 'commute' else 'home-working'
          end) = 'commute'
          then kind = 'home-working' else purpose = 'commute' end, false) as loses
    from (
      select p.*, d.choice,
        sum(case when p.kind = 'home-working' then p.priced end) over (partition by p.person_id, p.day) as
          home_cents,
        sum(case when p.purpose = 'commute' then p.priced end) over (partition by p.person_id, p.day) as
          commute_cents
      from (
        select c.*, r.number, r.vat, e.personnel_number collate "C" as personnel_number,
          e.cost_centre collate "C" as cost_centre,
          case when r.rate is not null then (c.distance_m * r.rate + 500000) / 1000000
            when r.day_cents is not null then r.day_cents else c.cost_cents end as priced
        from (
          select person_id, day, kind, purpose, mode, count(*)::integer as claims,
            coalesce(sum(distance_m), 0)::bigint as distance_m, coalesce(sum(cost_cents), 0)::bigint as
              cost_cents
          from money.claim
          where organisation_id = ':organisation' and purge_on = date '2034-01-01'
            and day >= date '2026-03-01' and day < date '2026-04-01' and id <= :upto
            and not exists (select from money.claim_withdrawal w
              where w.organisation_id = ':organisation' and w.claim_id = claim.id and w.id <= :upto)
          group by person_id, day, kind, purpose, mode) c
        left join people.employment e
          on e.organisation_id = ':organisation' and e.person_id = c.person_id and c.day <@ e.valid
        join limit_rule r
          on r.month = date '2026-03-01' and r.kind = c.kind and r.purpose = c.purpose and r.mode = c.mode) p
      left join (
        select distinct on (person_id, day) person_id, day, choice from money.day_choice
        where organisation_id = ':organisation' and day >= date '2026-03-01' and day < date '2026-04-01'
        order by person_id, day, id desc) d on d.person_id = p.person_id and d.day = p.day) contest) judged) t
  full join (
    select * from money.settlement_line
    where organisation_id = ':organisation' and run_number = 1 and month = date '2026-03-01'
      and purge_on = date '2034-01-01') b
    on b.person_id = t.person_id and b.day = t.day and b.kind = t.kind and b.purpose = t.purpose and b.mode
      = t.mode) delta
where claims <> 0 or distance_m <> 0 or amount_cents <> 0 or untaxed_cents <> 0 or vat_cents <> 0;

insert into money.ledger_entry
  (organisation_id, run_number, line_number, part, debit, credit, cents, booked_on, purge_on)
select organisation_id, run_number, line_number, part, case when c > 0 then account else
  'payable-by-payroll' end,
  case when c > 0 then 'payable-by-payroll' else account end, abs(c), booked_on, purge_on
from money.settlement_line
cross join lateral (values ('untaxed', untaxed_cents, 'untaxed-allowances'),
  ('taxed', amount_cents - untaxed_cents, 'taxed-allowances')) p (part, c, account)
where organisation_id = ':organisation' and run_number = 2 and purge_on = date ':purge_on' and c <> 0;

insert into money.payroll_total
  (organisation_id, run_number, person_id, personnel_number, wage_code, amount_cents, lines, distance_m,
    booked_on, purge_on)
select organisation_id, run_number, person_id, personnel_number, code, cents, lines, metres, booked_on,
  purge_on
from (
  select organisation_id, run_number, person_id, personnel_number, kind = 'home-working' as at_home,
    booked_on, purge_on,
    count(*)::integer as lines, sum(distance_m)::bigint as metres, sum(untaxed_cents)::bigint as untaxed,
    sum(amount_cents - untaxed_cents)::bigint as taxed
  from money.settlement_line
  where organisation_id = ':organisation' and run_number = 2 and purge_on = date ':purge_on'
  group by 1, 2, 3, 4, 5, 6, 7) s
cross join lateral (values
  (case when at_home then 'home-working-untaxed' else 'travel-untaxed' end, untaxed),
  (case when at_home then 'home-working-taxed' else 'travel-taxed' end, taxed)) w (code, cents)
where cents <> 0;
