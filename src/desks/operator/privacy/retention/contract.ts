// What goes when, what went with its proof, and what is held back.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';
import { Count, root, Sentence } from '../contract.ts';

export const PlannedLine = z.object({
  table: z.string(),
  /** Null for what is nobody's data. */
  title: Wording.nullable(),
  term: Wording,
  mechanism: z.enum(['partition', 'batches', 'event', 'with-parent']),
  /** The table whose rows take these along. */
  parent: z.string().nullable(),
  /** The next day on which a whole leaf goes; null where rows go one by one, any day. */
  nextOn: Day.nullable(),
  /** The database's own estimate of that leaf. */
  aboutRows: Count.nullable(),
});
export const Plan = z.object({ lines: z.array(PlannedLine) });

export const Proof = z.object({
  number: z.int(),
  table: z.string(),
  title: Wording.nullable(),
  term: z.string(),
  rows: Count,
  held: Count,
  failure: z.string().nullable(),
  purgeFirst: Day.nullable(),
  purgeLast: Day.nullable(),
  /** The question asked again afterwards, and how many rows it still found. */
  sampleQuery: z.string(),
  rowsLeft: Count.nullable(),
  /** From this day no log and no spare copy has it. */
  cleanOn: Day.nullable(),
  /** The text of the proof is still what was signed. */
  isGenuine: z.boolean(),
});
export const Run = z.object({
  id: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.enum(['running', 'done', 'failed', 'refused']),
  rows: Count,
  proofs: z.array(Proof),
});
export const RunList = z.object({ runs: z.array(Run) });

/** Whom a hold is about is not in the list: the law may forbid to tell, and looking is told. */
export const Hold = z.object({
  id: z.string(),
  scope: z.enum(['person', 'organisation']),
  title: Wording.nullable(),
  ground: z.string(),
  decidedBy: z.array(z.string()),
  isTold: z.boolean(),
  placedOn: Day,
  reviewOn: Day,
  isReviewDue: z.boolean(),
  releasedOn: Day.nullable(),
  rows: Count,
});
/** What one of the office asked and another must confirm. */
export const HoldAsk = z.object({
  id: z.string(),
  what: z.enum(['place', 'release']),
  scope: z.enum(['person', 'organisation']),
  title: Wording.nullable(),
  ground: z.string(),
  isTold: z.boolean(),
  reviewOn: Day.nullable(),
  askedBy: z.string(),
  askedAt: Instant,
  /** Who is signed in asked it: then they can take it back, and not confirm it. */
  isOwn: z.boolean(),
  /** The hold that is to be released. */
  hold: z.string().nullable(),
});
export const HoldList = z.object({
  asks: z.array(HoldAsk),
  holds: z.array(Hold),
  /** The days on which one may look again: in one, three and six months, never later. */
  reviewDays: z.array(Day),
  /** Activities that can be held. */
  activities: z.array(z.object({ id: z.string(), title: Wording })),
});
export const PlaceHold = z.object({
  /** Empty: everybody of the organisation. */
  personnelNumber: z.string().trim().max(40),
  /** Empty: every activity that can be held. */
  activity: z.string().max(120),
  ground: Sentence,
  reviewOn: Day,
  isTold: z.boolean(),
});
export const ReleaseHold = z.object({ reason: Sentence });
export const DecideHold = z.object({ isConfirmed: z.boolean() });
export const ReviewHold = z.object({ reviewOn: Day });

export const planPath = `${root}/retention`;
export const runsPath = `${root}/retention/runs`;
export const holdsPath = `${root}/retention/holds`;
export const reviewPath = (id: string) => `${holdsPath}/${id}/review`;
export const decideHoldPath = (id: string) => `${holdsPath}/asked/${id}`;
export const releasePath = (id: string) => `${holdsPath}/${id}/release`;

export type PlannedLine = z.infer<typeof PlannedLine>;
export type Run = z.infer<typeof Run>;
export type HoldAsk = z.infer<typeof HoldAsk>;
export type Hold = z.infer<typeof Hold>;
export type HoldList = z.infer<typeof HoldList>;
export type PlaceHold = z.infer<typeof PlaceHold>;
