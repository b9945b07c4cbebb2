-- Within which limits a group of a client uses a service; empty is without a limit. Group 'all' is everybody
-- for whom no other row speaks.
create table people.usage_limit (
  organisation_id uuid not null references people.organisation,
  service text not null check (length(service) between 3 and 80),
  group_name text not null check (length(group_name) between 1 and 40),
  is_open boolean not null,
  ride_cents integer check (ride_cents between 0 and 10000000),
  day_cents integer check (day_cents between 0 and 10000000),
  month_cents integer check (month_cents between 0 and 100000000),
  from_hour smallint check (from_hour between 0 and 23),
  until_hour smallint check (until_hour between 1 and 24),
  on_weekdays text check (on_weekdays ~ '^1?2?3?4?5?6?7?$' and on_weekdays <> ''),
  highest_class text check (length(highest_class) between 1 and 40),
  changed_at timestamptz not null,
  primary key (organisation_id, service, group_name),
  check ((from_hour is null) = (until_hour is null))
);

-- A service on the card asks for the number printed on it and the one in its chip.
alter table card.card add column engraved_encrypted bytea, add column chip_encrypted bytea;
