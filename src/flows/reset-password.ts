// Somebody lost their password: a letter with a link to the address of the account, and another password by
// it. The second step, where there is one, is still asked.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import {
  accessRefusals,
  browserOf,
  checkPassword,
  draftReset,
  endSessions,
  findAccount,
  findAccountOf,
  findReset,
  hashPassword,
  type OpenedSession,
  openSession,
  RESET_MINUTES,
  setPassword,
  takeReset,
} from '#services/people/access';

/** Nothing is answered: whoever asks does not learn whether there is such an account. */
export async function askReset(
  db: Database,
  letters: Letters,
  { email, now }: { readonly email: string; readonly now: Temporal.Instant },
): Promise<void> {
  const drafted = await db.transaction({ role: 'access', now }, async (tx) => {
    const account = await findAccount(tx, email);
    const token = account && (await draftReset(tx, account));
    return account && token ? { account, token } : undefined;
  });
  if (drafted === undefined) return;
  const { organisation, person, loginName } = drafted.account;
  const letter = { to: loginName, ...textOf(`${letters.address}/reset#${drafted.token}`), worthHours: 1 };
  letters.write(letter, { organisation, person }, now);
}

export interface Resetting {
  readonly token: string;
  readonly password: string;
  readonly userAgent: string | undefined;
  readonly now: Temporal.Instant;
}

/**
 * Every session of before ends. Undefined inside: there is a second step, so the link alone opens nothing.
 */
export async function resetPassword(
  db: Database,
  { token, password, userAgent, now }: Resetting,
): Promise<Result<OpenedSession | undefined>> {
  const context = { role: 'access', now };
  const found = await db.transaction(context, (tx) => findReset(tx, token));
  if (found === undefined) return refuse(accessRefusals, 'reset-wrong');
  const checked = checkPassword(password, found.loginName);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(password);
  return db.transaction(context, async (tx) => {
    if (!(await takeReset(tx, token))) return refuse(accessRefusals, 'reset-wrong');
    await setPassword(tx, found, passwordHash);
    await endSessions(tx, found);
    const account = await findAccountOf(tx, found);
    if (account === undefined || account.timeKey !== null) return accept(undefined);
    const opening = { role: 'traveller', hasSecondStep: false, browser: browserOf(userAgent) } as const;
    return accept(await openSession(tx, found, opening));
  });
}

const textOf = (link: string) => ({
  subject: 'Een ander wachtwoord / Another password',
  text: `U vroeg om een ander wachtwoord. De link werkt één keer, ${RESET_MINUTES} minuten lang:

${link}

Vroeg u dit niet, doe dan niets: uw wachtwoord blijft zoals het is.

---

You asked for another password. The link works once, for ${RESET_MINUTES} minutes:

${link}

If you did not ask for this, do nothing: your password stays as it is.
`,
});
