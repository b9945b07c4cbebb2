// What browser and server agree on for approving by exception: what waits and why, and decisions in bulk.
import { z } from 'zod';
import { Cents, Day, Instant, Metres, Mode } from '#desks/site/contract';

const State = z.enum(['waiting', 'approved', 'refused', 'asked', 'answered']);

export const Approval = z.object({
  claimId: z.int(),
  personId: z.string(),
  name: z.string(),
  personnelNumber: z.string(),
  costCentre: z.string().nullable(),
  day: Day,
  purpose: z.enum(['commute', 'business']),
  mode: Mode,
  distanceM: Metres.nullable(),
  costCents: Cents.nullable(),
  /** Why the policy asks for a look. */
  because: z.enum(['cost', 'distance', 'late', 'cost-centre']),
  state: State,
  said: z.array(z.object({ state: State, reason: z.string(), at: Instant })).max(100),
});

/** `GET approvalsPath`, and what a decision answers: what is open first, then what was decided. */
export const ApprovalList = z.object({
  approvals: z.array(Approval).max(1000),
  openCount: z.int(),
});

/** All of them or none. A refusal and a question say why: the traveller reads it. */
export const Deciding = z.object({
  claimIds: z.array(z.int()).min(1).max(500),
  state: z.enum(['approved', 'refused', 'asked']),
  reason: z.string().max(500),
});

export const approvalsPath = '/api/organisation/approvals';
export const approvalsDecidePath = '/api/organisation/approvals/decide';

export type Approval = z.infer<typeof Approval>;
export type ApprovalList = z.infer<typeof ApprovalList>;
export type Deciding = z.infer<typeof Deciding>;
