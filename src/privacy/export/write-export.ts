// An export of one person as a zip: data by activity as lines of JSON, what goes with them, a page to read,
// and a manifest with hashes. Rows pass through; of each table only the newest few are held for the page.
import type { Transaction } from '#platform/database/types';
import { type ByteSink, openZip, type ZipEntry } from '#platform/files/write-zip';
import { type AddFile, type ExportOptions, jsonText } from './export-options.ts';
import { type PagePart, pageOf } from './page.ts';
import { type PlannedActivity, planExport } from './plan-export.ts';
import { type ExportedRow, readRows } from './read-rows.ts';
import { type Seen, type ToldActivity, tellActivity, tellReceived } from './tell-activity.ts';
import { writePortable } from './write-portable.ts';
import { addReceipt, type ReceiptMonth } from './write-receipt.ts';

export interface WrittenExport {
  readonly rows: number;
  readonly activities: number;
  readonly files: readonly ZipEntry[];
}

/** A transaction of the role 'rights' with the person in its context, and `snapshot`: tables must agree. */
export async function writeExport(
  tx: Transaction,
  sink: ByteSink,
  options: ExportOptions,
): Promise<WrittenExport> {
  const zip = openZip(sink, tx.context.now);
  const plan = planExport(options.records);
  const files: ZipEntry[] = [];
  const add = async (name: string, chunks: AsyncIterable<string> | Iterable<string>) => {
    files.push(await zip.add(name, chunks));
  };
  const written =
    options.kind === 'portability'
      ? await writePortable(tx, plan, options, add)
      : await writeAccess(tx, plan, options, add);
  const manifest = {
    format: `reisrecht-${options.kind}`,
    version: 1,
    madeAt: tx.context.now,
    ...written,
    files,
  };
  await zip.add('manifest.json', [jsonText(manifest)]);
  await zip.close();
  const { rows, activities } = written;
  return { rows, activities, files };
}

async function writeAccess(
  tx: Transaction,
  plan: readonly PlannedActivity[],
  options: ExportOptions,
  add: AddFile,
): Promise<{ rows: number; activities: number; receipt: readonly ReceiptMonth[] }> {
  const received = (await options.listReceived?.(tx)) ?? [];
  const told: ToldActivity[] = [];
  const parts: PagePart[] = [];
  let rows = 0;
  for (const planned of plan) {
    const pass = newPass();
    await add(`data/${planned.entry.id.replaceAll('/', '.')}.ndjson`, linesOf(tx, planned, options, pass));
    rows += pass.seen.rows;
    const about = tellActivity(planned, pass.seen, received);
    told.push(about);
    parts.push({ about, tables: pass.shown });
    options.onProgress?.({ activity: planned.entry.id, rows });
  }
  await add('activities.json', [jsonText(told)]);
  const page = { parts, received: tellReceived(received), madeAt: tx.context.now };
  await add('received.json', [jsonText(page.received)]);
  await add('uw-gegevens.html', pageOf(page, 'nl'));
  await add('your-data.html', pageOf(page, 'en'));
  return { rows, activities: plan.length, receipt: await addReceipt(tx, add) };
}

/** Of each table the page shows this many rows; the files have them all. */
const SHOWN_ROWS = 100;

interface Pass {
  seen: Seen;
  readonly shown: { readonly table: string; readonly rows: ExportedRow[]; total: number }[];
}

const newPass = (): Pass => ({
  seen: { rows: 0, openEnded: 0, first: undefined, last: undefined },
  shown: [],
});

/** One line a row: its table, its values by column, and which columns are about somebody else. */
async function* linesOf(
  tx: Transaction,
  { tables }: PlannedActivity,
  { secrets }: ExportOptions,
  pass: Pass,
): AsyncGenerator<string> {
  for (const table of tables) {
    const shown = { table: table.table, rows: [] as ExportedRow[], total: 0 };
    pass.shown.push(shown);
    for await (const part of readRows(tx, secrets, table)) {
      let text = '';
      for (const row of part) {
        pass.seen = see(pass.seen, row);
        text += lineOf(table.table, row);
      }
      shown.total += part.length;
      shown.rows.push(...part);
      if (shown.rows.length > SHOWN_ROWS) shown.rows.splice(0, shown.rows.length - SHOWN_ROWS);
      yield text;
    }
  }
}

const lineOf = (table: string, { values, withheld }: ExportedRow) =>
  `${JSON.stringify({ table, values, ...(withheld.length > 0 ? { withheld } : {}) })}\n`;

function see({ rows, openEnded, first, last }: Seen, { purgeOn }: ExportedRow): Seen {
  if (purgeOn === undefined) return { rows: rows + 1, openEnded: openEnded + 1, first, last };
  const isFirst = first === undefined || Temporal.PlainDate.compare(purgeOn, first) < 0;
  const isLast = last === undefined || Temporal.PlainDate.compare(purgeOn, last) > 0;
  return { rows: rows + 1, openEnded, first: isFirst ? purgeOn : first, last: isLast ? purgeOn : last };
}
