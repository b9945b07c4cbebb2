// Whether a hold lies on somebody's rows of an activity: asked before an erasure.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type ActivityId, activityById } from '#register';
import { canBeHeld } from './clocks.ts';

export interface HoldFound {
  readonly id: string;
  readonly reviewOn: Temporal.PlainDate;
}

/**
 * The open hold that is looked at again last, or undefined. As `privacy-officer`: the role that carries out
 * one's rights sees only the holds that the person may know of.
 */
export async function findHold(
  tx: Transaction,
  of: { readonly organisation: string; readonly personId: string; readonly activity: ActivityId },
): Promise<HoldFound | undefined> {
  if (!canBeHeld(activityById(of.activity))) return undefined;
  return tx.find(sql<HoldFound>`
    select id, review_on as "reviewOn" from privacy.hold
    where released_on is null and organisation_id = ${of.organisation}::uuid
      and (person_id is null or person_id = ${of.personId}::uuid)
      and (activity is null or activity = ${of.activity})
    order by review_on desc, id limit 1`);
}
