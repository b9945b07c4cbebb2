// The plan of every export, derived from records and register: which tables, found by which columns, opened
// how. A table of which no path leads to its person is refused here, so that no export can forget it.
import type { AnyRecord, Column } from '#platform/records';
import { type ActivityEntry, type ActivityId, activities, activityById } from '#register';

/** How one column of a table goes into an export. */
export interface PlannedColumn {
  readonly name: string;
  readonly type: Column['type'];
  /** A field of the register, or 'not-personal'. */
  readonly means: string;
  readonly nullable: boolean;
  /** Stored encrypted for this use: opened for the person. */
  readonly opens?: string;
  /** About one of two subjects only: withheld from the other. */
  readonly about?: string;
}

export interface PlannedTable {
  readonly table: string;
  /** The columns that may name the person. */
  readonly subjects: readonly string[];
  readonly columns: readonly PlannedColumn[];
  /** Named in the export, not given: keyed hashes of a column that is given. */
  readonly leftOut: readonly string[];
  /** The column with the day on which a row must be gone. */
  readonly purge?: string;
}

export interface PlannedActivity {
  readonly entry: ActivityEntry;
  readonly tables: readonly PlannedTable[];
}

/** A fault of a record: which table, and what to write in its declaration. */
export interface PlanFault {
  readonly table: string;
  readonly says: string;
}

const isPersonal = (means: string) => !['tenant', 'subject-key', 'not-personal'].includes(means);

/**
 * Every activity that has a table with a person, in the order of the statement. Throws on the first fault.
 */
export function planExport(records: readonly AnyRecord[]): PlannedActivity[] {
  const [fault] = planFaults(records);
  if (fault !== undefined) throw new Error(`${fault.table}: ${fault.says}`);
  return activities.flatMap((entry) => {
    const tables = records
      .filter((record) => record.activity === entry.id && (record.scope.subjects ?? []).length > 0)
      .map(planTable);
    return tables.length === 0 ? [] : [{ entry, tables }];
  });
}

/** What stands in the way of a complete export; an empty list is the only good answer. */
export const planFaults = (records: readonly AnyRecord[]): PlanFault[] =>
  records.flatMap((record) => faultsOf(record).map((says) => ({ table: record.table, says })));

function faultsOf({ activity, columns, scope }: AnyRecord): string[] {
  const { subjects = [], encrypted = {}, fingerprints = [], about = {} } = scope;
  const all = Object.entries(columns);
  const personal = all.filter(([, column]) => isPersonal(column.means));
  const keys = all.filter(([, column]) => column.means === 'subject-key').map(([name]) => name);
  const opened = new Set([...Object.keys(encrypted), ...fingerprints]);
  const unclear = personal.filter(([name, column]) => column.type === 'bytea' && !opened.has(name));
  const unsaid = subjects.length > 1 ? personal.filter(([name]) => about[name] === undefined) : [];
  return [
    ...(activity !== undefined &&
    isOfPeople(activity) &&
    personal.length > 0 &&
    subjects.length === 0 &&
    !scope.leadsToNobody
      ? ['it holds data of a person, but scope.subjects names no column that leads to the person']
      : []),
    ...keys
      .filter((key) => !subjects.includes(key))
      .map((key) => `${key} points to a person but is not in scope.subjects`),
    ...unclear.map(
      ([name]) => `${name} is bytes: say in scope.encrypted for which use, or in scope.fingerprints`,
    ),
    ...unsaid.map(([name]) => `it is about two people: scope.about does not say whom ${name} is about`),
    ...Object.entries(about)
      .filter(([, whom]) => whom !== 'all' && !subjects.includes(whom ?? ''))
      .map(([name, whom]) => `scope.about: ${name} is about ${whom}, which is no subject of it`),
  ];
}

/** What no traveller reads as their own tells of an event (a breach), and of people by their number only. */
const isOfPeople = (activity: ActivityId): boolean => 'traveller' in activityById(activity).reads;

function planTable({ table, columns, scope }: AnyRecord): PlannedTable {
  const { subjects = [], encrypted = {}, fingerprints = [], about = {}, purge } = scope;
  const given = Object.entries(columns).filter(
    ([name, { means }]) => !['tenant', 'subject-key'].includes(means) && !fingerprints.includes(name),
  );
  return {
    table,
    subjects,
    leftOut: fingerprints,
    ...(purge === undefined ? {} : { purge }),
    columns: given.map(([name, { type, means, nullable }]) => {
      const opens = encrypted[name];
      const whom = about[name];
      return {
        name,
        type,
        means,
        nullable,
        ...(opens === undefined ? {} : { opens }),
        ...(whom === undefined || whom === 'all' ? {} : { about: whom }),
      };
    }),
  };
}
