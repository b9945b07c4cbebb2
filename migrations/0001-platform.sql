-- The machine's own functions: the day and the tenant of the context, the purge days of the two long terms,
-- and access that can be taken back and given again. `platform.now()` is made before this file; it answers
-- the instant of the context.

-- The Dutch day of that instant comes with the context as well: every row policy asks for it, and reckoning
-- it from the instant costs each statement more than its other conditions do. Without one: an error.
create function platform.today() returns date language sql stable
  return current_setting('app.today')::date;

-- The tenant of the context, written as the row policies write it: a query that repeats it in other words has
-- every row pass one check more.
create function platform.organisation() returns uuid language sql stable
  return current_setting('app.organisation')::uuid;

-- Whether a day comes after another one, as row policies ask it of purge days. Nearly every row lives, but of
-- a comparison with a day that it will only know later the planner expects a third: for two tables that is a
-- ninth, and then it reads them in the wrong way. This operator says that it holds for almost every row.
create operator platform.<= (leftarg = date, rightarg = date, function = date_le);
create operator platform.> (leftarg = date, rightarg = date, function = date_gt,
  negator = operator(platform.<=), restrict = nlikesel);

-- Current and previous financial year (calendar years): gone on the first day of year N+2. See decision A01
-- of the register.
create function platform.two_financial_years(day date) returns date language sql immutable strict
  return make_date(date_part('year', day)::integer + 2, 1, 1);

-- Seven years after the end of the financial year: gone on the first day after. See decision A03 of the
-- register.
create function platform.seven_years(day date) returns date language sql immutable strict
  return make_date(date_part('year', day)::integer + 8, 1, 1);

-- Roles are of the cluster, not of the database: the name carries the prefix of this database.
create function platform.ensure_role(name text) returns void language plpgsql as $$
begin
  if not exists (select 1 from pg_roles where rolname = name) then
    execute format('create role %I nologin noinherit', name);
  end if;
end $$;

-- Takes back every policy and grant of our schemas, so that the generated access can be applied as a whole.
create function platform.forget_access() returns void language plpgsql as $$
declare
  item record;
begin
  for item in
    select schemaname, tablename, policyname from pg_policies
    where schemaname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
  loop
    execute format('drop policy %I on %I.%I', item.policyname, item.schemaname, item.tablename);
  end loop;
  for item in
    select distinct n.nspname, c.relname,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end as grantee
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    cross join lateral (
      select (aclexplode(c.relacl)).grantee
      union select (aclexplode(t.attacl)).grantee from pg_attribute t
      where t.attrelid = c.oid and t.attacl is not null
    ) a
    where n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
      and c.relkind in ('r', 'p', 'S', 'v')
      and a.grantee <> c.relowner
  loop
    execute format('revoke all on %I.%I from %s', item.nspname, item.relname, item.grantee);
  end loop;
  for item in
    select distinct n.nspname,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end as grantee
    from pg_namespace n cross join lateral aclexplode(n.nspacl) a
    where n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
      and a.grantee <> n.nspowner
  loop
    execute format('revoke all on schema %I from %s', item.nspname, item.grantee);
  end loop;
end $$;
