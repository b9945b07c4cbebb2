// A charge that was priced wrongly, for the desk of providers: tariff, link, use, dispute, and an end of a
// link.
import { receiveProviderUsage } from '#flows/receive-usage';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import {
  activate,
  askForCheck,
  deactivate,
  listOwnUsage,
  noteOtherPrice,
  saveTariffs,
} from '#services/mobility';
import { tables } from '#services/mobility/ev-charging';

export interface Seeding {
  readonly server: Database;
  readonly worker: Database;
  readonly secrets: Secrets;
  readonly organisation: string;
  readonly person: string;
  readonly now: Temporal.Instant;
}

export const PROVIDER = 'voorbeeld-laden';
const PASS = 'NL-RRT-C00012345-6';

/** 20 kWh at € 0.35 and 30 minutes idle at € 3.00 an hour are € 8.50, with VAT € 10.29; it asks € 13.92. */
export async function seedDispute({ server, worker, secrets, organisation, person, now }: Seeding) {
  const as = (role: 'traveller' | 'intake') => ({ role, organisation, person, now });
  const yesterday = now.subtract({ hours: 26 });
  await worker.transaction({ role: 'intake', now }, (tx) =>
    saveTariffs(tx, [
      {
        holdsFrom: now.subtract({ hours: 24 * 90 }),
        tariff: {
          provider: PROVIDER,
          key: 'AC-35',
          rates: 'exclusive',
          combine: 'first-match',
          elements: [
            {
              components: [
                { dimension: 'energy', rateMilliCents: 35_000, per: 1000, step: 1, vatBasisPoints: 2100 },
                { dimension: 'idle', rateMilliCents: 300_000, per: 3600, step: 900, vatBasisPoints: 2100 },
              ],
            },
          ],
        },
      },
    ]),
  );
  await server.transaction({ ...as('traveller'), now: now.subtract({ hours: 48 }) }, (tx) =>
    activate(tx, secrets, tables, { provider: PROVIDER, subject: PASS }),
  );
  const parts = [
    { state: 'in-use', startedAt: yesterday, seconds: 7200, energyWh: 20_000 },
    { state: 'idle', startedAt: yesterday.add({ hours: 2 }), seconds: 1800 },
  ] as const;
  const usage = {
    provider: PROVIDER,
    kind: 'ev-charging',
    key: 'CDR-2026-0007',
    subject: { kind: 'contract', value: PASS },
    startedAt: yesterday,
    endedAt: yesterday.add({ minutes: 150 }),
    costCents: 1392,
    energyWh: 20_000,
    tariffKey: 'AC-35',
    parts,
  } as const;
  await receiveProviderUsage(worker, secrets, { tables, provider: PROVIDER, usages: [usage], now });
  const [stored] = await server.transaction(as('traveller'), (tx) => listOwnUsage(tx, tables));
  if (stored === undefined) throw new Error('the use did not come in');
  await worker.transaction(as('intake'), (tx) =>
    noteOtherPrice(tx, tables, [{ usage: stored, reason: 'other-price', ownCents: 1029 }]),
  );
  return stored;
}

/** The person stops, so that the provider must delete; and the desk asks for a run of the bench. */
export async function seedEnding({ server, organisation, person, now }: Seeding): Promise<void> {
  await server.transaction({ role: 'traveller', organisation, person, now }, (tx) =>
    deactivate(tx, tables, { because: 'person' }),
  );
  await server.transaction({ role: 'operator', now }, (tx) => askForCheck(tx, PROVIDER));
}
