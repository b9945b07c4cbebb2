// Sets copies apart of rows that are about to go while a hold lies on them.
import { createHash } from 'node:crypto';
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { activityById } from '#register';
import { canBeHeld } from './clocks.ts';

export interface OpenHold {
  readonly id: string;
  readonly organisation: string;
  /** Null: everybody of the organisation. */
  readonly personId: string | null;
  readonly toldPersonId: string | null;
  /** Null: every activity that can be held. */
  readonly activity: string | null;
}

/** Holds that are not released. More than this many at once is not a hold any more but a policy. */
const HOLDS_AT_ONCE = 10_000;

export function listOpenHolds(db: Database, now: Temporal.Instant): Promise<OpenHold[]> {
  return db.list<OpenHold>(
    { role: 'sweeper', now },
    sql`select id, organisation_id as organisation, person_id as "personId",
        told_person_id as "toldPersonId", activity
      from privacy.hold where released_on is null order by id limit ${HOLDS_AT_ONCE}`,
  );
}

export interface ToHold {
  readonly record: AnyRecord;
  readonly records: readonly AnyRecord[];
  readonly holds: readonly OpenHold[];
  readonly now: Temporal.Instant;
}

/**
 * Copies of the expired rows of a table, and of the tables that go with it. Reads as `rights` of one person
 * at a time, writes as `sweeper`; a copy that is there already stays one. Answers how many rows lie under a
 * hold.
 */
export async function holdExpired(db: Database, { record, records, holds, now }: ToHold): Promise<number> {
  const copied = [record, ...records.filter(({ scope }) => scope.goesWith === record.table)];
  let held = 0;
  for (const hold of holds) {
    const tables = copied.filter((each) => lies(hold, each));
    if (tables.length === 0) continue;
    for (const personId of await listExpiredPeople(db, record, hold, now)) {
      for (const table of tables) held += await holdRows(db, { table, of: record, hold, personId, now });
    }
  }
  return held;
}

/**
 * A table that is about nobody has nothing to hold; coordinates and what is not kept can never be held, and a
 * hold does not hold holds.
 */
function lies(hold: OpenHold, { activity, scope }: AnyRecord): boolean {
  if (activity === undefined || (scope.subjects ?? []).length === 0) return false;
  if (activity.startsWith('system/holds/')) return false;
  return (hold.activity === null || hold.activity === activity) && canBeHeld(activityById(activity));
}

async function listExpiredPeople(
  db: Database,
  { table, scope }: AnyRecord,
  hold: OpenHold,
  now: Temporal.Instant,
): Promise<string[]> {
  const people = new Set<string>();
  for (const subject of (scope.subjects ?? []).map((name) => sql.id(name))) {
    const rows = await db.list<{ personId: string }>(
      { role: 'sweeper', now },
      sql`select distinct ${subject} as "personId" from ${sql.id(...table.split('.'))}
        where ${sql.id(scope.tenant ?? '')} = ${hold.organisation}::uuid
          and (${hold.personId}::uuid is null or ${subject} = ${hold.personId}::uuid)
          and ${sql.id(scope.purge ?? '')} <= platform.today() and ${subject} is not null`,
    );
    for (const { personId } of rows) people.add(personId);
  }
  return [...people];
}

interface RowsToHold {
  readonly table: AnyRecord;
  /** The table whose purge day has come: the same, or the one that `table` goes with. */
  readonly of: AnyRecord;
  readonly hold: OpenHold;
  readonly personId: string;
  readonly now: Temporal.Instant;
}

const ROWS_A_TIME = 1_000;

async function holdRows(db: Database, { table, of, hold, personId, now }: RowsToHold): Promise<number> {
  const isOwn = table === of;
  const expired = isOwn ? sql`where r.${sql.id(of.scope.purge ?? '')} <= platform.today()` : sql``;
  const rows = await db.list<{ data: string }>(
    { role: 'rights', organisation: hold.organisation, person: personId, now },
    sql`select to_jsonb(r)::text as data from ${sql.id(...table.table.split('.'))} r ${expired}`,
  );
  const told = hold.toldPersonId === personId ? personId : null;
  for (let from = 0; from < rows.length; from += ROWS_A_TIME) {
    const part = rows.slice(from, from + ROWS_A_TIME).map(({ data }) => data);
    await db.batch({ role: 'sweeper', now }, [
      sql`insert into privacy.held_row (hold_id, organisation_id, person_id, told_person_id, source_table,
          row_hash, held_data, held_on)
        select ${hold.id}, ${hold.organisation}, ${personId}, ${told}, ${table.table}, r.hash, r.data,
          ${dayOf(now)}
        from unnest(${part.map(hashOf)}::bytea[], ${part}::text[]) r (hash, data)
        on conflict (hold_id, source_table, row_hash) do nothing`,
    ]);
  }
  return rows.length;
}

const hashOf = (data: string): Buffer => createHash('sha256').update(data).digest();
