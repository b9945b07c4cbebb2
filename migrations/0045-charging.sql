-- Charging: how an operator of charge points is reached, where its points stand, sessions while they last,
-- what somebody wants done at a point, and what we answered when a point asked about a pass.

-- One line for each operator. Its key for us is kept as a hash to be found by, ours for it encrypted.
create table mobility.charging_line (
  provider text primary key check (length(provider) between 2 and 40),
  state text not null check (state in ('invited', 'connected', 'ended')),
  -- Where we are for it, and where it is for us.
  our_address text not null check (length(our_address) between 8 and 255),
  versions_url text not null check (length(versions_url) between 8 and 255),
  key_hash bytea,
  key_encrypted bytea,
  their_key_encrypted bytea,
  -- Module and address in turn.
  endpoints text[] not null default '{}' check (cardinality(endpoints) <= 40),
  -- Such as NL*VBL: whose objects may come over this line.
  operators text[] not null default '{}' check (cardinality(operators) <= 200),
  changed_at timestamptz not null,
  -- Up to which moment of change each list was read whole.
  locations_read_until timestamptz,
  tariffs_read_until timestamptz,
  sessions_read_until timestamptz,
  cdrs_read_until timestamptz,
  failed_at timestamptz,
  failed_because text check (length(failed_because) <= 200),
  -- Names that came in and that nobody declared, never a value.
  undeclared_names text[] not null default '{}' check (cardinality(undeclared_names) <= 200)
);
create unique index charging_line_key on mobility.charging_line (key_hash) where key_hash is not null;

create table mobility.charging_location (
  provider text not null check (length(provider) between 2 and 40),
  country_code text not null check (length(country_code) = 2),
  party_id text not null check (length(party_id) = 3),
  location_id text not null check (length(location_id) between 1 and 36),
  is_published boolean not null,
  name text check (length(name) <= 255),
  address text not null check (length(address) <= 255),
  city text not null check (length(city) <= 45),
  postal_code text check (length(postal_code) <= 10),
  country text not null check (length(country) <= 3),
  time_zone text not null check (length(time_zone) <= 255),
  lat_e6 integer not null check (lat_e6 between -90000000 and 90000000),
  lon_e6 integer not null check (lon_e6 between -180000000 and 180000000),
  changed_at timestamptz not null,
  primary key (provider, country_code, party_id, location_id)
);
create index charging_location_place on mobility.charging_location (lat_e6, lon_e6);

create table mobility.charging_point (
  provider text not null,
  country_code text not null,
  party_id text not null,
  location_id text not null,
  point_id text not null check (length(point_id) between 1 and 36),
  evse_id text check (length(evse_id) <= 48),
  status text not null check (status in ('AVAILABLE', 'BLOCKED', 'CHARGING', 'INOPERATIVE', 'OUTOFORDER', 'PLANNED',
    'REMOVED', 'RESERVED', 'UNKNOWN')),
  reference text check (length(reference) <= 16),
  capabilities text[] not null default '{}' check (cardinality(capabilities) <= 50),
  -- One line each: number, form, power, tariffs.
  plugs text[] not null check (cardinality(plugs) between 1 and 20),
  changed_at timestamptz not null,
  primary key (provider, country_code, party_id, location_id, point_id),
  foreign key (provider, country_code, party_id, location_id) references mobility.charging_location
    on delete cascade
);

-- A session while it lasts, and until its record has come.
create table mobility.ev_charging_session (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activation_id uuid not null,
  provider text not null check (length(provider) between 2 and 40),
  session_key text collate "C" not null check (length(session_key) between 1 and 120),
  session_ref text not null check (length(session_ref) between 1 and 36),
  state text not null check (state in ('reserved', 'pending', 'active', 'completed', 'invalid')),
  started_at timestamptz not null,
  ended_at timestamptz,
  energy_wh integer not null check (energy_wh between 0 and 100000000),
  cost_cents integer check (cost_cents between 0 and 10000000),
  location_ref text not null check (length(location_ref) <= 36),
  point_ref text not null check (length(point_ref) <= 36),
  plug_ref text not null check (length(plug_ref) <= 36),
  how_asked text not null check (how_asked in ('AUTH_REQUEST', 'COMMAND', 'WHITELIST')),
  told_at timestamptz not null,
  day date not null,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, id),
  unique (organisation_id, provider, session_key),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);
create index ev_charging_session_person on mobility.ev_charging_session
  (organisation_id, person_id, started_at);
create index ev_charging_session_purge on mobility.ev_charging_session (purge_on);

-- What somebody wants done at a point. Delivery carries it out; the operator tells later how it went. What
-- nobody did within a minute is not done any more: nothing starts when the person has left.
create table mobility.ev_charging_order (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activation_id uuid not null,
  provider text not null check (length(provider) between 2 and 40),
  kind text not null check (kind in ('start', 'stop', 'reserve', 'release')),
  location_ref text check (length(location_ref) <= 36),
  point_ref text check (length(point_ref) <= 36),
  plug_ref text check (length(plug_ref) <= 36),
  session_ref text check (length(session_ref) <= 36),
  reserved_until timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'done', 'refused', 'lapsed')),
  because text check (length(because) <= 60),
  wanted_at timestamptz not null,
  lapses_at timestamptz not null,
  done_at timestamptz,
  day date not null,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade,
  check ((state in ('refused', 'lapsed')) = (because is not null))
);
create unique index ev_charging_order_once on mobility.ev_charging_order (organisation_id, person_id, kind)
  where state in ('waiting', 'taken');
create index ev_charging_order_person on mobility.ev_charging_order
  (organisation_id, person_id, wanted_at);
create index ev_charging_order_purge on mobility.ev_charging_order (purge_on);

-- The same orders without a person: an answer that comes later leads by the number to a client.
create table mobility.ev_charging_waiting (
  organisation_id uuid not null,
  order_id uuid not null,
  primary key (organisation_id, order_id),
  foreign key (organisation_id, order_id) references mobility.ev_charging_order (organisation_id, id)
    on delete cascade
);
create index ev_charging_waiting_order on mobility.ev_charging_waiting (order_id);

-- What we answered when a point asked: the person sees why not, within seconds and with what to do.
create table mobility.ev_charging_check (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activation_id uuid not null,
  provider text not null check (length(provider) between 2 and 40),
  point_ref text check (length(point_ref) <= 36),
  location_ref text check (length(location_ref) <= 36),
  asked_at timestamptz not null,
  allowed text not null check (allowed in ('ALLOWED', 'BLOCKED', 'EXPIRED', 'NO_CREDIT', 'NOT_ALLOWED')),
  because text check (length(because) <= 60),
  day date not null,
  purge_on date not null check (purge_on = platform.two_financial_years(day)),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade,
  check ((allowed = 'ALLOWED') = (because is null))
);
create index ev_charging_check_person on mobility.ev_charging_check
  (organisation_id, person_id, asked_at);
create index ev_charging_check_purge on mobility.ev_charging_check (purge_on);
