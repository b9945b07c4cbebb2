// What browser and server agree on for the month of an organisation: preview, closed run, checklist,
// series, the close.
import { z } from 'zod';
import {
  Cents,
  Co2Source,
  Day,
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

/**
 * `open`: nothing closed yet, a preview can be made. `closed`: a run is stored; later changes become
 * corrections.
 */
export const MonthState = z.enum(['open', 'closed']);

/** `GET monthsPath`: newest first, at most 60. */
export const MonthList = z.object({
  months: z.array(z.object({ month: Month, state: MonthState, closedAt: Instant.nullable() })).max(60),
});

/** One line of the month: the fields of the shell's JSON, with who, where and wage code. */
export const MonthLine = z.object({
  id: z.string(),
  personId: z.string(),
  personnelNumber: z.string(),
  name: z.string(),
  costCentre: z.string(),
  wageCode: z.object({ code: z.string(), name: Wording }),
  date: Day,
  /** What the claim was, such as `trip` or `home-day`. */
  kind: z.string(),
  purpose: Purpose.nullable(),
  mode: Mode.nullable(),
  /** A correction's distance is its delta. */
  distanceM: Metres.nullable(),
  amountCents: Cents,
  untaxedCents: Cents,
  taxedCents: Cents,
  /** How many trips or days are in the line; of a correction those that count now. */
  count: z.int(),
  /**
   * Why a line has no amount: that day the commute counted, or working at home; the policy pays nothing for
   * it; or another reason, which the explanation tells. Null when it has one.
   */
  unpaidBecause: z.enum(['commute-counted', 'home-counted', 'not-in-policy', 'other']).nullable(),
  /** What the amount was made from: a rate per km or per day, or the cost itself (then without a rate). */
  basis: z.object({ unit: z.enum(['km', 'day', 'cost']), rateCents: Cents.nullable() }),
  rule: z.string(),
  source: z.string(),
  correctionOf: z.object({ month: Month, runId: z.string(), lineId: z.string().nullable() }).nullable(),
});

/**
 * One thing to look at before a close. Only `blocking` stops the close; `attention` is a warning that can
 * be opened.
 */
export const ChecklistItem = z.object({
  id: z.string(),
  state: z.enum(['done', 'attention', 'blocking']),
  title: Wording,
  detail: Wording,
  /**
   * What "Bekijken" opens: figures not verified, sources not complete. Empty when there is nothing to open.
   */
  points: z.array(z.object({ title: Wording, detail: Wording })).max(50),
});

export const MonthSeries = z.object({
  /**
   * Every day of the month, also those without cost. Corrections stand on the day of the close and are left
   * out.
   */
  costByDay: z.array(z.object({ date: Day, commuteCents: Cents, businessCents: Cents, homeCents: Cents })),
  /**
   * Of days on which fewer than ten people cost something: they stand in no day. Null when there are none.
   */
  costTogetherCents: Cents.nullable().default(null),
  /** What fewer than ten people did stands together here and in no row; empty when there is nothing. */
  kmTogether: z.array(Mode).max(20).default([]),
  co2Together: z.array(Mode).max(20).default([]),
  kmByMode: z.array(DistanceOfMode).max(20),
  co2ByMode: z.array(GramsOfMode).max(20),
  co2Sources: z.array(Co2Source).max(20),
});

/** A stored run: made once, the same bytes for ever. */
export const MonthRun = z.object({
  runId: z.string(),
  closedAt: Instant,
  /** Whether the payroll system has it: `waiting` is retried by itself. */
  delivery: z.enum(['not-sent', 'waiting', 'acknowledged', 'refused']),
  /** How many messages the payroll system refused, and the first of them. */
  refusedCount: z.number().int(),
  refusedMessages: z
    .array(
      z.object({ reference: z.string(), because: z.enum(['not-accepted', 'failed-again', 'duplicate']) }),
    )
    .max(50),
});

/** `GET monthPath(month, knownAt)`: the preview of an open month, or the stored run of a closed one. */
export const OrganisationMonth = z.object({
  month: Month,
  state: MonthState,
  /** Which figures and policies were known. */
  knownAt: Instant,
  run: MonthRun.nullable(),
  peopleCount: z.int(),
  totals: z.object({
    amountCents: Cents,
    untaxedCents: Cents,
    taxedCents: Cents,
    /** Part of the amount that corrects closed months, and which months those are. */
    correctionsCents: Cents,
    correctionMonths: z.array(Month),
    /**
     * Trips that are not confirmed: they go into the first run after they are. Null when the reader may not
     * know: an unconfirmed trip is the traveller's own.
     */
    openTrips: z.int().nullable(),
  }),
  checklist: z.array(ChecklistItem).max(20),
  /**
   * At most `lineLimit`, ordered by personnel number, wage code and day; `lineCount` says how many there
   * are.
   */
  lines: z.array(MonthLine),
  lineCount: z.int(),
  lineLimit: z.int(),
  /** What was used at providers for the work, apart from payroll: newest first. */
  atProviders: z.object({ lines: z.array(ProviderLine).max(2000), clientCents: Cents }),
  series: MonthSeries,
});

/**
 * `POST closePath(month)`. Idempotent: a closed month answers its stored run. 409 with a refusal when
 * something blocks.
 */
export const CloseRequest = z.object({ knownAt: Instant });
export const CloseAnswer = z.object({ month: Month, run: MonthRun, warnings: z.array(Wording).max(50) });

export const monthsPath = '/api/organisation/months';
export const monthPath = (month: string, knownAt?: string) =>
  `/api/organisation/months/${month}${knownAt ? `?knownAt=${encodeURIComponent(knownAt)}` : ''}`;
export const closePath = (month: string) => `/api/organisation/months/${month}/close`;

export type MonthList = z.infer<typeof MonthList>;
export type MonthLine = z.infer<typeof MonthLine>;
export type ChecklistItem = z.infer<typeof ChecklistItem>;
export type MonthSeries = z.infer<typeof MonthSeries>;
export type OrganisationMonth = z.infer<typeof OrganisationMonth>;
export type CloseAnswer = z.infer<typeof CloseAnswer>;
