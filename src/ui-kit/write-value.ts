// Writes one value of an explanation with its unit.
import type { Value } from './explanation.ts';
import type { Formats } from './language/language-context.tsx';

/**
 * A rate in thousandths of a cent is written in cents when it is whole, and as a plain euro amount
 * otherwise.
 */
export function writeValue(value: Value, formats: Formats): string {
  switch (value.unit) {
    case 'cents':
      return formats.amount(value.value);
    case 'millicents':
      return writeMillicents(value.value, formats);
    case 'metres':
      return formats.distance(value.value);
    case 'grams':
      return formats.weight(value.value);
    case 'count':
      return formats.count(value.value);
    case 'day':
      return formats.date(value.value);
    case 'text':
      return formats.say(value.value);
  }
}

function writeMillicents(millicents: number, formats: Formats): string {
  if (millicents % 1000 === 0) return formats.amount(millicents / 1000);
  // The decimals that cents cannot hold are written behind them, without trailing zeros.
  const cents = Math.trunc(millicents / 1000);
  const tail = `${Math.abs(millicents % 1000)}`.padStart(3, '0').replace(/0+$/, '');
  const sign = millicents < 0 && cents === 0 ? '\u2212' : '';
  return `${sign}${formats.amount(cents)}${tail}`;
}
