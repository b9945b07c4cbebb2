// What was used at providers in a month, as the books have it: each charge with its use and the price opened.
// It is apart from payroll, for nothing of it is paid out.
import { dayAfter, firstDay, type Month } from '#kernel/month';
import type { PricedLine } from '#kernel/price-by-tariff';
import type { Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { register } from '#register';
import { type AsideReason, listOwnUsage, listWorkUsage, type ServiceTables } from '#services/mobility';
import { type Charge, listCharges } from '#services/money/split-billing';
import { findOffered, offeredProviders } from './offered-providers.ts';
import { priceUsages, type UsageToOpen } from './price-usage.ts';

export interface MonthUse {
  readonly id: string;
  readonly service: string;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly name: Sentence;
  readonly place: string | null;
  readonly purpose: Charge['purpose'] | null;
  /** Null as long as nobody was charged. */
  readonly payer: Charge['payer'] | null;
  /** `reversed` books an earlier charge back; `waits` has no purpose yet, or is asked about. */
  readonly state: 'charged' | 'reversed' | 'waits' | 'aside';
  readonly aside: AsideReason | null;
  readonly amountCents: number;
  readonly vatCents: number | null;
  readonly distanceM: number | null;
  readonly co2G: number | null;
  /** Empty when nobody knows what the price is made of. */
  readonly price: readonly PricedLine[];
}

interface KnownUse extends UsageToOpen {
  readonly id: number;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly place?: string | null;
}

type Opened = ReadonlyMap<string, { readonly use: KnownUse; readonly price: readonly PricedLine[] }>;
const LIMIT = 2000;

/** Role `traveller`, own: also what is private, and what waits. The newest day first. */
export async function listOwnMonthUses(tx: Transaction, month: Month): Promise<MonthUse[]> {
  const range = rangeOf(month);
  const waiting: MonthUse[] = [];
  const known: Known[] = [];
  for (const tables of services()) {
    const uses = await listOwnUsage(tx, tables, { ...range, limit: LIMIT });
    known.push(...uses.map((use) => ({ tables, provider: use.provider, use })));
    for (const use of uses) {
      if (use.chargedPurpose !== null) continue;
      waiting.push({
        id: `${tables.service}:${use.id}`,
        service: tables.service,
        personId: use.personId,
        day: use.day,
        name: nameOf(use.provider, tables.service),
        place: use.place,
        purpose: use.purpose,
        payer: null,
        state: use.setAside === null ? 'waits' : 'aside',
        aside: use.setAside,
        amountCents: use.totalCents,
        vatCents: null,
        distanceM: use.distanceM,
        co2G: null,
        price: [],
      });
    }
  }
  const opened = await openPrices(tx, known);
  const charges = await listCharges(tx, { ...range, limit: LIMIT });
  return inOrder([
    ...waiting.map((one) => ({ ...one, price: opened.get(one.id)?.price ?? [] })),
    ...charges.map((charge) => fromCharge(charge, opened)),
  ]);
}

/** Role `client`: its row policy gives business and commute only. Without places. The newest day first. */
export async function listWorkMonthUses(tx: Transaction, month: Month): Promise<MonthUse[]> {
  const range = rangeOf(month);
  const charges = await listCharges(tx, { ...range, limit: LIMIT });
  const known: Known[] = [];
  for (const tables of services()) {
    const theirs = new Map(
      charges.flatMap(({ service, usageId, provider }) =>
        service === tables.service && usageId !== null ? [[usageId, provider] as const] : [],
      ),
    );
    for (const use of await listWorkUsage(tx, tables, { ...range, limit: LIMIT })) {
      const provider = theirs.get(use.id);
      if (provider !== undefined) known.push({ tables, provider, use });
    }
  }
  const opened = await openPrices(tx, known);
  return inOrder(charges.map((charge) => fromCharge(charge, opened)));
}

const rangeOf = (month: Month) => ({ from: firstDay(month), until: dayAfter(month) });
const services = () => new Map(offeredProviders.map(({ tables }) => [tables.service, tables])).values();
const inOrder = (uses: MonthUse[]) =>
  uses.sort((a, b) => Temporal.PlainDate.compare(b.day, a.day)).slice(0, LIMIT);

interface Known {
  readonly tables: ServiceTables;
  readonly provider: string;
  readonly use: KnownUse;
}

async function openPrices(tx: Transaction, known: readonly Known[]): Promise<Opened> {
  const opened = new Map<string, { use: KnownUse; price: readonly PricedLine[] }>();
  for (const [provider, theirs] of Map.groupBy(known, (one) => one.provider)) {
    const one = findOffered(provider);
    const uses = theirs.map(({ use }) => use);
    const prices = one === undefined ? [] : await priceUsages(tx, one, uses);
    for (const [at, { tables, use }] of theirs.entries())
      opened.set(`${tables.service}:${use.id}`, { use, price: prices[at]?.lines ?? [] });
  }
  return opened;
}

function fromCharge(charge: Charge, opened: Opened): MonthUse {
  const found = opened.get(`${charge.service}:${charge.usageId}`);
  return {
    id: `charge:${charge.id}`,
    service: charge.service,
    personId: charge.personId,
    day: charge.day,
    name: nameOf(charge.provider, charge.service),
    place: found?.use.place ?? null,
    purpose: charge.purpose,
    payer: charge.payer,
    state: charge.kind === 'charge' ? 'charged' : 'reversed',
    aside: null,
    amountCents: charge.totalCents,
    vatCents: charge.vatCents,
    distanceM: charge.distanceM,
    co2G: charge.co2G,
    price: found?.price ?? [],
  };
}

/** The provider as it is offered; what is used at none, such as charging at home, by its service. */
function nameOf(provider: string, service: string): Sentence {
  const offered = findOffered(provider);
  if (offered !== undefined) return offered.name;
  const known = register.find(({ wing, name }) => `${wing}/${name}` === service);
  return { nl: known?.title.nl ?? service, en: known?.title.en ?? service };
}
