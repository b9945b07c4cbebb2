// Before a copy: what was deleted leaves the tables, the indexes and the statistics of the database, so that a
// copy of after an erasure holds nothing of it.
import type pg from 'pg';

/**
 * Costs little where little changed: the server skips pages that hold nothing to remove. Statistics are taken
 * anew first, for the planner keeps examples of values; those of tables that are empty now are dropped, which
 * taking them anew would not do.
 */
export async function cleanTables(client: pg.Client): Promise<void> {
  await client.query('analyze (skip_locked)');
  await client.query(`
    select pg_clear_attribute_stats(s.schemaname, s.tablename, s.attname, s.inherited)
    from pg_stats s join pg_namespace n on n.nspname = s.schemaname
    join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename
    where c.relkind in ('r', 'm') and c.reltuples = 0 and not s.inherited
      and n.nspname not in ('pg_catalog', 'information_schema')`);
  await client.query('vacuum (index_cleanup on, skip_locked)');
}

/**
 * The files of tables and indexes whose pages have the ordinary layout, by their number: only of these may
 * free room be wiped.
 */
export async function listOrdinaryFiles(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ path: string }>(`
    select pg_relation_filepath(c.oid) as path from pg_class c left join pg_am a on a.oid = c.relam
    where pg_relation_filenode(c.oid) is not null
      and (c.relkind in ('r', 'm', 't') or (c.relkind = 'i' and a.amname in ('btree', 'gist')))`);
  return new Set(rows.map((row) => row.path));
}
