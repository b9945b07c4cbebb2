// The register of this program becomes a version of the database; when it changes something that touches
// people, everybody who has an account gets a notice.
import type { Database } from '#platform/database/types';
import { type KeptVersion, keepVersion } from '#privacy/versions/keep-version';
import { listUnannounced, markAnnounced, writeNotices } from '#privacy/versions/notices';
import { currentPeople, listOrganisations } from '#services/people/organisations';

export interface Announced extends KeptVersion {
  /** Notices written now. */
  readonly notices: number;
}

/**
 * Safe at every start and after a crash: an organisation whose people were told already adds nothing, and a
 * version is announced only when all have been. `accepted`: see keepVersion.
 */
export async function announceVersions(
  db: Database,
  now: Temporal.Instant,
  accepted?: string,
): Promise<Announced> {
  const kept = await db.transaction({ role: 'operator', now }, (tx) => keepVersion(tx, accepted));
  let notices = 0;
  for (const { number } of await db.transaction({ role: 'operator', now }, listUnannounced)) {
    for (const { id } of await listAll(db, now)) {
      const context = { role: 'operator', organisation: id, now };
      notices += await db.transaction(context, (tx) => writeNotices(tx, number, currentPeople));
    }
    await db.transaction({ role: 'operator', now }, (tx) => markAnnounced(tx, number));
  }
  return { ...kept, notices };
}

const listAll = (db: Database, now: Temporal.Instant) =>
  db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx, 1_000_000));
