// An amount as somebody types it in a form, and back: euros with a comma or a point, empty is none.

/** Cents; null for empty; undefined when it is no amount. */
export function readEuro(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(trimmed);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export function writeEuro(cents: number | null): string {
  if (cents === null) return '';
  const rest = cents % 100;
  const whole = String(Math.floor(cents / 100));
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}
