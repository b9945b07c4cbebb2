// What browser and server agree on for the start page of a traveller: what waits, and how fresh each source
// is.
import { z } from 'zod';
import { Day, Instant, Month } from '#desks/site/contract';
import { Week } from '#desks/traveller/week/contract';

/** `GET homePath`. */
export const Home = z.object({
  today: Day,
  /** The month of today. */
  month: Month,
  waiting: z.object({
    trips: z.int(),
    weeks: z.int(),
    /** The oldest; null when nothing waits. */
    firstWeek: Week.nullable(),
    withoutDistance: z.int(),
    /** Card transactions that no known kind explains. */
    setAside: z.int(),
  }),
  /** The freshest first. */
  sources: z
    .array(z.object({ source: z.enum(['hand', 'file', 'gpx', 'card']), lastAt: Instant, newestDay: Day }))
    .max(10),
});

export const homePath = '/api/me/home';

export type Home = z.infer<typeof Home>;
