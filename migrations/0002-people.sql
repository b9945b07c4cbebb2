-- Organisations, the people they give access, their employments on two time axes, and which services are on.

create schema people;

create table people.brand (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 80)
);

create table people.organisation (
  id uuid primary key,
  brand_id text not null references people.brand,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);

create table people.person (
  organisation_id uuid not null references people.organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  created_at timestamptz not null,
  ended_on date,
  purge_on date,
  primary key (organisation_id, id),
  check ((ended_on is null) = (purge_on is null))
);
create index person_purge on people.person (purge_on) where purge_on is not null;

-- Append only: the newest row known on a day wins for that day.
create table people.employment (
  organisation_id uuid not null,
  person_id uuid not null,
  personnel_number text not null check (length(personnel_number) between 1 and 40),
  cost_centre text check (length(cost_centre) <= 80),
  group_name text not null default 'all' check (length(group_name) between 1 and 40),
  hours_per_week integer not null default 40 check (hours_per_week between 0 and 60),
  known_from date not null,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  primary key (organisation_id, person_id, known_from, valid without overlaps),
  unique (organisation_id, personnel_number, known_from, valid without overlaps),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);
create index employment_organisation on people.employment (organisation_id);

create table people.entitlement (
  organisation_id uuid not null references people.organisation,
  service text not null check (length(service) between 3 and 80),
  valid daterange not null check (not isempty(valid)),
  changed_at timestamptz not null,
  primary key (organisation_id, service, valid without overlaps)
);
