// Which rows bring the books from what was charged for a use to what it should be: nothing, a charge, or a
// reversal and a charge. Pure.
import { assert } from '#kernel/assert';
import type { Purpose } from '#kernel/mode';
import type { Cents } from '#kernel/money';
import type { VatLine } from '#kernel/vat';

export type Payer = 'client' | 'person';

/** What a use costs now, and for what it was. */
export interface Owed {
  readonly purpose: Purpose;
  /** VAT included; below zero is money back. */
  readonly totalCents: Cents;
  /** Per rate; together the total. None: the provider said nothing, and no VAT is split off. */
  readonly vat: readonly VatLine[];
}

/** A charge that stands: written, and not reversed. */
export interface Standing extends Owed {
  readonly id: number;
}

export interface Entry {
  readonly part: 'net' | 'vat';
  readonly vatBasisPoints: number;
  readonly debit: Account;
  readonly credit: Account;
  /** Always above zero: money back stands on the other side. */
  readonly cents: Cents;
}
export type Account = 'client-receivable' | 'person-receivable' | 'provider-payable';

export interface PlannedCharge extends Owed {
  readonly kind: 'charge' | 'reversal';
  readonly payer: Payer;
  /** The charge that this row takes back. */
  readonly reverses: number | undefined;
  readonly entries: readonly Entry[];
}

/** Business and commute are for the work, so the client pays; the rest is the person's own. */
export const payerOf = (purpose: Purpose): Payer => (purpose === 'private' ? 'person' : 'client');

/** No row when what stands is what is owed; the same answer however often it is asked. */
export function planCharges(standing: Standing | undefined, owed: Owed): PlannedCharge[] {
  if (standing !== undefined && isSame(standing, owed)) return [];
  const charge = rowOf('charge', owed, undefined);
  if (standing === undefined) return [charge];
  return [rowOf('reversal', negated(standing), standing.id), charge];
}

function rowOf(kind: PlannedCharge['kind'], owed: Owed, reverses: number | undefined): PlannedCharge {
  const payer = payerOf(owed.purpose);
  return { ...owed, kind, payer, reverses, entries: entriesOf(owed, payer) };
}

const negated = (owed: Owed): Owed => ({
  purpose: owed.purpose,
  totalCents: negate(owed.totalCents),
  vat: owed.vat.map((line) => ({
    rateBasisPoints: line.rateBasisPoints,
    exclusiveCents: negate(line.exclusiveCents),
    vatCents: negate(line.vatCents),
    inclusiveCents: negate(line.inclusiveCents),
  })),
});

const negate = (cents: Cents): Cents => (cents === 0 ? 0 : -cents);

/** What one owes us we owe the provider: each part of the amount stands on both sides, VAT apart. */
function entriesOf({ totalCents, vat }: Owed, payer: Payer): Entry[] {
  const lines = vat.length > 0 ? vat : [{ rateBasisPoints: 0, exclusiveCents: totalCents, vatCents: 0 }];
  const sum = lines.reduce((total, line) => total + line.exclusiveCents + line.vatCents, 0);
  assert(sum === totalCents, `the parts of a charge add up to ${sum}, not to ${totalCents}`);
  const receivable: Account = payer === 'client' ? 'client-receivable' : 'person-receivable';
  return joinRates(lines).flatMap(({ rateBasisPoints, exclusiveCents, vatCents }) =>
    (
      [
        ['net', exclusiveCents],
        ['vat', vatCents],
      ] as const
    ).flatMap(([part, cents]): Entry[] => {
      if (cents === 0) return [];
      const [debit, credit]: [Account, Account] =
        cents > 0 ? [receivable, 'provider-payable'] : ['provider-payable', receivable];
      return [{ part, vatBasisPoints: rateBasisPoints, debit, credit, cents: Math.abs(cents) }];
    }),
  );
}

type Part = Pick<VatLine, 'rateBasisPoints' | 'exclusiveCents' | 'vatCents'>;

/** One line per rate: a provider may write the same rate twice. */
function joinRates(lines: readonly Part[]): Part[] {
  const joined = new Map<number, Part>();
  for (const { rateBasisPoints, exclusiveCents, vatCents } of lines) {
    const before = joined.get(rateBasisPoints);
    joined.set(rateBasisPoints, {
      rateBasisPoints,
      exclusiveCents: exclusiveCents + (before?.exclusiveCents ?? 0),
      vatCents: vatCents + (before?.vatCents ?? 0),
    });
  }
  return [...joined.values()].sort((a, b) => a.rateBasisPoints - b.rateBasisPoints);
}

function isSame(a: Owed, b: Owed): boolean {
  const lines = (owed: Owed) =>
    joinRates(owed.vat)
      .map((line) => `${line.rateBasisPoints}:${line.exclusiveCents}:${line.vatCents}`)
      .join(' ');
  return a.purpose === b.purpose && a.totalCents === b.totalCents && lines(a) === lines(b);
}
