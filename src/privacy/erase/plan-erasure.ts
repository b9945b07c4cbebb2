// What an erasure of one person would do, counted: by activity what goes now, and what stays with ground and
// day.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { type HoldReach, heldActivities, reaches, reachingHolds } from '#privacy/retain/find-reach';
import { type Activity, type ActivityId, activityById } from '#register';
import type { Field } from '#register/fields';
import type { Text } from '#register/vocabulary';
import { type Erasable, erasableOf, type Fate, grounds } from './erasable.ts';

export interface PlannedTable {
  readonly record: AnyRecord;
  readonly erasable: Erasable;
  readonly rows: number;
  /** The latest day on which a row of it must be gone; undefined: no row has a day yet. */
  readonly keptUntil: Temporal.PlainDate | undefined;
  /** A hold lies on it: not a row may go. */
  readonly isHeld: boolean;
}

export interface PlannedActivity {
  readonly activity: ActivityId;
  readonly title: Text;
  /** 'deleted' also for what stays in other cases, when this person has no proof that needs it. */
  readonly fate: Fate;
  readonly rows: number;
  /** Fields that stay, and those that go. */
  readonly kept: readonly Field[];
  readonly deleted: readonly Field[];
  readonly keptUntil: Temporal.PlainDate | undefined;
  readonly ground: Text | undefined;
  /** A hold of which the person may not know: no page, result or preview says a word about it. */
  readonly isSecret: boolean;
}

export interface ErasurePlan {
  readonly tables: readonly PlannedTable[];
  readonly activities: readonly PlannedActivity[];
  /** Wages were paid or confirmed, or something is held: what other rows lean on must stay. */
  readonly hasEvidence: boolean;
  /** Holds that keep rows of this person back. */
  readonly holds: readonly HoldReach[];
}

/**
 * Counts the rows of the person of the context in every table that has a subject. Role `rights`, one round
 * trip; a table without a row is left out. Activities in the order of their names.
 */
export async function planErasure(tx: Transaction, records: readonly AnyRecord[]): Promise<ErasurePlan> {
  const personal = inOrder(records).flatMap((record) => {
    const erasable = erasableOf(record);
    return erasable === undefined ? [] : [{ record, erasable }];
  });
  const counts = personal.map(({ record }) => countOf(record));
  const [holds, ...answers] = (await tx.batch([reachingHolds, ...counts])) as [HoldReach[], ...unknown[]];
  const held = heldActivities(records, holds);
  const tables = personal
    .map(({ record, erasable }, index) => {
      const [counted] = (answers[index] ?? []) as { rows: number; until: Temporal.PlainDate | null }[];
      const isHeld = goes(erasable.fate) && held.has(record.activity as ActivityId);
      return { record, erasable, rows: counted?.rows ?? 0, keptUntil: counted?.until ?? undefined, isHeld };
    })
    .filter(({ rows }) => rows > 0);
  const hasEvidence = tables.some(({ erasable, isHeld }) => isHeld || erasable.fate === 'evidence');
  return {
    tables,
    hasEvidence,
    activities: activitiesOf(tables, hasEvidence, held),
    holds: holds.filter((hold) => tables.some(({ record, isHeld }) => isHeld && reaches(hold, record))),
  };
}

const goes = (fate: Fate): boolean => fate === 'deleted' || fate === 'input';

/** Rows before what they hang on: people last, and the person itself after its employments. */
export function inOrder(records: readonly AnyRecord[]): AnyRecord[] {
  const rank = ({ table, scope }: AnyRecord) =>
    (table.startsWith('people.') ? 1 : 0) + (scope.subjects?.includes('id') ? 1 : 0);
  return [...records].sort((a, b) => rank(a) - rank(b) || (a.table < b.table ? -1 : 1));
}

/** `organisation_id = … and person_id = …`, from the context. With several subjects any of them. */
export function isOwn({ scope }: AnyRecord) {
  const mine = (scope.subjects ?? []).map(
    (column) => sql`${sql.id(column)} = (select current_setting('app.person')::uuid)`,
  );
  const person = sql`(${sql.join(mine, ' or ')})`;
  if (scope.tenant === undefined) return person;
  return sql`${sql.id(scope.tenant)} = (select current_setting('app.organisation')::uuid) and ${person}`;
}

function countOf(record: AnyRecord) {
  const { purge } = record.scope;
  const until = purge === undefined ? sql`null::date` : sql`max(${sql.id(purge)})`;
  return sql`select count(*) as rows, ${until} as until from ${tableOf(record)} where ${isOwn(record)}`;
}

export const tableOf = ({ table }: AnyRecord) => sql.id(...table.split('.'));

function activitiesOf(
  tables: readonly PlannedTable[],
  hasEvidence: boolean,
  held: ReadonlyMap<ActivityId, 'told' | 'secret'>,
): PlannedActivity[] {
  const ids = [...new Set(tables.flatMap(({ record }) => record.activity ?? []))].sort();
  return ids.map((id) => {
    const its = tables.filter(({ record }) => record.activity === id);
    const { title } = activityById(id) as Activity;
    const rule = its[0]?.erasable.fate ?? 'deleted';
    const isHeld = its.some((table) => table.isHeld);
    const fate = isHeld ? 'held' : rule === 'input' && !hasEvidence ? 'deleted' : rule;
    const columns = its.flatMap(({ record, erasable }) =>
      fieldsOf(record).map(([name, field]) => ({ field, goes: !isHeld && erasable.blanked.includes(name) })),
    );
    const fields = (goes: boolean) => [
      ...new Set(columns.flatMap((column) => (column.goes === goes ? [column.field] : []))),
    ];
    const all = [...fields(true), ...fields(false)];
    const days = its.flatMap(({ keptUntil }) => keptUntil ?? []).sort(Temporal.PlainDate.compare);
    return {
      activity: id,
      title,
      fate,
      rows: its.reduce((sum, { rows }) => sum + rows, 0),
      kept: fate === 'deleted' ? [] : fields(false),
      deleted: fate === 'deleted' ? [...new Set(all)] : fields(true),
      keptUntil: fate === 'deleted' ? undefined : days.at(-1),
      ground: fate === 'deleted' ? undefined : grounds[fate],
      isSecret: isHeld && held.get(id) === 'secret',
    };
  });
}

/** The columns that say something of a person, with their field. */
export const fieldsOf = (record: AnyRecord): [string, Field][] =>
  Object.entries(record.columns).flatMap(([name, { means }]) =>
    means === 'subject-key' || means === 'tenant' || means === 'not-personal' ? [] : [[name, means as Field]],
  );
