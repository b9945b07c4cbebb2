// What browser and server agree on for the set-up of a client, its works council, and who of it looked at
// what.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';

export const SetUp = z.object({
  steps: z
    .array(
      z.object({
        id: z.string(),
        isDone: z.boolean(),
        title: Wording,
        detail: Wording,
        /** The page where it is done; null where our own staff does it. */
        href: z.string().nullable(),
      }),
    )
    .max(20),
});

const Fact = z.object({ label: Wording, value: Wording });
export const Council = z.object({
  version: z.string(),
  /** When the works council last agreed; null: never yet. */
  approvedOn: Day.nullable(),
  approvedVersion: z.string().nullable(),
  /** Since that version; null when it is not known any more, or there is none. */
  changes: z
    .array(z.object({ kind: z.enum(['added', 'removed']), says: Wording }))
    .max(5000)
    .nullable(),
  activities: z
    .array(z.object({ id: z.string(), title: Wording, text: Wording, facts: z.array(Fact).max(60) }))
    .max(200),
  today: Day,
});
export const Approving = z.object({ approvedOn: Day });

export const VIEWS = 100;
export const ViewsAsked = z.object({ before: z.coerce.number().int().positive().optional() });
export const ViewsPage = z.object({
  views: z
    .array(
      z.object({
        id: z.int(),
        at: Instant,
        /** The name, or a number where there is no name any more; null: as the organisation. */
        viewer: z.string().nullable(),
        personId: z.string(),
        /** Null: somebody who is no longer here. */
        person: z.string().nullable(),
        activity: Wording,
        fields: z.array(Wording).max(60),
        reason: Wording,
      }),
    )
    .max(VIEWS),
  /** To ask the next page with; null on the last one. */
  next: z.int().nullable(),
});

export const setUpPath = '/api/organisation/setup';
export const councilPath = '/api/organisation/works-council';
export const approvePath = '/api/organisation/works-council/approve';
export const viewsPath = (before?: number) =>
  `/api/organisation/views${before === undefined ? '' : `?before=${before}`}`;

export type SetUp = z.infer<typeof SetUp>;
export type Council = z.infer<typeof Council>;
export type ViewsPage = z.infer<typeof ViewsPage>;
