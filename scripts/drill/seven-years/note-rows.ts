// Remembers rows by their own names (their keys), so that one that goes is missed even while another one of
// the same person and year comes.
import type pg from 'pg';
import { type Day, yearOf } from './oracle/civil-days.ts';
import type { Rule } from './oracle/rules.ts';
import { keyedRows } from './scan-tables.ts';

/** Tables that jobs never fill: only people and files do. What comes there with a job is a fault. */
const filledByPeople = /^(?:travel|card|people)\.|^money\.(?!payroll_delivery|usage_)/;
export const comesWithJobs = ({ table }: Rule): boolean => !filledByPeople.test(table);

/** Rewritten by what people tell, so that a row may go for another one: counted, not named. */
const rewritten = ['people.employment', 'travel.vehicle_plate'];
const isNamed = ({ table }: Rule): boolean => !rewritten.includes(table);

/** Tables in which each row is named again after every look. */
export const isSmall = (rule: Rule): boolean => comesWithJobs(rule) && isNamed(rule);

const placeOf = ({ table }: Rule): string => `drill_${table.replace('.', '_')}`;
const columnsOf = new Map<string, string>();

/** The columns of the key; the day on which a row goes may change. */
async function nameOf(client: pg.Client, { table }: Rule): Promise<string> {
  const known = columnsOf.get(table);
  if (known !== undefined) return known;
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary and a.attname <> 'purge_on'`,
    [table],
  );
  const columns = rows[0]?.columns;
  if (!columns) throw new Error(`${table} has no key by which its rows could be named`);
  columnsOf.set(table, columns);
  return columns;
}

/** Table → how many of its rows were noted. */
const noted = new Map<string, number>();

/** The first year of which rows may still come on a day: what is taken back is of this or the last one. */
export const growsFrom = (today: Day): number => yearOf(today) - 1;

/** From now on these rows are missed when they go; of large tables those of years that still grow. */
export async function noteRows(client: pg.Client, rules: readonly Rule[], today: Day): Promise<void> {
  for (const rule of rules.filter(isNamed)) {
    const rows = keyedRows(rule, await nameOf(client, rule), isSmall(rule) ? undefined : growsFrom(today));
    const place = placeOf(rule);
    const isFirst = !noted.has(rule.table);
    await client.query(isFirst ? `create temp table ${place} as ${rows} limit 0` : `truncate ${place}`);
    const { rowCount } = await client.query(`insert into ${place} ${rows}`);
    if (!isSmall(rule)) await client.query(`analyze ${place}`);
    noted.set(rule.table, rowCount ?? 0);
  }
}

/** Again only when something came: of rows that are all there, and as many as before, none is new. */
export async function noteAgain(
  client: pg.Client,
  rule: Rule,
  { rows, missing, today }: { rows: number; missing: number; today: Day },
): Promise<void> {
  if (missing > 0 || noted.get(rule.table) !== rows) await noteRows(client, [rule], today);
}

/** Rows that were there when they were noted and are not any more, by key; none as long as none were. */
export async function findMissing(client: pg.Client, rule: Rule): Promise<ReadonlyMap<string, number>> {
  if (!noted.get(rule.table)) return new Map();
  const names = (await nameOf(client, rule)).split(', ');
  const { rows } = await client.query<{ key: string; rows: number }>(
    `select key, count(*)::int as rows from ${placeOf(rule)} noted
     where not exists (select from ${rule.table} t
       where ${names.map((name) => `t.${name} = noted.${name}`).join(' and ')}) group by 1`,
  );
  return new Map(rows.map(({ key, rows: count }) => [key, count]));
}
