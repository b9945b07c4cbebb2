// The database of the matrix: every table with rows of every relation, nothing left but grants and policies.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { quoteLiteral } from '#platform/database/sql';
import type { AnyRecord, ColumnType } from '#platform/records';
import { partitionedTables } from '#shells/catalogue';
import type { TestDatabase } from '../database.ts';
import type { RecordFacts } from './facts.ts';
import type { Flagged, RowFacts, Ticket } from './oracle.ts';

export const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
export const TODAY = '2026-11-22';
const LIVING = '2034-01-01';
const EXPIRED = '2020-01-01';

/** A stable id for a name. */
const id = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return [8, 12, 16, 20, 32].map((end, at) => hex.slice([0, 8, 12, 16, 20][at], end)).join('-');
};
export const HERE = id('this organisation');
export const THERE = id('another organisation');
export const ME = id('the person');
const COLLEAGUE = id('a colleague');
const STRANGER = id('somebody elsewhere');
/** Restricted in everything; also who asks, in one of the contexts. */
export const RESTRICTED = id('restricted in all');
const ELSEWHERE = 'card/ov-fiets/rental';
const ANALYTICS = 'insight/service-improvement/analytics';
/** Of these the person who asks, at work as a member of staff, has a question open; of the others not. */
const LET_IN: ReadonlySet<string> = new Set([COLLEAGUE, RESTRICTED]);
const flaggedFor = (activity: string) => id(`flagged for ${activity}`);

export function flagsOf(records: readonly RecordFacts[]): Flagged[] {
  const activities = [...new Set(records.flatMap(({ activity }) => (activity ? [activity] : [])))];
  return [
    { organisation: HERE, person: RESTRICTED, activity: 'all' },
    ...[...activities, ELSEWHERE, ANALYTICS].map((activity) => ({
      organisation: HERE,
      person: flaggedFor(activity),
      activity,
    })),
    // A flag of another tenant on the same id takes nothing away here.
    { organisation: THERE, person: COLLEAGUE, activity: 'all' },
  ];
}

/** Who is let in, as the log of it stands: a row past its day lets nobody in. */
export const ticketsOf = (tables: readonly MatrixTable[]): Ticket[] =>
  tables
    .filter(({ record }) => record.scope.actor !== null)
    .flatMap(({ rows }) => rows)
    .filter(({ isOpen, purgeOn }) => isOpen && (purgeOn === null || purgeOn > TODAY))
    .flatMap(({ staff, organisation, people: [person] }) =>
      staff && organisation && person ? [{ staff, organisation, person }] : [],
    );

type Shape = Omit<RowFacts, 'row'>;

/** Every relation that a row of this table can have to who asks. */
function shapesOf(record: RecordFacts, nullable: ReadonlySet<string>): Shape[] {
  const { tenant, confirmed, purge, actor, looker } = record.scope;
  const fill = (organisation: string, person: string, rest: Partial<Shape> = {}): Shape => ({
    organisation: tenant ? organisation : null,
    people: record.subjects.map(() => person),
    confirmed: confirmed ? 'commute' : null,
    purgeOn: purge ? LIVING : null,
    staff: actor ? (LET_IN.has(person) ? ME : COLLEAGUE) : null,
    isOpen: LET_IN.has(person),
    looker: looker ? 'service-desk' : null,
    ...rest,
  });
  const plain: [string, string][] = [
    [HERE, ME],
    [HERE, COLLEAGUE],
    [THERE, STRANGER],
    [THERE, ME],
    [HERE, RESTRICTED],
    ...[record.activity ?? '', ELSEWHERE, ANALYTICS].map((one): [string, string] => [HERE, flaggedFor(one)]),
  ];
  const shapes = plain.map(([organisation, person]) => fill(organisation, person));
  for (const [organisation, person] of plain.slice(0, 5)) {
    if (confirmed)
      for (const purpose of [...(nullable.has(confirmed) ? [null] : []), 'private', 'business'])
        shapes.push(fill(organisation, person, { confirmed: purpose }));
    if (purge) {
      shapes.push(fill(organisation, person, { purgeOn: EXPIRED }));
      if (!record.scope.partitioned) shapes.push(fill(organisation, person, { purgeOn: TODAY }));
      if (nullable.has(purge)) shapes.push(fill(organisation, person, { purgeOn: null }));
    }
  }
  for (const [place] of record.subjects.entries())
    if (record.subjects.length > 1)
      shapes.push(
        fill(HERE, COLLEAGUE, { people: record.subjects.map((_, at) => (at === place ? ME : COLLEAGUE)) }),
      );
  // A hold that its person may not know of has no subject, nor has one on everybody.
  if (record.table === 'privacy.hold_reach')
    for (const [organisation, person] of plain.slice(0, 4))
      for (const reaches of [person, null])
        shapes.push(fill(organisation, person, { people: [null], reaches }));
  // What was open and has ended lets nobody in.
  if (actor) shapes.push(fill(HERE, ME, { staff: ME }));
  if (looker)
    for (const [organisation, person] of plain) shapes.push(fill(organisation, person, { looker: 'client' }));
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}

export interface MatrixTable {
  readonly record: RecordFacts;
  readonly rows: readonly RowFacts[];
  /** Column → a literal, for each row in order. */
  readonly literals: readonly Readonly<Record<string, string>>[];
  readonly partitions: readonly string[];
}

const LITERALS: Readonly<Record<string, (n: number) => string>> = {
  uuid: (n) => `'${id(`value ${n}`)}'::uuid`,
  bigint: String,
  integer: String,
  smallint: (n) => String(n % 1000),
  text: (n) => `'x${n}'`,
  date: () => "date '2026-03-01'",
  daterange: () => "daterange('2026-01-01', null)",
  instant: () => "timestamptz '2026-03-01 08:00+00'",
  boolean: () => 'true',
  bytea: () => "'\\x00'::bytea",
};
const literalOf = (type: ColumnType | string, n: number): string =>
  LITERALS[type]?.(n) ?? `'{}'::${type.replace('[]', '')}[]`;

/** Fills the database; `admin` is a superuser on it. Answers what stands where. */
export async function fillMatrix(
  db: TestDatabase,
  admin: pg.Client,
  records: readonly AnyRecord[],
  entries: readonly RecordFacts[],
): Promise<MatrixTable[]> {
  await ensurePartitions({ owner: db.owner, tables: partitionedTables, now: NOW });
  await admin.query(FREE);
  for (const table of partitionedTables) await admin.query(expiredPartition(table, db.owner.user));
  const flags = flagsOf(entries).map(
    ({ organisation, person, activity }) =>
      `('${organisation}', '${person}', 'restriction', ${quoteLiteral(activity)}, '2026-01-01')`,
  );
  await admin.query(
    `insert into hidden.flag (organisation_id, person_id, kind, activity, since) values ${flags.join(', ')}`,
  );
  const tables: MatrixTable[] = [];
  for (const [place, record] of records.entries()) {
    const entry = entries[place] as RecordFacts;
    tables.push(await fillTable(admin, record, entry));
  }
  await admin.query('truncate matrix.noted; analyze');
  return tables;
}

async function fillTable(admin: pg.Client, record: AnyRecord, entry: RecordFacts): Promise<MatrixTable> {
  const nullable = new Set(
    Object.entries(record.columns).flatMap(([name, column]) => (column.nullable ? [name] : [])),
  );
  await admin.query(OBSERVE(record.table));
  const rows = shapesOf(entry, nullable).map((shape, index) => ({ ...shape, row: index + 1 }));
  const literals = rows.map((row) => {
    const told = new Map<string, string | null>([
      [entry.scope.tenant ?? '', row.organisation],
      [entry.scope.confirmed ?? '', row.confirmed],
      [entry.scope.purge ?? '', row.purgeOn],
      [entry.scope.actor ?? '', row.staff],
      [entry.scope.looker ?? '', row.looker],
      [entry.scope.actor ? 'ends_at' : '', row.isOpen ? '2026-11-22 13:00+00' : '2026-11-22 12:00+00'],
      ...(row.reaches === undefined ? [] : [['person_id', row.reaches] as const]),
      ...entry.subjects.map((column, at) => [column, row.people[at] ?? null] as const),
    ]);
    return Object.fromEntries(
      Object.entries(record.columns).map(([name, { type }]) => {
        if (!told.has(name)) return [name, literalOf(type, row.row + 5000)];
        const value = told.get(name);
        return [name, value === null || value === undefined ? 'null' : `'${value}'`];
      }),
    );
  });
  for (const [at, values] of literals.entries()) {
    const columns = Object.keys(values);
    await admin.query(
      `insert into ${record.table} (${columns.join(', ')}, matrix_row)
       values (${columns.map((c) => values[c]).join(', ')}, ${at + 1})`,
    );
  }
  const { rows: parts } = await admin.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = '${record.table}'::regclass`,
  );
  return { record: entry, rows, literals, partitions: parts.map(({ name }) => name) };
}

const expiredPartition = (table: string, owner: string) => `
  create table ${table}_2020 partition of ${table} for values in ('${EXPIRED}');
  alter table ${table}_2020 owner to ${owner};
  alter table ${table}_2020 enable row level security, force row level security`;

/** Nothing but access is asked here: keys, checks and triggers go, and rows may be of any value. */
const FREE = `
create schema matrix;
grant usage on schema matrix to public;
create table matrix.noted (matrix_row integer);
create function matrix.note() returns trigger language plpgsql security definer as $$
begin
  insert into matrix.noted values (
    case tg_op when 'DELETE' then old.matrix_row else coalesce(new.matrix_row, 0) end);
  return null;
end $$;
create function matrix.noted_rows() returns text language sql security definer as
  $$ select coalesce(string_agg(matrix_row::text, ',' order by matrix_row), '') from matrix.noted $$;
-- Runs each statement for itself, undoes it, and tells which rows it met or why it could not.
create function matrix.look(statements text[]) returns text[] language plpgsql as $$
declare
  statement text;
  answer text;
  answers text[] := '{}';
begin
  foreach statement in array statements loop
    begin
      if statement like 'select %' then
        execute statement into answer;
        answer := coalesce(answer, '');
      else
        execute statement;
        answer := matrix.noted_rows();
        raise exception 'undone' using errcode = 'ZZ001';
      end if;
    exception
      when sqlstate 'ZZ001' then null;
      when insufficient_privilege then
        answer := case when sqlerrm like 'permission denied%' or sqlerrm like 'must be owner%' then 'denied'
          else 'violates' end;
      when others then answer := 'error ' || sqlstate;
    end;
    answers := answers || answer;
  end loop;
  return answers;
end $$;
do $$
declare
  item record;
begin
  for item in
    select c.conrelid::regclass as name, c.conname from pg_constraint c
    join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
      and c.contype in ('c', 'f', 'p', 'u', 'x') and c.coninhcount = 0 and c.conparentid = 0
    order by c.contype = 'f' desc
  loop
    execute format('alter table %s drop constraint %I cascade', item.name, item.conname);
  end loop;
  for item in
    select t.tgrelid::regclass as name, t.tgname from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
      and not t.tgisinternal and t.tgparentid = 0
  loop
    execute format('drop trigger %I on %s', item.tgname, item.name);
  end loop;
  for item in
    select i.indexrelid::regclass as name from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
      and i.indisunique and not c.relispartition
  loop
    execute format('drop index %s', item.name);
  end loop;
  for item in
    select c.oid::regclass as name, a.attname from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
      and a.attidentity <> '' and not c.relispartition
  loop
    execute format('alter table %s alter column %I drop identity', item.name, item.attname);
  end loop;
end $$`;

/** A number on each row that everybody may name, so that an answer says which rows a policy let through. */
const OBSERVE = (table: string) => `
  alter table ${table} add column matrix_row integer;
  grant select (matrix_row) on ${table} to public;
  create trigger matrix_note after insert or update or delete on ${table}
    for each row execute function matrix.note()`;
