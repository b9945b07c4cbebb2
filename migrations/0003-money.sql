-- The heart of the money: claims (facts), figures and policies (rules on two time axes), runs with their lines and entries.
-- Facts and bookings are appended, never changed. One sequence over all facts makes "facts up to N" a single number.
-- An empty purpose or mode is '' and not null, so that lines can be joined and grouped by their key.

create schema money;
create sequence money.fact;
create sequence money.rule_version;

create function money.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed; write a correction', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The minimal evidence of a confirmed trip or a home-working day. A private trip can never be written here.
create table money.claim (
  organisation_id uuid not null,
  person_id uuid not null,
  id bigint not null default nextval('money.fact'),
  cost_cents bigint check (cost_cents between 0 and 100000000),
  day date not null,
  purge_on date not null,
  distance_m integer check (distance_m between 0 and 20000000),
  kind text collate "C" not null,
  purpose text collate "C" not null,
  mode text collate "C" not null,
  fuel text collate "C" not null default 'none'
    check (fuel in ('petrol', 'diesel', 'lpg', 'cng', 'electric', 'plug-in-hybrid', 'hybrid', 'hydrogen', 'none')),
  source_key text collate "C" not null check (length(source_key) between 1 and 120),
  written_at timestamptz not null,
  primary key (organisation_id, id, purge_on),
  unique (organisation_id, source_key, purge_on),
  check (purge_on = platform.seven_years(day)),
  check (
    (kind = 'travel' and purpose in ('commute', 'business') and mode in ('walk', 'bicycle', 'e-bike', 'moped',
      'motorcycle', 'car', 'train', 'bus', 'tram', 'metro', 'taxi', 'ferry'))
    or (kind = 'home-working' and purpose = '' and mode = '' and distance_m is null and cost_cents is null)
  )
) partition by list (purge_on);
create index claim_person_day on money.claim (organisation_id, person_id, day);
create trigger claim_is_kept before update on money.claim for each row execute function money.refuse_change();

-- A confirmed trip that was changed or taken back. No foreign key: the claim stands in a partition that expires.
create table money.claim_withdrawal (
  organisation_id uuid not null,
  claim_id bigint not null,
  id bigint not null default nextval('money.fact'),
  person_id uuid not null,
  day date not null,
  purge_on date not null check (purge_on = platform.seven_years(day)),
  withdrawn_at timestamptz not null,
  primary key (organisation_id, claim_id)
);
create index claim_withdrawal_fact on money.claim_withdrawal (organisation_id, id);
create index claim_withdrawal_purge on money.claim_withdrawal (purge_on);

-- Which of the two allowances a person wants on a day that has both; the newest choice counts.
create table money.day_choice (
  organisation_id uuid not null,
  id bigint not null default nextval('money.fact'),
  person_id uuid not null,
  day date not null,
  purge_on date not null check (purge_on = platform.seven_years(day)),
  choice text collate "C" not null check (choice in ('commute', 'home-working')),
  chosen_at timestamptz not null,
  primary key (organisation_id, id)
);
create index day_choice_day on money.day_choice (organisation_id, person_id, day);
create index day_choice_purge on money.day_choice (purge_on);

-- The agreed days and distance behind a fixed commute allowance; the newest agreement that covers a day counts.
create table money.commute_agreement (
  organisation_id uuid not null,
  id bigint not null default nextval('money.fact'),
  person_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  one_way_m integer not null check (one_way_m between 0 and 500000),
  days_a_week smallint not null check (days_a_week between 0 and 5),
  mode text collate "C" not null check (mode in ('walk', 'bicycle', 'e-bike', 'moped', 'motorcycle', 'car')),
  agreed_at timestamptz not null,
  -- An agreement without an end is in use; one with an end goes when its months can no longer be corrected.
  purge_on date,
  primary key (organisation_id, id),
  check (purge_on is not distinct from platform.two_financial_years(upper(valid) - 1))
);
create index commute_agreement_purge on money.commute_agreement (purge_on) where purge_on is not null;
create index commute_agreement_person on money.commute_agreement (organisation_id, person_id);

-- Figures from outside: for which days, known since when, and from where. On a day the newest that was known wins.
create table money.figure (
  id text collate "C" not null,
  valid daterange not null check (not isempty(valid)),
  known_from date not null,
  value bigint not null,
  unit text not null check (unit in ('milli-cents-per-km', 'cents-per-day', 'days-per-year', 'basis-points', 'employees')),
  status text collate "C" not null check (status in ('adopted', 'proposed')),
  verified boolean not null,
  evidence text collate "C" not null check (evidence in ('primary', 'secondary', 'memory')),
  source_nl text not null,
  source_en text not null,
  primary key (id, known_from, valid without overlaps)
);

create table money.policy (
  organisation_id uuid not null,
  id bigint not null default nextval('money.rule_version'),
  valid daterange not null check (not isempty(valid)),
  known_from date not null,
  unverified_figures text not null check (unverified_figures in ('warn', 'refuse')),
  proposed_figures text not null check (proposed_figures in ('leave-out', 'use')),
  written_at timestamptz not null,
  primary key (organisation_id, id)
);

create table money.policy_group (
  organisation_id uuid not null,
  policy_id bigint not null,
  group_name text collate "C" not null check (length(group_name) between 1 and 40),
  same_day text not null check (same_day in ('better-unless-chosen', 'better', 'commute', 'home-working')),
  home_method text not null check (home_method in ('follow-figure', 'own', 'none')),
  home_cents bigint check (home_cents between 0 and 100000),
  commute_method text not null check (commute_method in ('per-trip', 'fixed-214')),
  day_cap_cents bigint check (day_cap_cents between 0 and 100000000),
  month_cap_cents bigint check (month_cap_cents between 0 and 100000000),
  primary key (organisation_id, policy_id, group_name),
  foreign key (organisation_id, policy_id) references money.policy (organisation_id, id),
  check ((home_method = 'own') = (home_cents is not null))
);

create table money.policy_rule (
  organisation_id uuid not null,
  policy_id bigint not null,
  group_name text collate "C" not null,
  purpose text collate "C" not null check (purpose in ('commute', 'business')),
  mode text collate "C" not null,
  method text collate "C" not null check (method in ('per-km', 'actual-cost', 'none')),
  rate_milli_cents bigint check (rate_milli_cents between 0 and 10000000),
  percent_basis_points integer check (percent_basis_points between 0 and 20000),
  ceiling_cents bigint check (ceiling_cents between 0 and 100000000),
  threshold_m integer not null default 0 check (threshold_m between 0 and 500000),
  primary key (organisation_id, policy_id, group_name, purpose, mode),
  foreign key (organisation_id, policy_id, group_name) references money.policy_group,
  check (method = 'per-km' or (rate_milli_cents is null and threshold_m = 0)),
  check (method = 'actual-cost' or (percent_basis_points is null and ceiling_cents is null))
);

-- A run closes one month once. Run n + 1 names the finished run n, so two closes at once cannot both begin.
create table money.run (
  organisation_id uuid not null,
  number integer not null check (number > 0),
  previous integer,
  month date not null check (extract(day from month) = 1),
  known_at date not null,
  facts_upto bigint not null,
  opened_on date not null,
  opened_at timestamptz not null,
  primary key (organisation_id, number),
  unique (organisation_id, month),
  check (previous is not distinct from nullif(number - 1, 0))
);

create table money.run_finish (
  organisation_id uuid not null,
  run_number integer not null,
  finished_at timestamptz not null,
  lines integer not null,
  amount_cents bigint not null,
  untaxed_cents bigint not null,
  digest text not null,
  primary key (organisation_id, run_number),
  foreign key (organisation_id, run_number) references money.run (organisation_id, number)
);
alter table money.run add foreign key (organisation_id, previous) references money.run_finish (organisation_id, run_number);

-- What a run covers: its own month, and each earlier closed month that later rules or facts touch. `known_at` is the
-- knowledge used for that month: never older than what was used for it before, so that nothing is un-corrected.
create table money.run_month (
  organisation_id uuid not null,
  run_number integer not null,
  month date not null,
  reason text collate "C" not null check (reason in ('own', 'rules', 'employments', 'facts')),
  known_at date not null,
  facts_after bigint not null,
  rules_digest text not null,
  employments_digest text not null,
  primary key (organisation_id, run_number, month),
  foreign key (organisation_id, run_number) references money.run (organisation_id, number)
);

-- The rules as the run applied them, each resolved to one value with its policy and figure: what explain opens.
create table money.run_rule (
  organisation_id uuid not null,
  run_number integer not null,
  number integer not null,
  month date not null,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  group_name text collate "C" not null,
  kind text collate "C" not null,
  purpose text collate "C" not null,
  mode text collate "C" not null,
  method text collate "C" not null,
  rate_milli_cents bigint,
  day_cents bigint,
  percent_basis_points integer,
  ceiling_cents bigint,
  threshold_m integer not null,
  same_day text collate "C" not null,
  untaxed_by text collate "C" not null check (untaxed_by in ('km', 'cost', 'day', 'none')),
  untaxed_value bigint,
  vat_basis_points integer,
  policy_id bigint,
  policy_known_from date,
  policy_valid daterange,
  figure_id text collate "C",
  figure_known_from date,
  figure_valid daterange,
  primary key (organisation_id, run_number, number),
  foreign key (organisation_id, run_number, month) references money.run_month
);

-- The parts in which a run is made, by person: the unit of resume. A finished part has its count, sums and digest.
create table money.run_part (
  organisation_id uuid not null,
  run_number integer not null,
  part integer not null,
  person_from uuid,
  person_to uuid,
  primary key (organisation_id, run_number, part),
  foreign key (organisation_id, run_number) references money.run (organisation_id, number)
);
create table money.run_part_finish (
  organisation_id uuid not null,
  run_number integer not null,
  part integer not null,
  lines integer not null,
  claims bigint not null,
  amount_cents bigint not null,
  untaxed_cents bigint not null,
  rules_used integer[] not null,
  without_employment bigint not null,
  without_cost bigint not null,
  without_distance bigint not null,
  digest text not null,
  finished_at timestamptz not null,
  primary key (organisation_id, run_number, part),
  foreign key (organisation_id, run_number, part) references money.run_part
);

create table money.run_warning (
  organisation_id uuid not null,
  run_number integer not null,
  number integer not null,
  code text collate "C" not null,
  subject text not null,
  occurrences bigint not null,
  primary key (organisation_id, run_number, number),
  foreign key (organisation_id, run_number) references money.run (organisation_id, number)
);

-- One line per person, day, kind, purpose and mode. A correction is the newest target minus what was booked before.
create table money.settlement_line (
  organisation_id uuid not null,
  person_id uuid not null,
  amount_cents bigint not null,
  untaxed_cents bigint not null,
  net_cents bigint,
  vat_cents bigint,
  run_number integer not null,
  line_number integer not null,
  rule_number integer not null,
  claims integer not null,
  distance_m integer not null,
  corrects_run integer,
  corrects_line integer,
  vat_basis_points integer,
  month date not null,
  day date not null,
  booked_on date not null,
  purge_on date not null,
  kind text collate "C" not null
    check (kind in ('travel', 'home-working', 'fixed-commute', 'day-cap', 'month-cap')),
  purpose text collate "C" not null,
  mode text collate "C" not null,
  personnel_number text collate "C",
  cost_centre text collate "C",
  primary key (organisation_id, run_number, line_number, purge_on),
  check (purge_on = platform.seven_years(booked_on)),
  check (net_cents + vat_cents = amount_cents),
  check (corrects_run is not null or corrects_line is null)
) partition by list (purge_on);
create index settlement_line_person on money.settlement_line (organisation_id, person_id, month);
create trigger settlement_line_is_kept before update on money.settlement_line
  for each row execute function money.refuse_change();

-- A whole double entry is one row: an imbalance cannot be written down. The view shows it as postings.
create table money.ledger_entry (
  organisation_id uuid not null,
  cents bigint not null check (cents > 0),
  run_number integer not null,
  line_number integer not null,
  booked_on date not null,
  purge_on date not null,
  part text collate "C" not null check (part in ('untaxed', 'taxed')),
  debit text collate "C" not null check (debit in ('untaxed-allowances', 'taxed-allowances', 'payable-by-payroll')),
  credit text collate "C" not null check (credit in ('untaxed-allowances', 'taxed-allowances', 'payable-by-payroll')),
  primary key (organisation_id, run_number, line_number, part, purge_on),
  check (debit <> credit),
  check (purge_on = platform.seven_years(booked_on))
) partition by list (purge_on);
create trigger ledger_entry_is_kept before update on money.ledger_entry
  for each row execute function money.refuse_change();

create view money.posting with (security_invoker = true) as
  select organisation_id, run_number, line_number, part, debit as account, cents as debit_cents, 0 as credit_cents, booked_on
  from money.ledger_entry
  union all
  select organisation_id, run_number, line_number, part, credit, 0, cents, booked_on
  from money.ledger_entry;

-- What payroll gets per person: one row per wage code of a run.
create table money.payroll_total (
  organisation_id uuid not null,
  person_id uuid not null,
  amount_cents bigint not null,
  run_number integer not null,
  lines integer not null,
  distance_m bigint not null,
  booked_on date not null,
  purge_on date not null,
  wage_code text collate "C" not null
    check (wage_code in ('travel-untaxed', 'travel-taxed', 'home-working-untaxed', 'home-working-taxed')),
  personnel_number text collate "C" not null,
  primary key (organisation_id, run_number, person_id, personnel_number, wage_code, purge_on),
  check (purge_on = platform.seven_years(booked_on))
) partition by list (purge_on);
