// What browser and server agree on for the approval of the own trips: what the employer looks at, what was
// said, and the answer of who travelled.
import { z } from 'zod';
import { Cents, Day, Instant, Metres, Mode } from '#desks/site/contract';

const State = z.enum(['waiting', 'approved', 'refused', 'asked', 'answered']);

export const OwnApproval = z.object({
  claimId: z.int(),
  day: Day,
  purpose: z.enum(['commute', 'business']),
  mode: Mode,
  distanceM: Metres.nullable(),
  costCents: Cents.nullable(),
  because: z.enum(['cost', 'distance', 'late', 'cost-centre']),
  state: State,
  said: z.array(z.object({ state: State, reason: z.string(), at: Instant })).max(100),
});

/** `GET ownApprovalsPath`, and what an answer answers. Newest first. */
export const OwnApprovals = z.object({ approvals: z.array(OwnApproval).max(200) });

export const Answering = z.object({ claimId: z.int(), text: z.string().max(500) });

export const ownApprovalsPath = '/api/me/approvals';
export const ownAnswerPath = '/api/me/approvals/answer';

export type OwnApproval = z.infer<typeof OwnApproval>;
export type OwnApprovals = z.infer<typeof OwnApprovals>;
