// From a use to who pays for it: priced again by the tariff that held, for what the person says it was, as
// charges with double entries. Safe to run again.
import type { Fuel } from '#kernel/mode';
import type { Tariff } from '#kernel/tariff';
import type { Usage } from '#kernel/usage';
import type { Database, Transaction } from '#platform/database/types';
import {
  acceptDecidedPrices,
  findPurposeOf,
  findTariff as findStoredTariff,
  listToSettle,
  noteCharged,
  noteOtherPrice,
  repriceUsage,
  type StoredUsage,
} from '#services/mobility';
import { chargeUsage } from '#services/money/split-billing';
import { listOrganisations } from '#services/people/organisations';
import { estimateCo2 } from '#services/travel/co2';
import { type OfferedProvider, offeredProviders } from './offered-providers.ts';

const A_BATCH = 500;

export interface SettledUsage {
  /** Uses whose books were brought up to date. */
  readonly charged: number;
  /** Rows that were written for them; none for what stood already. */
  readonly rows: number;
  /** Another price than the tariff gives, or no tariff: not billed, in the queue of disputes. */
  readonly disputed: number;
  /** Credits whose own use did not come in yet. */
  readonly waiting: number;
}

/** How a tariff that is not in a profile is found. */
export type FindTariff = (
  tx: Transaction,
  provider: string,
  key: string,
  at: Temporal.Instant,
) => Promise<Tariff | undefined>;

/** A job: every organisation and service, in batches; what is not ready stays for the next run. */
export async function settleUsage(
  db: Database,
  now: Temporal.Instant,
  {
    offered = offeredProviders,
    findTariff = findStoredTariff,
  }: { readonly offered?: readonly OfferedProvider[]; readonly findTariff?: FindTariff } = {},
): Promise<SettledUsage> {
  const organisations = await db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx));
  const sum = { charged: 0, rows: 0, disputed: 0, waiting: 0 };
  const services = new Map(offered.map((one) => [one.tables.service, one.tables]));
  for (const { id: organisation } of organisations) {
    for (const tables of services.values()) {
      // What the desk decided for the provider is billed by this run.
      await db.transaction({ role: 'intake', organisation, now }, (tx) => acceptDecidedPrices(tx, tables));
      let after = 0;
      for (;;) {
        const from = after;
        const last = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
          const usages = await listToSettle(tx, tables, A_BATCH, from);
          for (const usage of usages) {
            const one = offered.find(({ provider }) => provider === usage.provider);
            if (one !== undefined) await settleOne(tx, { one, usage, findTariff, sum });
          }
          return usages.length < A_BATCH ? undefined : usages.at(-1)?.id;
        });
        if (last === undefined) break;
        after = last;
      }
    }
  }
  return sum;
}

interface Settling {
  readonly one: OfferedProvider;
  readonly usage: StoredUsage;
  readonly findTariff: FindTariff;
  readonly sum: { charged: number; rows: number; disputed: number; waiting: number };
}

async function settleOne(tx: Transaction, { one, usage, findTariff, sum }: Settling): Promise<void> {
  const { tables, provider } = one;
  // A credit is for whatever the use was for that it takes back; it waits until that has come in.
  const purpose =
    usage.corrects === null
      ? usage.purpose
      : await findPurposeOf(tx, tables, { provider, key: usage.corrects });
  if (!purpose) {
    sum.waiting += 1;
    return;
  }
  if (usage.purpose === purpose && usage.chargedPurpose === purpose) return;
  if (usage.chargedPurpose === null && !usage.isPriceAccepted) {
    const isFair = await checkPrice(tx, { one, usage, findTariff });
    if (!isFair) {
      sum.disputed += 1;
      return;
    }
  }
  sum.rows += await chargeUsage(tx, {
    personId: usage.personId,
    service: tables.service,
    provider,
    key: usage.key,
    day: usage.day,
    purpose,
    totalCents: usage.totalCents,
    vat: usage.vat,
    ...travelOf(one, usage),
  });
  await noteCharged(tx, tables, { usageId: usage.id, purpose });
  sum.charged += 1;
}

/** False: set aside, with a dispute that says both amounts. */
async function checkPrice(
  tx: Transaction,
  { one, usage, findTariff }: Omit<Settling, 'sum'>,
): Promise<boolean> {
  const began = usage.startedAt ?? usage.endedAt;
  const key = usage.tariffKey ?? '';
  const tariff =
    one.findTariff === undefined
      ? await findTariff(tx, one.provider, key, began)
      : one.findTariff(key, began);
  const repriced = repriceUsage(toCharged(usage), tariff);
  if (repriced.outcome === 'agrees') return true;
  const found =
    repriced.outcome === 'differs'
      ? ({ reason: 'other-price', ownCents: ownCents(usage.totalCents, repriced.differenceCents) } as const)
      : ({ reason: 'price-unknown' } as const);
  await noteOtherPrice(tx, one.tables, usage, found);
  return false;
}

const ownCents = (total: number, difference: number) => total - difference;

function toCharged(usage: StoredUsage): Pick<Usage, 'startedAt' | 'endedAt' | 'costCents' | 'parts'> {
  return {
    ...(usage.startedAt === null ? {} : { startedAt: usage.startedAt }),
    endedAt: usage.endedAt,
    costCents: usage.totalCents,
    parts: usage.parts,
  };
}

/**
 * Kilometres, fuel and CO2 of what was driven: the operator paid it, so it is never paid again per kilometre.
 */
function travelOf({ mode, tables }: OfferedProvider, usage: StoredUsage) {
  if (mode === undefined) return {};
  const fuel = (usage.fuel ?? undefined) as Fuel | undefined;
  if (!tables.hasVehicle || usage.distanceM === null) return { mode };
  const { wtw } = estimateCo2({ day: usage.day, mode, fuel, distanceM: usage.distanceM });
  return {
    mode,
    fuel,
    distanceM: usage.distanceM,
    ...(wtw.grams === null ? {} : { co2G: wtw.grams }),
  };
}
