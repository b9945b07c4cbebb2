// Somebody logs in: password, and the second step where there is one, in one question. Nothing is kept
// between the two, so no half of a proof can be picked up and finished.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import {
  accessRefusals,
  browserOf,
  comparePassword,
  findAccount,
  findAccountOf,
  hashPassword,
  type OpenedSession,
  openSession,
  rehash,
  spendCode,
} from '#services/people/access';

export interface SigningIn {
  readonly email: string;
  readonly password: string;
  /** Of the app, or a recovery code. */
  readonly code?: string | undefined;
  readonly userAgent: string | undefined;
  readonly now: Temporal.Instant;
}

/** 'code-needed': the password is right and there is a second step. */
export type SignedIn = OpenedSession | 'code-needed';

/**
 * Wrong, unknown and left long ago are one answer, that takes as long. Between comparing and opening the
 * account is read again: a password or a second step that was set meanwhile counts.
 */
export async function signIn(db: Database, secrets: Secrets, asked: SigningIn): Promise<Result<SignedIn>> {
  const context = { role: 'access', now: asked.now };
  const account = await db.transaction(context, (tx) => findAccount(tx, asked.email));
  const { isRight, isOld } = await comparePassword(account?.passwordHash ?? undefined, asked.password);
  if (account === undefined || !isRight) return refuse(accessRefusals, 'sign-in-wrong');
  const fresh = isOld ? await hashPassword(asked.password) : undefined;
  return db.transaction(context, async (tx) => {
    const now = await findAccountOf(tx, account);
    if (now?.passwordHash !== account.passwordHash) return refuse(accessRefusals, 'sign-in-wrong');
    const hasSecondStep = now.timeKey !== null;
    if (hasSecondStep) {
      if (asked.code === undefined || asked.code.trim() === '') return accept<SignedIn>('code-needed');
      if (!(await spendCode(tx, secrets, now, asked.code))) return refuse(accessRefusals, 'sign-in-wrong');
    }
    if (fresh !== undefined) await rehash(tx, now, fresh);
    const browser = browserOf(asked.userAgent);
    return accept<SignedIn>(await openSession(tx, now, { role: 'traveller', hasSecondStep, browser }));
  });
}
