// What the grams of a month came from: the rows of lists behind them, and the vehicles' own values.
import type { Sentence } from '#kernel/refusal';
import { factors, type GramsOfMode } from '#services/travel/co2';
import type { Co2Source } from './contract.ts';

const ofVehicles: Sentence = {
  nl: 'de waarde van het voertuig zelf, uit het kentekenregister van de RDW',
  en: 'the value of the vehicle itself, from the vehicle register of RDW',
};

/** Each source once, the newest list first; a source is verified only when every factor used of it is. */
export function listCo2Sources(grams: readonly Pick<GramsOfMode, 'factorIds'>[]): Co2Source[] {
  const ids = new Set(grams.flatMap((one) => one.factorIds));
  const used = factors.filter((factor) => ids.has(factor.id));
  const lists = [...Map.groupBy(used, (factor) => factor.source.en).values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const verified = found.every((factor) => factor.verified);
    return [{ title: first.source, listYear: first.listYear, verified }];
  });
  const hasVehicles = [...ids].some((id) => id.startsWith('vehicle/'));
  return [
    ...lists.sort((a, b) => b.listYear - a.listYear),
    ...(hasVehicles ? [{ title: ofVehicles, listYear: null, verified: true }] : []),
  ];
}
