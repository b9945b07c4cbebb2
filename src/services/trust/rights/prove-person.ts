// A link that proves who asks: 128 random bits, known here by their hash only, for one use and two days.
import { getRandomValues, hash, timingSafeEqual } from 'node:crypto';
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Asker } from './receive-request.ts';

export type ProofUse = 'identify' | 'result';

const LIVES_HOURS = 48;
const ATTEMPTS = 5;
/** Links per request per day: enough for a lost mail, too few to fill somebody's mailbox. */
const PER_DAY = 3;

export const proofRefusals = {
  'proof-wrong': {
    nl: 'Deze link werkt niet of niet meer. Vraag een nieuwe aan.',
    en: 'This link does not work, or not any more. Ask for a new one.',
  },
  'proof-too-many': {
    nl: 'Er zijn vandaag al drie links gestuurd. Probeer het morgen weer, of bel ons.',
    en: 'Three links were sent today already. Try again tomorrow, or call us.',
  },
} as const;

/** Answers the token, which is nowhere but in the letter. Role `rights`, the person in the context. */
export async function issueProof(
  tx: Transaction,
  asked: { readonly requestId: string; readonly asker: Asker; readonly use: ProofUse },
): Promise<Result<string>> {
  const { requestId, asker, use } = asked;
  const { now } = tx.context;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`trust.request:${requestId}`}, 0))`]);
  const { made } = await tx.get<{ made: number }>(sql`
    select count(*) as made from trust.request_proof
    where request_id = ${requestId} and use = ${use} and made_at > ${now.subtract({ hours: 24 })}`);
  if (made >= PER_DAY) return refuse(proofRefusals, 'proof-too-many');
  const token = Buffer.from(getRandomValues(new Uint8Array(16))).toString('base64url');
  await tx.run(sql`
    insert into trust.request_proof (token_hash, request_id, organisation_id, person_id, use, made_at,
      expires_at, purge_on)
    values (${hashOf(requestId, token)}, ${requestId}, ${asker.organisationId}, ${asker.personId}, ${use},
      ${now}, ${now.add({ hours: LIVES_HOURS })}, ${purgeOn('30-days', dayOf(now))})`);
  return accept(token);
}

/**
 * Uses a token of a request: once, within its days, and after five wrong guesses no more. A wrong one counts
 * against every link of the request that is still good. The answer never says what was wrong.
 */
export async function redeemProof(
  tx: Transaction,
  asked: { readonly requestId: string; readonly token: string; readonly use: ProofUse },
): Promise<Result<true>> {
  const { requestId, token, use } = asked;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`trust.request:${requestId}`}, 0))`]);
  const good = await tx.list<{ token_hash: Buffer }>(sql`
    select token_hash from trust.request_proof
    where request_id = ${requestId} and use = ${use} and used_at is null and attempts < ${ATTEMPTS}
      and expires_at > platform.now()
    limit 100`);
  const given = hashOf(requestId, token);
  const found = good.find((proof) => timingSafeEqual(proof.token_hash, given));
  if (found === undefined) {
    await tx.run(sql`
      update trust.request_proof set attempts = attempts + 1
      where request_id = ${requestId} and use = ${use} and used_at is null and attempts < ${ATTEMPTS}`);
    return refuse(proofRefusals, 'proof-wrong');
  }
  await tx.run(sql`
    update trust.request_proof set used_at = platform.now() where token_hash = ${found.token_hash}`);
  return accept(true);
}

/** 128 random bits need no slow hash; the request is hashed along, so that a token is good for one only. */
const hashOf = (requestId: string, token: string): Buffer =>
  hash('sha256', `${requestId}:${token}`, 'buffer');

/**
 * Whose request it is, for who holds a link and is not logged in. Role `privacy-officer`; no data of theirs.
 */
export async function findAsker(tx: Transaction, requestId: string): Promise<Asker | undefined> {
  return tx.find(sql<Asker & { readonly [key: string]: unknown }>`
    select organisation_id as "organisationId", person_id as "personId" from trust.request
    where id = ${requestId} and person_id is not null`);
}
