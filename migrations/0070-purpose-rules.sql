-- "Always like this": a rule of a person, kept by consent. It proposes and confirms nothing.

create table travel.purpose_rule (
  organisation_id uuid not null,
  id bigint not null default nextval('travel.mark_id'),
  person_id uuid not null,
  origin text not null check (length(origin) between 1 and 120),
  destination text not null check (length(destination) between 1 and 120),
  mode text not null check (mode in ('walk', 'bicycle', 'e-bike', 'moped', 'motorcycle', 'car', 'train', 'bus',
    'tram', 'metro', 'taxi', 'ferry')),
  -- 1 is Monday; every day without one.
  weekday smallint check (weekday between 1 and 7),
  purpose text not null check (purpose in ('commute', 'business', 'private')),
  made_at timestamptz not null,
  purge_on date,
  primary key (organisation_id, id)
);
create index purpose_rule_person on travel.purpose_rule (organisation_id, person_id);
create index purpose_rule_purge on travel.purpose_rule (purge_on) where purge_on is not null;
-- No examples of places in the planner's statistics (0021).
alter table travel.purpose_rule alter column origin set statistics 0,
  alter column destination set statistics 0;
