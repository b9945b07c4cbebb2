// What a session costs by the operator's own tariff: its own sums, in tenths of a millicent, so that nothing
// is shared with whoever checks them.
import type { Json } from './world.ts';

export interface Used {
  readonly energyWh: number;
  readonly chargingSeconds: number;
  readonly idleSeconds: number;
}

export interface Priced {
  readonly exclusive: number;
  readonly inclusive: number;
  readonly energy: number;
  readonly idle: number;
  readonly fixed: number;
}

interface Component {
  readonly type: string;
  readonly price: number;
  readonly vat: number;
  readonly step_size: number;
}

/** Euros with cents; VAT once over each component. */
export function priceOf(tariff: Json, used: Used): Priced {
  const [element] = tariff.elements as { readonly price_components: readonly Component[] }[];
  const sums = { energy: 0, idle: 0, fixed: 0, inclusive: 0, exclusive: 0 };
  for (const { type, price, vat, step_size } of element?.price_components ?? []) {
    const amount = price * quantity(type, used, step_size);
    if (type === 'ENERGY') sums.energy += amount;
    else if (type === 'FLAT') sums.fixed += amount;
    else sums.idle += amount;
    sums.exclusive += amount;
    sums.inclusive += amount * (1 + vat / 100);
  }
  return {
    exclusive: cents(sums.exclusive),
    inclusive: cents(sums.inclusive),
    energy: cents(sums.energy),
    idle: cents(sums.idle),
    fixed: cents(sums.fixed),
  };
}

function quantity(type: string, used: Used, step: number): number {
  const block = Math.max(1, step);
  const blocks = (value: number) => Math.ceil(value / block) * block;
  if (type === 'ENERGY') return blocks(used.energyWh) / 1000;
  if (type === 'TIME') return blocks(used.chargingSeconds) / 3600;
  if (type === 'PARKING_TIME') return blocks(used.idleSeconds) / 3600;
  return 1;
}

/** Half a cent up; the small push undoes what binary fractions lose. */
export const cents = (euros: number): number =>
  (Math.sign(euros) * Math.round(Math.abs(euros) * 100 + 1e-7)) / 100;
