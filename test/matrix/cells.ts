// The cells of the matrix: a statement, and the answer that the register says it must have.
import type { Facts } from './facts.ts';
import { HERE, type MatrixTable, ME, RESTRICTED, THERE, TODAY } from './fixture.ts';
import {
  type Action,
  type Flagged,
  isTaken,
  lives,
  meets,
  mustLearn,
  type Right,
  type RowFacts,
  rightOf,
  type Ticket,
} from './oracle.ts';

/** In whose name a statement runs. */
export interface Actor {
  /** A purpose role; or the owner of the tables, or a login that has taken no role. */
  readonly name: string;
  readonly kind: 'role' | 'owner' | 'login';
}

export interface Place {
  readonly name: string;
  readonly organisation: string;
  readonly person: string;
}

/** Empty: what a transaction without tenant or person has. */
export const PLACES: readonly Place[] = [
  { name: 'own person', organisation: HERE, person: ME },
  { name: 'own person, restricted', organisation: HERE, person: RESTRICTED },
  { name: 'no person', organisation: HERE, person: '' },
  { name: 'wrong tenant', organisation: THERE, person: ME },
  { name: 'no context', organisation: '', person: '' },
];

export interface Cell {
  readonly name: string;
  /** The table or the partition that is asked. */
  readonly on: string;
  readonly action: Action | 'truncate';
  readonly column: string | undefined;
  readonly statement: string;
  /** 'denied', 'violates', or the rows that are met. */
  readonly expected: string;
  /** How many relations the answer speaks of. */
  readonly relations: number;
}

export interface Question {
  readonly register: Facts;
  readonly tickets: readonly Ticket[];
  readonly flags: readonly Flagged[];
  readonly table: MatrixTable;
  readonly actor: Actor;
  readonly place: Place;
}

/** Every cell of an actor at a place on a table, its partitions included. */
export function cellsOf(question: Question): Cell[] {
  const { table, actor, place } = question;
  const columns = table.record.columns.map(({ name }) => name);
  const cells = [
    ...columns.map((column) => selectCell(question, column)),
    ...columns.flatMap((column) => updateCells(question, column)),
    ...insertCells(question),
    deleteCell(question),
    truncateCell(question, table.record.table),
    // Where somebody stands changes nothing about what is granted to nobody.
    ...(place === PLACES[0] ? table.partitions.flatMap((one) => partitionCells(question, one)) : []),
  ];
  return cells.map((cell) => ({ ...cell, name: `${actor.name} · ${place.name} · ${cell.name}` }));
}

const list = (rows: readonly RowFacts[]) => rows.map(({ row }) => row).join(',');

function find(question: Question, action: Action): Right | undefined {
  const { register, table, actor } = question;
  return actor.kind === 'role' ? rightOf(register, table.record, actor.name, action) : undefined;
}

function metBy(question: Question, action: Action, right: Right): RowFacts[] {
  const { register, flags, table, actor, place, tickets } = question;
  const standing = { ...place, today: TODAY, tickets };
  return table.rows.filter(
    (row) =>
      lives(actor.name, action, row, TODAY) &&
      (meets(table.record, right.when, row, standing) || mustLearn(actor.name, action, row, standing)) &&
      !isTaken(register, table.record, { role: actor.name, action, when: right.when }, row, flags),
  );
}

/** The owner's own right is whole, and forced row security leaves no row in it. */
const withoutRight = ({ actor }: Question, action: Action) => {
  if (actor.kind !== 'owner') return 'denied';
  return action === 'insert' ? 'violates' : '';
};

type Bare = Omit<Cell, 'relations' | 'on'>;
const cell = (question: Question, bare: Bare): Cell => ({
  ...bare,
  on: question.table.record.table,
  relations: bare.expected === 'denied' ? 1 : Math.max(1, question.table.rows.length),
});

function selectCell(question: Question, column: string): Cell {
  const { table } = question.table.record;
  const right = find(question, 'select');
  const may = right?.columns?.has(column) === true;
  const expected = right && may ? list(metBy(question, 'select', right)) : withoutRight(question, 'select');
  const statement = `select string_agg(matrix_row::text, ',' order by matrix_row) from ${table}
    where (${column} is null) is not null`;
  return cell(question, { name: `${table}.${column} select`, action: 'select', column, statement, expected });
}

/**
 * Blindly, which asks the policy for updates alone; and from its own value, which asks that for reading too.
 */
function updateCells(question: Question, column: string): Cell[] {
  const { table } = question.table.record;
  const right = find(question, 'update');
  const read = find(question, 'select');
  const may = right?.columns?.has(column) === true;
  const met = right && may ? metBy(question, 'update', right) : undefined;
  const seen = read?.columns?.has(column) ? new Set(metBy(question, 'select', read)) : undefined;
  const none = withoutRight(question, 'update');
  const both = met && seen ? list(met.filter((row) => seen.has(row))) : none;
  const literal = question.table.literals[0]?.[column] ?? 'null';
  const base = { action: 'update', column } as const;
  const name = `${table}.${column} update`;
  const moves = isScope(question, column);
  const blind = { ...base, name: `${name} blind`, statement: `update ${table} set ${column} = ${literal}` };
  const own = { ...base, name, statement: `update ${table} set ${column} = ${column}` };
  return [
    // A column that says whose the row is would move it: only asked where it must be denied.
    ...(moves && met ? [] : [cell(question, { ...blind, expected: met ? list(met) : none })]),
    cell(question, { ...own, expected: both }),
  ];
}

const isScope = ({ table }: Question, column: string) => {
  const { scope, subjects } = table.record;
  // A purge day that is no partition key moves nothing: all rows may have the same.
  const purge = scope.partitioned ? scope.purge : undefined;
  return [scope.tenant, scope.actor, purge, ...subjects].includes(column);
};

/** Each relation for who may insert; one for who may not. */
function insertCells(question: Question): Cell[] {
  const { rows, literals } = question.table;
  const shown = find(question, 'insert') ? rows : rows.slice(0, 1);
  return shown.map((row, at) => insertCell(question, row, literals[at] ?? {}));
}

function insertCell(question: Question, row: RowFacts, literals: Readonly<Record<string, string>>): Cell {
  const { table } = question.table.record;
  const columns = Object.keys(literals);
  const right = find(question, 'insert');
  const fits = right && metBy(question, 'insert', right).includes(row);
  const expected = right ? (fits ? '0' : 'violates') : withoutRight(question, 'insert');
  const values = columns.map((column) => literals[column]).join(', ');
  const statement = `insert into ${table} (${columns.join(', ')}) values (${values})`;
  const name = `${table} insert of row ${row.row}`;
  return { name, on: table, action: 'insert', column: undefined, statement, expected, relations: 1 };
}

function deleteCell(question: Question): Cell {
  const { table } = question.table.record;
  const right = find(question, 'delete');
  const expected = right ? list(metBy(question, 'delete', right)) : withoutRight(question, 'delete');
  const bare = { name: `${table} delete`, action: 'delete', column: undefined } as const;
  return cell(question, { ...bare, statement: `delete from ${table}`, expected });
}

/** Row security does not stop TRUNCATE: nobody has it but the owner. */
function truncateCell({ actor }: Question, table: string): Cell {
  const expected = actor.kind === 'owner' ? '' : 'denied';
  const bare = { name: `${table} truncate`, action: 'truncate', column: undefined } as const;
  return { ...bare, on: table, statement: `truncate ${table} cascade`, expected, relations: 1 };
}

/** Nothing is granted on a partition: whoever could name it would pass the policies of its parent. */
function partitionCells(question: Question, partition: string): Cell[] {
  const column = question.table.record.columns[0]?.name ?? '';
  const expected = withoutRight(question, 'select');
  const of = (action: Action, statement: string): Cell => ({
    ...{ name: `${partition} ${action}`, on: partition, action, column: undefined, statement },
    ...{ expected, relations: 1 },
  });
  return [
    of('select', `select string_agg(${column}::text, ',') from ${partition}`),
    of('update', `update ${partition} set ${column} = ${column}`),
    of('delete', `delete from ${partition}`),
    truncateCell(question, partition),
  ];
}

/**
 * Without tenant or person an error of the missing context is as good as no row, and as good as a refusal:
 * the planner may meet it before rights are looked at.
 */
export function agrees(expected: string, answer: string, { organisation, person }: Place): boolean {
  if (expected === answer) return true;
  const lacks = organisation === '' || person === '';
  return lacks && answer === 'error 22P02' && ['', 'violates', 'denied'].includes(expected);
}
