// Reads the rows of one person from one table, some hundreds at a time. The row policies choose the rows;
// the query names the person as well, so that a mistake in either gives too little and never another's data.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import type { PlannedColumn, PlannedTable } from './plan-export.ts';

export interface ExportedRow {
  /** By column, in the order of the record; what is withheld is absent. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Columns that are about somebody else in this row. */
  readonly withheld: readonly string[];
  readonly purgeOn: Temporal.PlainDate | undefined;
}

const PART = 250;

/** `columns` may be fewer than the table has. Needs the role 'rights' and the person in the context. */
export async function* readRows(
  tx: Transaction,
  secrets: Pick<Secrets, 'decrypt'>,
  table: PlannedTable,
  columns: readonly PlannedColumn[] = table.columns,
): AsyncGenerator<ExportedRow[]> {
  // A prepared FETCH remembers the columns it gave: each choice of columns has a cursor of its own.
  const cursor = sql.id(`export ${table.table} ${columns.length}`);
  await tx.run(sql`declare ${cursor} no scroll cursor for ${selectOf(table, columns)}`);
  for (;;) {
    const rows = await tx.list<Record<string, unknown>>(sql`fetch ${sql.raw(String(PART))} from ${cursor}`);
    if (rows.length > 0) yield rows.map((row) => openRow(row, table, columns, secrets));
    if (rows.length < PART) break;
  }
  await tx.run(sql`close ${cursor}`);
}

const PERSON = sql.raw("(select current_setting('app.person')::uuid)");
const isAbout = (subject: string) => `is ${subject}`;

function selectOf(table: PlannedTable, columns: readonly PlannedColumn[]) {
  const given = columns.map(({ name, about }) =>
    about === undefined
      ? sql.id(name)
      : sql`case when ${sql.id(about)} = ${PERSON} then ${sql.id(name)} end as ${sql.id(name)}`,
  );
  const whom =
    table.subjects.length < 2
      ? []
      : table.subjects.map((s) => sql`coalesce(${sql.id(s)} = ${PERSON}, false) as ${sql.id(isAbout(s))}`);
  const purge = table.purge === undefined ? [] : [sql`${sql.id(table.purge)} as "purge"`];
  const mine = table.subjects.map((subject) => sql`${sql.id(subject)} = ${PERSON}`);
  // Of a row of keyed hashes alone there is nothing to show but that it is there.
  const shown = [...given, ...whom, ...purge];
  const columnsShown = shown.length === 0 ? sql`1 as "row"` : sql.join(shown);
  return sql`select ${columnsShown} from ${sql.id(...table.table.split('.'))}
    where organisation_id = (select current_setting('app.organisation')::uuid)
      and (${sql.join(mine, ' or ')})${orderOf(columns)}`;
}

/** By day, then by number: the same person gets the same file twice. */
function orderOf(columns: readonly PlannedColumn[]) {
  const sorted = columns.filter(({ type, about }) => about === undefined && ORDERED.includes(type));
  const rank = ({ type }: PlannedColumn) => ORDERED.indexOf(type);
  const names = [...sorted].sort((a, b) => rank(a) - rank(b)).map(({ name }) => sql.id(name));
  return names.length === 0 ? sql`` : sql` order by ${sql.join(names)}`;
}
const ORDERED = ['date', 'bigint', 'integer', 'instant', 'text', 'uuid'];

function openRow(
  row: Readonly<Record<string, unknown>>,
  { subjects }: PlannedTable,
  columns: readonly PlannedColumn[],
  secrets: Pick<Secrets, 'decrypt'>,
): ExportedRow {
  const withheld = columns.filter(
    ({ about }) => about !== undefined && subjects.length > 1 && row[isAbout(about)] !== true,
  );
  const given = columns.filter((column) => !withheld.includes(column));
  return {
    values: Object.fromEntries(
      given.map((column) => [column.name, openValue(row[column.name], column, secrets)]),
    ),
    withheld: withheld.map(({ name }) => name),
    purgeOn: (row.purge as Temporal.PlainDate | null | undefined) ?? undefined,
  };
}

/**
 * Days and instants become text of ISO 8601 when they are written as JSON; bytes that are no secret,
 * hexadecimal.
 */
function openValue(value: unknown, { opens }: PlannedColumn, secrets: Pick<Secrets, 'decrypt'>): unknown {
  if (!Buffer.isBuffer(value)) return value ?? null;
  return opens === undefined ? value.toString('hex') : secrets.decrypt(opens, value);
}
