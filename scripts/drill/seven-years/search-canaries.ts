// Looks for canaries wherever a text can stand: all columns of all schemas, statistics and comments of the
// database, files of the data folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type pg from 'pg';
import { CANARY, type FoundCanary, TRACK_CANARY } from './oracle/canaries.ts';

interface Column {
  readonly name: string;
  readonly column: string;
}

/**
 * Held rows are judged as rows: as long as a hold stands they are there on purpose, and so are their
 * statistics.
 */
export async function searchDatabase(client: pg.Client, isHolding: boolean): Promise<FoundCanary[]> {
  const { rows: columns } = await client.query<Column>(`
    select format('%I.%I', n.nspname, c.relname) as name, format('%I', a.attname) as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and n.nspname not like 'pg\\_temp%' and c.relpages + pg_relation_size(c.oid) > 0
      and t.typname in ('text', 'varchar', 'bpchar', 'name', 'json', 'jsonb', '_text', '_int4', 'bytea')
      and (n.nspname, c.relname) <> ('privacy', 'held_row')
    order by 1, 2`);
  const found: FoundCanary[] = [];
  for (const { name, column } of columns) {
    const { rows } = await client.query<{ value: string }>(
      `select distinct (${column})::text as value from ${name} where ${column} is not null
        and (${column})::text ~* 'kq[0-9a-z]{6}|(4[89]|5[0-9])[0-9]{6}'`,
    );
    for (const { value } of rows) found.push(...codesIn(value, `${name}.${column}`));
  }
  const { rows: stats } = await client.query<{ place: string; value: string }>(
    `
    select 'statistics of ' || schemaname || '.' || tablename || '.' || attname as place,
      concat_ws(' ', most_common_vals::text, histogram_bounds::text, most_common_elems::text) as value
    from pg_stats where schemaname not in ('pg_catalog', 'information_schema')
      and schemaname not like 'pg\\_temp%'
      and not (tablename = 'held_row' and $1)
    union all select 'comment', description from pg_description where description ~* 'kq[0-9a-z]{6}'`,
    [isHolding],
  );
  for (const { place, value } of stats) found.push(...codesIn(value, place));
  return found;
}

export function codesIn(text: string, place: string): FoundCanary[] {
  const codes = new Set([...text.matchAll(CANARY), ...text.matchAll(TRACK_CANARY)].map(([code]) => code));
  return [...codes].map((code) => ({ code: code.toLowerCase(), place }));
}

/** The server's own tables and log of changes are read as tables, and leave with the backups. */
const ofServer = /^(?:base|global|pg_\w+)$/;
/** Base copies and log live 35 days; their age is judged, not their bytes. */
const ofBackups = /^(?:objects|copies|log|wal)$/;

/** Files under the data folder and the folders of the server, logs included. */
export function searchFiles(folders: readonly string[]): FoundCanary[] {
  const found: FoundCanary[] = [];
  const walk = (root: string, folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !ofServer.test(entry.name) && !ofBackups.test(entry.name)) walk(root, path);
      if (entry.isFile())
        found.push(...codesIn(readFileSync(path, 'latin1'), `file ${relative(root, path)}`));
    }
  };
  for (const folder of folders) walk(folder, folder);
  return found;
}
