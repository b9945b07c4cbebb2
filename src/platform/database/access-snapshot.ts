// Access as the database itself has it, line by line: what a start holds against what the last migration
// left, so that a policy dropped or a right given by hand is found.
import type pg from 'pg';
import type { ConnectionOptions } from './connection.ts';
import { inTransaction, withOwner } from './owner-session.ts';

/** Where records, their rights and our own functions stand; the queue has a schema of its own. */
const SCHEMAS = "('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden', 'platform')";

/**
 * Policies with their expressions, row security, rights of every grantee on schemas, tables, columns,
 * sequences and functions, and who may take which role. A partition gives no line as long as it is closed.
 */
const LINES = `
with table_of as (
  select c.oid, c.oid::regclass::text as name, c.relkind, c.relispartition, c.relacl, c.relowner,
    c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p', 'v', 'S')
), acl as (
  select 'schema ' || n.nspname as what, n.nspacl as acl, n.nspowner as owner
  from pg_namespace n where n.nspname in ${SCHEMAS}
  union all select case relkind when 'S' then 'sequence ' else 'table ' end || name, relacl, relowner
  from table_of
  union all select 'column ' || t.name || '.' || a.attname, a.attacl, t.relowner
  from table_of t join pg_attribute a on a.attrelid = t.oid and a.attacl is not null
  union all select 'function ' || p.oid::regprocedure, coalesce(p.proacl, acldefault('f', p.proowner)),
    p.proowner
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ${SCHEMAS}
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
)
select regexp_replace(line, '\\s+', ' ', 'g') as line from (
  select format('policy %s on %s for %s to %s using (%s) with check (%s)%s', p.polname, p.polrelid::regclass,
    p.polcmd, array_to_string(array(select r::regrole::text from unnest(p.polroles) r order by 1), ', '),
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
    case when p.polpermissive then '' else ' restrictive' end) as line
  from pg_policy p join table_of t on t.oid = p.polrelid
  union all
  select format('%s on %s for %s', lower(e.privilege_type), acl.what,
    case e.grantee when 0 then 'everybody' else e.grantee::regrole::text end)
    || case when e.is_grantable then ', who may pass it on' else '' end
  from acl cross join lateral aclexplode(acl.acl) e where e.grantee <> acl.owner
  union all
  select format('row security of %s: %s', name, case when not relrowsecurity then 'off'
    when not relforcerowsecurity then 'not for its owner' else 'forced' end)
  from table_of where relkind in ('r', 'p')
    and not (relispartition and relrowsecurity and relforcerowsecurity)
  union all
  select format('%s may take %s%s', m.member::regrole, m.roleid::regrole,
    case when m.inherit_option then ' and has it all the time' else '' end)
  from pg_auth_members m where m.member::regrole::text like $1 or m.roleid::regrole::text like $1
) lines order by line collate "C"`;

/** The lines of now; partitions that no line names are closed. */
export async function readAccess(client: pg.Client, rolePrefix: string): Promise<string[]> {
  // Expressions are printed with as much of a name as the search path leaves out.
  await client.query('set local search_path = pg_catalog');
  const { rows } = await client.query<{ line: string }>(LINES, [`${rolePrefix.replaceAll('_', '\\_')}\\_%`]);
  return rows.map(({ line }) => line);
}

/** One sentence for each line that came or went since the last migration; none when nothing did. */
export function compareAccess(owner: ConnectionOptions, rolePrefix: string): Promise<string[]> {
  return withOwner(owner, (client) => inTransaction(client, () => listAccessDifferences(client, rolePrefix)));
}

/** As `compareAccess`, inside the transaction of the owner that is open. */
export async function listAccessDifferences(client: pg.Client, rolePrefix: string): Promise<string[]> {
  const known = await client.query<{ lines: string[] | null }>('select lines from platform.access');
  const before = new Set(known.rows[0]?.lines ?? []);
  const now = await readAccess(client, rolePrefix);
  const there = new Set(now);
  return [
    ...[...before].filter((line) => !there.has(line)).map((line) => `gone since the last migration: ${line}`),
    ...now.filter((line) => !before.has(line)).map((line) => `not from a migration: ${line}`),
  ];
}
