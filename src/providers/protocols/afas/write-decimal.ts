// Writes integers of a small unit as exact decimal text: the value never passes through a binary fraction.

/**
 * 1234 with 2 digits → `12.34`; -5 with 2 digits → `-0.05`; 18400 with 3 digits → `18.4`. Needs a safe
 * integer.
 */
export function writeDecimal(value: number, digits: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${value}`);
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
