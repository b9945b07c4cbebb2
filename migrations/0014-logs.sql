-- Who got what, who looked, who was let in, what was agreed to: rows that are added and never changed, with
-- names of fields and never a value. Per month a tree over their salted hashes; its signed root outlives
-- them.

-- One numbering for both logs, so that the leaves of a month have one order.
create sequence privacy.log_number;
create sequence privacy.consent_id;

create function privacy.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is never changed', tg_table_name;
end $$;

-- The Dutch day of an instant, for checks: immutable, because the zone is a constant.
create function privacy.dutch_day(moment timestamptz) returns date language sql immutable strict
  return (moment at time zone 'Europe/Amsterdam')::date;

create table privacy.disclosure (
  organisation_id uuid not null,
  person_id uuid not null,
  salt uuid not null,
  id bigint not null,
  at timestamptz not null,
  purge_on date not null,
  activity text collate "C" not null,
  party text collate "C" not null,
  recipient_role text collate "C" not null
    check (recipient_role in ('controller', 'processor', 'authority', 'subject', 'anonymous')),
  fields text[] not null check (cardinality(fields) > 0),
  occasion text collate "C" not null,
  clause text collate "C",
  correlation text collate "C" not null check (length(correlation) between 1 and 100),
  primary key (organisation_id, person_id, id, purge_on),
  check (purge_on = platform.two_financial_years(privacy.dutch_day(at)))
) partition by list (purge_on);
create index disclosure_at on privacy.disclosure using brin (at);
create trigger disclosure_is_kept before update on privacy.disclosure
  for each row execute function privacy.refuse_change();

create table privacy.view (
  organisation_id uuid not null,
  person_id uuid not null,
  salt uuid not null,
  id bigint not null,
  at timestamptz not null,
  purge_on date not null,
  viewer_role text collate "C" not null,
  viewer text collate "C",
  activity text collate "C" not null,
  fields text[] not null,
  reason text not null check (length(reason) between 1 and 500),
  primary key (organisation_id, person_id, id, purge_on),
  check (purge_on = platform.two_financial_years(privacy.dutch_day(at)))
) partition by list (purge_on);
create index view_at on privacy.view using brin (at);
create trigger view_is_kept before update on privacy.view
  for each row execute function privacy.refuse_change();

-- While a row is open its staff member sees this one person; row policies read it.
create table privacy.staff_access (
  organisation_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  id bigint not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  purge_on date not null,
  desk text collate "C" not null check (desk in ('service-desk', 'card-desk', 'finance-desk')),
  reason text not null check (length(reason) between 10 and 500),
  ticket text check (length(ticket) between 1 and 80),
  primary key (organisation_id, person_id, id),
  check (ends_at >= opened_at and ends_at <= opened_at + interval '8 hours'),
  check (purge_on = platform.two_financial_years(privacy.dutch_day(opened_at)))
);
create index staff_access_open on privacy.staff_access (staff_id, ends_at);
create index staff_access_purge on privacy.staff_access (purge_on);

-- Somebody of staff looked at more people in an hour than the work asks for.
create table privacy.view_alert (
  viewer text collate "C" not null,
  viewer_role text collate "C" not null,
  id bigint not null,
  hour timestamptz not null,
  raised_at timestamptz not null,
  people integer not null,
  purge_on date not null,
  primary key (viewer, viewer_role, hour),
  check (purge_on = platform.two_financial_years(privacy.dutch_day(hour)))
);

create index view_alert_purge on privacy.view_alert (purge_on);

create table privacy.log_leaf (
  position bigint not null,
  row_id bigint not null,
  month date not null,
  purge_on date not null,
  log text collate "C" not null check (log in ('disclosure', 'view')),
  leaf bytea not null check (length(leaf) = 32),
  primary key (month, position, purge_on)
) partition by list (purge_on);
create trigger log_leaf_is_kept before update on privacy.log_leaf
  for each row execute function privacy.refuse_change();

create table privacy.log_segment (
  first_leaf bigint not null,
  month date not null,
  purge_on date not null,
  leaves integer not null check (leaves between 1 and 1024),
  root bytea not null check (length(root) = 32),
  primary key (month, first_leaf)
);
create index log_segment_purge on privacy.log_segment (purge_on);
create trigger log_segment_is_kept before update on privacy.log_segment
  for each row execute function privacy.refuse_change();

create table privacy.log_root (
  leaves bigint not null,
  month date primary key check (extract(day from month) = 1),
  sealed_at timestamptz not null,
  root bytea not null check (length(root) = 32),
  signature bytea not null check (length(signature) = 64),
  public_key bytea not null
);
create trigger log_root_is_kept before update on privacy.log_root
  for each row execute function privacy.refuse_change();

-- The text as it stood on the day somebody agreed, kept once by its hash.
create table privacy.consent_text (
  hash text collate "C" primary key,
  activity text collate "C" not null,
  asked_nl text not null,
  asked_en text not null,
  withdrawal_nl text not null,
  withdrawal_en text not null,
  first_used_at timestamptz not null
);

create table privacy.consent (
  organisation_id uuid not null,
  person_id uuid not null,
  id bigint not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  purge_on date,
  activity text collate "C" not null,
  text_hash text collate "C" not null references privacy.consent_text,
  channel text collate "C" not null check (channel in ('app', 'web', 'desk', 'shell')),
  withdrawal_channel text collate "C" check (withdrawal_channel in ('app', 'web', 'desk', 'shell')),
  primary key (organisation_id, person_id, id),
  -- Withdrawn, or the account is over: then it gets its day.
  check (withdrawn_at is null or purge_on is not null),
  check ((withdrawn_at is null) = (withdrawal_channel is null)),
  check (withdrawn_at >= given_at),
  check (purge_on = platform.two_financial_years(privacy.dutch_day(withdrawn_at)))
);
create unique index consent_open on privacy.consent (organisation_id, person_id, activity)
  where withdrawn_at is null;
create index consent_purge on privacy.consent (purge_on) where purge_on is not null;
