// From uses to who pays for them: priced again by the tariff that held, for what the person says they were,
// as charges with double entries. Safe to run again.
import type { Purpose } from '#kernel/mode';
import type { Database, Transaction } from '#platform/database/types';
import { listFlagged } from '#privacy/flags/is-restricted';
import {
  acceptDecidedPrices,
  findPurposesOf,
  listToSettle,
  noteCharged,
  noteOtherPrice,
  type OtherPrice,
  type ServiceTables,
  type StoredUsage,
} from '#services/mobility';
import { chargeUsages, type UsageToCharge } from '#services/money/split-billing';
import { listOrganisations } from '#services/people/organisations';
import { chargeOf } from './charge-of.ts';
import { checkPrices } from './check-prices.ts';
import { type OfferedProvider, offeredProviders } from './offered-providers.ts';

const A_BATCH = 1000;

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

const NOTHING: SettledUsage = { charged: 0, rows: 0, disputed: 0, waiting: 0 };
const addUp = (a: SettledUsage, b: SettledUsage): SettledUsage => ({
  charged: a.charged + b.charged,
  rows: a.rows + b.rows,
  disputed: a.disputed + b.disputed,
  waiting: a.waiting + b.waiting,
});

/** A job: every organisation and service, in batches; what is not ready stays for the next run. */
export async function settleUsage(
  db: Database,
  now: Temporal.Instant,
  offered: readonly OfferedProvider[] = offeredProviders,
): Promise<SettledUsage> {
  const organisations = await db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx));
  const services = new Map(offered.map((one) => [one.tables.service, one.tables]));
  let sum = NOTHING;
  for (const { id: organisation } of organisations) {
    const context = { role: 'intake', organisation, now };
    for (const tables of services.values()) {
      // What the desk decided for the provider is billed by this run.
      await db.transaction(context, (tx) => acceptDecidedPrices(tx, tables));
      for (let after: number | undefined = 0; after !== undefined; ) {
        const from: number = after;
        const batch = await db.transaction(context, async (tx) => {
          const usages = await listToSettle(tx, tables, A_BATCH, from);
          const settled = await settleBatch(tx, { tables, offered, usages });
          return { settled, last: usages.length < A_BATCH ? undefined : usages.at(-1)?.id };
        });
        sum = addUp(sum, batch.settled);
        after = batch.last;
      }
    }
  }
  return sum;
}

interface Batch {
  readonly tables: ServiceTables;
  readonly offered: readonly OfferedProvider[];
  readonly usages: readonly StoredUsage[];
}

async function settleBatch(tx: Transaction, { tables, offered, usages }: Batch): Promise<SettledUsage> {
  if (usages.length === 0) return NOTHING;
  // Whose books no job may see: nothing could be found there, so nothing is written.
  const hidden = await listFlagged(tx, ['money/split-billing/usage']);
  let sum = NOTHING;
  const charges: UsageToCharge[] = [];
  const charged: { readonly usageId: number; readonly purpose: Purpose }[] = [];
  const others: OtherPrice[] = [];
  for (const [provider, theirs] of Map.groupBy(usages, (usage) => usage.provider)) {
    const one = offered.find((each) => each.provider === provider);
    if (one === undefined) continue;
    const free = theirs.filter(({ personId }) => !hidden.has(personId));
    const ready = await findReady(tx, one, free);
    sum = addUp(sum, { ...NOTHING, waiting: ready.waiting });
    const differing = new Map((await findOtherPrices(tx, one, ready.uses)).map((one) => [one.usage.id, one]));
    others.push(...differing.values());
    for (const { usage, purpose } of ready.uses) {
      if (differing.has(usage.id)) continue;
      charges.push(chargeOf(one, usage, purpose));
      charged.push({ usageId: usage.id, purpose });
    }
  }
  await noteOtherPrice(tx, tables, others);
  const rows = await chargeUsages(tx, charges);
  await noteCharged(tx, tables, charged);
  return addUp(sum, { charged: charged.length, rows, disputed: others.length, waiting: 0 });
}

interface ReadyUse {
  readonly usage: StoredUsage;
  readonly purpose: Purpose;
}

/** A credit is for whatever the use was for that it takes back; it waits until that has come in. */
async function findReady(
  tx: Transaction,
  { tables, provider }: OfferedProvider,
  usages: readonly StoredUsage[],
) {
  const keys = usages.flatMap(({ corrects }) => corrects ?? []);
  const purposes = await findPurposesOf(tx, tables, { provider, keys });
  const uses: ReadyUse[] = [];
  let waiting = 0;
  for (const usage of usages) {
    const purpose = usage.corrects === null ? usage.purpose : purposes.get(usage.corrects);
    if (!purpose) waiting += 1;
    else if (usage.chargedPurpose !== purpose) uses.push({ usage, purpose });
  }
  return { uses, waiting };
}

/** What was charged before keeps its price, and so does what the desk accepted. */
async function findOtherPrices(
  tx: Transaction,
  one: OfferedProvider,
  uses: readonly ReadyUse[],
): Promise<OtherPrice[]> {
  const asked = uses
    .map(({ usage }) => usage)
    .filter(({ chargedPurpose, isPriceAccepted }) => chargedPurpose === null && !isPriceAccepted);
  const found = await checkPrices(
    tx,
    one,
    asked.map((usage) => ({
      ...usage,
      startedAt: usage.startedAt ?? undefined,
      tariffKey: usage.tariffKey ?? undefined,
    })),
  );
  return asked.flatMap((usage, at) => {
    const price = found[at];
    return price === undefined || price === 'fair' ? [] : [{ usage, ...price }];
  });
}
