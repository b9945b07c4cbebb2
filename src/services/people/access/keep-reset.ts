// A link to choose another password: of use once, for half an hour, and only the newest one.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Account, Holder } from './keep-account.ts';
import { hashOf, newToken } from './tokens.ts';

export const RESET_MINUTES = 30;
/** Whoever asks again sooner gets no second letter: a mailbox is not filled by somebody else. */
const QUIET_MINUTES = 5;

/** Role `access`. Answers the token for the letter; undefined when one went out a moment ago. */
export async function draftReset(
  tx: Transaction,
  { organisation, person }: Pick<Account, 'organisation' | 'person'>,
): Promise<string | undefined> {
  const { now } = tx.context;
  const token = newToken();
  const until = now.add({ minutes: RESET_MINUTES });
  const set = await tx.run(sql`
    update people.account set reset_hash = ${hashOf(token)}, reset_until = ${until}
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and (reset_until is null or reset_until <= ${until.subtract({ minutes: QUIET_MINUTES })})`);
  return set === 1 ? token : undefined;
}

const bearer = (token: string) => sql`reset_hash = ${hashOf(token)} and reset_until > platform.now()`;

/** Role `access`. Guessed, used, too old, replaced: one and the same undefined. */
export const findReset = (
  tx: Transaction,
  token: string,
): Promise<(Holder & { readonly loginName: string }) | undefined> =>
  tx.find(sql<Holder & { loginName: string }>`
    select organisation_id as organisation, person_id as person, login_name as "loginName"
    from people.account where ${bearer(token)}`);

/** Role `access`: takes it, for good. Of two who come with it at once, one finds it. */
export async function takeReset(tx: Transaction, token: string): Promise<boolean> {
  const taken = await tx.run(sql`
    update people.account set reset_hash = null, reset_until = null where ${bearer(token)}`);
  return taken === 1;
}
