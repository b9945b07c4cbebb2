// What waits for a look of the client, and what was said about it: decisions in bulk, a question, an answer.
// Each is a row; an approval is final, and a refusal can still become one.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { lockForFacts, tenantOf } from './claims.ts';

export type ReviewState = 'waiting' | 'approved' | 'refused' | 'asked' | 'answered';
export type ReviewBecause = 'cost' | 'distance' | 'late' | 'cost-centre';

export interface Review {
  readonly claimId: number;
  readonly personId: string;
  readonly day: string;
  readonly state: ReviewState;
  readonly because: ReviewBecause;
  /** What was written last: a reason, a question or an answer. */
  readonly reason: string;
  readonly saidAt: Temporal.Instant;
  readonly writtenAt: Temporal.Instant;
  readonly purpose: 'commute' | 'business';
  readonly mode: string;
  readonly distanceM: number | null;
  readonly costCents: number | null;
  /** Everything that was said, oldest first. */
  readonly said: readonly { readonly state: ReviewState; readonly reason: string; readonly at: string }[];
}

export const reviewRefusals = {
  'review-reason': {
    nl: 'Schrijf waarom, of wat u wilt weten: de reiziger leest het en kan het herstellen.',
    en: 'Write why, or what you want to know: the traveller reads it and can mend it.',
  },
  'review-gone': {
    nl: 'Hierover is intussen al beslist, of de reis is teruggenomen. Ververs de pagina.',
    en: 'This was decided meanwhile, or the trip was taken back. Refresh the page.',
  },
} as const;

/** Newest days first; whose, the row policies say. What was taken back is not in it. */
export function listReviews(tx: Transaction, limit = 1000): Promise<Review[]> {
  return tx.list<Review>(sql`
    select r.claim_id as "claimId", r.person_id as "personId", r.day::text as day, r.state, r.because,
      r.reason, r.said_at as "saidAt", c.written_at as "writtenAt", c.purpose, c.mode,
      c.distance_m as "distanceM", c.cost_cents as "costCents", s.said
    from (
      select distinct on (claim_id) * from money.claim_review
      where organisation_id = ${tenantOf(tx)} order by claim_id, id desc) r
    join money.claim c on c.organisation_id = r.organisation_id and c.id = r.claim_id
      and c.purge_on = r.purge_on
    cross join lateral (
      select json_agg(json_build_object('state', a.state, 'reason', a.reason, 'at', a.said_at)
        order by a.id) as said
      from money.claim_review a where a.organisation_id = r.organisation_id and a.claim_id = r.claim_id) s
    where not exists (select from money.claim_withdrawal w
      where w.organisation_id = r.organisation_id and w.claim_id = r.claim_id)
    order by r.day desc, r.claim_id desc limit ${limit}`);
}

/** All of them or none: somebody who decided meanwhile is not overruled. */
export async function decideReviews(
  tx: Transaction,
  claimIds: readonly number[],
  state: 'approved' | 'refused' | 'asked',
  reason: string,
): Promise<Result<true>> {
  if (state !== 'approved' && reason.trim() === '') return refuse(reviewRefusals, 'review-reason');
  await lockForFacts(tx);
  const decided = await addStep(tx, claimIds, { state, reason: reason.trim(), saidBy: 'client' }, [
    'waiting',
    'answered',
    'asked',
    'refused',
  ]);
  return decided === claimIds.length ? accept(true) : refuse(reviewRefusals, 'review-gone');
}

/** Of the traveller, on a question or a refusal: the client looks again. */
export async function answerReview(tx: Transaction, claimId: number, text: string): Promise<Result<true>> {
  if (text.trim() === '') return refuse(reviewRefusals, 'review-reason');
  await lockForFacts(tx);
  const step = { state: 'answered', reason: text.trim(), saidBy: 'traveller' } as const;
  const answered = await addStep(tx, [claimId], step, ['asked', 'refused']);
  return answered === 1 ? accept(true) : refuse(reviewRefusals, 'review-gone');
}

function addStep(
  tx: Transaction,
  claimIds: readonly number[],
  step: { readonly state: ReviewState; readonly reason: string; readonly saidBy: 'client' | 'traveller' },
  from: readonly ReviewState[],
): Promise<number> {
  return tx.run(sql`
    insert into money.claim_review (organisation_id, claim_id, person_id, day, purge_on, state, because,
      reason, said_by, said_at)
    select organisation_id, claim_id, person_id, day, purge_on, ${step.state}, because, ${step.reason},
      ${step.saidBy}, platform.now()
    from (
      select distinct on (claim_id) * from money.claim_review
      where organisation_id = ${tenantOf(tx)} and claim_id = any(${[...claimIds]}::bigint[])
      order by claim_id, id desc) latest
    where state = any(${[...from]}::text[]) and not exists (
      select from money.claim_withdrawal w
      where w.organisation_id = latest.organisation_id and w.claim_id = latest.claim_id)`);
}
