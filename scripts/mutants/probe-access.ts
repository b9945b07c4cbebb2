// What a role can really do to a table of a filled database: which columns it reads, which rows it sees, what
// it may write. Observed, never derived.
import type pg from 'pg';

export interface Place {
  readonly client: pg.Client;
  readonly prefix: string;
  /** Two organisations and people of the first one: contexts in which a role may find itself. */
  readonly contexts: readonly {
    readonly organisation: string;
    readonly person: string;
    readonly now: string;
  }[];
}

const roleOf = (prefix: string, role: string) => `${prefix}_${role.replaceAll('-', '_')}`;

/** One line of text per thing observed; the same access always gives the same text. */
export async function probe(place: Place, table: string, role: string): Promise<string> {
  const { client, prefix, contexts } = place;
  const name = roleOf(prefix, role);
  const { rows } = await client.query<{ column: string; reads: boolean; inserts: boolean; updates: boolean }>(
    `select attname as column, has_column_privilege($1, c.oid, attnum, 'select') as reads,
       has_column_privilege($1, c.oid, attnum, 'insert') as inserts,
       has_column_privilege($1, c.oid, attnum, 'update') as updates
     from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
     where c.oid = $2::regclass order by attnum`,
    [name, table],
  );
  const reads = rows.filter((row) => row.reads).map((row) => row.column);
  const inserts = rows.filter((row) => row.inserts).map((row) => row.column);
  const updates = rows.filter((row) => row.updates).map((row) => row.column);
  const seen: string[] = [`reads ${reads}`, `adds ${inserts}`, `changes ${updates}`];
  for (const [at, { organisation, person, now }] of contexts.entries()) {
    const context = [name, organisation, person, now];
    const attempt = (text: string) => tryAs(client, context, text);
    if (reads.length > 0) seen.push(`${at} sees ${await attempt(`select ${reads[0]} from ${table}`)}`);
    const [change] = updates;
    if (change !== undefined) {
      seen.push(`${at} changes ${await attempt(`update ${table} set ${change} = ${change}`)}`);
    }
    seen.push(`${at} deletes ${await attempt(`delete from ${table}`)}`);
    if (inserts.length > 0 && (at === 0 || at === 2)) {
      const all = rows.map((row) => row.column).join(', ');
      const copy = `insert into ${table} (${all}) select ${all} from jsonb_populate_recordset(null::${table},
        current_setting('mutants.rows')::jsonb)`;
      await keepRows(client, table);
      seen.push(`${at} adds ${await attempt(copy)}`);
    }
  }
  return seen.join('\n');
}

/** A few rows of both organisations, read as superuser, to be added again by the role. */
async function keepRows(client: pg.Client, table: string): Promise<void> {
  await client.query(
    `select set_config('mutants.rows', (select coalesce(jsonb_agg(t), '[]') from
       (select * from ${table} limit 40) t)::text, true)`,
  );
}

/** How many rows, or why not; what it did is taken back. A broken rule of the table means it was allowed. */
async function tryAs(client: pg.Client, context: readonly string[], text: string): Promise<string> {
  await client.query('savepoint attempt');
  try {
    await client.query(
      `select set_config('app.organisation', $2, true), set_config('app.person', $3, true),
         set_config('app.now', $4, true),
         set_config('app.today', ($4::timestamptz at time zone 'Europe/Amsterdam')::date::text, true),
         set_config('role', $1, true)`,
      [...context],
    );
    const { rowCount } = await client.query(text);
    return String(rowCount);
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string };
    return code.startsWith('23') ? 'allowed' : code;
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}
