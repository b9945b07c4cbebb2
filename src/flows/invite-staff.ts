// The operator lets a member of its own staff in: somebody of the operator's own organisation, with the desks
// that they work at.

import { dayOf } from '#kernel/day';
import type { StaffDuty } from '#kernel/duty';
import type { Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import { ensureOperator, listHolders, receivePeople } from '#services/people/organisations';
import { sendInvitation } from './send-invitation.ts';

export interface InvitingStaff {
  /** The number of the member of staff; a second invitation with it changes name, address and desks. */
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly duties: readonly StaffDuty[];
  readonly now: Temporal.Instant;
}

export async function inviteStaff(
  db: Database,
  letters: Letters,
  { number, name, email, duties, now }: InvitingStaff,
): Promise<Result<true>> {
  const made = await db.transaction({ role: 'operator', now }, ensureOperator);
  if (!made.ok) return made;
  const organisation = made.value;
  const person = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const [known] = await listHolders(tx, [number]);
    const startsOn = known?.startsOn ?? dayOf(now);
    await receivePeople(tx, [{ personnelNumber: number, name, email, startsOn }]);
    const [holder] = await listHolders(tx, [number]);
    return holder?.personId;
  });
  if (person === undefined) throw new Error('a member of staff was received and is not there');
  return sendInvitation(db, letters, { role: 'intake', organisation, person, duties, now });
}
