// What a session cost, opened: each line of the tariff with its quantity, rate and VAT, recomputed by the
// terms of its own moment.
import type { z } from 'zod';
import { type PricedLine, priceByTariff } from '#kernel/price-by-tariff';
import type { Sentence } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { findOwnUsage, findTariff, mobilityRefusals, repriceRefusals } from '#services/mobility';
import { tables } from '#services/mobility/ev-charging';
import type { OpenedReceipt, UsageId } from './contract.ts';

export async function openReceipt(
  asking: Asking<z.output<typeof UsageId>>,
): Promise<Answered<z.input<typeof OpenedReceipt>>> {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const usage = await findOwnUsage(tx, tables, asking.params.usage);
    if (usage === undefined) return { ...refuse(mobilityRefusals, 'usage-unknown'), status: 404 };
    const { tariffKey } = usage;
    const began = usage.startedAt ?? usage.endedAt;
    const tariff = tariffKey === null ? undefined : await findTariff(tx, usage.provider, tariffKey, began);
    if (tariff === undefined) {
      const { refusal } = refuse(repriceRefusals, 'tariff-unknown');
      return { ok: true, value: { lines: [], tariffKey, refusal } };
    }
    const priced = priceByTariff(tariff, usage.parts);
    if (!priced.ok) return { ok: true, value: { lines: [], tariffKey, refusal: priced.refusal } };
    return { ok: true, value: { lines: priced.value.lines.map(tellLine), tariffKey, refusal: null } };
  });
}

const WORDS: Readonly<Record<PricedLine['what'], Sentence>> = {
  flat: { nl: 'Starttarief', en: 'Start' },
  energy: { nl: 'Stroom', en: 'Energy' },
  time: { nl: 'Laadtijd', en: 'Charging time' },
  idle: { nl: 'Stilstaan zonder laden', en: 'Standing without charging' },
  duration: { nl: 'Tijd', en: 'Time' },
  distance: { nl: 'Afstand', en: 'Distance' },
  discount: { nl: 'Korting', en: 'Discount' },
  surge: { nl: 'Toeslag', en: 'Surcharge' },
  minimum: { nl: 'Minimumprijs', en: 'Minimum price' },
  maximum: { nl: 'Maximumprijs', en: 'Maximum price' },
};

const tellLine = ({ what, billedQuantity, rateMilliCents, per, vatBasisPoints, cents }: PricedLine) => ({
  what: WORDS[what],
  quantity: billedQuantity,
  unit: what === 'energy' ? ('Wh' as const) : what === 'flat' ? ('x' as const) : ('s' as const),
  rateMilliCents,
  per,
  vatBasisPoints,
  cents,
});
