-- The month close: runs with the rules they applied, the parts they were made in, and what they booked. All
-- of it is appended, never changed.

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
alter table money.run add foreign key (organisation_id, previous) references money.run_finish
  (organisation_id, run_number);

-- What a run covers: its own month, and each earlier closed month that later rules or facts touch. `known_at`
-- is the knowledge used for that month: never older than what was used for it before, so that nothing is
-- un-corrected.
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

-- The rules as the run applied them, each resolved to one value with its policy and figure: what explain
-- opens.
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

-- The parts in which a run is made, by person: the unit of resume. A finished part has its count, sums and
-- digest.
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
  without_kilometres bigint not null,
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

-- One line per person, day, kind, purpose and mode. A correction is the newest target minus what was booked
-- before.
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
  debit text collate "C" not null check (debit in ('untaxed-allowances', 'taxed-allowances',
    'payable-by-payroll')),
  credit text collate "C" not null check (credit in ('untaxed-allowances', 'taxed-allowances',
    'payable-by-payroll')),
  primary key (organisation_id, run_number, line_number, part, purge_on),
  check (debit <> credit),
  check (purge_on = platform.seven_years(booked_on))
) partition by list (purge_on);
create trigger ledger_entry_is_kept before update on money.ledger_entry
  for each row execute function money.refuse_change();

create view money.posting with (security_invoker = true) as
  select organisation_id, run_number, line_number, part, debit as account, cents as debit_cents, 0 as
    credit_cents, booked_on
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
