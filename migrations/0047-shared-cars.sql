-- The shared car: what stands where, what somebody asked to have done at the operator, and how a ride went.

-- Cars of an operator, read as a whole every few minutes: who looks for one near a place tells nobody where.
create table mobility.shared_car_vehicle (
  provider text not null check (length(provider) between 2 and 40),
  vehicle_id text not null check (length(vehicle_id) between 1 and 120),
  type_id text not null check (length(type_id) between 1 and 120),
  name text not null check (length(name) between 1 and 120),
  class text not null check (class in ('small', 'medium', 'estate', 'large', 'van')),
  fuel text,
  seats smallint check (seats between 1 and 100),
  charge_percent smallint check (charge_percent between 0 and 100),
  vehicles integer not null check (vehicles between 0 and 1000000),
  station_code text check (length(station_code) between 1 and 120),
  station text not null check (length(station) between 1 and 300),
  lat_e6 integer not null check (lat_e6 between -90000000 and 90000000),
  lon_e6 integer not null check (lon_e6 between -180000000 and 180000000),
  tariff_key text check (length(tariff_key) between 1 and 120),
  seen_at timestamptz not null,
  primary key (provider, vehicle_id)
);
create index shared_car_vehicle_place on mobility.shared_car_vehicle (lat_e6, lon_e6);

-- How far the bills of an operator were read, and what it sent that nobody declared: names, never a value.
create table mobility.shared_car_feed (
  provider text primary key check (length(provider) between 2 and 40),
  cars_read_at timestamptz,
  bills_read_until timestamptz,
  failed_at timestamptz,
  failed_because text check (length(failed_because) <= 60),
  undeclared_names text[] not null default '{}' check (cardinality(undeclared_names) <= 200)
);

-- One row per booking: what was agreed, and how the ride stands by the events that came in.
create table mobility.shared_car_ride (
  organisation_id uuid not null,
  booking_id uuid not null,
  person_id uuid not null,
  vehicle_id text not null check (length(vehicle_id) between 1 and 120),
  type_id text not null check (length(type_id) between 1 and 120),
  fuel text,
  station_code text check (length(station_code) between 1 and 120),
  lat_e6 integer not null,
  lon_e6 integer not null,
  leg_state text not null check (leg_state in ('NOT_STARTED', 'PREPARING', 'IN_USE', 'PAUSED', 'FINISHING',
    'FINISHED', 'ISSUE_REPORTED', 'CANCELLED')),
  leg_event text check (length(leg_event) <= 30),
  leg_event_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz check (ended_at >= started_at),
  pause_starts bigint[] not null default '{}',
  pause_seconds integer[] not null default '{}' check (cardinality(pause_seconds) <= 200),
  -- Each event with its own time: the ride is told by all of them, in whatever order they came.
  heard_events text[] not null default '{}' check (cardinality(heard_events) <= 200),
  tariff_key text check (length(tariff_key) between 1 and 120),
  purpose text check (purpose in ('commute', 'business', 'private')),
  notice text check (notice in ('car-not-available', 'other-car', 'price-changed', 'operator-cancelled',
    'operator-message')),
  is_billed boolean not null default false,
  day date not null,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, booking_id),
  foreign key (organisation_id, booking_id) references mobility.shared_car_booking (organisation_id, id)
    on delete cascade
);
create index shared_car_ride_person on mobility.shared_car_ride (organisation_id, person_id);
create index shared_car_ride_purge on mobility.shared_car_ride (purge_on);

-- What somebody wants done at the operator. Delivery carries it out, and tells how it ended. What is done at
-- the car lapses within a minute: nothing opens an hour later.
create table mobility.shared_car_order (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  booking_id uuid not null,
  kind text not null check (kind in ('book', 'change', 'cancel', 'open', 'pause', 'resume', 'end', 'damage')),
  starts_at timestamptz,
  ends_at timestamptz check (ends_at > starts_at),
  damage_part text check (length(damage_part) <= 20),
  damage_report text check (length(damage_report) between 1 and 500),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'lapsed')),
  because text check (length(because) <= 60),
  tries smallint not null default 0 check (tries between 0 and 1000),
  wanted_at timestamptz not null,
  next_try_at timestamptz not null,
  lapses_at timestamptz not null,
  done_at timestamptz,
  day date not null,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, id),
  foreign key (organisation_id, booking_id) references mobility.shared_car_booking (organisation_id, id)
    on delete cascade,
  check ((kind = 'damage') = (damage_report is not null)),
  check ((state in ('refused', 'lapsed')) = (because is not null))
);
create unique index shared_car_order_once on mobility.shared_car_order (organisation_id, booking_id, kind)
  where state = 'waiting';
create index shared_car_order_person on mobility.shared_car_order (organisation_id, person_id);
create index shared_car_order_purge on mobility.shared_car_order (purge_on);

-- The same waiting orders without a person: which clients have one.
create table mobility.shared_car_waiting (
  organisation_id uuid not null,
  order_id uuid not null,
  primary key (organisation_id, order_id),
  foreign key (organisation_id, order_id) references mobility.shared_car_order (organisation_id, id)
    on delete cascade
);

-- What an operator sends names its booking and no client: a keyed hash of the number leads there.
create table mobility.shared_car_ref (
  organisation_id uuid not null,
  booking_id uuid not null,
  provider text not null,
  ref_hash bytea not null,
  primary key (organisation_id, booking_id),
  unique (provider, ref_hash),
  foreign key (organisation_id, booking_id) references mobility.shared_car_booking (organisation_id, id)
    on delete cascade
);

-- What was agreed with an operator over TOMP-API: both ids, and what its calls to us must show. The token is
-- kept as a hash only; the key of the seal is a secret and stands encrypted.
create table mobility.tomp_agreement (
  provider text primary key check (length(provider) between 2 and 40),
  our_id text not null check (length(our_id) between 1 and 120),
  their_id text not null check (length(their_id) between 1 and 120),
  token_hash bytea not null,
  seal_encrypted bytea not null,
  agreed_at timestamptz not null
);
