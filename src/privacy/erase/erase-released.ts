// Carries an erasure to its end once the hold that kept something back is released.
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { erasePerson } from './erase-person.ts';

const AT_ONCE = 1_000;

interface Waiting {
  readonly holdId: string;
  readonly organisationId: string;
  readonly personId: string;
}

/**
 * May run twice, and after a crash at any point. Another hold may still lie on something: then that one is
 * noted, and its end is waited for. Answers how many people were erased again.
 */
export async function eraseReleased(
  { db, records }: { readonly db: Database; readonly records: readonly AnyRecord[] },
  now: Temporal.Instant,
): Promise<number> {
  const officer = { role: 'privacy-officer', now };
  const waiting = await db.list<Waiting>(
    officer,
    sql`select e.hold_id as "holdId", e.organisation_id as "organisationId", e.person_id as "personId"
      from privacy.held_erasure e join privacy.hold h on h.id = e.hold_id
      where h.released_on is not null order by e.hold_id, e.person_id limit ${AT_ONCE}`,
  );
  for (const { holdId, organisationId, personId } of waiting) {
    await erasePerson(db, { records, organisationId, personId, now });
    await db.batch(officer, [
      sql`delete from privacy.held_erasure where hold_id = ${holdId}::uuid and person_id = ${personId}::uuid`,
    ]);
  }
  return waiting.length;
}
