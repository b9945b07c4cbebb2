// What browser and server agree on for confirming a week: its journeys, the choices, what they come to and
// what the employer gets.
import { z } from 'zod';
import { Cents, Day, Disclosure, Instant, Metres, Mode, Month, Purpose, Wording } from '#desks/site/contract';

/** An ISO week such as `2026-W47`. */
export const Week = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);

/**
 * Why we propose a purpose. `said`: the person, or the file that brought the trip. `rule`: a rule of the
 * person. `before`: the last time between these places, on `day`. A proposal counts for nothing.
 */
export const Proposal = z.object({
  purpose: Purpose,
  because: z.enum(['said', 'rule', 'before']),
  day: Day.nullable(),
});

/** Legs of one journey that are in the same state. */
export const Journey = z.object({
  id: z.string(),
  trips: z.array(z.int()).min(1).max(50),
  date: Day,
  title: Wording,
  departure: Instant.nullable(),
  arrival: Instant.nullable(),
  modes: z.array(Mode).min(1),
  /** What is known; null when nothing is. */
  distanceM: Metres.nullable(),
  legsWithoutDistance: z.int(),
  costCents: Cents.nullable(),
  /**
   * `covered`: another source has the same travel, which is paid there. `overlapping`: it overlaps a trip
   * that counts, and can only be private until one of the two is taken back.
   */
  state: z.enum(['waiting', 'covered', 'overlapping', 'confirmed']),
  confirmedAs: Purpose.nullable(),
  proposal: Proposal.nullable(),
  /** A route on the map that the confirmation erases. */
  hasRoute: z.boolean(),
});

/** `GET weekPath(week)`. */
export const OwnWeek = z.object({
  week: Week,
  first: Day,
  last: Day,
  previous: Week,
  next: Week,
  today: Day,
  /** In order of travel, at most 500. */
  journeys: z.array(Journey).max(500),
  homeDays: z.array(Day).max(7),
  /** Months of this week that are closed: a change in them becomes a correction in the next. */
  closedMonths: z.array(Month).max(2),
  /** Other weeks with trips that wait, the oldest first. */
  waitingElsewhere: z.array(z.object({ week: Week, trips: z.int() })).max(200),
});

/** `GET firstWeekPath`: the oldest week in which a trip waits; without one, the week of today. */
export const FirstWeek = z.object({ week: Week });

/** What the person chose for the legs of one journey, and as what they saw it. */
export const Chosen = z.object({
  trips: z.array(z.int().positive()).min(1).max(50),
  was: Purpose.nullable(),
  purpose: Purpose,
});
/** `POST previewPath(week)` and `POST confirmPath(week)`. */
export const Choosing = z.object({ choices: z.array(Chosen).max(300) });

/** What the week comes to with the choices, as a close would book it now. */
export const WeekPreview = z.object({
  totalCents: Cents,
  /** Of journeys that are or would be confirmed; a private one earns nothing and shows nothing. */
  journeys: z.array(
    z.object({
      id: z.string(),
      amountCents: Cents,
      disclosures: z.array(z.object({ title: Wording, disclosure: Disclosure })).max(10),
    }),
  ),
  /** Days at home, caps, a fixed allowance: what is no journey. */
  others: z.array(z.object({ date: Day, kind: z.string(), title: Wording, amountCents: Cents })),
});

export const KeptBecause = z.enum(['confirmed', 'other', 'gone', 'covered', 'overlapping']);

export const WeekConfirmed = z.object({
  confirmed: z.array(z.int()),
  /** Trips that stayed as they were, with the reason. */
  kept: z.array(z.object({ trip: z.int(), because: KeptBecause })),
  routesErased: z.int(),
  at: Instant,
});

/** `POST undoPath`: the confirmation of these trips is taken back; they wait again. */
export const Undoing = z.object({ trips: z.array(z.int().positive()).min(1).max(500) });
export const WeekUndone = z.object({
  undone: z.array(z.int()),
  /** Of these: in a month that is closed, so the next one carries a correction. */
  inClosedMonths: z.int(),
});

export const firstWeekPath = '/api/me/weeks';
export const weekPath = (week: string) => `/api/me/weeks/${week}`;
export const previewPath = (week: string) => `/api/me/weeks/${week}/preview`;
export const confirmPath = (week: string) => `/api/me/weeks/${week}/confirm`;
export const undoPath = '/api/me/confirmations/undo';

export type OwnWeek = z.infer<typeof OwnWeek>;
export type Journey = z.infer<typeof Journey>;
export type Chosen = z.infer<typeof Chosen>;
export type WeekPreview = z.infer<typeof WeekPreview>;
export type WeekConfirmed = z.infer<typeof WeekConfirmed>;
