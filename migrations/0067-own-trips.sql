-- What a person adds to a trip of their own hand, and what they keep to type less next time.

create sequence travel.favourite_id;

-- Only for the person: where they stopped on the way, what we estimated, and why they know better.
create table travel.trip_by_hand (
  organisation_id uuid not null,
  trip_id bigint not null,
  person_id uuid not null,
  purge_on date not null,
  stops text[] not null check (cardinality(stops) <= 8),
  estimate_m integer check (estimate_m between 0 and 20000000),
  distance_reason text check (length(distance_reason) between 1 and 200),
  primary key (organisation_id, trip_id, purge_on)
) partition by list (purge_on);

-- A place, or a whole trip when it has a destination: kept by consent, for ease and nothing else.
create table travel.favourite (
  organisation_id uuid not null,
  person_id uuid not null,
  id bigint not null default nextval('travel.favourite_id'),
  name text not null check (length(name) between 1 and 60),
  place text not null check (length(place) between 1 and 120),
  destination text check (length(destination) between 1 and 120),
  distance_m integer check (distance_m between 0 and 20000000),
  mode text check (mode in ('walk', 'bicycle', 'e-bike', 'moped', 'motorcycle', 'car', 'train', 'bus',
    'tram', 'metro', 'taxi', 'ferry')),
  purpose text check (purpose in ('commute', 'business', 'private')),
  is_return boolean,
  added_at timestamptz not null,
  purge_on date,
  primary key (organisation_id, person_id, id),
  check ((destination is null) = (mode is null)),
  check ((destination is null) = (purpose is null)),
  check ((destination is null) = (is_return is null)),
  check (destination is not null or distance_m is null)
);
create index favourite_purge on travel.favourite (purge_on) where purge_on is not null;

-- Several vehicles, of which one is what trips by car are made with.
alter table travel.vehicle_plate add column is_default boolean not null default true;
alter table travel.vehicle_plate alter column is_default drop default;
create unique index vehicle_plate_default on travel.vehicle_plate (organisation_id, person_id)
  where is_default;

-- The planner keeps no examples of them (0021).
alter table travel.trip_by_hand alter column stops set statistics 0,
  alter column distance_reason set statistics 0;
alter table travel.favourite alter column name set statistics 0, alter column place set statistics 0,
  alter column destination set statistics 0;
