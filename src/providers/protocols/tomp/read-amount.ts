// Amounts of the wire, which are decimal numbers, as whole cents; rates as thousandths of a cent.
import { CENTS_MAX } from '#kernel/money';
import { accept, type Result, refuse } from '#kernel/refusal';
import { type VatLine, vatFromInclusive } from '#kernel/vat';
import { tompRefusals } from './refusals.ts';

/** 9.95 → 995. A third decimal is refused, not rounded: what a bill says must be whole cents. */
export function readCents(amount: number): Result<number> {
  const cents = Math.round(amount * 100);
  const isWhole = Math.abs(amount * 100 - cents) < 1e-6;
  if (!Number.isFinite(amount) || !isWhole || Math.abs(cents) > CENTS_MAX)
    return refuse(tompRefusals, 'tomp-amount');
  return accept(cents === 0 ? 0 : cents);
}

/** A price per unit, to a thousandth of a cent: 0.295 → 29 500. */
export function readMilliCents(amount: number): Result<number> {
  const milliCents = Math.round(amount * 100_000);
  const isWhole = Math.abs(amount * 100_000 - milliCents) < 1e-4;
  if (!Number.isFinite(amount) || !isWhole || Math.abs(milliCents) > CENTS_MAX)
    return refuse(tompRefusals, 'tomp-amount');
  return accept(milliCents);
}

interface WireMoney {
  readonly amount?: number | undefined;
  readonly amountExVat?: number | undefined;
  readonly currencyCode?: string | undefined;
  readonly vatRate?: number | undefined;
}

/**
 * One amount with its VAT, in cents; `amount` includes VAT. The rate must be there, for without it the VAT of
 * a bill cannot be told; when `amountExVat` is there too it must matchShape, to the cent.
 */
export function readVatLine(money: WireMoney): Result<VatLine> {
  const { amount, amountExVat, currencyCode, vatRate } = money;
  if (currencyCode !== undefined && currencyCode !== 'EUR')
    return refuse(tompRefusals, 'tomp-currency', { currency: currencyCode });
  if (amount === undefined) return refuse(tompRefusals, 'tomp-journal-incomplete', { name: 'amount' });
  const inclusive = readCents(amount);
  if (!inclusive.ok) return inclusive;
  const basisPoints = vatRate === undefined ? undefined : Math.round(vatRate * 100);
  if (basisPoints === undefined || Math.abs((vatRate ?? 0) * 100 - basisPoints) > 1e-6)
    return refuse(tompRefusals, 'tomp-vat');
  const line = vatFromInclusive(inclusive.value, basisPoints);
  if (amountExVat === undefined) return accept(line);
  const exclusive = readCents(amountExVat);
  if (!exclusive.ok) return exclusive;
  return Math.abs(exclusive.value - line.exclusiveCents) <= 1
    ? accept(line)
    : refuse(tompRefusals, 'tomp-vat');
}
