// What waits for a look of the client, with who and why, and the decisions about it in bulk.
import type { z } from 'zod';
import type { Mode } from '#kernel/mode';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { decideReviews, judgeClaims, listReviews, type Review } from '#services/money';
import { listMembers, type Member } from '#services/people/organisations';
import type { Approval, ApprovalList, Deciding } from './contract.ts';

type Shown = z.input<typeof ApprovalList>;

export async function showApprovals(asking: Asking): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), readApprovals);
  return { ok: true, value };
}

export async function decideApprovals(
  asking: Asking<unknown, unknown, z.output<typeof Deciding>>,
): Promise<Answered<Shown>> {
  const { claimIds, state, reason } = asking.body;
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const decided = await decideReviews(tx, [...new Set(claimIds)], state, reason);
    if (!decided.ok) return { ...decided, status: 409 as const };
    return { ok: true as const, value: await readApprovals(tx) };
  });
}

const isOpen = ({ state }: Pick<Review, 'state'>) => state === 'waiting' || state === 'answered';

async function readApprovals(tx: Transaction): Promise<Shown> {
  await judgeClaims(tx);
  const members = new Map((await listMembers(tx)).map((member) => [member.personId, member]));
  const reviews = await listReviews(tx);
  const order = (review: Review) => (isOpen(review) ? 0 : review.state === 'asked' ? 1 : 2);
  return {
    approvals: [...reviews]
      .sort((a, b) => order(a) - order(b))
      .map((review) => toApproval(review, members.get(review.personId))),
    openCount: reviews.filter(isOpen).length,
  };
}

function toApproval(review: Review, member: Member | undefined): z.input<typeof Approval> {
  const { claimId, personId, day, purpose, distanceM, costCents, because, state, said } = review;
  return {
    claimId,
    personId,
    name: member?.name ?? '',
    personnelNumber: member?.personnelNumber ?? '',
    costCentre: member?.costCentre ?? null,
    day,
    purpose,
    mode: review.mode as Mode,
    distanceM,
    costCents,
    because,
    state,
    said: said.map((step) => ({ ...step, at: Temporal.Instant.from(step.at).toString() })),
  };
}
