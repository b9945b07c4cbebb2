// Puts each row of a CSV file through a parser: the good ones go on, the bad ones are listed with line and
// reason.
import type { Result } from '#kernel/refusal';
import type { CsvBatch, CsvRefusedRow, CsvRow } from './read-csv.ts';

export interface ParsedBatch<T> {
  readonly accepted: readonly T[];
  /** In order of line. */
  readonly refused: readonly CsvRefusedRow[];
}

export async function* parseRows<T>(
  batches: AsyncIterable<CsvBatch>,
  parse: (row: CsvRow) => Result<T>,
): AsyncGenerator<ParsedBatch<T>> {
  for await (const batch of batches) {
    const accepted: T[] = [];
    const refused: CsvRefusedRow[] = [...batch.refused];
    for (const row of batch.rows) {
      const parsed = parse(row);
      if (parsed.ok) accepted.push(parsed.value);
      else refused.push({ line: row.line, refusal: parsed.refusal });
    }
    refused.sort((a, b) => a.line - b.line);
    yield { accepted, refused };
  }
}
