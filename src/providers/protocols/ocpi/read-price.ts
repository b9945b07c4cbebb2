// Prices of OCPI are decimal numbers in one currency; ours are whole cents, and what does not fit is refused.
import type { Cents } from '#kernel/money';
import { type VatLine, vatFromExclusive } from '#kernel/vat';
import type { OcpiPrice } from './objects.ts';

/**
 * A decimal times a power of ten as a whole number, half away from zero. Through its decimal text: 1.005 ×
 * 100 is 101 here, and 100.499… in binary.
 */
export function scaleDecimal(value: number, digits: number): number {
  const [whole = '0', exponent = '0'] = value.toExponential().split('e');
  const scaled = Number(`${whole}e${Number(exponent) + digits}`);
  const rounded = Math.round(Math.abs(scaled));
  return rounded === 0 ? 0 : Math.sign(scaled) * rounded;
}

/** True when nothing is lost by that many digits. */
export function isExact(value: number, digits: number): boolean {
  const [whole = '0', exponent = '0'] = value.toExponential().split('e');
  return Number.isSafeInteger(Number(`${whole}e${Number(exponent) + digits}`));
}

export const toCents = (euros: number): Cents => scaleDecimal(euros, 2);

/** What the amount says of VAT; undefined when it names no amount with VAT. */
export function readVat({ excl_vat: exclusive, incl_vat: inclusive }: OcpiPrice): VatLine | undefined {
  if (inclusive === undefined || inclusive === null) return undefined;
  const exclusiveCents = toCents(exclusive);
  const inclusiveCents = toCents(inclusive);
  const vatCents = inclusiveCents - exclusiveCents;
  return { exclusiveCents, vatCents, inclusiveCents, rateBasisPoints: rateOf(exclusiveCents, vatCents) };
}

/** The Dutch rates, tried first: an amount in cents does not give its rate back exactly. */
const RATES = [2100, 900, 0];

function rateOf(exclusiveCents: Cents, vatCents: Cents): number {
  const known = RATES.find(
    (rate) => Math.abs(vatFromExclusive(exclusiveCents, rate).vatCents - vatCents) <= 1,
  );
  if (known !== undefined) return known;
  if (exclusiveCents === 0) return 0;
  return Math.min(10_000, Math.max(0, Math.round((vatCents / exclusiveCents) * 10_000)));
}
