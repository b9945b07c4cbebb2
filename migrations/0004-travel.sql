-- Trips and what hangs on them. A trip and its places die together on the first day of financial year N+2:
-- one partition each. States are rows with who and when. Coordinates stand apart, and go in the transaction
-- that confirms the trip.

create schema travel;
create sequence travel.trip_id;
create sequence travel.mark_id;

create table travel.trip (
  organisation_id uuid not null,
  id bigint not null default nextval('travel.trip_id'),
  person_id uuid not null,
  purge_on date not null,
  day date not null,
  departed_at timestamptz,
  arrived_at timestamptz,
  origin text check (length(origin) between 1 and 120),
  destination text check (length(destination) between 1 and 120),
  -- Unknown for a ride by card between stops that no list knows; never guessed.
  distance_m integer check (distance_m between 0 and 20000000),
  distance_given_by text check (distance_given_by in ('traveller', 'employer')),
  distance_given_at timestamptz,
  distance_version smallint not null default 0 check (distance_version between 0 and 20),
  mode text not null check (mode in ('walk', 'bicycle', 'e-bike', 'moped', 'motorcycle', 'car', 'train', 'bus', 'tram', 'metro',
    'taxi', 'ferry')),
  mode_known_by text not null check (mode_known_by in ('person', 'stops', 'proposal')),
  fuel text check (fuel in ('petrol', 'diesel', 'lpg', 'cng', 'electric', 'plug-in-hybrid', 'hybrid', 'hydrogen', 'none')),
  cost_cents integer check (cost_cents between 0 and 100000000),
  source text not null check (source in ('hand', 'file', 'gpx', 'card')),
  source_key text not null,
  journey_key text,
  recorded_at timestamptz not null,
  -- What trip_confirmation says: the policy of the employer reads no second table (decision 0008).
  confirmed_purpose text check (confirmed_purpose in ('commute', 'business', 'private')),
  primary key (organisation_id, id, purge_on),
  unique (organisation_id, source_key, purge_on),
  check (purge_on = platform.two_financial_years(day)),
  check (arrived_at >= departed_at),
  check ((distance_version > 0) = (distance_given_by is not null and distance_given_at is not null))
) partition by list (purge_on);
create index trip_person_day on travel.trip (organisation_id, person_id, day);
create index trip_day on travel.trip (organisation_id, day);

-- What the person called the trip; the newest mark counts until it is confirmed.
create table travel.trip_purpose (
  organisation_id uuid not null,
  id bigint not null default nextval('travel.mark_id'),
  trip_id bigint not null,
  person_id uuid not null,
  purge_on date not null,
  purpose text not null check (purpose in ('commute', 'business', 'private')),
  marked_at timestamptz not null,
  marked_by text not null check (length(marked_by) <= 60),
  primary key (organisation_id, id, purge_on)
) partition by list (purge_on);
create index trip_purpose_trip on travel.trip_purpose (organisation_id, trip_id);

create table travel.trip_confirmation (
  organisation_id uuid not null,
  trip_id bigint not null,
  person_id uuid not null,
  purge_on date not null,
  purpose text not null check (purpose in ('commute', 'business', 'private')),
  confirmed_at timestamptz not null,
  confirmed_by text not null check (length(confirmed_by) <= 60),
  primary key (organisation_id, trip_id, purge_on)
) partition by list (purge_on);

-- Taken back by the person: the trip counts no more. The row stays until its term, so that a repeat of the
-- file changes nothing.
create table travel.trip_removal (
  organisation_id uuid not null,
  trip_id bigint not null,
  person_id uuid not null,
  purge_on date not null,
  removed_at timestamptz not null,
  removed_by text not null check (length(removed_by) <= 60),
  primary key (organisation_id, trip_id, purge_on)
) partition by list (purge_on);

create table travel.trip_co2 (
  organisation_id uuid not null,
  trip_id bigint not null,
  person_id uuid not null,
  purge_on date not null,
  -- Null is unknown, which is not 0. Well-to-wheel for one's own insight, tank-to-wheel for the legal report.
  wtw_grams integer check (wtw_grams >= 0),
  wtw_factor text,
  wtw_list_year smallint,
  wtw_basis text not null check (wtw_basis in ('list', 'vehicle', 'unknown')),
  ttw_grams integer check (ttw_grams >= 0),
  ttw_factor text,
  ttw_list_year smallint,
  ttw_basis text not null check (ttw_basis in ('list', 'vehicle', 'unknown')),
  confirmed_purpose text check (confirmed_purpose in ('commute', 'business', 'private')),
  primary key (organisation_id, trip_id, purge_on)
) partition by list (purge_on);

create table travel.trip_coordinates (
  organisation_id uuid not null,
  trip_id bigint not null,
  person_id uuid not null,
  lat_e6 integer[] not null check (cardinality(lat_e6) between 1 and 100000),
  lon_e6 integer[] not null check (cardinality(lon_e6) = cardinality(lat_e6)),
  fixed_at bigint[] not null check (cardinality(fixed_at) = cardinality(lat_e6)),
  purge_on date not null,
  primary key (organisation_id, trip_id)
);
create index trip_coordinates_purge on travel.trip_coordinates (purge_on);

-- Only the day: no hours, no place. The amount follows from the rules and stands on the settlement line.
create table travel.home_working_day (
  organisation_id uuid not null,
  person_id uuid not null,
  day date not null,
  purge_on date not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, person_id, day, purge_on),
  check (purge_on = platform.seven_years(day))
) partition by list (purge_on);

-- A plate for one's own convenience: given by consent, gone when it is taken back; the grams of trips stay.
create table travel.vehicle_plate (
  organisation_id uuid not null,
  person_id uuid not null,
  plate text not null check (plate ~ '^[A-Z0-9]{4,8}$'),
  added_at timestamptz not null,
  purge_on date,
  primary key (organisation_id, person_id, plate)
);
create index vehicle_plate_purge on travel.vehicle_plate (purge_on) where purge_on is not null;

-- The local copy of the open vehicle register: no plate ever leaves to be looked up.
create table travel.registered_vehicle (
  plate text primary key check (plate ~ '^[A-Z0-9]{4,8}$'),
  kind text not null,
  make text not null,
  model text not null,
  first_admission_on date,
  imported_at timestamptz not null
);
create table travel.registered_fuel (
  plate text not null references travel.registered_vehicle on delete cascade,
  sequence smallint not null check (sequence between 1 and 9),
  fuel text not null,
  hybrid_class text,
  wltp_weighted_mg_km integer check (wltp_weighted_mg_km >= 0),
  wltp_mg_km integer check (wltp_mg_km >= 0),
  nedc_weighted_mg_km integer check (nedc_weighted_mg_km >= 0),
  nedc_mg_km integer check (nedc_mg_km >= 0),
  primary key (plate, sequence)
);
