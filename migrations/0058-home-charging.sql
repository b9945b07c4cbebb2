-- Charging at home: what a client agreed to pay for a kWh and by which source, the charger of a person with
-- the pass or plate that counts, what the energy costs there, and what was charged.

-- Appended, never changed: the newest that was said for a day holds.
create table mobility.home_charging_tariff (
  organisation_id uuid not null references people.organisation,
  id uuid not null,
  valid_from date not null,
  -- The first day on which it no longer holds.
  valid_until date check (valid_until > valid_from),
  milli_cents_per_kwh integer not null check (milli_cents_per_kwh between 1 and 200000),
  source text not null check (length(source) between 3 and 200),
  is_verified boolean not null,
  set_at timestamptz not null,
  primary key (organisation_id, id)
);

-- Of the pass and the plate only keyed hashes: whose car was charged is compared, never read.
create table mobility.home_charger (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  charger_ref text not null check (length(charger_ref) between 1 and 36),
  reports_by text not null check (reports_by in ('meter', 'sessions')),
  pass_hash bytea,
  plate_hash bytea,
  registered_at timestamptz not null,
  ended_at timestamptz check (ended_at >= registered_at),
  ended_on date,
  purge_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade,
  check (reports_by = 'meter' or pass_hash is not null or plate_hash is not null),
  check ((ended_at is null) = (ended_on is null)),
  check (purge_on is not distinct from platform.two_financial_years(ended_on))
);
create unique index home_charger_once on mobility.home_charger (organisation_id, person_id)
  where ended_at is null;
create index home_charger_purge on mobility.home_charger (purge_on) where purge_on is not null;

-- What a kWh costs at home, as the person says it; the newest that was said for a day holds.
create table mobility.home_charging_cost (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  milli_cents_per_kwh integer not null check (milli_cents_per_kwh between 1 and 200000),
  said_at timestamptz not null,
  day date not null,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);
create index home_charging_cost_person on mobility.home_charging_cost
  (organisation_id, person_id, valid_from);
create index home_charging_cost_purge on mobility.home_charging_cost (purge_on);

create table mobility.home_charging_session (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  charger_id uuid not null,
  reported_by text not null check (reported_by in ('meter', 'csv', 'ocpi')),
  source_key text collate "C" not null check (length(source_key) between 1 and 120),
  started_at timestamptz,
  ended_at timestamptz not null check (ended_at >= started_at),
  -- The reading itself, in watt-hours; and how much of what went through was for others.
  meter_wh bigint check (meter_wh between 0 and 1000000000000),
  others_wh integer check (others_wh >= 0),
  energy_wh integer not null check (energy_wh between 0 and 20000000),
  day date not null,
  agreed_milli_cents integer,
  cost_milli_cents integer,
  amount_cents integer check (amount_cents between 0 and 10000000),
  state text not null check (state in ('first', 'waiting', 'charged', 'refused')),
  because text check (length(because) between 3 and 60),
  reported_at timestamptz not null,
  settled_at timestamptz,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, id),
  unique (organisation_id, person_id, source_key),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade,
  check ((reported_by = 'meter') = (meter_wh is not null)),
  check ((state = 'charged') = (amount_cents is not null)),
  check (state <> 'refused' or because is not null)
);
create index home_charging_session_person on mobility.home_charging_session
  (organisation_id, person_id, ended_at);
create index home_charging_session_waiting on mobility.home_charging_session (organisation_id, day)
  where state = 'waiting';
create index home_charging_session_purge on mobility.home_charging_session (purge_on);

-- The planner keeps no examples of it (0021).
alter table mobility.home_charger alter column charger_ref set statistics 0,
  alter column pass_hash set statistics 0, alter column plate_hash set statistics 0;
alter table mobility.home_charging_session alter column source_key set statistics 0;
