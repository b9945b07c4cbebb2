// Sorts rows by what one column says of them; equal rows keep their order.

export interface Order {
  readonly key: string;
  readonly down: boolean;
}

/**
 * Numbers by size, texts as the language of the reader orders them, with figures inside texts by their
 * value.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number,
  down: boolean,
  language: string,
): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(`${one}`, `${other}`);
  return rows
    .map((row) => ({ row, key: by(row) }))
    .sort((a, b) => (down ? compare(b.key, a.key) : compare(a.key, b.key)))
    .map(({ row }) => row);
}
