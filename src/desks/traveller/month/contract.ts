// What browser and server agree on for the month of one person: lines, what waits, CO2, the card, what the
// employer gets.
import { z } from 'zod';
import {
  Cents,
  Co2Source,
  Day,
  Disclosure,
  DistanceOfMode,
  GramsOfMode,
  Instant,
  Metres,
  Mode,
  Month,
  ProviderLine,
  Purpose,
  Wording,
} from '#desks/site/contract';

export { Explanation, explanationPath, Refusal, RefusalAnswer } from '#desks/site/contract';

/** One line of the own month. `title` may name places: only the person reads this. */
export const OwnLine = z.object({
  id: z.string(),
  date: Day,
  kind: z.string(),
  title: Wording,
  departure: Instant.nullable(),
  arrival: Instant.nullable(),
  purpose: Purpose.nullable(),
  mode: Mode.nullable(),
  distanceM: Metres.nullable(),
  amountCents: Cents,
  untaxedCents: Cents,
  taxedCents: Cents,
  correctionOf: z.object({ month: Month, runId: z.string(), lineId: z.string().nullable() }).nullable(),
  /** What the employer gets of this line, and what not. A private line shows nothing. */
  disclosure: Disclosure,
});

/** A private trip: it has no line, because nothing of it reaches a settlement. */
export const PrivateTrip = z.object({
  id: z.string(),
  date: Day,
  title: Wording,
  departure: Instant.nullable(),
  arrival: Instant.nullable(),
  mode: Mode,
  distanceM: Metres.nullable(),
  /** What was paid from the own balance; null when it cost nothing that we know. */
  costCents: Cents.nullable(),
  disclosure: Disclosure,
});

/** `GET myMonthPath(month)`. */
export const OwnMonth = z.object({
  month: Month,
  state: z.enum(['open', 'closed']),
  person: z.object({ personId: z.string(), personnelNumber: z.string(), name: z.string() }),
  /** The months that have anything, newest first, at most 60. */
  months: z.array(z.object({ month: Month, state: z.enum(['open', 'closed']) })).max(60),
  /** About when payroll pays this month; null when the client did not say. */
  paidAround: Day.nullable(),
  totals: z.object({
    amountCents: Cents,
    untaxedCents: Cents,
    taxedCents: Cents,
    /** What was travelled privately on the card; the employer does not see it. */
    privateCents: Cents,
    correctionsCents: Cents,
  }),
  byPurpose: z.object({ commuteCents: Cents, businessCents: Cents, homeCents: Cents }),
  /** Trips that wait for the person; `recognised` of them already have a proposal. */
  waiting: z.object({ trips: z.int(), recognised: z.int() }),
  /** Newest first, at most 1000; `lineCount` says how many there are. */
  lines: z.array(OwnLine).max(1000),
  lineCount: z.int(),
  /** For the person alone; newest first, at most 1000. */
  privateTrips: z.array(PrivateTrip).max(1000),
  /** What was used at providers, apart from payroll: newest first, and what stands in the books. */
  atProviders: z.object({
    lines: z.array(ProviderLine).max(2000),
    clientCents: Cents,
    personCents: Cents,
    waiting: z.int(),
  }),
  kmByMode: z.array(DistanceOfMode).max(20),
  co2ByMode: z.array(GramsOfMode).max(20),
  co2Sources: z.array(Co2Source).max(20),
  /** The card by its last four; a balance may be under zero. Null without a card. */
  card: z
    .object({
      lastFour: z.string().regex(/^\d{4}$/),
      balanceCents: Cents.nullable(),
      /** The last transaction that is in: a balance is never newer than this. */
      balanceAt: Instant.nullable(),
      product: Wording,
    })
    .nullable(),
});

export const myMonthPath = (month: string) => `/api/me/months/${month}`;

export type OwnLine = z.infer<typeof OwnLine>;
export type PrivateTrip = z.infer<typeof PrivateTrip>;
export type OwnMonth = z.infer<typeof OwnMonth>;
