// The proof of one removal: looks again for what must be gone, writes it down, signs it.

import { dayOf } from '#kernel/day';
import { eventSpanOf, isDated } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { Clock } from './clocks.ts';
import { BACKUP_DAYS } from './gone-dates.ts';

/** A keyed hash over the text of a proof. */
export type Sign = (text: string) => Buffer;

/** What went from a table or a leaf. */
export interface Removal {
  readonly leaf: string | undefined;
  readonly rows: number;
  readonly held: number;
  /** The purge days of what had expired. */
  readonly purgeDays: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | undefined;
  /** A code; undefined when it was done. */
  readonly failure: string | undefined;
}

export interface ToProve {
  readonly run: string;
  readonly number: number;
  readonly registerHash: string;
  readonly record: AnyRecord;
  readonly clock: Clock;
  readonly removal: Removal;
  readonly sign: Sign;
  readonly now: Temporal.Instant;
}

/** What a proof says, in the order in which it is signed. Days and instants are ISO texts. */
export interface Statement {
  readonly run: string;
  readonly number: number;
  readonly registerHash: string;
  readonly activity: string;
  readonly term: string;
  readonly table: string;
  readonly leaf: string | null;
  readonly failure: string | null;
  readonly rows: number;
  readonly held: number;
  readonly purgeFirst: string | null;
  readonly purgeLast: string | null;
  readonly eventFirst: string | null;
  readonly eventLast: string | null;
  readonly sampleQuery: string;
  readonly rowsLeft: number | null;
  readonly walLsn: string | null;
  readonly cleanOn: string | null;
}

const FIELDS = [
  'run',
  'number',
  'registerHash',
  'activity',
  'term',
  'table',
  'leaf',
  'failure',
  'rows',
  'held',
  'purgeFirst',
  'purgeLast',
  'eventFirst',
  'eventLast',
  'sampleQuery',
  'rowsLeft',
  'walLsn',
  'cleanOn',
] as const satisfies readonly (keyof Statement)[];

/** The text that is signed: the fields in their order, so that a proof reads the same for ever. */
export const textOfProof = (statement: Statement): string =>
  JSON.stringify(FIELDS.map((field) => statement[field]));

/**
 * Runs as `sweeper`, after the removal has committed. The days of the event are reckoned from the term and
 * the purge day: no value of a row is read. Answers why it is no proof of success, or undefined.
 */
export async function keepProof(db: Database, toProve: ToProve): Promise<string | undefined> {
  const { record, clock, removal, sign, now } = toProve;
  const found = await lookAgain(db, toProve);
  const failure = removal.failure ?? (found.left === 0 ? null : 'rows-left');
  const days = removal.purgeDays;
  const span = days && isDated(clock.term) ? eventSpanOf(clock.term, days.first, days.last) : undefined;
  const statement: Statement = {
    run: toProve.run,
    number: toProve.number,
    registerHash: toProve.registerHash,
    activity: record.activity ?? 'not-personal',
    term: clock.term,
    table: record.table,
    leaf: removal.leaf ?? null,
    failure,
    rows: removal.rows,
    held: removal.held,
    purgeFirst: days?.first.toString() ?? null,
    purgeLast: days?.last.toString() ?? null,
    eventFirst: span?.first.toString() ?? null,
    eventLast: span?.last.toString() ?? null,
    sampleQuery: found.query,
    rowsLeft: failure === null ? found.left : null,
    walLsn: failure === null ? found.lsn : null,
    cleanOn: failure === null ? dayOf(now).add({ days: BACKUP_DAYS }).toString() : null,
  };
  await insertProof(db, statement, clock, sign(textOfProof(statement)), now);
  return failure ?? undefined;
}

/** The same question anybody may ask again: how many rows are there whose day has come? */
async function lookAgain(
  db: Database,
  { record, removal, now }: ToProve,
): Promise<{ query: string; left: number; lsn: string }> {
  const purge = record.scope.purge ?? '';
  const upto = (removal.purgeDays?.last ?? dayOf(now)).toString();
  const query = `select count(*) from ${record.table} where ${purge} <= '${upto}'`;
  const [answer] = await db.list<{ left: number; lsn: string }>(
    { role: 'sweeper', now },
    sql.raw(`select (${query}) as left, pg_current_wal_lsn()::text as lsn`),
  );
  if (answer === undefined) throw new Error(`${record.table}: the question after the removal had no answer`);
  return { query, ...answer };
}

async function insertProof(
  db: Database,
  s: Statement,
  { mechanism }: Clock,
  signature: Buffer,
  now: Temporal.Instant,
): Promise<void> {
  const how = mechanism === 'partition' ? 'partition' : 'batches';
  await db.batch({ role: 'sweeper', now }, [
    sql`insert into privacy.sweep_proof (run_id, number, register_hash, activity, term, mechanism,
        source_table, leaf, outcome, failure, expired_rows, held_rows, purge_first, purge_last, event_first,
        event_last, sample_query, rows_left, wal_lsn, clean_on, proved_at, signature)
      values (${s.run}, ${s.number}, ${s.registerHash}, ${s.activity}, ${s.term}, ${how}, ${s.table},
        ${s.leaf}, ${s.failure === null ? 'done' : 'failed'}, ${s.failure}, ${s.rows}, ${s.held},
        ${s.purgeFirst}, ${s.purgeLast}, ${s.eventFirst}, ${s.eventLast}, ${s.sampleQuery}, ${s.rowsLeft},
        ${s.walLsn}, ${s.cleanOn}, platform.now(), ${signature})`,
  ]);
}
