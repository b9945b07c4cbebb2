// A number as somebody types it in a form, and back: so many decimals at most, with a comma or a point.

/** A whole number of the smallest unit; null for empty; undefined when it is none, or more than `most`. */
export function readDecimal(text: string, decimals: number, most: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = /^(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(trimmed);
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > decimals) return undefined;
  const value = Number(match[1]) * 10 ** decimals + Number(fraction.padEnd(decimals, '0') || '0');
  return value > most ? undefined : value;
}

/** With at least `least` decimals when it is no whole number; empty for null. */
export function writeDecimal(value: number | null, decimals: number, least = 0): string {
  if (value === null) return '';
  const digits = String(value).padStart(decimals + 1, '0');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - decimals);
  return fraction === '' ? whole : `${whole},${fraction.padEnd(least, '0')}`;
}
