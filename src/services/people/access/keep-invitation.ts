// An invitation of the client: one link for one person, of use once, for fourteen days.
import { dayOf } from '#kernel/day';
import type { Duty } from '#kernel/duty';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Holder, loginNameOf } from './keep-account.ts';
import { accessRefusals } from './refusals.ts';
import { hashOf, newToken } from './tokens.ts';

export const INVITATION_DAYS = 14;

export interface Invitation extends Holder {
  readonly email: string;
  readonly duties: readonly Duty[];
}

export interface InvitationLetter {
  readonly to: string;
  /** Goes into the letter and nowhere else. */
  readonly token: string;
}

/**
 * Role `intake` or `client`. A new invitation ends the one before. Somebody who left, or without an address,
 * gets none.
 */
export async function invite(
  tx: Transaction,
  person: string,
  duties: readonly Duty[],
): Promise<Result<InvitationLetter>> {
  const { organisation, now } = tx.context;
  const known = await tx.find(sql<{ email: string | null; isHere: boolean }>`
    select email, ended_on is null or ended_on >= platform.today() as "isHere" from people.person
    where organisation_id = ${organisation}::uuid and id = ${person}::uuid`);
  if (known === undefined || !known.isHere) return refuse(accessRefusals, 'not-employed');
  if (known.email === null) return refuse(accessRefusals, 'email-missing');
  const token = newToken();
  await tx.batch([
    sql`delete from people.invitation
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`,
    sql`insert into people.invitation (organisation_id, person_id, token_hash, email, duties,
        created_at, ends_at, purge_on)
      values (${organisation}::uuid, ${person}::uuid, ${hashOf(token)}, ${loginNameOf(known.email)},
        ${[...duties]}::text[], platform.now(), ${now.add({ hours: INVITATION_DAYS * 24 })},
        ${purgeOn('90-days', dayOf(now))})`,
  ]);
  return accept({ to: known.email, token });
}

const bearer = (token: string) => sql`i.token_hash = ${hashOf(token)} and i.ends_at > platform.now()
  and exists (select from people.person p where p.organisation_id = i.organisation_id and p.id = i.person_id
    and (p.ended_on is null or p.ended_on >= platform.today()))`;

/** Role `access`. Guessed, used, too old, of somebody who left: one and the same undefined. */
export const findInvitation = (tx: Transaction, token: string): Promise<Invitation | undefined> =>
  tx.find(sql<Invitation>`
    select i.organisation_id as organisation, i.person_id as person, i.email, i.duties
    from people.invitation i where ${bearer(token)}`);

/** Role `access`: takes it, for good. Of two who come with it at once, one finds it. */
export async function takeInvitation(tx: Transaction, token: string): Promise<boolean> {
  return (await tx.run(sql`delete from people.invitation i where ${bearer(token)}`)) === 1;
}

/** Role `client`: the link stops working. False: there was none. */
export async function withdrawInvitation(tx: Transaction, person: string): Promise<boolean> {
  const gone = await tx.run(sql`delete from people.invitation
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${person}::uuid`);
  return gone === 1;
}
