// What a usage costs by a tariff, every line opened: what was counted, what was billed, the rate, the VAT and
// what rounding did. Whole numbers only, and the same answer every time.
import { divideHalfUp } from './divide.ts';
import { type Limited, limitPrice, type PricedVat, totalOf } from './limit-price.ts';
import { measureByTariff, type TariffQuantity } from './measure-by-tariff.ts';
import type { Cents } from './money.ts';
import { accept, type Result, refuse } from './refusal.ts';
import type { Dimension, Tariff } from './tariff.ts';
import type { UsagePart } from './usage.ts';
import { vatFromInclusive } from './vat.ts';

export const priceRefusals = {
  'usage-without-parts': {
    nl: 'De aanbieder zei niet waaruit de prijs bestaat. Vraag om een specificatie van het gebruik.',
    en: 'The provider did not say what the price is made of. Ask for a specification of the usage.',
  },
  'usage-quantity': {
    nl: 'Het gebruik heeft een hoeveelheid die niet kan: {what}. Vraag de aanbieder om een verbetering.',
    en: 'The usage has a quantity that cannot be: {what}. Ask the provider for a correction.',
  },
  'usage-not-in-order': {
    nl: 'De delen van het gebruik volgen elkaar niet op. Vraag de aanbieder om een verbetering.',
    en: 'The parts of the usage do not follow each other. Ask the provider for a correction.',
  },
  'usage-too-long': {
    nl: 'Het gebruik duurt langer dan {days} dagen. Vraag de aanbieder om een verbetering.',
    en: 'The usage takes longer than {days} days. Ask the provider for a correction.',
  },
  'tariff-needs-power': {
    nl: 'Het tarief hangt af van het vermogen, en dat staat niet bij het gebruik. Vraag het de aanbieder.',
    en: 'The tariff depends on the power, which is not with the usage. Ask the provider for it.',
  },
} as const;

export interface PricedLine {
  readonly what: Dimension | 'discount' | 'surge' | 'minimum' | 'maximum';
  /** The element of the tariff, counted from 0; none for what is over the whole. */
  readonly element?: number;
  readonly reservation: boolean;
  /** Watt-hours, seconds or metres that were used, and those that are billed after whole blocks of `step`. */
  readonly quantity: number;
  readonly billedQuantity: number;
  readonly step: number;
  readonly rateMilliCents: number;
  readonly per: number;
  readonly vatBasisPoints: number;
  /** As the tariff counts (with or without VAT), in thousandths of a cent, before rounding to cents. */
  readonly amountMilliCents: number;
  /** This line's share of the total, VAT included; the lines add up to `inclusiveCents`. */
  readonly cents: Cents;
}

export interface PricedUsage {
  readonly lines: readonly PricedLine[];
  readonly vat: readonly PricedVat[];
  readonly exclusiveCents: Cents;
  readonly vatCents: Cents;
  readonly inclusiveCents: Cents;
  readonly limited?: 'minimum' | 'maximum';
}

/**
 * The price of the parts by the tariff. Rounding to cents happens once for each rate of VAT: half a cent goes
 * up. Restrictions are read on an Amsterdam clock. A minimum and a maximum price count with and without VAT,
 * whichever bites. Refused when the parts cannot be priced; never a guess.
 */
export function priceByTariff(tariff: Tariff, parts: readonly UsagePart[]): Result<PricedUsage> {
  const refused = checkParts(parts);
  if (refused !== undefined) return refused;
  const quantities = measureByTariff(tariff, parts);
  if (quantities === 'needs-power') return refuse(priceRefusals, 'tariff-needs-power');
  const lines = quantities.map(openLine);
  for (const adjustment of tariff.adjustments ?? []) lines.push(...adjust(lines, adjustment));
  const groups = groupByVat(lines, tariff.rates);
  const total = totalOf(groups);
  const limited = limitPrice(tariff, groups);
  const after = limited === undefined ? groups : limited.groups;
  return accept({
    lines: [
      ...shareOut(lines, groups, tariff.rates),
      ...(limited === undefined ? [] : [limitLine(limited, total)]),
    ],
    vat: after,
    ...totalOf(after),
    ...(limited === undefined ? {} : { limited: limited.by }),
  });
}

const DAYS_MAX = 31;
const QUANTITY_MAX = 1_000_000_000;

function checkParts(parts: readonly UsagePart[]) {
  const first = parts[0];
  if (first === undefined) return refuse(priceRefusals, 'usage-without-parts');
  let endMs = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    for (const [what, value = 0] of [
      ['seconds', part.seconds],
      ['energyWh', part.energyWh],
      ['distanceM', part.distanceM],
    ] as const)
      if (!Number.isSafeInteger(value) || value < 0 || value > QUANTITY_MAX)
        return refuse(priceRefusals, 'usage-quantity', { what: `${what} ${value}` });
    const startMs = part.startedAt.epochMilliseconds;
    // A provider writes whole seconds: a part may seem to begin within the last second of the one before.
    if (startMs < endMs - 1000) return refuse(priceRefusals, 'usage-not-in-order');
    endMs = startMs + part.seconds * 1000;
  }
  if (endMs - first.startedAt.epochMilliseconds > DAYS_MAX * 86_400_000)
    return refuse(priceRefusals, 'usage-too-long', { days: DAYS_MAX });
  return undefined;
}

type Line = Omit<PricedLine, 'cents'>;

function openLine(quantity: TariffQuantity): Line {
  const { component, element, reservation, measured, billed } = quantity;
  return {
    what: component.dimension,
    element,
    reservation,
    quantity: measured,
    billedQuantity: billed,
    step: component.step,
    rateMilliCents: component.rateMilliCents,
    per: component.per,
    vatBasisPoints: component.vatBasisPoints ?? 0,
    amountMilliCents: divideHalfUp(billed, component.rateMilliCents, component.per),
  };
}

/** A discount or a surcharge is spread over the rates of VAT that it comes on top of. */
function adjust(
  lines: readonly Line[],
  { kind, basisPoints }: NonNullable<Tariff['adjustments']>[number],
): readonly Line[] {
  return [...new Set(lines.map(({ vatBasisPoints }) => vatBasisPoints))].map((vatBasisPoints) => {
    const base = lines
      .filter((line) => line.vatBasisPoints === vatBasisPoints)
      .reduce((sum, line) => sum + line.amountMilliCents, 0);
    return {
      what: kind,
      reservation: false,
      quantity: base,
      billedQuantity: base,
      step: 1,
      rateMilliCents: basisPoints,
      per: 10_000,
      vatBasisPoints,
      amountMilliCents: divideHalfUp(base, basisPoints, 10_000),
    };
  });
}

function groupByVat(lines: readonly Line[], rates: Tariff['rates']): readonly PricedVat[] {
  const sums = new Map<number, number>();
  for (const { vatBasisPoints, amountMilliCents } of lines)
    sums.set(vatBasisPoints, (sums.get(vatBasisPoints) ?? 0) + amountMilliCents);
  return [...sums].map(([rateBasisPoints, sum]) => {
    if (rates === 'inclusive') {
      const line = vatFromInclusive(divideHalfUp(sum, 1, 1000), rateBasisPoints);
      return { ...line, roundedMilliCents: line.inclusiveCents * 1000 - sum };
    }
    const inclusiveCents = divideHalfUp(sum, 10_000 + rateBasisPoints, 10_000_000);
    const exclusiveCents = divideHalfUp(sum, 1, 1000);
    const roundedMilliCents = inclusiveCents * 1000 - withVat(sum, rateBasisPoints);
    const vatCents = inclusiveCents - exclusiveCents;
    return { exclusiveCents, vatCents, inclusiveCents, rateBasisPoints, roundedMilliCents };
  });
}

function withVat(milliCents: number, rateBasisPoints: number): number {
  return divideHalfUp(milliCents, 10_000 + rateBasisPoints, 10_000);
}

function limitLine({ by, groups }: Limited, before: { readonly inclusiveCents: Cents }): PricedLine {
  const cents = totalOf(groups).inclusiveCents - before.inclusiveCents;
  return {
    what: by,
    reservation: false,
    quantity: 1,
    billedQuantity: 1,
    step: 1,
    rateMilliCents: cents * 1000,
    per: 1,
    vatBasisPoints: groups[0]?.rateBasisPoints ?? 0,
    amountMilliCents: cents * 1000,
    cents,
  };
}

/**
 * Gives each line its whole cents; those that are left over go to the largest fractions, the first on a tie.
 */
function shareOut(
  lines: readonly Line[],
  groups: readonly PricedVat[],
  rates: Tariff['rates'],
): readonly PricedLine[] {
  const exact = lines.map(({ amountMilliCents, vatBasisPoints }) =>
    rates === 'inclusive' ? amountMilliCents : withVat(amountMilliCents, vatBasisPoints),
  );
  const cents = exact.map((milliCents) => Math.floor(milliCents / 1000));
  for (const { rateBasisPoints, inclusiveCents } of groups) {
    const own = [...lines.keys()].filter((index) => lines[index]?.vatBasisPoints === rateBasisPoints);
    own.sort((a, b) => modulo(exact[b] ?? 0) - modulo(exact[a] ?? 0) || a - b);
    let left = inclusiveCents - own.reduce((sum, index) => sum + (cents[index] ?? 0), 0);
    // The line's own rounding to thousandths can make one cent too many as well: then the last gives it back.
    if (left < 0) own.reverse();
    for (let turn = 0; left !== 0; turn += 1) {
      const index = own[turn % own.length] ?? 0;
      cents[index] = (cents[index] ?? 0) + Math.sign(left);
      left -= Math.sign(left);
    }
  }
  return lines.map((line, index) => ({ ...line, cents: cents[index] ?? 0 }));
}

function modulo(milliCents: number): number {
  return ((milliCents % 1000) + 1000) % 1000;
}
