// Whether the person of the context is still there as a person, or only in evidence that must stay.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** Role `rights` or `traveller`. */
export async function isKnown(tx: Transaction): Promise<boolean> {
  const { organisation, person } = tx.context;
  const found = await tx.find(sql`
    select 1 from people.person
    where organisation_id = ${organisation}::uuid and id = ${person}::uuid`);
  return found !== undefined;
}
