// Cases that are closed and wait for the day on which they go: page by page, the newest first.
import { z } from 'zod';
import { Day, Instant } from '#desks/site/contract';
import { root } from '../contract.ts';

export const ClosedKind = z.enum(['requests', 'complaints', 'demands', 'breaches']);
export const ClosedCase = z.object({
  id: z.string(),
  receivedAt: Instant,
  /** Kind or authority or what happened: never whom it is about. */
  about: z.string(),
  /** How it ended. */
  state: z.string(),
  /** The day on which it is gone. */
  goneOn: Day,
});
export const ClosedList = z.object({
  cases: z.array(ClosedCase),
  /** Whether there is a page after this one. */
  hasMore: z.boolean(),
});
export const OfClosed = z.object({ kind: ClosedKind });
export const ClosedPage = z.object({ page: z.coerce.number().int().min(0).max(10_000) });

/** So many on a page. */
export const CLOSED_PER_PAGE = 25;

export const closedPath = (kind: string) => `${root}/closed/${kind}`;

export type ClosedKind = z.infer<typeof ClosedKind>;
export type ClosedCase = z.infer<typeof ClosedCase>;
