// The file of OV-fiets rentals: each row a use of the person whose card it names, or set aside with its
// reason.
import { accept, type Result } from '#kernel/refusal';
import type { Usage } from '#kernel/usage';
import { checkFile } from '#platform/files/check-file';
import { readCsv } from '#platform/files/read-csv';
import { PROVIDER } from '#providers/ov-fiets/profile';
import { parseRental, rentalsShape } from '#providers/protocols/ov-fiets/parse-rentals';
import { tables } from '#services/card/ov-fiets';
import { keepUnmatched } from '#services/mobility';
import { addRefused, type ImportReport, type Intake, newReport, type RefusedRow } from './import-report.ts';
import { receiveProviderUsage } from './receive-usage.ts';

/** A provider's file is of no client: each row goes where its card leads. `organisation` is not asked. */
export async function importRentals(
  { db, secrets, now, onProgress }: Omit<Intake, 'organisation'>,
  path: string,
): Promise<Result<ImportReport>> {
  const file = await checkFile(path);
  if (!file.ok) return file;
  const batches = await readCsv(file.value, rentalsShape);
  if (!batches.ok) return batches;
  const report = newReport();
  let read = 0;
  for await (const batch of batches.value) {
    const usages: Usage[] = [];
    const refused: RefusedRow[] = [...batch.refused];
    const foreign: string[] = [];
    for (const row of batch.rows) {
      const parsed = parseRental(row);
      if (parsed.ok) usages.push(parsed.value);
      else refused.push({ line: row.line, refusal: parsed.refusal });
      if (!parsed.ok && parsed.refusal.code === 'currency-foreign')
        foreign.push((row.cells.rental_number ?? '').trim());
    }
    const received = await receiveProviderUsage(db, secrets, { tables, provider: PROVIDER, usages, now });
    await db.transaction({ role: 'intake', now }, (tx) =>
      keepUnmatched(tx, tables, {
        provider: PROVIDER,
        usages: foreign.map((key) => ({ key, endedAt: now, costCents: 0 })),
        reason: 'currency-foreign',
      }),
    );
    addRefused(report, refused);
    report.accepted += received.stored;
    report.unchanged += received.unchanged;
    read += batch.rows.length + batch.refused.length;
    onProgress?.(read);
  }
  return accept(report);
}
