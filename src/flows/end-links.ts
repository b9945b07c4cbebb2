// Links that may not last: of somebody whose account ended, and of a service that the client switched off.
// Each provider hears that it must end and delete.
import type { Database } from '#platform/database/types';
import { deactivate, listLinkedPeople } from '#services/mobility';
import { requireService } from '#services/people/entitlements';
import { listGone, listOrganisations } from '#services/people/organisations';
import { type OfferedProvider, offeredProviders } from './offered-providers.ts';

/** A job: looks at the world, may run twice. Answers how many links ended. */
export async function endLinks(
  db: Database,
  now: Temporal.Instant,
  offered: readonly OfferedProvider[] = offeredProviders,
): Promise<number> {
  const organisations = await db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx));
  const services = new Set(offered.map(({ tables }) => tables));
  let ended = 0;
  for (const { id: organisation } of organisations) {
    ended += await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
      let here = 0;
      for (const tables of services) {
        const linked = await listLinkedPeople(tx, tables);
        if (linked.length === 0) continue;
        const isOn = (await requireService(tx, tables.service)).ok;
        const people = isOn ? await listGone(tx, linked) : linked;
        if (people.length === 0) continue;
        here += await deactivate(tx, tables, { people, because: isOn ? 'account' : 'client' });
      }
      return here;
    });
  }
  return ended;
}
