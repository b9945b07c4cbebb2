// The number printed on an OV-chipkaart: 16 digits in groups of four, beginning with 3528, the last a check
// digit.
import { accept, type Result, refuse } from './refusal.ts';

export const cardNumberRefusals = {
  'card-number-shape': {
    nl: 'Een kaartnummer heeft 16 cijfers, in groepjes van vier. Neem het over van de kaart.',
    en: 'A card number has 16 digits, in groups of four. Copy it from the card.',
  },
  'card-number-prefix': {
    nl: 'Dit is geen nummer van een OV-chipkaart: dat begint met 3528. Neem het over van de kaart.',
    en: 'This is not the number of an OV-chipkaart: that begins with 3528. Copy it from the card.',
  },
  'card-number-check': {
    nl: 'Het kaartnummer dat eindigt op {last} bevat een tikfout. Controleer elk groepje van vier cijfers.',
    en: 'The card number that ends in {last} contains a typing error. Check each group of four digits.',
  },
} as const;

const PREFIX = '3528';

/** Sixteen digits without spaces. The refusals never show more than the last four. */
export function parseCardNumber(text: string): Result<string> {
  const trimmed = text.trim();
  const digits = trimmed.replaceAll(/[ \u00a0.-]/g, '');
  if (trimmed.length > 40 || !/^\d{16}$/.test(digits)) return refuse(cardNumberRefusals, 'card-number-shape');
  if (!digits.startsWith(PREFIX)) return refuse(cardNumberRefusals, 'card-number-prefix');
  if (luhnSum(digits) % 10 !== 0)
    return refuse(cardNumberRefusals, 'card-number-check', { last: lastFour(digits) });
  return accept(digits);
}

export function lastFour(cardNumber: string): string {
  return cardNumber.slice(-4);
}

/** `3528 0000 0000 0003`, for the holder's own eyes. */
export function formatCardNumber(cardNumber: string): string {
  return cardNumber.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

/** Appends the check digit to the first 15 digits: for demonstration cards and tests. */
export function withCheckDigit(first15: string): string {
  return `${first15}${(10 - (luhnSum(`${first15}0`) % 10)) % 10}`;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
