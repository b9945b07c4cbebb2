// Whether a use that a provider reports can be true at all. What cannot is set aside with its reason, and is
// never billed.
import type { Sentence } from '#kernel/refusal';
import type { Usage } from '#kernel/usage';

/** Longer than this nobody rents, parks or charges in one go; a provider that says so forgot to end it. */
export const LONGEST_HOURS = 31 * 24;
/** Clocks of providers run ahead a little. */
const AHEAD_MINUTES = 15;
const TOTAL_MAX_CENTS = 1_000_000;

/** Why a use was set aside, in words for the person and the desk. */
export const asideReasons = {
  'number-unknown': {
    nl: 'Dit nummer hoort bij niemand die de dienst heeft aangezet.',
    en: 'This number belongs to nobody who switched the service on.',
  },
  'link-ended': {
    nl: 'Het gebruik begon nadat de koppeling was beëindigd.',
    en: 'The use began after the link had ended.',
  },
  'before-link': {
    nl: 'Het gebruik begon voordat de dienst aanstond.',
    en: 'The use began before the service was on.',
  },
  'too-old': {
    nl: 'Het gebruik is ouder dan wij mogen bewaren.',
    en: 'The use is older than we may keep.',
  },
  'ends-before-start': { nl: 'Het einde ligt voor het begin.', en: 'It ends before it starts.' },
  'too-long': { nl: 'Het gebruik duurt langer dan 31 dagen.', en: 'The use lasts longer than 31 days.' },
  'in-the-future': { nl: 'Het einde ligt in de toekomst.', en: 'It ends in the future.' },
  'negative-quantity': {
    nl: 'Er staat een negatieve hoeveelheid in.',
    en: 'It holds a negative quantity.',
  },
  'quantity-too-high': {
    nl: 'Er staat meer in dan in één keer kan: meer dan 20.000 km, 100.000 kWh of 1.000 delen.',
    en: 'It holds more than can be at once: more than 20,000 km, 100,000 kWh or 1,000 parts.',
  },
  'negative-cost': {
    nl: 'Het bedrag is negatief en hoort niet bij een eerdere regel.',
    en: 'The amount is negative and belongs to no earlier line.',
  },
  'cost-too-high': { nl: 'Het bedrag is meer dan € 10.000.', en: 'The amount is more than €10,000.' },
  'vat-does-not-add-up': {
    nl: 'De btw telt niet op tot het bedrag.',
    en: 'The VAT does not add up to the amount.',
  },
  'pass-mismatch': {
    nl: 'Het nummer van de pas hoort niet bij het contract dat erbij staat.',
    en: 'The number of the pass does not belong to the contract beside it.',
  },
  'not-readable': {
    nl: 'De regel klopt niet in zichzelf; de aanbieder moet hem herstellen.',
    en: 'The line is not right in itself; the provider must repair it.',
  },
  'currency-foreign': { nl: 'Het bedrag is niet in euro.', en: 'The amount is not in euro.' },
  'other-price': {
    nl: 'Het bedrag is een ander dan het tarief geeft; wij vragen de aanbieder waarom.',
    en: 'The amount differs from what the tariff gives; we ask the provider why.',
  },
  'price-unknown': {
    nl: 'Het tarief is niet bekend, dus het bedrag is niet na te rekenen; wij vragen het op.',
    en: 'The tariff is not known, so the amount cannot be recomputed; we ask for it.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type AsideReason = keyof typeof asideReasons;

/** The first reason why it cannot be true; undefined when it can. Pure. */
export function judgeUsage(usage: Usage, now: Temporal.Instant): AsideReason | undefined {
  const { startedAt = usage.endedAt, endedAt, costCents, vat, corrects } = usage;
  const seconds = (endedAt.epochMilliseconds - startedAt.epochMilliseconds) / 1000;
  if (seconds < 0) return 'ends-before-start';
  if (seconds > LONGEST_HOURS * 3600) return 'too-long';
  if (endedAt.epochMilliseconds > now.epochMilliseconds + AHEAD_MINUTES * 60_000) return 'in-the-future';
  if (corrects === undefined && hasNegative(usage)) return 'negative-quantity';
  if (hasTooMuch(usage)) return 'quantity-too-high';
  if (corrects === undefined && costCents < 0) return 'negative-cost';
  if (!Number.isSafeInteger(costCents) || Math.abs(costCents) > TOTAL_MAX_CENTS) return 'cost-too-high';
  const lines = vat ?? [];
  const sum = lines.reduce((total, line) => total + line.exclusiveCents + line.vatCents, 0);
  return lines.length > 0 && sum !== costCents ? 'vat-does-not-add-up' : undefined;
}

export const DISTANCE_M_MAX = 20_000_000;
export const ENERGY_WH_MAX = 100_000_000;
export const PARTS_MAX = 1000;

/** More than the tables hold: one such line must not stop the message that it came in. */
const hasTooMuch = ({ distanceM = 0, energyWh = 0, parts = [] }: Usage): boolean =>
  distanceM > DISTANCE_M_MAX || energyWh > ENERGY_WH_MAX || parts.length > PARTS_MAX;

function hasNegative({ distanceM = 0, energyWh = 0, parts = [] }: Usage): boolean {
  return (
    distanceM < 0 ||
    energyWh < 0 ||
    parts.some((part) => part.seconds < 0 || (part.energyWh ?? 0) < 0 || (part.distanceM ?? 0) < 0)
  );
}
