-- Keeping no longer than was said: the day of each term, leaves emptied whole, holds with what they keep
-- back, and the runs of the sweeper with their proofs.

-- The first day on which a row of a term may not be there any more. kernel/retention reckons the same; a test
-- holds the two together.
create function platform.purge_on(term text, day date) returns date language sql immutable strict
  return case term
    when '2-financial-years' then make_date(date_part('year', day)::integer + 2, 1, 1)
    when '7-years' then make_date(date_part('year', day)::integer + 8, 1, 1)
    when '18-months' then (day + interval '18 months')::date
    when '1-year' then (day + interval '1 year')::date
    when '90-days' then day + 90
    when '70-days' then day + 70
    when '67-days' then day + 67
    when '35-days' then day + 35
    when '30-days' then day + 30
    when '24-hours' then day + 1
  end;

-- Empties one leaf of a table that is cut by purge day, once its day has come. No role may TRUNCATE: row
-- security does not see it, so whoever could would empty any leaf. This function asks for the day first. It
-- waits 200 ms for the leaf at most, so that a long report never holds up the readers behind us.
create function platform.empty_expired(leaf text) returns void language plpgsql security definer
set search_path = pg_catalog set lock_timeout = '200ms' as $$
declare
  part oid := to_regclass(leaf);
  bound date;
begin
  select (regexp_match(pg_get_expr(c.relpartbound, c.oid),
      '^FOR VALUES IN \(''(\d{4}-\d\d-\d\d)''\)$'))[1]::date
    into bound
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid = part and c.relispartition and c.relkind = 'r'
    and n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy');
  if bound is null then
    raise exception '% is no leaf of a table cut by purge day', leaf using errcode = 'wrong_object_type';
  end if;
  if bound > platform.today() then
    raise exception '% must be kept until %', leaf, bound using errcode = 'insufficient_privilege';
  end if;
  execute format('truncate table only %s', part::regclass);
end $$;
revoke all on function platform.empty_expired(text) from public;

-- A day of collection, so that the cap of thirty days is a rule of the table and not of who writes.
alter table travel.trip_coordinates add column collected_on date;
update travel.trip_coordinates set collected_on = purge_on - 30;
alter table travel.trip_coordinates alter column collected_on set not null;
alter table travel.trip_coordinates add check (purge_on <= collected_on + 30);

-- What leaves with an account has the day of its end, and no other purge day than that gives.
alter table people.person add check (purge_on is not distinct from platform.two_financial_years(ended_on));
alter table card.card add check (purge_on is not distinct from platform.two_financial_years(ended_on));
create index card_purge on card.card (purge_on) where purge_on is not null;

-- A hold keeps rows back that would go. Two people decide, and look again within six months. What is held
-- stands apart in held_row, so that no table keeps anything longer; it goes when the hold is released.
create table privacy.hold (
  id uuid primary key,
  organisation_id uuid not null,
  -- Absent: everybody of the organisation.
  person_id uuid,
  -- The person when he may know of it; absent when telling harms the case.
  told_person_id uuid,
  -- Absent: all activities that can be held.
  activity text check (length(activity) between 5 and 120),
  ground text not null check (length(ground) between 10 and 1000),
  decided_by_first text not null check (length(trim(decided_by_first)) between 2 and 120),
  decided_by_second text not null check (length(trim(decided_by_second)) between 2 and 120),
  placed_on date not null,
  reviewed_on date not null,
  review_on date not null,
  released_on date,
  purge_on date,
  check (lower(trim(decided_by_first)) <> lower(trim(decided_by_second))),
  check (reviewed_on >= placed_on),
  check (review_on > reviewed_on and review_on <= (reviewed_on + interval '6 months')::date),
  check (purge_on is not distinct from platform.two_financial_years(released_on)),
  check (told_person_id = person_id)
);
create index hold_open on privacy.hold (organisation_id, person_id) where released_on is null;
create index hold_purge on privacy.hold (purge_on) where purge_on is not null;

create table privacy.held_row (
  hold_id uuid not null references privacy.hold on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null,
  told_person_id uuid check (told_person_id = person_id),
  source_table text not null check (length(source_table) between 3 and 120),
  row_hash bytea not null check (length(row_hash) = 32),
  held_data text not null,
  held_on date not null,
  primary key (hold_id, source_table, row_hash)
);
create index held_row_person on privacy.held_row (organisation_id, person_id);

-- Each run of the sweeper with the clock it believed, and for each table or leaf that lost rows one signed
-- proof: which rule, how many, which days, what is left, and when log and backups are clean as well.
create table privacy.sweep_run (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null check (outcome in ('running', 'done', 'failed', 'refused')),
  failed_tables integer not null default 0,
  expired_rows bigint not null default 0
);
create index sweep_run_started on privacy.sweep_run (started_at desc);

create table privacy.sweep_proof (
  run_id uuid not null references privacy.sweep_run,
  number integer not null,
  register_hash text not null,
  activity text not null,
  term text not null,
  mechanism text not null check (mechanism in ('partition', 'batches')),
  source_table text not null,
  leaf text,
  outcome text not null check (outcome in ('done', 'failed')),
  failure text,
  expired_rows bigint not null,
  held_rows bigint not null,
  purge_first date,
  purge_last date,
  event_first date,
  event_last date,
  sample_query text not null,
  rows_left bigint,
  wal_lsn text,
  clean_on date,
  proved_at timestamptz not null,
  signature bytea not null,
  primary key (run_id, number),
  check ((outcome = 'done') = (failure is null)),
  check (outcome = 'failed' or rows_left = 0)
);
