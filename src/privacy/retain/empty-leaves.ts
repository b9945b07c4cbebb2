// Empties the leaves of a table whose day has come, each as a whole: no row is deleted, next to no log
// written.
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseFault } from '#platform/database/fault';
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { Removal } from './keep-proof.ts';

export interface Removing {
  readonly record: AnyRecord;
  /** Sets copies apart of what a hold lies on, before anything goes; answers how many. */
  readonly hold: () => Promise<number>;
  readonly now: Temporal.Instant;
}

interface Leaf {
  readonly name: string;
  readonly purgeOn: Temporal.PlainDate;
}

/** One removal for each leaf that held rows. A leaf that fails is told and does not stop the next. */
export async function emptyLeaves(db: Database, work: Removing): Promise<Removal[]> {
  const leaves = await listExpiredLeaves(db, work);
  if (leaves.length === 0) return [];
  const held = await work.hold();
  const removals: Removal[] = [];
  for (const { name, purgeOn } of leaves) {
    const rows = await countRows(db, work, purgeOn);
    const failure = await empty(db, name, work.now);
    if (rows === 0 && failure === undefined) continue;
    removals.push({
      leaf: name,
      rows: failure === undefined ? rows : 0,
      held: removals.length === 0 ? held : 0,
      purgeDays: { first: purgeOn, last: purgeOn },
      failure,
    });
  }
  return removals;
}

/** Leaves whose day has come and that hold anything; one that was emptied before has no bytes. */
function listExpiredLeaves(db: Database, { record, now }: Removing): Promise<Leaf[]> {
  return db.list<Leaf>(
    { role: 'sweeper', now },
    sql`select name, purge_on as "purgeOn" from (
        select n.nspname || '.' || c.relname as name, c.oid,
          (regexp_match(pg_get_expr(c.relpartbound, c.oid), '\\d{4}-\\d\\d-\\d\\d'))[1]::date as purge_on
        from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
        where i.inhparent = to_regclass(${record.table})) leaf
      where purge_on <= platform.today() and pg_relation_size(oid) > 0 order by purge_on`,
  );
}

async function countRows(
  db: Database,
  { record, now }: Removing,
  purgeOn: Temporal.PlainDate,
): Promise<number> {
  const [counted] = await db.list<{ rows: number }>(
    { role: 'sweeper', now },
    sql`select count(*) as rows from ${sql.id(...record.table.split('.'))}
      where ${sql.id(record.scope.purge ?? '')} = ${purgeOn}`,
  );
  return counted?.rows ?? 0;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const ATTEMPTS = 60;

/**
 * The database waits 200 ms for the leaf and gives up, so that readers do not queue behind us; then we come
 * again. Answers why it failed after a minute of that, or nothing.
 */
async function empty(db: Database, leaf: string, now: Temporal.Instant): Promise<string | undefined> {
  let pauseMs = FIRST_PAUSE_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.batch({ role: 'sweeper', now }, [sql`select platform.empty_expired(${leaf})`]);
      return undefined;
    } catch (error) {
      if (!(error instanceof DatabaseFault) || error.kind !== 'conflict') throw error;
      if (attempt === ATTEMPTS) return 'busy';
      await wait(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }
}
