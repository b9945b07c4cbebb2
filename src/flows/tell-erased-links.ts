// Tells providers that somebody who was erased here must be erased there too. A provider that does not
// confirm is asked again each day.
import type { Database } from '#platform/database/types';
import { openOutbound } from '#platform/outbound/open-outbound';
import type { Secrets } from '#platform/secrets';
import { discloseLetter } from '#privacy/disclose/write-letter';
import { findProviderConnection, listDueErasedLinks, noteErasedLink } from '#services/mobility';
import { type OfferedProvider, offeredProviders } from './offered-providers.ts';

/** So many a run and provider; the next run takes the rest. */
const A_RUN = 200;

export interface ToldErased {
  readonly asked: number;
  readonly confirmed: number;
}

/** A job: looks at the world, may run twice. A provider that is not there keeps its row waiting. */
export async function tellErasedLinks(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
  offered: readonly OfferedProvider[] = offeredProviders,
): Promise<ToldErased> {
  const sum = { asked: 0, confirmed: 0 };
  const officer = { role: 'privacy-officer', now };
  for (const { provider, teller } of offered) {
    const connection = await db.transaction({ role: 'delivery', now }, (tx) =>
      findProviderConnection(tx, secrets, provider),
    );
    if (connection === undefined) continue;
    const due = await db.transaction(officer, (tx) => listDueErasedLinks(tx, secrets, provider, A_RUN));
    const outbound = openOutbound({ hosts: [new URL(connection.baseUrl).host] });
    for (const message of due) {
      const { organisation, personId, id } = message;
      const letter = teller.write(message);
      await db.transaction({ role: 'delivery', organisation, now }, (tx) =>
        discloseLetter(tx, letter, [personId]),
      );
      const told = await teller.send({ outbound, connection, message, letter });
      await db.transaction(officer, (tx) => noteErasedLink(tx, id, told));
      sum.asked += 1;
      if (told.outcome === 'confirmed') sum.confirmed += 1;
    }
  }
  return sum;
}
