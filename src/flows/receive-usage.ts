// Usage that a provider sends, without a client in it: each use goes to the client that its number leads to,
// and is charged at once when nothing is left to ask. What leads nowhere is kept without a person.
import type { Purpose } from '#kernel/mode';
import type { Usage } from '#kernel/usage';
import type { Database, Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { listFlagged } from '#privacy/flags/is-restricted';
import {
  findRoutes,
  insertUsage,
  keepUnmatched,
  type PlacedUsage,
  type PlacedUsages,
  placeUsage,
  type ServiceTables,
} from '#services/mobility';
import { chargeUsages } from '#services/money/split-billing';
import { chargeOf } from './charge-of.ts';
import { checkPrices } from './check-prices.ts';
import { findOffered } from './offered-providers.ts';

export interface IncomingUsage {
  readonly tables: ServiceTables;
  /** The folder of the provider. */
  readonly provider: string;
  readonly usages: readonly Usage[];
  readonly now: Temporal.Instant;
  /** Where a number leads, for who knows it already from elsewhere. */
  readonly clientsOf?: ReadonlyMap<string, readonly string[]>;
}

export interface IncomingReport extends Pick<PlacedUsages, 'unchanged' | 'setAside' | 'otherTotal'> {
  readonly stored: number;
  readonly unknown: number;
}

/** About a thousand a call; the same again changes nothing. Each client in a transaction of its own. */
export async function receiveProviderUsage(
  db: Database,
  secrets: Secrets,
  { tables, provider, usages, now, clientsOf }: IncomingUsage,
): Promise<IncomingReport> {
  let report: IncomingReport = { stored: 0, unchanged: 0, setAside: {}, otherTotal: 0, unknown: 0 };
  if (usages.length === 0) return report;
  const subjects = usages.map(({ subject }) => subject.value);
  const routes =
    clientsOf ??
    (await db.transaction({ role: 'intake', now }, (tx) =>
      findRoutes(tx, secrets, tables, { provider, subjects }),
    ));
  const byClient = new Map<string, Usage[]>();
  const unknown: Usage[] = [];
  for (const usage of usages) {
    const clients = routes.get(usage.subject.value) ?? [];
    if (clients.length === 0) unknown.push(usage);
    for (const client of clients) {
      const theirs = byClient.get(client);
      if (theirs === undefined) byClient.set(client, [usage]);
      else theirs.push(usage);
    }
  }
  for (const [organisation, theirs] of byClient) {
    const placed = await db.transaction({ role: 'intake', organisation, now }, (tx) =>
      takeIn(tx, secrets, { tables, provider, usages: theirs, now }),
    );
    unknown.push(...placed.unknown);
    report = addUp(report, placed);
  }
  if (unknown.length > 0)
    await db.transaction({ role: 'intake', now }, (tx) =>
      keepUnmatched(tx, tables, { provider, usages: unknown, reason: 'number-unknown' }),
    );
  return { ...report, unknown: unknown.length };
}

/** The uses of one client, in one transaction with their charges. */
async function takeIn(
  tx: Transaction,
  secrets: Secrets,
  { tables, provider, usages }: IncomingUsage,
): Promise<PlacedUsages> {
  const placed = await placeUsage(tx, secrets, tables, { provider, usages });
  if (placed.fresh.length === 0) return placed;
  const hidden = await listFlagged(tx, [tables.activity, 'money/split-billing/usage']);
  const charged = await chargeFair(tx, provider, placed.fresh, hidden);
  const isSomeHidden = placed.fresh.some(({ personId }) => hidden.has(personId));
  await insertUsage(tx, tables, { provider, placed: placed.fresh, charged, isSomeHidden });
  return placed;
}

/**
 * Charges what is plainly right: of somebody who said what it usually is for, at the price of its tariff.
 * Everything else waits for the job that settles, which asks again and opens what disputes there are.
 */
async function chargeFair(
  tx: Transaction,
  provider: string,
  fresh: readonly PlacedUsage[],
  hidden: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Purpose>> {
  const one = findOffered(provider);
  const ready = fresh.filter(
    ({ aside, purpose, usage, personId }) =>
      aside === undefined && purpose !== undefined && usage.corrects === undefined && !hidden.has(personId),
  );
  if (one === undefined || ready.length === 0) return new Map();
  const prices = await checkPrices(
    tx,
    one,
    ready.map(({ usage }) => ({
      startedAt: usage.startedAt,
      endedAt: usage.endedAt,
      totalCents: usage.costCents,
      parts: usage.parts ?? [],
      tariffKey: usage.tariffKey,
    })),
  );
  const fair = ready.filter((_, at) => prices[at] === 'fair');
  await chargeUsages(
    tx,
    fair.map(({ id, usage, day, personId, purpose }) =>
      chargeOf(
        one,
        {
          id,
          personId,
          key: usage.key,
          day,
          totalCents: usage.costCents,
          vat: usage.vat ?? [],
          distanceM: usage.distanceM,
          fuel: usage.fuel,
        },
        purpose as Purpose,
      ),
    ),
  );
  return new Map(fair.map(({ usage, purpose }) => [usage.key, purpose as Purpose]));
}

function addUp(sum: IncomingReport, placed: PlacedUsages): IncomingReport {
  const setAside = { ...sum.setAside };
  for (const [reason, count] of Object.entries(placed.setAside) as [keyof typeof setAside, number][])
    setAside[reason] = (setAside[reason] ?? 0) + count;
  return {
    stored: sum.stored + placed.fresh.length,
    unchanged: sum.unchanged + placed.unchanged,
    setAside,
    otherTotal: sum.otherTotal + placed.otherTotal,
    unknown: sum.unknown,
  };
}
