// Whose work account leads to whom: issuer and subject within one client, never an address.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Account, findAccountOf, type Holder } from './keep-account.ts';

export interface Identity {
  readonly organisation: string;
  readonly issuer: string;
  readonly subject: string;
}

/** Role `access`. Undefined: this work account is nobody's here, or of somebody who left. */
export async function findByIdentity(
  tx: Transaction,
  { organisation, issuer, subject }: Identity,
): Promise<Account | undefined> {
  const found = await tx.find(sql<{ person: string }>`
    select person_id as person from people.identity
    where organisation_id = ${organisation}::uuid and issuer = ${issuer} and subject = ${subject}`);
  return found && findAccountOf(tx, { organisation, person: found.person });
}

/** Role `access`. False: it is somebody else's. One work account of a person; a new one takes its place. */
export async function linkIdentity(
  tx: Transaction,
  person: string,
  { organisation, issuer, subject }: Identity,
): Promise<boolean> {
  await unlinkIdentity(tx, { organisation, person });
  const added = await tx.run(sql`
    insert into people.identity (organisation_id, person_id, issuer, subject, created_at)
    values (${organisation}::uuid, ${person}::uuid, ${issuer}, ${subject}, platform.now())
    on conflict do nothing`);
  return added === 1;
}

/** Role `access`. False: there was none. */
export const unlinkIdentity = async (tx: Transaction, { organisation, person }: Holder): Promise<boolean> =>
  (await tx.run(sql`delete from people.identity
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`)) === 1;

/** Role `access`. Whether the person logs in with a work account. */
export const hasIdentity = async (tx: Transaction, { organisation, person }: Holder): Promise<boolean> =>
  (await tx.find(sql`select 1 from people.identity
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`)) !== undefined;
