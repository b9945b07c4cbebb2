-- Restrictions and objections. The row policies read this table for every role; only the person, who carries
-- out a right and the privacy officer may name its schema. The others learn what a policy lets them see, and
-- nothing of the flag.

create schema hidden;

create table hidden.flag (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('restriction', 'objection')),
  -- An activity of the register, or all of them.
  activity text collate "C" not null check (activity ~ '^(all|[a-z]+/[a-z0-9-]+/[a-z0-9-]+)$'),
  request text check (length(request) between 1 and 80),
  since timestamptz not null,
  primary key (organisation_id, activity, person_id, kind),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade,
  -- The law gives a right to object against one use and its reasons; a stop to everything is a restriction.
  check (kind = 'restriction' or activity <> 'all')
);
-- With the activity, so that the lookup of the policies need not visit the rows.
create index flag_person on hidden.flag (organisation_id, person_id) include (activity);

-- What ingest and delivery ask, as the role they are: the policies of hidden.flag keep them to their tenant.
-- Written as one parsed body, so that a role needs no right to name the schema.
create function privacy.flagged_people(activities text[]) returns setof uuid language sql stable
begin atomic
  select distinct f.person_id from hidden.flag f where f.activity = any (activities || 'all'::text);
end;

-- How many people a job leaves out: a number, never who.
create function privacy.count_flagged(activities text[]) returns bigint language sql stable
begin atomic
  select count(distinct f.person_id) from hidden.flag f where f.activity = any (activities || 'all'::text);
end;
