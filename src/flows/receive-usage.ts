// Usage that a provider sends, without a client in it: each use goes to the client that its number leads to;
// what leads nowhere is kept without a person.
import type { Usage } from '#kernel/usage';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import {
  findRoutes,
  keepUnmatched,
  type ReceivedUsage,
  receiveUsage,
  type ServiceTables,
} from '#services/mobility';

export interface IncomingUsage {
  readonly tables: ServiceTables;
  /** The folder of the provider. */
  readonly provider: string;
  readonly usages: readonly Usage[];
  readonly now: Temporal.Instant;
}

export type IncomingReport = Omit<ReceivedUsage, 'unknown'> & { readonly unknown: number };

/** About a thousand a call; the same again changes nothing. Each client in a transaction of its own. */
export async function receiveProviderUsage(
  db: Database,
  secrets: Secrets,
  { tables, provider, usages, now }: IncomingUsage,
): Promise<IncomingReport> {
  const subjects = usages.map(({ subject }) => subject.value);
  const routes = await db.transaction({ role: 'intake', now }, (tx) =>
    findRoutes(tx, secrets, tables, { provider, subjects }),
  );
  const byClient = new Map<string, Usage[]>();
  const unknown: Usage[] = [];
  for (const usage of usages) {
    const clients = routes.get(usage.subject.value) ?? [];
    if (clients.length === 0) unknown.push(usage);
    for (const client of clients) byClient.set(client, [...(byClient.get(client) ?? []), usage]);
  }
  let report: IncomingReport = {
    stored: 0,
    unchanged: 0,
    setAside: {},
    otherTotal: 0,
    unknown: unknown.length,
  };
  for (const [organisation, theirs] of byClient) {
    const received = await db.transaction({ role: 'intake', organisation, now }, (tx) =>
      receiveUsage(tx, secrets, tables, { provider, usages: theirs }),
    );
    unknown.push(...received.unknown);
    report = addUp(report, received);
  }
  await db.transaction({ role: 'intake', now }, (tx) =>
    keepUnmatched(tx, tables, { provider, usages: unknown, reason: 'number-unknown' }),
  );
  return report;
}

function addUp(sum: IncomingReport, received: ReceivedUsage): IncomingReport {
  const setAside = { ...sum.setAside };
  for (const [reason, count] of Object.entries(received.setAside) as [keyof typeof setAside, number][])
    setAside[reason] = (setAside[reason] ?? 0) + count;
  return {
    stored: sum.stored + received.stored,
    unchanged: sum.unchanged + received.unchanged,
    setAside,
    otherTotal: sum.otherTotal + received.otherTotal,
    unknown: sum.unknown + received.unknown.length,
  };
}
