// Holds the database against the records: start refuses a schema that differs, and a test proves migrations
// equal to them.
import { sql } from './database/sql.ts';
import type { Compilable } from './database/types.ts';
import type { AnyRecord, ColumnType } from './records.ts';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  uuid: 'uuid',
  bigint: 'bigint',
  integer: 'integer',
  smallint: 'smallint',
  text: 'text',
  date: 'date',
  daterange: 'daterange',
  instant: 'timestamp with time zone',
  boolean: 'boolean',
  bytea: 'bytea',
  'integer[]': 'integer[]',
  'bigint[]': 'bigint[]',
  'text[]': 'text[]',
};

interface FoundColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly comment: string | null;
  readonly secured: boolean;
  readonly partitioned: boolean;
}

/** Every schema that holds tables of records. */
const OURS = sql.raw("'people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden'");

/** All columns of our schemas; partitions are looked at for row security only. */
const columnsQuery = sql<FoundColumn>`
  select n.nspname || '.' || c.relname as table, a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as nullable, col_description(c.oid, a.attnum) as comment,
    c.relrowsecurity and c.relforcerowsecurity as secured, c.relkind = 'p' as partitioned
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname in (${OURS}) and c.relkind in ('r', 'p')
    and not c.relispartition
  order by 1, a.attnum`;

const openPartitionsQuery = sql<{ table: string }>`
  select n.nspname || '.' || c.relname as table
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in (${OURS}) and c.relispartition and c.relkind = 'r'
    and not (c.relrowsecurity and c.relforcerowsecurity)`;

interface Asking {
  list<Row>(query: Compilable<Row>): Promise<Row[]>;
}

/** One sentence for each difference; none when the database is what the records say. */
export async function compareSchema(asking: Asking, records: readonly AnyRecord[]): Promise<string[]> {
  const found = await asking.list(columnsQuery);
  const open = await asking.list(openPartitionsQuery);
  return [
    ...records.flatMap((record) =>
      differencesOf(
        record,
        found.filter((column) => column.table === record.table),
      ),
    ),
    ...[...new Set(found.map((column) => column.table))]
      .filter((table) => !records.some((record) => record.table === table))
      .map((table) => `${table} stands in the database and in no record`),
    ...open.map(({ table }) => `${table} is a partition without forced row security`),
  ];
}

function differencesOf(record: AnyRecord, found: readonly FoundColumn[]): string[] {
  const [first] = found;
  if (first === undefined) return [`${record.table} stands in a record and not in the database`];
  const wanted = Object.entries(record.columns);
  const known = new Map(found.map((column) => [column.column, column]));
  return [
    ...(first.secured ? [] : [`${record.table} is without forced row security`]),
    ...(first.partitioned === (record.scope.partitioned === true)
      ? []
      : [`${record.table}: partitioned in one only`]),
    ...found
      .filter((c) => !(c.column in record.columns))
      .map((c) => `${record.table}.${c.column} is in no record`),
    ...wanted.flatMap(([name, column]) => {
      const there = known.get(name);
      if (there === undefined) return [`${record.table}.${name} is not in the database`];
      const comment = `${column.means}|${record.activity ?? 'not-personal'}`;
      return [
        ...(there.type === SQL_TYPES[column.type]
          ? []
          : [`${record.table}.${name}: ${there.type}, not ${column.type}`]),
        ...(there.nullable === column.nullable ? [] : [`${record.table}.${name}: may be empty in one only`]),
        ...(there.comment === comment ? [] : [`${record.table}.${name}: its comment is not ${comment}`]),
      ];
    }),
  ];
}
