// What a person takes along (art. 20): the same rows as lines of JSON with a schema, and as CSV for a
// spreadsheet. Another installation reads the lines.

import { csvLine } from '#kernel/text';
import type { Transaction } from '#platform/database/types';
import { type AddFile, type ExportOptions, jsonText } from './export-options.ts';
import { portableColumns, portablePlan } from './find-portable.ts';
import type { PlannedActivity, PlannedTable } from './plan-export.ts';
import { portableSchema } from './portable-schema.ts';
import { readRows } from './read-rows.ts';

/** The name of the file of lines inside the zip, and what its first line says. */
export const PORTABLE_FILE = 'portability.ndjson';
export const PORTABLE_FORMAT = 'reisrecht-portability';

/** Two passes over the rows, one for each form: memory stays flat, and the snapshot makes them equal. */
export async function writePortable(
  tx: Transaction,
  all: readonly PlannedActivity[],
  options: ExportOptions,
  add: AddFile,
): Promise<{ rows: number; activities: number }> {
  const plan = portablePlan(all);
  const tables = plan.flatMap((planned) => planned.tables);
  const count = { rows: 0 };
  await add(PORTABLE_FILE, linesOf(tx, tables, options, count));
  for (const table of tables) await add(`csv/${table.table}.csv`, csvOf(tx, table, options));
  await add('portability.schema.json', [jsonText(portableSchema(plan))]);
  await add('README.txt', [README]);
  return { rows: count.rows, activities: plan.length };
}

async function* linesOf(
  tx: Transaction,
  tables: readonly PlannedTable[],
  { secrets, onProgress }: ExportOptions,
  count: { rows: number },
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: PORTABLE_FORMAT, version: 1, madeAt: tx.context.now })}\n`;
  for (const table of tables) {
    for await (const part of readRows(tx, secrets, table, portableColumns(table))) {
      count.rows += part.length;
      yield part.map(({ values }) => `${JSON.stringify({ record: table.table, values })}\n`).join('');
    }
    onProgress?.({ activity: table.table, rows: count.rows });
  }
}

async function* csvOf(
  tx: Transaction,
  table: PlannedTable,
  { secrets }: ExportOptions,
): AsyncGenerator<string> {
  const columns = portableColumns(table).map(({ name }) => name);
  yield `\ufeff${csvLine(columns)}`;
  for await (const part of readRows(tx, secrets, table, portableColumns(table))) {
    yield part.map(({ values }) => csvLine(columns.map((name) => cellText(values[name])))).join('');
  }
}

const cellText = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? JSON.stringify(value) : String(value);

const README = `Dit zijn de gegevens die u zelf gaf of die door uw gebruik ontstonden, om mee te nemen.
- ${PORTABLE_FILE}: een gegeven per regel, als JSON; portability.schema.json beschrijft elke regel.
- csv/: dezelfde gegevens als tabellen (UTF-8, puntkomma). Een formule krijgt een ' ervoor.
Bedragen zijn centen, afstanden meters, tijden UTC; een dag is een dag in Nederland.

These are the data that you gave or that came of your use, to take along to somebody else.
- ${PORTABLE_FILE}: one item a line, as JSON; portability.schema.json describes each line.
- csv/: the same data as tables (UTF-8, semicolon). A formula gets a ' in front.
Amounts are cents, distances metres, times UTC; a day is a day in the Netherlands.
`;
