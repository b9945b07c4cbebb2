// What waits for the privacy officer: one line for each kind of work, with how many and what comes first.
import { z } from 'zod';
import { Day, Instant } from '#desks/site/contract';
import { Count, root } from '../contract.ts';

export const Start = z.object({
  now: Instant,
  requests: z.object({ open: Count, forUs: Count, overdue: Count, firstDueOn: Day.nullable() }),
  complaints: z.object({ open: Count, firstDueOn: Day.nullable() }),
  breaches: z.object({
    open: Count,
    /** Hours left of the 72 of the one that is due first; negative when they have passed. */
    firstHoursLeft: z.int().nullable(),
    firstDue: z.enum(['assess', 'report', 'late', 'tell', 'nothing']).nullable(),
  }),
  demands: z.object({ open: Count, toApprove: Count }),
  holds: z.object({ open: Count, due: Count, asked: Count, firstReviewOn: Day.nullable() }),
  runs: z.object({ lastAt: Instant.nullable(), failed: Count, forged: Count }),
  recipients: z.object({ waiting: Count, remind: Count, never: Count }),
  /** Liftings of restrictions that were announced. */
  lifts: z.object({ announced: Count, due: Count, firstOn: Day.nullable() }),
  evidence: z.object({ expired: Count, soon: Count, firstOn: Day.nullable() }),
  alerts: z.object({ recent: Count }),
  proposals: z.object({ open: Count }),
});
export const startPath = `${root}/start`;
export type Start = z.infer<typeof Start>;
