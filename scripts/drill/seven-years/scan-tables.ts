// Reads keys and clock columns of all tables about people, as the superuser for whom no row policy counts.
import type pg from 'pg';
import { endsWithYear } from './oracle/end-of.ts';
import type { Counts } from './oracle/judge.ts';
import type { DayRule, Rule } from './oracle/rules.ts';

/**
 * The days of trips outlive the trips here, in a table of this session alone: what hangs on a trip has none.
 */
export async function openTripDays(client: pg.Client): Promise<void> {
  await client.query(
    'create temp table drill_trip (id bigint primary key, person_id uuid, day date not null)',
  );
}

export async function noteTripDays(client: pg.Client): Promise<void> {
  await client.query(`insert into drill_trip select id, person_id, day from travel.trip
    where id > (select coalesce(max(id), 0) from drill_trip) on conflict do nothing`);
  await client.query('analyze drill_trip');
}

export async function scanTable(client: pg.Client, rule: Rule): Promise<Counts> {
  const { rows } = await client.query<{ key: string; rows: number }>(queryOf(rule));
  return new Map(rows.map(({ key, rows: count }) => [key, count]));
}

/** Which of these tables hold a row. */
export async function findFilled(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const asked = tables.map((table) => `select '${table}' as name where exists (select from ${table})`);
  const { rows } = await client.query<{ name: string }>(asked.join(' union all '));
  return rows.map(({ name }) => name);
}

/** The rows of a table with the key under which they are counted, and these columns; of some years on. */
export function keyedRows(rule: Rule, columns: string, fromYear?: number): string {
  const names = columns.split(', ').map((name) => `t.${name}`);
  if (rule.by === 'case')
    return `select ${names.join(', ')}, (${rule.key})::text as key from ${rule.table} t`;
  return `select ${names.join(', ')},
    coalesce((${rule.person})::text, '') || '|' || coalesce((${eventOf(rule)})::text, '') as key
    from ${rule.table} t ${rule.join} ${sinceYear(rule, fromYear)}`;
}

const sinceYear = (rule: DayRule, year: number | undefined): string =>
  year === undefined || !endsWithYear(rule.term) ? '' : `where ${rule.event} >= '${year}-01-01'`;

/** Texts are made of groups, not of rows: there are a hundred times fewer. */
function queryOf(rule: Rule): string {
  if (rule.by === 'case') {
    return `select (${rule.key})::text as key, count(*)::int as rows from ${rule.table} t group by 1`;
  }
  // A row without the day of its event gets an empty key, on which the oracle stops.
  return `select coalesce(p::text, '') || '|' || coalesce(e::text, '') as key, n as rows from (
    select ${rule.person} as p, ${eventOf(rule)} as e, count(*)::int as n
    from ${rule.table} t ${rule.join} group by 1, 2) counted`;
}

const eventOf = ({ term, event }: DayRule): string =>
  endsWithYear(term) ? `extract(year from ${event})::int` : event;
