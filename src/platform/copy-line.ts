// One line of CSV text for COPY … FROM STDIN (format csv): nothing means NULL, every text is quoted.

export type CopyValue = string | number | boolean | undefined | null | Temporal.PlainDate | Temporal.Instant;

/** The columns of one row, in the order of the COPY statement, with the line end. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(cell).join(',')}\n`;
}

function cell(value: CopyValue): string {
  if (value === undefined || value === null) return '';
  // An unquoted empty cell is NULL, so an empty text must be quoted; quoting every text is the simplest way to be right.
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return String(value);
}
