// Deletes what has expired, table by table, and leaves a signed proof of each: without reading a value of
// anybody.
import { newId } from '#kernel/ids';
import { sqlStateOf } from '#platform/database/fault';
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { clockOf } from './clocks.ts';
import { deleteBatches } from './delete-batches.ts';
import { emptyLeaves } from './empty-leaves.ts';
import { holdExpired, listOpenHolds } from './hold-expired.ts';
import { keepProof, type Removal, type Sign } from './keep-proof.ts';
import { hashRegister } from './register-hash.ts';

export interface SweepOptions {
  readonly records: readonly AnyRecord[];
  readonly now: Temporal.Instant;
  /** A keyed hash of a proof, with a key that is not in the database. */
  readonly sign: Sign;
}

export interface SweptTable {
  readonly table: string;
  /** The leaf that was emptied; undefined for a table from which rows were deleted in batches. */
  readonly leaf: string | undefined;
  readonly rows: number;
  /** Copies set apart because a hold lay on the row. */
  readonly held: number;
  /** Why it failed, as a code; undefined when it is done and proven. */
  readonly failure: string | undefined;
}

export interface Sweep {
  readonly id: string;
  /** `refused`: the clock stands more than a day before the last run, so nothing was touched. */
  readonly outcome: 'done' | 'failed' | 'refused';
  /** What lost rows or failed; a table with nothing to lose is not named. */
  readonly tables: readonly SweptTable[];
}

/**
 * Safe to stop at any moment and to run twice at once: each batch and each leaf is a transaction of its own.
 * A table that fails is named and does not stop the others. Works as `sweeper`, and as `rights` of one person
 * where a hold asks for copies.
 */
export async function sweepExpired(db: Database, options: SweepOptions): Promise<Sweep> {
  const { records, now, sign } = options;
  const id = newId(now);
  if (await isClockSetBack(db, now)) {
    await openRun(db, id, now, 'refused');
    return { id, outcome: 'refused', tables: [] };
  }
  await openRun(db, id, now, 'running');
  const holds = await listOpenHolds(db, now);
  const registerHash = hashRegister(records);
  const tables: SweptTable[] = [];
  for (const record of sweptInOrder(records)) {
    const removals = await removeExpired(
      db,
      record,
      async () => holdExpired(db, { record, records, holds, now }),
      now,
    );
    for (const removal of removals) {
      const clock = clockOf(record, records);
      if (clock === undefined) throw new Error(`${record.table} has no clock`);
      const number = tables.length + 1;
      const toProve = { run: id, number, registerHash, record, clock, removal, sign, now };
      const failure = await keepProof(db, toProve);
      const { leaf, rows, held } = removal;
      tables.push({ table: record.table, leaf, rows, held, failure });
    }
  }
  const outcome = await closeRun(db, id, now, tables);
  return { id, outcome, tables };
}

/** Rows that others hang on go last, so that what a hold needs of them is still there. */
export function sweptInOrder(records: readonly AnyRecord[]): AnyRecord[] {
  const parents = new Set(records.map(({ scope }) => scope.goesWith));
  const rank = ({ table }: AnyRecord) => (parents.has(table) || table.startsWith('people.') ? 1 : 0);
  return records
    .filter(({ scope }) => scope.purge !== undefined)
    .sort((a, b) => rank(a) - rank(b) || (a.table < b.table ? -1 : 1));
}

async function removeExpired(
  db: Database,
  record: AnyRecord,
  hold: () => Promise<number>,
  now: Temporal.Instant,
): Promise<Removal[]> {
  const work = { record, hold, now };
  try {
    return await (record.scope.partitioned ? emptyLeaves(db, work) : deleteBatches(db, work));
  } catch (error) {
    return [{ leaf: undefined, rows: 0, held: 0, purgeDays: undefined, failure: reasonOf(error) }];
  }
}

/** A code and never the server's sentence: that may repeat a value. */
export function reasonOf(error: unknown): string {
  const state = sqlStateOf(error) ?? sqlStateOf((error as { cause?: unknown } | null)?.cause);
  return state ?? (error instanceof Error ? error.name : 'unknown');
}

/** A day of grace, for two machines whose clocks differ and for a sweep that waited for its turn. */
const GRACE_HOURS = 24;

async function isClockSetBack(db: Database, now: Temporal.Instant): Promise<boolean> {
  const context = { role: 'sweeper', now };
  const [last] = await db.list<{ startedAt: Temporal.Instant }>(
    context,
    sql`select started_at as "startedAt" from privacy.sweep_run where outcome <> 'refused'
      order by started_at desc limit 1`,
  );
  return last !== undefined && Temporal.Instant.compare(now.add({ hours: GRACE_HOURS }), last.startedAt) < 0;
}

async function openRun(db: Database, id: string, now: Temporal.Instant, outcome: string): Promise<void> {
  await db.batch({ role: 'sweeper', now }, [
    sql`insert into privacy.sweep_run (id, started_at, ended_at, outcome)
      values (${id}, platform.now(), case when ${outcome} = 'refused' then platform.now() end, ${outcome})`,
  ]);
}

async function closeRun(
  db: Database,
  id: string,
  now: Temporal.Instant,
  tables: readonly SweptTable[],
): Promise<'done' | 'failed'> {
  const failed = tables.filter(({ failure }) => failure !== undefined).length;
  const rows = tables.reduce((total, table) => total + table.rows, 0);
  const outcome = failed === 0 ? 'done' : 'failed';
  await db.batch({ role: 'sweeper', now }, [
    sql`update privacy.sweep_run set ended_at = platform.now(), outcome = ${outcome},
        failed_tables = ${failed}, expired_rows = ${rows} where id = ${id}::uuid`,
  ]);
  return outcome;
}
