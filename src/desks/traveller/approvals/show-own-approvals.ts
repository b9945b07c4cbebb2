// What the employer looks at of the own trips, and the answer of who travelled to a question or a refusal.
import type { z } from 'zod';
import type { Mode } from '#kernel/mode';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { answerReview, judgeClaims, listReviews } from '#services/money';
import type { Answering, OwnApprovals } from './contract.ts';

type Shown = z.input<typeof OwnApprovals>;

const MOST = 200;

export async function showOwnApprovals(asking: Asking): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), readOwnApprovals);
  return { ok: true, value };
}

export async function answerApproval(
  asking: Asking<unknown, unknown, z.output<typeof Answering>>,
): Promise<Answered<Shown>> {
  const { claimId, text } = asking.body;
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const answered = await answerReview(tx, claimId, text);
    if (!answered.ok) return { ...answered, status: 409 as const };
    return { ok: true as const, value: await readOwnApprovals(tx) };
  });
}

async function readOwnApprovals(tx: Transaction): Promise<Shown> {
  await judgeClaims(tx);
  const reviews = await listReviews(tx, MOST);
  return {
    approvals: reviews.map(
      ({ personId: _, writtenAt: _w, saidAt: _s, reason: _r, mode, said, ...review }) => ({
        ...review,
        mode: mode as Mode,
        said: said.map((step) => ({ ...step, at: Temporal.Instant.from(step.at).toString() })),
      }),
    ),
  };
}
