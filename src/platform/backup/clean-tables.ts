// Before a copy: what was deleted leaves the tables, the indexes and the statistics of the database, so that
// a copy of after an erasure holds nothing of it.
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
  await renewIndexes(client);
}

/** Smaller ones are made anew always, larger ones when their table lost rows, and the largest never. */
const ALWAYS_UP_TO_BYTES = 16 * 1024 * 1024;
const NEVER_FROM_BYTES = 1024 * 1024 * 1024;

/**
 * The inner pages of an index keep values as signposts after their rows are gone. Making the index anew is
 * the only way to lose them. A small one is locked for a moment, and left to the copy of the next day when
 * somebody holds it; a large one is made beside the old one.
 */
async function renewIndexes(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; isSmall: boolean; isTree: boolean }>(
    `select i.indexrelid::regclass::text as name, pg_relation_size(c.oid) <= $1 as "isSmall",
       a.amname = 'btree' and not i.indisexclusion as "isTree"
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     join pg_namespace n on n.oid = c.relnamespace
     left join pg_stat_user_tables s on s.relid = i.indrelid
     where c.relkind = 'i' and i.indisvalid and n.nspname !~ '^(pg_|information_schema$|graphile_worker$)'
       and exists (select from pg_attribute t where t.attrelid = i.indrelid
         and t.attnum = any(i.indkey::smallint[]) and t.atttypid = 'text'::regtype)
       and pg_relation_size(c.oid) < $2 and (pg_relation_size(c.oid) <= $1 or s.n_tup_del > 0)
       and pg_relation_size(i.indrelid) > 0`,
    [ALWAYS_UP_TO_BYTES, NEVER_FROM_BYTES],
  );
  for (const { name, isSmall, isTree } of rows) {
    if (!isSmall && isTree) await client.query(`reindex index concurrently ${name}`);
    else await renewAtOnce(client, name);
  }
}

async function renewAtOnce(client: pg.Client, name: string): Promise<void> {
  await client.query("set lock_timeout = '500ms'");
  await client.query(`reindex index ${name}`).catch((error: { code?: string }) => {
    if (error.code !== LOCK_NOT_AVAILABLE) throw error;
  });
  await client.query('set lock_timeout = 0');
}

const LOCK_NOT_AVAILABLE = '55P03';

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
