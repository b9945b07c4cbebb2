// What is charged for a use: the amount with its VAT, for whom and for what, and what was driven.
import type { Fuel, Purpose } from '#kernel/mode';
import type { VatLine } from '#kernel/vat';
import type { UsageToCharge } from '#services/money/split-billing';
import { estimateCo2 } from '#services/travel/co2';
import type { OfferedProvider } from './offered-providers.ts';

export interface ChargedUse {
  readonly id: number;
  readonly personId: string;
  readonly key: string;
  readonly day: Temporal.PlainDate;
  readonly totalCents: number;
  readonly vat: readonly VatLine[];
  readonly distanceM: number | null | undefined;
  readonly fuel: string | null | undefined;
}

export function chargeOf(one: OfferedProvider, use: ChargedUse, purpose: Purpose): UsageToCharge {
  const { id: usageId, personId, key, day, totalCents, vat } = use;
  const { tables, provider } = one;
  const charge = { usageId, personId, service: tables.service, provider, key, day, purpose, totalCents, vat };
  return { ...charge, ...travelOf(one, use) };
}

/**
 * Kilometres, fuel and CO2 of what was driven: the operator paid it, so it is never paid again per kilometre.
 */
function travelOf({ mode, tables }: OfferedProvider, { day, distanceM, fuel: named }: ChargedUse) {
  if (mode === undefined) return {};
  const fuel = (named ?? undefined) as Fuel | undefined;
  if (!tables.hasVehicle || distanceM === null || distanceM === undefined) return { mode };
  const { wtw } = estimateCo2({ day, mode, fuel, distanceM });
  return { mode, fuel, distanceM, ...(wtw.grams === null ? {} : { co2G: wtw.grams }) };
}
