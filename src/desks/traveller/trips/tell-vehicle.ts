// A vehicle by its plate in words: what our own copy of the open register says of it.
import { fuelWords } from '#kernel/mode';
import { formatPlate } from '#kernel/plate';
import type { Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { findVehicle, type RegisteredVehicle } from '#services/travel/co2';
import type { Vehicle } from './contract.ts';

export async function tellVehicle(
  tx: Transaction,
  { plate, isDefault }: { readonly plate: string; readonly isDefault: boolean },
): Promise<Vehicle> {
  return toVehicle(plate, isDefault, await findVehicle(tx, plate));
}

export function toVehicle(
  plate: string,
  isDefault: boolean,
  registered: RegisteredVehicle | undefined,
): Vehicle {
  const written = formatPlate(plate);
  if (registered === undefined) return { plate, written, isDefault, found: null };
  const { make, model, emission } = registered;
  const fuel = emission.fuel === undefined ? null : fuelWords[emission.fuel];
  const name = [make, model].filter((word) => word !== '').join(' ');
  return { plate, written, isDefault, found: { name, fuel, co2: tellCo2(emission) } };
}

const tests: Readonly<Record<string, string>> = {
  'wltp-weighted': 'WLTP',
  wltp: 'WLTP',
  'nedc-weighted': 'NEDC',
  nedc: 'NEDC',
};

/** What leaves the exhaust by the official test; an electric car has none of its own. */
function tellCo2({ co2MgPerKm, basis }: RegisteredVehicle['emission']): Sentence {
  if (co2MgPerKm === undefined) return { nl: 'CO2 volgens de openbare lijst', en: 'CO2 by the public list' };
  const grams = Math.round(co2MgPerKm / 1000);
  const text = `${grams} g CO2 per km (${tests[basis] ?? basis})`;
  return { nl: text, en: text };
}
