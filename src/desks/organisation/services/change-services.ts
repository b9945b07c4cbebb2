// A client switches services at providers on and off, and sets limits per group. Each answers the page as it
// is afterwards.
import type { z } from 'zod';
import { offeredProviders } from '#flows/offered-providers';
import { dayOf, parseDay } from '#kernel/day';
import { type RefusalTable, refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { parseEnergyPrice, setHomeTariff } from '#services/mobility/ev-charging';
import { setLimit, switchOff, switchOn } from '#services/people/entitlements';
import type * as wire from './contract.ts';
import { showServices } from './show-services.ts';

type Answer = Promise<Answered<z.input<typeof wire.ClientServices>>>;
type Body<S extends z.ZodType> = Asking<{ month: string }, unknown, z.output<S>>;

const refusals = {
  'service-unknown': {
    nl: 'Deze dienst is er niet. Ververs de pagina en kies opnieuw.',
    en: 'This service is not there. Refresh the page and choose again.',
  },
  'hours-pair': {
    nl: 'Vul bij de uren een begin én een einde in, of geen van beide.',
    en: 'Fill in a first and a last hour, or neither.',
  },
} as const satisfies RefusalTable;

const isOffered = (service: string) => offeredProviders.some(({ tables }) => tables.service === service);

/** From today: links of a service that is off are ended by the worker, and providers told to delete. */
export async function changeSwitch(asking: Body<typeof wire.Switching>): Answer {
  const { service, isOn } = asking.body;
  if (!isOffered(service)) return { ...refuse(refusals, 'service-unknown'), status: 404 };
  const context = contextOf(asking);
  const change = isOn ? switchOn : switchOff;
  await asking.house.db.transaction(context, (tx) =>
    change(tx, context.organisation, [service], dayOf(context.now)),
  );
  return showServices(asking);
}

export async function changeLimit(asking: Body<typeof wire.Limiting>): Answer {
  const { service, limit } = asking.body;
  if (!isOffered(service)) return { ...refuse(refusals, 'service-unknown'), status: 404 };
  if ((limit.fromHour === null) !== (limit.untilHour === null))
    return { ...refuse(refusals, 'hours-pair'), status: 400 };
  await asking.house.db.transaction(contextOf(asking), (tx) => setLimit(tx, { ...limit, service }));
  return showServices(asking);
}

/** Added to what was set before: a day that was settled keeps the price by which it was. */
export async function changeHomeTariff(asking: Body<typeof wire.SettingHomeTariff>): Answer {
  const { euros, validFrom, validUntil, source, isVerified } = asking.body;
  const price = parseEnergyPrice(euros);
  if (!price.ok) return { ...price, status: 400 };
  const from = parseDay(validFrom, 'YYYY-MM-DD');
  if (!from.ok) return { ...from, status: 400 };
  const until = validUntil === null ? undefined : parseDay(validUntil, 'YYYY-MM-DD');
  if (until !== undefined && !until.ok) return { ...until, status: 400 };
  const set = await asking.house.db.transaction(contextOf(asking), (tx) =>
    setHomeTariff(tx, {
      milliCentsPerKwh: price.value,
      validFrom: from.value,
      validUntil: until?.value ?? null,
      source,
      isVerified,
    }),
  );
  return set.ok ? showServices(asking) : { ...set, status: 400 };
}
