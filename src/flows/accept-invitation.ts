// Somebody opens the link of their invitation: sees what the employer sent, says what is wrong, and chooses a
// password.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import {
  accessRefusals,
  browserOf,
  checkPassword,
  endSessions,
  findAccountOf,
  findInvitation,
  hashPassword,
  type Invitation,
  isLoginFree,
  type OpenedSession,
  openSession,
  setAccount,
  takeInvitation,
} from '#services/people/access';
import { checkCorrection, type EmployerSet, findEmployerSet } from '#services/people/organisations';
import { isCorrectedAtOnce } from '#services/trust/rights';
import { askForRight } from './ask-for-right.ts';

export interface OpenedInvitation {
  readonly email: string;
  readonly set: EmployerSet;
}

export async function openInvitation(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<Result<OpenedInvitation>> {
  const found = await db.transaction({ role: 'access', now }, (tx) => findInvitation(tx, token));
  if (found === undefined) return refuse(accessRefusals, 'invitation-wrong');
  const { organisation, person, email } = found;
  const set = await db.transaction({ role: 'traveller', organisation, person, now }, findEmployerSet);
  return accept({ email, set });
}

export interface Accepting {
  readonly token: string;
  readonly password: string;
  /** What the employer sent and is not right, with what it must be. */
  readonly corrections: readonly {
    readonly field: 'full_name' | 'email' | 'employee_no';
    readonly asked: string;
  }[];
  readonly userAgent: string | undefined;
  readonly now: Temporal.Instant;
}

/**
 * Undefined inside: the account has a second step, so the link alone lets nobody in. Corrections become
 * requests.
 */
export async function acceptInvitation(
  db: Database,
  accepting: Accepting,
): Promise<Result<OpenedSession | undefined>> {
  const { token, password, corrections, now } = accepting;
  const context = { role: 'access', now };
  const found = await db.transaction(context, (tx) => findInvitation(tx, token));
  if (found === undefined) return refuse(accessRefusals, 'invitation-wrong');
  const checked = checkPassword(password, found.email);
  if (!checked.ok) return checked;
  for (const { field, asked } of corrections) {
    const right = isCorrectedAtOnce(field) ? checkCorrection(field, asked) : accept(true);
    if (!right.ok) return right;
  }
  const passwordHash = await hashPassword(password);
  const made = await db.transaction(context, (tx) => make(tx, found, { ...accepting, passwordHash }));
  if (!made.ok) return made;
  const { organisation, person } = found;
  for (const { field, asked } of corrections) {
    const asking = { kind: 'rectification', channel: 'app', receivedAt: now, field, asked } as const;
    const request = await askForRight(db, { organisation, person, asking, now });
    if (!request.ok) return request;
  }
  return made;
}

/** The sessions of before end: whoever had the old password is out. */
async function make(
  tx: Transaction,
  invitation: Invitation,
  { token, passwordHash, userAgent }: Accepting & { readonly passwordHash: string },
): Promise<Result<OpenedSession | undefined>> {
  // Asked first, so that the link stays of use until the employer passed on another address.
  if (!(await isLoginFree(tx, invitation))) return refuse(accessRefusals, 'login-taken');
  if (!(await takeInvitation(tx, token))) return refuse(accessRefusals, 'invitation-wrong');
  const isSet = await setAccount(tx, invitation, { ...invitation, passwordHash });
  if (!isSet) throw new Error('two accounts took one login name at the same moment');
  await endSessions(tx, invitation);
  const account = await findAccountOf(tx, invitation);
  if (account === undefined || account.timeKey !== null) return accept(undefined);
  const opening = { role: 'traveller', hasSecondStep: false, browser: browserOf(userAgent) } as const;
  return accept(await openSession(tx, invitation, opening));
}
