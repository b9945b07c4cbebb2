// What the migrator makes before the first migration: the schema `platform` with the injected clock and its
// own two tables.

/** Applied at every migrate; each statement may run again. */
export const PLATFORM_SCHEMA = `
create schema if not exists platform;

-- Temporal keys (WITHOUT OVERLAPS) over a tenant's uuid need it. It is a trusted extension: CREATE on the
-- database is enough.
create extension if not exists btree_gist schema platform;

create table if not exists platform.migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null
);
create table if not exists platform.access (
  id integer primary key check (id = 1),
  sha256 text not null,
  applied_at timestamptz not null,
  -- Access as it was when this was written, one line for each right and policy.
  lines text[]
);

-- The instant of the context. Without one: an error, never the wall clock.
create or replace function platform.now() returns timestamptz language sql stable parallel safe
  return current_setting('app.now')::timestamptz;

-- Forced row security blinds the owner as well. A migration runs with it lifted from every table; this lifts
-- it from the named tables and their partitions for other work of the owner, who forces it again with
-- platform.force_again.
create or replace function platform.lift_force(variadic tables regclass[]) returns void
language plpgsql as $$
declare
  part regclass;
begin
  for part in
    select distinct c.oid::regclass from unnest(tables) t, lateral (
      select t as oid union select relid from pg_partition_tree(t)
    ) c
  loop
    execute format('alter table %s no force row level security', part);
  end loop;
end $$;

create or replace function platform.force_again(variadic tables regclass[]) returns void
language plpgsql as $$
declare
  part regclass;
begin
  for part in
    select distinct c.oid::regclass from unnest(tables) t, lateral (
      select t as oid union select relid from pg_partition_tree(t)
    ) c
  loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

revoke all on function platform.lift_force(regclass[]), platform.force_again(regclass[]) from public;
`;
