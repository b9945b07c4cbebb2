// The second step: a key that an app counts with, proved once before it counts, and codes for when it is
// lost.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { type Account, findAccountOf, type Holder } from './keep-account.ts';
import { accessRefusals } from './refusals.ts';
import { findTimeStep, newTimeKey, timeKeyLink } from './time-code.ts';
import { newRecoveryCode, recoveryHash } from './tokens.ts';

const USE = 'second step';
const CODES = 10;

export interface SecondStep {
  readonly isOn: boolean;
  readonly codesLeft: number;
}

/** Role `traveller`, of the person itself. */
export async function showSecondStep(tx: Transaction): Promise<SecondStep> {
  const { organisation, person } = tx.context;
  return tx.get(sql<SecondStep>`
    select exists (select from people.account where organisation_id = ${organisation}::uuid
        and person_id = ${person}::uuid and totp_secret is not null) as "isOn",
      (select count(*)::integer from people.recovery_code where organisation_id = ${organisation}::uuid
        and person_id = ${person}::uuid) as "codesLeft"`);
}

/** Role `access`: a key that does nothing until a code of it is shown. */
export async function draftSecondStep(
  tx: Transaction,
  secrets: Secrets,
  { organisation, person, loginName }: Account,
): Promise<{ key: string; link: string }> {
  const key = newTimeKey();
  await tx.run(sql`update people.account set totp_draft = ${secrets.encrypt(USE, key)}
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`);
  return { key, link: timeKeyLink(key, loginName) };
}

/** Role `access`. Answers the recovery codes: shown once, kept as hashes; those of before are gone. */
export async function proveSecondStep(
  tx: Transaction,
  secrets: Secrets,
  holder: Holder,
  code: string,
): Promise<Result<string[]>> {
  const account = await findAccountOf(tx, holder);
  if (account === undefined || account.draftKey === null) return refuse(accessRefusals, 'code-wrong');
  const key = secrets.decrypt(USE, account.draftKey);
  const step = findTimeStep(key, code, { now: tx.context.now, usedStep: null });
  if (step === undefined) return refuse(accessRefusals, 'code-wrong');
  const { organisation, person } = holder;
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  await tx.batch([
    sql`update people.account set totp_secret = totp_draft, totp_draft = null, totp_step = ${step}
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`,
    sql`delete from people.recovery_code
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`,
    sql`insert into people.recovery_code (organisation_id, person_id, code_hash)
      select ${organisation}::uuid, ${person}::uuid, hash
      from unnest(${codes.map(recoveryHash)}::bytea[]) hash`,
  ]);
  return accept(codes);
}

/** Role `access`: a code of the app or a recovery code, each of use once. Two at the same time: one wins. */
export async function spendCode(
  tx: Transaction,
  secrets: Secrets,
  { organisation, person, timeKey, usedStep }: Account,
  code: string,
): Promise<boolean> {
  if (timeKey === null) return false;
  const typed = code.replaceAll(/\s/g, '');
  const key = secrets.decrypt(USE, timeKey);
  const step = findTimeStep(key, typed, { now: tx.context.now, usedStep });
  if (step !== undefined) {
    const used = await tx.run(sql`update people.account set totp_step = ${step}
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
        and coalesce(totp_step, -1) < ${step}`);
    return used === 1;
  }
  const hash = recoveryHash(typed);
  if (hash === undefined) return false;
  const spent = await tx.run(sql`delete from people.recovery_code
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid and code_hash = ${hash}`);
  return spent === 1;
}

/** Role `access`: off, with its codes. */
export async function endSecondStep(tx: Transaction, { organisation, person }: Holder): Promise<void> {
  await tx.batch([
    sql`update people.account set totp_secret = null, totp_draft = null, totp_step = null
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`,
    sql`delete from people.recovery_code
      where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid`,
  ]);
}
