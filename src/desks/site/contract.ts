// What browser and server agree on for the whole site: who looks, refusals, and the explanation of one line.
import { z } from 'zod';
import { clientDuties, sessionRoles } from '#kernel/duty';

/** A text in both languages; the browser shows one of them. */
export const Wording = z.object({ nl: z.string(), en: z.string() });

/**
 * The user may not, and the sentence says what to do next. Every answer outside 2xx that is not a fault has
 * this body.
 */
export const Refusal = z.object({ code: z.string(), nl: z.string(), en: z.string() });
export const RefusalAnswer = z.object({ refusal: Refusal });

/** A calendar month such as `2026-10`, in Dutch time. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A civil day such as `2026-10-31`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** An instant in ISO 8601 with `Z`. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/);

export const Cents = z.int();
export const Metres = z.int();
export const Grams = z.int();

export const Purpose = z.enum(['commute', 'business', 'private']);
export const Mode = z.enum([
  'walk',
  'bicycle',
  'e-bike',
  'moped',
  'motorcycle',
  'car',
  'train',
  'bus',
  'tram',
  'metro',
  'taxi',
  'ferry',
]);

/** Confirmed trips by one means of transport. Unknown is null or counted, never 0. */
export const DistanceOfMode = z.object({
  mode: Mode,
  distanceM: Metres.nullable(),
  trips: z.int(),
  tripsWithoutDistance: z.int(),
});

/** Well-to-wheel by factor list; tank-to-wheel for the legal report. They are never added up. */
export const GramsOfMode = z.object({
  mode: Mode,
  trips: z.int(),
  wtwGrams: Grams.nullable(),
  wtwTripsWithout: z.int(),
  ttwGrams: Grams.nullable(),
  ttwTripsWithout: z.int(),
});

/** What grams came from; the year is null for the value of a vehicle itself. */
export const Co2Source = z.object({ title: Wording, listYear: z.int().nullable(), verified: z.boolean() });

/** One line of the books of what was used at providers, with what its price is made of. Not payroll. */
export const ProviderLine = z.object({
  id: z.string(),
  service: z.string(),
  date: Day,
  /** Whose it is, for a client; null for the person itself. */
  personId: z.string().nullable(),
  who: z.string().nullable(),
  name: Wording,
  place: z.string().nullable(),
  purpose: Purpose.nullable(),
  payer: z.enum(['client', 'person']).nullable(),
  state: z.enum(['charged', 'reversed', 'waits', 'aside']),
  aside: Wording.nullable(),
  amountCents: Cents,
  vatCents: Cents.nullable(),
  distanceM: Metres.nullable(),
  co2G: Grams.nullable(),
  /** A quantity is in seconds, metres or watt-hours, by what it counts; empty when nobody knows. */
  price: z
    .array(
      z.object({
        what: z.string(),
        quantity: z.int(),
        billedQuantity: z.int(),
        cents: Cents,
        vatBasisPoints: z.int(),
      }),
    )
    .max(60),
});

/** A person one may look as, in the demo. */
export const DemoPerson = z.object({ personId: z.string(), personnelNumber: z.string(), name: z.string() });

/** A member of the privacy office in the demo; there are two, because some decisions need a second one. */
export const DemoOfficer = z.object({ id: z.string(), name: z.string() });

/**
 * Who looks. `organisation` sees the month of all; `traveller` sees only the own month; `privacy-officer` and
 * `finance-desk` have a desk of their own.
 */
export const Session = z.object({
  role: z.enum([
    'organisation',
    'traveller',
    'privacy-officer',
    'finance-desk',
    'service-desk',
    'card-desk',
    'security',
  ]),
  /** What the person does at the client, where they look as it; the demonstration has all duties. */
  duties: z.array(z.enum(clientDuties)),
  organisation: z.object({ id: z.string(), name: z.string() }),
  /** The person who looks; null for the organisation. */
  person: DemoPerson.nullable(),
  /** The server's clock: the page has none of its own. */
  now: Instant,
  /** The month to open first. */
  month: Month,
  /** A brand with its colours; null for our own. A brand that cannot be read is not used. */
  brand: z
    .object({
      name: z.string(),
      light: z.string().regex(/^#[0-9a-f]{6}$/i),
      dark: z.string().regex(/^#[0-9a-f]{6}$/i),
    })
    .nullable(),
  /** Whom the demo lets one look as; empty when this is no demo. At most 100. */
  people: z.array(DemoPerson).max(100),
  /** The member of the privacy office who looks; null for everybody else. */
  officer: DemoOfficer.nullable(),
  /** Whom of the privacy office the demo lets one look as. */
  officers: z.array(DemoOfficer).max(10),
  /** The member of the finance desk who looks, and whom the demo lets one look as. */
  clerk: DemoOfficer.nullable(),
  clerks: z.array(DemoOfficer).max(10),
  /** As what an account may look; empty in the demo, which has its own way. */
  looks: z.array(z.enum(sessionRoles)).max(sessionRoles.length),
  /** Logged in with an account of their own; false in the demo. */
  hasAccount: z.boolean(),
});

/** `POST demoSwitchPath`: look as somebody else. Answers the new Session. Refused outside the demo. */
export const DemoSwitch = z.discriminatedUnion('role', [
  z.object({ role: z.literal('organisation') }),
  z.object({ role: z.literal('traveller'), personId: z.string() }),
  z.object({ role: z.literal('privacy-officer'), officerId: z.string() }),
  z.object({ role: z.literal('finance-desk'), clerkId: z.string() }),
]);

/** One value that a sum used. `unit` says how to write it; a text is written as it is. */
export const Value = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('cents'), value: Cents }),
  /**
   * Thousandths of a cent: a rate such as 0.25 per km is 25000, and a product before rounding keeps its
   * tail.
   */
  z.object({ unit: z.literal('millicents'), value: z.int() }),
  z.object({ unit: z.literal('metres'), value: Metres }),
  z.object({ unit: z.literal('grams'), value: Grams }),
  z.object({ unit: z.literal('count'), value: z.int() }),
  z.object({ unit: z.literal('day'), value: Day }),
  z.object({ unit: z.literal('text'), value: Wording }),
]);

/** A figure from outside with where it comes from. */
export const Figure = z.object({
  name: Wording,
  value: Value,
  per: Wording.nullable(),
  source: z.object({ title: Wording, url: z.url().nullable() }),
  validFrom: Day,
  /** The last day on which it holds. */
  validTo: Day.nullable(),
  /** The day on which this figure was published; a close known before that day does not use it. */
  knownFrom: Day,
  verified: z.boolean(),
});

/** What the organisation gets of a line, and what stays with the person. */
export const Disclosure = z.object({
  shown: z.array(z.object({ field: Wording, value: Value.nullable() })),
  hidden: z.array(Wording),
});

/**
 * `GET explanationPath(id)`: everything behind one amount. 404 with a refusal when the line is not the
 * reader's.
 */
export const Explanation = z.object({
  lineId: z.string(),
  title: Wording,
  day: Day,
  amountCents: Cents,
  untaxedCents: Cents,
  taxedCents: Cents,
  /** The rule that made the amount, and the policy that chose it. */
  rule: z.object({ id: z.string(), version: z.string(), name: Wording, sentence: Wording }),
  inputs: z.array(z.object({ name: Wording, value: Value, from: Wording.nullable() })),
  figures: z.array(Figure),
  /** The sum, one step a line, in words that a person can do by hand: "42 km × € 0,25 = € 10,50". */
  steps: z.array(Wording),
  rounding: Wording,
  /** Why it is taxed or untaxed. */
  taxation: Wording,
  /** Set on a correction: which closed month it corrects, and what the amount was and is. */
  correction: z
    .object({
      month: Month,
      runId: z.string(),
      lineId: z.string().nullable(),
      wasCents: Cents,
      isCents: Cents,
    })
    .nullable(),
});

export const sessionPath = '/api/session';
export const demoSwitchPath = '/api/session/demo';
export const explanationPath = (lineId: string) => `/api/lines/${encodeURIComponent(lineId)}/explanation`;

export type Wording = z.infer<typeof Wording>;
export type Session = z.infer<typeof Session>;
export type DemoOfficer = z.infer<typeof DemoOfficer>;
export type DemoPerson = z.infer<typeof DemoPerson>;
export type DemoSwitch = z.infer<typeof DemoSwitch>;
export type Explanation = z.infer<typeof Explanation>;
export type Disclosure = z.infer<typeof Disclosure>;
export type DistanceOfMode = z.infer<typeof DistanceOfMode>;
export type GramsOfMode = z.infer<typeof GramsOfMode>;
export type Co2Source = z.infer<typeof Co2Source>;
export type Value = z.infer<typeof Value>;
export type Figure = z.infer<typeof Figure>;
export type Purpose = z.infer<typeof Purpose>;
export type ProviderLine = z.infer<typeof ProviderLine>;
export type Mode = z.infer<typeof Mode>;
