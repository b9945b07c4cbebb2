-- Restrictions and objections that were taken back. Who restricted hears it, with the reason, before we lift
-- it (art. 18(3)); the row stays, so that the person can read when it was and why.

create table trust.flag_lift (
  id uuid primary key,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('restriction', 'objection')),
  activity text collate "C" not null check (activity ~ '^(all|[a-z]+/[a-z0-9-]+/[a-z0-9-]+)$'),
  -- Who wanted it: the person, or the privacy officer by name.
  actor text not null check (actor in ('person', 'officer')),
  done_by text check (length(done_by) <= 80),
  reason text check (length(reason) between 10 and 1000),
  announced_at timestamptz not null,
  -- From this day on it may be lifted.
  lift_on date not null,
  outcome text check (outcome in ('lifted', 'kept')),
  closed_at timestamptz,
  purge_on date,
  check ((actor = 'officer') = (done_by is not null and reason is not null)),
  check ((outcome is null) = (closed_at is null)),
  check ((outcome is null) = (purge_on is null))
);
create index flag_lift_person on trust.flag_lift (organisation_id, person_id);
create unique index flag_lift_open on trust.flag_lift (organisation_id, person_id, kind, activity)
  where outcome is null;
create index flag_lift_purge on trust.flag_lift (purge_on) where purge_on is not null;

-- The planner keeps no examples of personal texts (0021).
alter table trust.flag_lift alter column reason set statistics 0;

-- A hold is asked by one of the privacy office and confirmed by another: until then nothing is held and
-- nothing released.
create table privacy.hold_ask (
  id uuid primary key,
  organisation_id uuid not null,
  -- To place a hold, or to release the one that is named.
  what text not null check (what in ('place', 'release')),
  hold_id uuid references privacy.hold on delete cascade,
  person_id uuid,
  told_person_id uuid check (told_person_id = person_id),
  activity text check (length(activity) between 5 and 120),
  ground text not null check (length(ground) between 10 and 1000),
  may_know boolean not null,
  review_on date,
  asked_by text not null check (length(trim(asked_by)) between 2 and 120),
  asked_at timestamptz not null,
  decided_by text check (length(trim(decided_by)) between 2 and 120),
  decided_at timestamptz,
  outcome text check (outcome in ('confirmed', 'declined', 'withdrawn')),
  purge_on date,
  check ((what = 'release') = (hold_id is not null) or outcome is not null),
  check ((what = 'place') = (review_on is not null)),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  check ((outcome is null) = (purge_on is null)),
  -- Two different people, or it was taken back by who asked.
  check (outcome = 'withdrawn' or lower(trim(decided_by)) <> lower(trim(asked_by)))
);
create unique index hold_ask_release on privacy.hold_ask (hold_id) where what = 'release' and outcome is null;
create index hold_ask_person on privacy.hold_ask (organisation_id, person_id);
create index hold_ask_purge on privacy.hold_ask (purge_on) where purge_on is not null;

alter table privacy.hold_ask
  alter column ground set statistics 0,
  alter column asked_by set statistics 0,
  alter column decided_by set statistics 0;
