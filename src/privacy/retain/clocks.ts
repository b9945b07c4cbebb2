// Which clock each table keeps to: term and start from the register, the mechanism from its shape.
import { isDated } from '#kernel/retention';
import type { AnyRecord } from '#platform/records';
import { type Activity, activityById, type Retention } from '#register';
import type { Start, Term } from '#register/vocabulary';

/**
 * How rows of a table go:
 * - partition: a leaf for each purge day, emptied whole.
 * - batches: an indexed purge day, five thousand rows a transaction.
 * - event: in the transaction of the event itself, and in batches at the latest day when it never comes.
 * - with-parent: with the row of another table that they hang on.
 */
export type Mechanism = 'partition' | 'batches' | 'event' | 'with-parent';

export interface Clock {
  readonly mechanism: Mechanism;
  readonly term: Term;
  /** From when the term counts; undefined for a table that is nobody's data. */
  readonly start: Start | undefined;
  /** The table whose row takes these along. */
  readonly parent: string | undefined;
}

/** Terms with so few days that a leaf for each is no burden: the first days of financial years. */
const ofWholeYears: readonly Term[] = ['2-financial-years', '7-years'];

/** The clock of a table, or undefined when it has none; whether it must have one is said by `checkClocks`. */
export function clockOf(record: AnyRecord, all: readonly AnyRecord[]): Clock | undefined {
  const { purge, partitioned, goesWith } = record.scope;
  const entry = entryOf(record);
  if (goesWith !== undefined && purge === undefined) {
    const parent = all.find(({ table }) => table === goesWith);
    const parents = parent === undefined || parent === record ? undefined : clockOf(parent, all);
    const term = entry?.term ?? parents?.term;
    if (parents === undefined || term === undefined) return undefined;
    return { mechanism: 'with-parent', term, start: entry?.from ?? parents.start, parent: goesWith };
  }
  if (purge === undefined || entry === undefined) return undefined;
  const { term, from: start } = entry;
  const mechanism = partitioned ? 'partition' : hasEvent(record) ? 'event' : 'batches';
  return { mechanism, term, start, parent: undefined };
}

/** The entry of the register that the table keeps to: named, or the only one. */
function entryOf({ activity, scope }: AnyRecord): { term: Term; from: Start | undefined } | undefined {
  if (activity === undefined) return scope.term && { term: scope.term, from: undefined };
  const { retention } = activityById(activity);
  if (scope.term === undefined && retention.length > 1) return undefined;
  return scope.term === undefined
    ? retention[0]
    : (retention as readonly Retention[]).find(({ term }) => term === scope.term);
}

/** Another entry of the same activity ends by an event: then the dated one is only its latest day. */
const hasEvent = ({ activity }: AnyRecord) =>
  activity !== undefined && activityById(activity).retention.some(({ term }) => term === 'until-confirmed');

/** Whether rows of an activity may ever be held: never coordinates, nor what is not kept at all. */
export const canBeHeld = ({ fields, retention }: Activity): boolean =>
  !fields.some((field) => field === 'lat' || field === 'lon') &&
  !retention.some(({ term }) => term === 'not-kept');

/** What is wrong with the clocks of all tables, one sentence each; nothing is right. */
export function checkClocks(records: readonly AnyRecord[]): string[] {
  return records.flatMap((record) =>
    faultsOf(record, clockOf(record, records)).map((says) => `${record.table}: ${says}`),
  );
}

function faultsOf(record: AnyRecord, clock: Clock | undefined): string[] {
  const { purge, partitioned, goesWith, subjects = [] } = record.scope;
  const isPersonal = subjects.length > 0 || holdsFields(record);
  if (clock === undefined) {
    if (!isPersonal && purge === undefined) return [];
    if (goesWith !== undefined) return [`goes with ${goesWith}, which has no clock itself`];
    const terms = record.activity && activityById(record.activity).retention.map(({ term }) => term);
    if (purge === undefined) return ['personal columns without a clock: a purge day, or goesWith'];
    return [`its term is not one of ${terms ? terms.join(', ') : 'the record (nobody’s data names it)'}`];
  }
  if (clock.mechanism === 'with-parent') return [];
  return [
    ...(isDated(clock.term) ? [] : [`${clock.term} does not end on a day that a purge day can be`]),
    ...(partitioned && !ofWholeYears.includes(clock.term)
      ? [`${clock.term} has too many days for a leaf each: an indexed day`]
      : []),
    ...(partitioned || record.writes.sweeper?.delete ? [] : ['nobody may delete what expired']),
    ...(partitioned && record.writes.sweeper?.delete
      ? ['its leaves are emptied whole: the sweeper needs no DELETE']
      : []),
    ...(goesWith === undefined ? [] : ['has a purge day and goes with another table: one clock only']),
  ];
}

const holdsFields = ({ activity, columns }: AnyRecord) =>
  activity !== undefined &&
  Object.values(columns).some(({ means }) => !['tenant', 'subject-key', 'not-personal'].includes(means));
