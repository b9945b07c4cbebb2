// What browser and server agree on for the policy of who travels: what holds for them, and what changes.
import { z } from 'zod';
import { Day, Figure, Mode, Wording } from '#desks/site/contract';

export const OwnPolicy = z.object({
  /** What is paid today, in words. */
  rules: z
    .array(
      z.object({
        purpose: z.enum(['commute', 'business']),
        modes: z.array(Mode).max(12),
        paid: Wording,
        taxation: Wording,
      }),
    )
    .max(24),
  home: z.object({ paid: Wording, taxation: Wording }),
  settings: z.array(Wording).max(10),
  figures: z.array(Figure).max(50),
  /** What was published lately, or begins soon, newest first. */
  changes: z
    .array(
      z.object({
        id: z.int(),
        validFrom: Day,
        knownFrom: Day,
        /** It holds for days before it was published: the difference comes as a correction. */
        isRetroactive: z.boolean(),
        hasBegun: z.boolean(),
        lines: z.array(z.object({ what: Wording, before: Wording, after: Wording })).max(60),
        begins: z.array(Wording).max(10),
        ends: z.array(Wording).max(10),
      }),
    )
    .max(60),
});

export const ownPolicyPath = '/api/me/policy';

export type OwnPolicy = z.infer<typeof OwnPolicy>;
