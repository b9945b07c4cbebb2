-- The heart of the money: claims (facts), figures and policies (rules on two time axes). Facts are appended,
-- never changed; one sequence over all of them makes "facts up to N" a single number. An empty purpose or
-- mode is '' and not null, so that lines can be joined and grouped by their key. Runs follow in 0007.

create schema money;
create sequence money.fact;
create sequence money.rule_version;

create function money.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed; write a correction', tg_table_name using errcode =
    'restrict_violation';
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
    check (fuel in ('petrol', 'diesel', 'lpg', 'cng', 'electric', 'plug-in-hybrid', 'hybrid', 'hydrogen',
      'none')),
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

-- A confirmed trip that was changed or taken back. No foreign key: the claim stands in a partition that
-- expires.
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

-- The agreed days and distance behind a fixed commute allowance; the newest agreement that covers a day
-- counts.
create table money.commute_agreement (
  organisation_id uuid not null,
  id bigint not null default nextval('money.fact'),
  person_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  one_way_m integer not null check (one_way_m between 0 and 500000),
  days_a_week smallint not null check (days_a_week between 0 and 5),
  mode text collate "C" not null check (mode in ('walk', 'bicycle', 'e-bike', 'moped', 'motorcycle', 'car')),
  agreed_at timestamptz not null,
  -- An agreement without an end is in use as long as the account lasts; with either end it gets its day, the
  -- first of both.
  purge_on date,
  primary key (organisation_id, id),
  check (purge_on is not null or upper_inf(valid)),
  check (purge_on <= platform.two_financial_years(upper(valid) - 1))
);
create index commute_agreement_purge on money.commute_agreement (purge_on) where purge_on is not null;
create index commute_agreement_person on money.commute_agreement (organisation_id, person_id);

-- Figures from outside: for which days, known since when, and from where. On a day the newest that was known
-- wins.
create table money.figure (
  id text collate "C" not null,
  valid daterange not null check (not isempty(valid)),
  known_from date not null,
  value bigint not null,
  unit text not null check (unit in ('milli-cents-per-km', 'cents-per-day', 'days-per-year', 'basis-points',
    'employees')),
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
