// The account of one person at one organisation: found by its login name, made, and given another password.

import type { Duty } from '#kernel/duty';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Holder {
  readonly organisation: string;
  readonly person: string;
}

export interface Account extends Holder {
  readonly loginName: string;
  /** Null: in by the login of the client only. */
  readonly passwordHash: string | null;
  /** The key of the second step, encrypted; null: there is none. */
  readonly timeKey: Buffer | null;
  readonly draftKey: Buffer | null;
  readonly usedStep: number | null;
  readonly duties: readonly Duty[];
}

/** One spelling of an address: trimmed, in small letters. */
export const loginNameOf = (email: string): string => email.trim().toLowerCase();

const columns = sql`a.organisation_id as organisation, a.person_id as person, a.login_name as "loginName",
  a.password_hash as "passwordHash", a.totp_secret as "timeKey", a.totp_draft as "draftKey",
  a.totp_step as "usedStep", a.duties`;

/** Of a day after the employment there is no account: access ends to the day. */
const lets = sql`exists (select from people.person p where p.organisation_id = a.organisation_id
  and p.id = a.person_id and (p.ended_on is null or p.ended_on >= platform.today()))`;

/** Role `access`. Undefined: nobody, or somebody who left. */
export const findAccount = (tx: Transaction, loginName: string): Promise<Account | undefined> =>
  tx.find(sql<Account>`select ${columns} from people.account a
    where a.login_name = ${loginNameOf(loginName)} and ${lets}`);

/** Role `access`. */
export const findAccountOf = (
  tx: Transaction,
  { organisation, person }: Holder,
): Promise<Account | undefined> =>
  tx.find(sql<Account>`select ${columns} from people.account a
    where a.organisation_id = ${organisation}::uuid and a.person_id = ${person}::uuid and ${lets}`);

/** Role `access`. Whether this address is nobody's login name yet, or the person's own. */
export async function isLoginFree(
  tx: Transaction,
  { organisation, person, email }: Holder & { readonly email: string },
): Promise<boolean> {
  const other = await tx.find(sql`
    select 1 from people.account where login_name = ${loginNameOf(email)}
      and (organisation_id, person_id) <> (${organisation}::uuid, ${person}::uuid)`);
  return other === undefined;
}

/** Role `access`. False: the login name is somebody else's. The second step, where there is one, stays. */
export async function setAccount(
  tx: Transaction,
  { organisation, person }: Holder,
  made: { readonly email: string; readonly passwordHash: string | null; readonly duties: readonly Duty[] },
): Promise<boolean> {
  const { email, passwordHash, duties } = made;
  const changed = await tx.run(sql`
    update people.account set password_hash = ${passwordHash}, duties = ${[...duties]}::text[],
      reset_hash = null, reset_until = null
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`);
  if (changed === 1) return true;
  const added = await tx.run(sql`
    insert into people.account (organisation_id, person_id, login_name, password_hash, duties, created_at)
    values (${organisation}::uuid, ${person}::uuid, ${loginNameOf(email)}, ${passwordHash},
      ${[...duties]}::text[], platform.now())
    on conflict do nothing`);
  return added === 1;
}

/** Role `access`: another password, whoever proved that they may. A link that was on its way ends. */
export const setPassword = (tx: Transaction, { organisation, person }: Holder, passwordHash: string) =>
  tx.run(sql`update people.account
    set password_hash = ${passwordHash}, reset_hash = null, reset_until = null
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`);

/** Role `access`: the same password at today's cost. Nothing changes when another one came between. */
export const rehash = (tx: Transaction, { organisation, person, passwordHash }: Account, hash: string) =>
  tx.run(sql`update people.account set password_hash = ${hash}
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and password_hash = ${passwordHash}`);

/** Role `access`. The caller ends the sessions: none goes on with what it had. */
export const setDuties = (tx: Transaction, { organisation, person }: Holder, duties: readonly Duty[]) =>
  tx.run(sql`update people.account set duties = ${[...duties]}::text[]
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`);
