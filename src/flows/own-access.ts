// What somebody does with their own account: look, end sessions, set the second step, look as the
// organisation.
import { rolesOf, type SessionRole } from '#kernel/duty';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import {
  type Account,
  accessRefusals,
  browserOf,
  checkPassword,
  comparePassword,
  draftSecondStep,
  endSecondStep,
  endSessions,
  findAccountOf,
  findProviderOf,
  type Holder,
  hashPassword,
  hasIdentity,
  type ListedSession,
  listSessions,
  type OpenedSession,
  openSession,
  proveSecondStep,
  type SecondStep,
  setPassword,
  showSecondStep,
  spendCode,
} from '#services/people/access';

export interface OwnAccount extends Holder {
  readonly session: string;
  readonly role: SessionRole;
  readonly hasSecondStep: boolean;
  readonly now: Temporal.Instant;
}

export interface ShownAccess {
  /** As what this account may look, in the order of a menu. */
  readonly roles: readonly SessionRole[];
  readonly workLogin: 'none' | 'unlinked' | 'linked';
  readonly secondStep: SecondStep;
  readonly sessions: readonly ListedSession[];
}

export async function showAccess(
  db: Database,
  secrets: Secrets,
  { organisation, person, now }: OwnAccount,
): Promise<ShownAccess> {
  const holder = { organisation, person };
  const { account, workLogin } = await db.transaction({ role: 'access', now }, async (tx) => {
    const hasProvider = (await findProviderOf(tx, secrets, organisation)) !== undefined;
    const workLogin = !hasProvider ? 'none' : (await hasIdentity(tx, holder)) ? 'linked' : 'unlinked';
    return { account: await findAccountOf(tx, holder), workLogin } as const;
  });
  return db.transaction({ role: 'traveller', organisation, person, now }, async (tx) => ({
    roles: rolesOf(account?.duties ?? []),
    workLogin,
    secondStep: await showSecondStep(tx),
    sessions: await listSessions(tx),
  }));
}

const findOwn = (
  db: Database,
  { now, ...holder }: Holder & Pick<OwnAccount, 'now'>,
): Promise<Account | undefined> => db.transaction({ role: 'access', now }, (tx) => findAccountOf(tx, holder));

/** One of the own sessions; without an id all of them, also this one. */
export async function endOwnSessions(db: Database, own: OwnAccount, id?: string): Promise<Result<true>> {
  const ended = await db.transaction({ role: 'access', now: own.now }, (tx) => endSessions(tx, own, id));
  return ended === 0 && id !== undefined ? refuse(accessRefusals, 'session-unknown') : accept(true);
}

export interface Proof {
  readonly password: string;
  readonly code?: string | undefined;
}

/** A session that somebody left open is not enough to change how one logs in: the password is asked again. */
async function prove(
  db: Database,
  secrets: Secrets,
  own: OwnAccount,
  proof: Proof,
): Promise<Result<Account>> {
  const account = await findOwn(db, own);
  const { isRight } = await comparePassword(account?.passwordHash ?? undefined, proof.password);
  if (account === undefined || !isRight) return refuse(accessRefusals, 'sign-in-wrong');
  if (account.timeKey === null) return accept(account);
  return db.transaction({ role: 'access', now: own.now }, async (tx) => {
    const now = await findAccountOf(tx, own);
    const isProved = now !== undefined && (await spendCode(tx, secrets, now, proof.code ?? ''));
    return isProved ? accept(now) : refuse(accessRefusals, 'sign-in-wrong');
  });
}

/** Every session of before ends; the one that proved goes on under another token. */
export async function changeOwnPassword(
  db: Database,
  secrets: Secrets,
  own: OwnAccount,
  changing: Proof & { readonly chosen: string; readonly userAgent: string | undefined },
): Promise<Result<OpenedSession>> {
  const proved = await prove(db, secrets, own, changing);
  if (!proved.ok) return proved;
  const checked = checkPassword(changing.chosen, proved.value.loginName);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(changing.chosen);
  const { role, hasSecondStep } = own;
  const browser = browserOf(changing.userAgent);
  return db.transaction({ role: 'access', now: own.now }, async (tx) => {
    await setPassword(tx, own, passwordHash);
    await endSessions(tx, own);
    return accept(await openSession(tx, own, { role, hasSecondStep, browser }));
  });
}

export async function draftOwnStep(
  db: Database,
  secrets: Secrets,
  own: OwnAccount,
  proof: Proof,
): Promise<Result<{ key: string; link: string }>> {
  const proved = await prove(db, secrets, own, proof);
  if (!proved.ok) return proved;
  const drafted = await db.transaction({ role: 'access', now: own.now }, (tx) =>
    draftSecondStep(tx, secrets, proved.value),
  );
  return accept(drafted);
}

/**
 * The draft counts from now on. Every session from before it ends; the one that proved goes on under another
 * token, with both steps done.
 */
export async function proveOwnStep(
  db: Database,
  secrets: Secrets,
  own: OwnAccount,
  shown: { readonly code: string; readonly userAgent: string | undefined },
): Promise<Result<{ codes: readonly string[]; session: OpenedSession }>> {
  return db.transaction({ role: 'access', now: own.now }, async (tx) => {
    const codes = await proveSecondStep(tx, secrets, own, shown.code);
    if (!codes.ok) return codes;
    await endSessions(tx, own);
    const browser = browserOf(shown.userAgent);
    const session = await openSession(tx, own, { role: 'traveller', hasSecondStep: true, browser });
    return accept({ codes: codes.value, session });
  });
}

/** Off: every session that stands on it ends, this one too. */
export async function endOwnStep(
  db: Database,
  secrets: Secrets,
  own: OwnAccount,
  proof: Proof,
): Promise<Result<true>> {
  const proved = await prove(db, secrets, own, proof);
  if (!proved.ok) return proved;
  await db.transaction({ role: 'access', now: own.now }, async (tx) => {
    await endSecondStep(tx, own);
    await endSessions(tx, own);
  });
  return accept(true);
}

/** A session of another role, under another token; the one before ends. */
export async function lookAs(
  db: Database,
  own: OwnAccount,
  role: SessionRole,
  userAgent: string | undefined,
): Promise<Result<OpenedSession>> {
  return db.transaction({ role: 'access', now: own.now }, async (tx) => {
    const account = await findAccountOf(tx, own);
    if (!rolesOf(account?.duties ?? []).includes(role)) return refuse(accessRefusals, 'not-for-this-account');
    const { hasSecondStep } = own;
    if (role !== 'traveller' && !hasSecondStep) return refuse(accessRefusals, 'second-step-needed');
    await endSessions(tx, own, own.session);
    return accept(await openSession(tx, own, { role, hasSecondStep, browser: browserOf(userAgent) }));
  });
}
