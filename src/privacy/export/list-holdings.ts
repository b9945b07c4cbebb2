// What we hold about one person, by activity: how many rows, which fields, and when they go. One round trip.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { ActivityId } from '#register';
import { type Field, fields } from '#register/fields';
import type { Reader, Text } from '#register/vocabulary';
import { permissionsOf } from '../access.ts';
import { type GoneDates, goneDates } from '../retain/gone-dates.ts';
import { planExport } from './plan-export.ts';

export interface Holding {
  readonly activity: ActivityId;
  /** `<wing>/<service>`. */
  readonly service: string;
  readonly title: Text;
  readonly rows: number;
  /** The fields of which columns exist here, in the order of the tables; 0 rows: what could be held. */
  readonly fields: readonly Field[];
  /** When the first and the last of the rows go; undefined when none has a day yet. */
  readonly first: GoneDates | undefined;
  readonly last: GoneDates | undefined;
  /** Rows whose day is not known yet: they stay while they are in use. */
  readonly openEnded: number;
}

interface Counted {
  readonly table: string;
  readonly rows: number;
  readonly dated: number;
  readonly first: Temporal.PlainDate | null;
  readonly last: Temporal.PlainDate | null;
}

/**
 * Needs a person in the context, as 'traveller' or 'rights'; tables that the role may not read are left out.
 * Every activity with a table is there, also one with nothing in it.
 */
export async function listHoldings(tx: Transaction, records: readonly AnyRecord[]): Promise<Holding[]> {
  const readable = records.filter((record) => mayCount(record, tx.context.role));
  const plan = planExport(readable);
  const tables = plan.flatMap((planned) => planned.tables);
  if (tables.length === 0) return [];
  const counted = await tx.list<Counted>(sql.raw(countSql(tables)));
  const byTable = new Map(counted.map((row) => [row.table, row]));
  return plan.map(({ entry, tables: own }) => {
    const counts = own.flatMap(({ table }) => byTable.get(table) ?? []);
    const sum = (of: (row: Counted) => number) => counts.reduce((total, row) => total + of(row), 0);
    const days = counts.flatMap(({ first, last }) => (first && last ? [first, last] : []));
    const sorted = days.sort(Temporal.PlainDate.compare);
    const means = own.flatMap(({ columns }) => columns.map((column) => column.means));
    return {
      activity: entry.id,
      service: `${entry.wing}/${entry.service}`,
      title: entry.activity.title,
      rows: sum((row) => row.rows),
      fields: [...new Set(means)].filter((name): name is Field => name in fields),
      first: datesOf(sorted[0]),
      last: datesOf(sorted.at(-1)),
      openEnded: sum((row) => row.rows - row.dated),
    };
  });
}

/** Of the slowest way of deleting: no row goes later than this says. */
const datesOf = (purgeOn: Temporal.PlainDate | undefined) =>
  purgeOn && goneDates({ purgeOn, mechanism: 'batches' });

/** Counting reads the keys: they must be among the columns that the role was given. */
function mayCount(record: AnyRecord, role: string): boolean {
  return permissionsOf(record).some((p) => p.action === 'select' && p.role === (role as Reader));
}

const countSql = (tables: readonly { table: string; subjects: readonly string[]; purge?: string }[]) =>
  tables
    .map(({ table, subjects, purge }) => {
      const mine = subjects.map((column) => `${column} = (select current_setting('app.person')::uuid)`);
      const dated =
        purge === undefined
          ? '0::bigint, null::date, null::date'
          : `count(${purge}), min(${purge}), max(${purge})`;
      return `select * from (select '${table}', count(*), ${dated} from ${table}
        where organisation_id = (select current_setting('app.organisation')::uuid) and (${mine.join(' or ')}))
        c ("table", rows, dated, first, last)`;
    })
    .join('\nunion all\n');
