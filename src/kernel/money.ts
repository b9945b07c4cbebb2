// Money in integer cents: reading, showing, multiplying and splitting without losing a cent.
import { assert, assertInteger } from './assert.ts';
import { accept, type Language, type Refused, type Result, refuse } from './refusal.ts';

/**
 * Whole euro cents. A plain number, so that JSON and SQL need no translation; every function here asserts it.
 */
export type Cents = number;

/** One billion euro: more than any organisation travels for, and far inside the safe integers. */
export const CENTS_MAX = 100_000_000_000;

const NO_BREAK_SPACE = '\u00a0';

export const moneyRefusals = {
  'amount-not-a-number': {
    nl: '“{text}” is geen bedrag. Schrijf een bedrag als 8,88 of 1.234,56.',
    en: '“{text}” is not an amount. Write an amount as 8.88 or 1,234.56.',
  },
  'amount-ambiguous': {
    nl: '“{text}” kan twee bedragen betekenen. Schrijf het met twee decimalen, zoals 1234,00 of 1,23.',
    en: '“{text}” can mean two amounts. Write it with two decimals, such as 1234.00 or 1.23.',
  },
  'amount-too-precise': {
    nl: '“{text}” heeft meer dan twee decimalen. Rond het bedrag af op hele centen.',
    en: '“{text}” has more than two decimals. Round the amount to whole cents.',
  },
  'amount-too-large': {
    nl: '“{text}” is meer dan een miljard euro. Controleer het bedrag.',
    en: '“{text}” is more than one billion euro. Check the amount.',
  },
} as const;

/**
 * Reads an amount in euros, written the Dutch or the English way, as cents. A minus sign in front is allowed.
 * Exactly three digits after the only separator (1.234) may be thousands or decimals: refused, never guessed.
 */
export function parseCents(text: string): Result<Cents> {
  const trimmed = text.trim();
  if (trimmed.length > 40) return refuse(moneyRefusals, 'amount-not-a-number', { text });
  const match = /^(-?)(?:€[ \u00a0]?)?(\d[\d.,]*)$/.exec(trimmed);
  if (!match) return refuse(moneyRefusals, 'amount-not-a-number', { text });
  const split = separate(match[2] ?? '', text);
  if (!split.ok) return split;
  const { whole, fraction } = split.value;
  if (whole.length > 12) return refuse(moneyRefusals, 'amount-too-large', { text });
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (cents > CENTS_MAX) return refuse(moneyRefusals, 'amount-too-large', { text });
  return accept(match[1] === '-' && cents !== 0 ? -cents : cents);
}

function separate(digits: string, text: string): Result<{ whole: string; fraction: string }> {
  if (/^\d+$/.test(digits)) return accept({ whole: digits, fraction: '' });
  const decimal = /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)([.,])(\d+)$/.exec(digits);
  const grouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.exec(digits);
  if (grouped) {
    if (digits.length <= 7) return refuse(moneyRefusals, 'amount-ambiguous', { text });
    return accept({ whole: digits.replaceAll(/[.,]/g, ''), fraction: '' });
  }
  if (!decimal) return notAnAmount(text);
  const [, whole = '', sign = '', fraction = ''] = decimal;
  if (whole.includes(sign)) return notAnAmount(text);
  if (fraction.length > 2) return refuse(moneyRefusals, 'amount-too-precise', { text });
  return accept({ whole: whole.replaceAll(/[.,]/g, ''), fraction });
}

function notAnAmount(text: string): Refused {
  return refuse(moneyRefusals, 'amount-not-a-number', { text });
}

/** `€ 1.234,56` in Dutch (with a no-break space), `€1,234.56` in English. */
export function formatEuro(cents: Cents, language: Language): string {
  assertInteger(cents, 'an amount in cents');
  const absolute = Math.abs(cents);
  const whole = String(Math.floor(absolute / 100));
  const fraction = String(absolute % 100).padStart(2, '0');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'nl' ? '.' : ',');
  if (language === 'nl') return `€${NO_BREAK_SPACE}${cents < 0 ? '-' : ''}${grouped},${fraction}`;
  return `${cents < 0 ? '-' : ''}€${grouped}.${fraction}`;
}

/** `1234.56`: for files that machines read. Never a thousands separator. */
export function formatCentsPlain(cents: Cents): string {
  assertInteger(cents, 'an amount in cents');
  const absolute = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
}

/**
 * The price of a distance: metres times a rate in thousandths of a cent per kilometre, rounded once, in whole
 * cents: `(metres * milliCents + 500000) / 1000000`. Half a cent goes up for what is paid, and a negative
 * distance gives exactly the negative of the positive one: what reverses a line reverses it to the cent. (In
 * SQL: the same expression on the absolute value, times the sign, because integer division there cuts towards
 * zero.)
 */
export function multiplyMilliCents(distanceM: number, milliCentsPerKm: number): Cents {
  assertInteger(distanceM, 'a distance in metres');
  assertInteger(milliCentsPerKm, 'a rate in thousandths of a cent per kilometre');
  const product = distanceM * milliCentsPerKm;
  assertInteger(product, 'the product of distance and rate');
  const rounded = Math.floor((Math.abs(product) + 500_000) / 1_000_000);
  return product < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Splits an amount in equal parts (a number) or by whole weights (a list); the shares always add up to the
 * total. The cents that are left over go, one each, to the largest remainders, the earlier share first on a
 * tie; or all of them to the share that `remainderTo` names. A negative total is split as the mirror of the
 * positive one.
 */
export function splitCents(
  totalCents: Cents,
  partsOrWeights: number | readonly number[],
  remainderTo?: number,
): readonly Cents[] {
  assertInteger(totalCents, 'an amount in cents');
  const weights =
    typeof partsOrWeights === 'number' ? Array.from({ length: partsOrWeights }, () => 1) : partsOrWeights;
  for (const weight of weights)
    assert(Number.isSafeInteger(weight) && weight >= 0, 'a weight is a whole number');
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  assert(sum > 0n, 'a split needs at least one weight above zero');
  const absolute = BigInt(Math.abs(totalCents));
  const shares = weights.map((weight) => Number((absolute * BigInt(weight)) / sum));
  const remainders = weights.map((weight, index) => ({ index, left: (absolute * BigInt(weight)) % sum }));
  let left = Math.abs(totalCents) - shares.reduce((total, share) => total + share, 0);
  if (remainderTo !== undefined) {
    assert(shares[remainderTo] !== undefined, `there is no share ${remainderTo} for the remainder`);
    shares[remainderTo] = (shares[remainderTo] ?? 0) + left;
    left = 0;
  }
  remainders.sort((a, b) => (a.left === b.left ? a.index - b.index : a.left > b.left ? -1 : 1));
  for (const { index } of remainders.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return totalCents < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}
