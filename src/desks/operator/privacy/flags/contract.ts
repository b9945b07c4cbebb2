// Restrictions and objections that stand, without whose they are, and the lifting of a restriction.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';
import { root, Sentence } from '../contract.ts';

export const StandingFlag = z.object({
  /** Names this one and tells nothing of the person. */
  id: z.string(),
  kind: z.enum(['restriction', 'objection']),
  title: Wording,
  since: Instant,
  /** The request it follows from; opening that one is noted with the person. */
  request: z.string().nullable(),
  /** What was announced to the person. */
  lift: z.object({ announcedAt: Instant, on: Day, reason: z.string(), isDue: z.boolean() }).nullable(),
});
export const FlagList = z.object({ flags: z.array(StandingFlag), hasMore: z.boolean() });

export const FlagStep = z.object({ event: z.enum(['announce', 'lift', 'keep']), reason: Sentence });
export const FlagId = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

export const flagsPath = `${root}/restrictions`;
export const flagStepPath = (id: string) => `${flagsPath}/${id}/step`;

export type StandingFlag = z.infer<typeof StandingFlag>;
export type FlagStep = z.infer<typeof FlagStep>;
