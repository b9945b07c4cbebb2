// The receipt in an export: each row of who looked and who received, with the way to the signed root of its
// month. Whoever has the file can show later that the logs were changed.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { proveRows } from '#privacy/evidence/prove-rows';
import type { AddFile } from './export-options.ts';

/** A month that was sealed, as the manifest names it: bytes in hexadecimal. */
export interface ReceiptMonth {
  readonly month: string;
  /** Rows about this person, and leaves of everybody together. */
  readonly rows: number;
  readonly leaves: number;
  readonly root: string;
  readonly previous: string;
  readonly signature: string;
  readonly publicKey: string;
}

/** The logs live for the current and the previous financial year: no month of before can be proven. */
const MOST_MONTHS = 24;

/**
 * Adds `receipt.ndjson`, one proof a line, and answers the months for the manifest. Anybody checks a line
 * with
 * `isProven`: sha256 of a zero byte, the salt and the row is the leaf, and the path leads from it to the root
 * that was signed. Rows of the month that is
 * not over yet stand in the data and have no proof until it is sealed.
 */
export async function addReceipt(tx: Transaction, add: AddFile): Promise<ReceiptMonth[]> {
  const sealed = await tx.list(sql<{ month: Temporal.PlainDate }>`
    select month from privacy.log_root order by month desc limit ${MOST_MONTHS}`);
  const told: ReceiptMonth[] = [];
  await add(
    'receipt.ndjson',
    proofs(tx, sealed.map(({ month }) => month.toPlainYearMonth()).reverse(), told),
  );
  return told;
}

async function* proofs(
  tx: Transaction,
  months: readonly Temporal.PlainYearMonth[],
  told: ReceiptMonth[],
): AsyncGenerator<string> {
  for (const each of months) {
    const rows = await proveRows(tx, each);
    const [first] = rows;
    if (first === undefined) continue;
    const { month, leaves } = first;
    const hex = (bytes: Buffer) => bytes.toString('hex');
    const signed = {
      root: hex(first.root),
      previous: hex(first.previous),
      signature: hex(first.signature),
      publicKey: hex(first.publicKey),
    };
    told.push({ month, rows: rows.length, leaves, ...signed });
    for (const { told: row, salt, leaf, position, path } of rows) {
      yield `${JSON.stringify({ month, row, salt, leaf: hex(leaf), position, path: path.map(hex) })}\n`;
    }
  }
}
