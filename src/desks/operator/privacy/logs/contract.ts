// What staff looked at, who looked at very many, and whether the logs are as they were sealed.
import { z } from 'zod';
import { Instant, Month, Wording } from '#desks/site/contract';
import { Count, root } from '../contract.ts';

export const Logs = z.object({
  months: z.array(
    z.object({
      month: Month,
      leaves: Count,
      state: z.enum(['whole', 'expired', 'tampered']),
      faults: Count,
      troubles: z.array(z.string()),
    }),
  ),
  alerts: z.array(z.object({ viewer: z.string(), role: Wording, hour: Instant, people: Count })),
  /** Of thirty days; whose data it was is in those travellers' own logs. */
  views: z.array(
    z.object({
      viewer: z.string().nullable(),
      role: Wording,
      title: Wording,
      reason: Wording,
      people: Count,
      lastAt: Instant,
    }),
  ),
});
export const logsPath = `${root}/logs`;
export type Logs = z.infer<typeof Logs>;
