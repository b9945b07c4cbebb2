// A client lets one of its people in, takes an invitation back, or gives somebody other duties.
import { type ClientDuty, isClientDuty } from '#kernel/duty';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import {
  accessRefusals,
  endSessions,
  findAccountOf,
  setDuties,
  withdrawInvitation as withdraw,
} from '#services/people/access';
import { type Inviting, sendInvitation } from './send-invitation.ts';

/** A desk of the operator is never a client's to give. */
export async function invitePerson(
  db: Database,
  letters: Letters,
  inviting: Inviting & { readonly duties: readonly ClientDuty[] },
): Promise<Result<true>> {
  if (!inviting.duties.every(isClientDuty)) throw new Error('a client gave a duty of the operator');
  return sendInvitation(db, letters, inviting);
}

export interface Managing {
  readonly organisation: string;
  readonly person: string;
  readonly now: Temporal.Instant;
}

/** The link in the letter stops working. */
export async function withdrawInvitation(
  db: Database,
  { organisation, person, now }: Managing,
): Promise<Result<true>> {
  const gone = await db.transaction({ role: 'client', organisation, now }, (tx) => withdraw(tx, person));
  return gone ? accept(true) : refuse(accessRefusals, 'invitation-none');
}

/**
 * Other duties for somebody with an account; every session ends, so that none goes on with what it had.
 * Nobody changes their own: the last one who may could lock everybody out, and anybody could add to theirs.
 */
export async function giveDuties(
  db: Database,
  { organisation, person, now, by, duties }: Managing & { by: string; duties: readonly ClientDuty[] },
): Promise<Result<true>> {
  if (by === person) return refuse(accessRefusals, 'own-duties');
  return db.transaction({ role: 'access', now }, async (tx) => {
    const holder = { organisation, person };
    const account = await findAccountOf(tx, holder);
    if (account === undefined) return refuse(accessRefusals, 'account-none');
    await setDuties(tx, holder, duties);
    await endSessions(tx, holder);
    return accept(true);
  });
}
