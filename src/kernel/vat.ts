// VAT of one invoice line, in cents. The rate comes from the line, never from a constant of the product.
import { assert, assertInteger } from './assert.ts';
import { divideHalfUp } from './divide.ts';
import type { Cents } from './money.ts';

export interface VatLine {
  readonly exclusiveCents: Cents;
  readonly vatCents: Cents;
  readonly inclusiveCents: Cents;
  /** Hundredths of a percent: 21 % is 2100, 9 % is 900. */
  readonly rateBasisPoints: number;
}

/**
 * Splits an amount that includes VAT; `exclusive + vat = inclusive` always holds. Half a cent of VAT goes up.
 */
export function vatFromInclusive(inclusiveCents: Cents, rateBasisPoints: number): VatLine {
  checkRate(rateBasisPoints);
  const vatCents = divideHalfUp(inclusiveCents, rateBasisPoints, 10_000 + rateBasisPoints);
  return { exclusiveCents: inclusiveCents - vatCents, vatCents, inclusiveCents, rateBasisPoints };
}

/**
 * Adds VAT to an amount without it. Half a cent of VAT goes up; a credit note is the mirror of its invoice.
 */
export function vatFromExclusive(exclusiveCents: Cents, rateBasisPoints: number): VatLine {
  checkRate(rateBasisPoints);
  const vatCents = divideHalfUp(exclusiveCents, rateBasisPoints, 10_000);
  return { exclusiveCents, vatCents, inclusiveCents: exclusiveCents + vatCents, rateBasisPoints };
}

function checkRate(rateBasisPoints: number): void {
  assertInteger(rateBasisPoints, 'a VAT rate');
  assert(
    rateBasisPoints >= 0 && rateBasisPoints <= 10_000,
    `a VAT rate of ${rateBasisPoints} does not exist`,
  );
}
