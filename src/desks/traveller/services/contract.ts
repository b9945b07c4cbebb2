// What browser and server agree on for services at providers: what can be switched on and what that means,
// one's links, and what was used.
import { z } from 'zod';
import { Cents, Day, Instant, Metres, Purpose, Wording } from '#desks/site/contract';

/** What switching on means for one's data, derived from the register. */
export const Sheet = z.object({
  party: Wording,
  goes: z.array(Wording).max(40),
  staysHere: z.array(Wording).max(40),
  comesBack: z.array(Wording).max(40),
  term: Wording,
  statement: z.object({ url: z.string(), verified: z.boolean() }).nullable(),
  agreement: z.enum(['signed', 'missing', 'example']),
});

/** A link with a provider: on, or over with how far the provider was told to delete it. */
export const Account = z.object({
  id: z.string(),
  provider: z.string(),
  name: Wording,
  activatedAt: Instant,
  endedAt: Instant.nullable(),
  usualPurpose: Purpose.nullable(),
  linkToldAt: Instant.nullable(),
  linkRefused: z.boolean(),
  endToldAt: Instant.nullable(),
  deletionConfirmedAt: Instant.nullable(),
  keptUntil: Day.nullable(),
});

export const Provider = z.object({
  provider: z.string(),
  name: Wording,
  service: Wording,
  /** Null: it can be switched on now; else why not. */
  closed: Wording.nullable(),
  needsCard: z.boolean(),
  asksLicence: z.boolean(),
  /** Where one finds, books or starts it here; null when it is used at the provider alone. */
  usedAt: z.enum(['/me/cars', '/me/charging']).nullable(),
  sheet: Sheet,
  account: Account.nullable(),
});

/** One line of a price; a quantity is in seconds, metres or watt-hours, by what it counts. */
export const PriceLine = z.object({
  what: z.string(),
  quantity: z.int(),
  billedQuantity: z.int(),
  cents: Cents,
  vatBasisPoints: z.int(),
});

export const Use = z.object({
  id: z.int(),
  service: z.string(),
  provider: z.string(),
  name: Wording,
  day: Day,
  startedAt: Instant.nullable(),
  endedAt: Instant,
  place: z.string().nullable(),
  distanceM: Metres.nullable(),
  energyWh: z.int().nullable(),
  totalCents: Cents,
  purpose: Purpose.nullable(),
  /** It takes an earlier use back. */
  isCredit: z.boolean(),
  /** Why it is not billed; null when nothing is wrong. */
  aside: Wording.nullable(),
  /** A dispute of one's own that waits for an answer. */
  isDisputed: z.boolean(),
  /** What became of the last dispute about it that is over. */
  decided: z
    .object({
      outcome: z.enum(['provider-corrects', 'provider-right', 'withdrawn']),
      answer: z.string().nullable(),
      closedAt: Instant,
    })
    .nullable(),
  /** Empty when nobody knows what the price is made of. */
  price: z.array(PriceLine).max(60),
  vat: z.array(z.object({ vatBasisPoints: z.int(), vatCents: Cents })).max(10),
});

/** `GET myServicesPath`, and what each change answers. */
export const MyServices = z.object({
  providers: z.array(Provider).max(100),
  /** Links that are over, the newest first. */
  past: z.array(Account).max(200),
  /** The newest first. */
  uses: z.array(Use).max(300),
});

export const ProviderChosen = z.object({ provider: z.string().max(40) });
export const Activating = ProviderChosen.extend({ licenceValidUntil: Day.optional() });
export const UsualPurpose = ProviderChosen.extend({ purpose: Purpose.nullable() });
const OneUse = z.object({ service: z.string().max(80), use: z.int() });
export const Marking = OneUse.extend({ purpose: Purpose });
export const Disputing = OneUse.extend({ reason: z.string().trim().min(1).max(500) });

export const myServicesPath = '/api/me/services';
export const myActivationPath = '/api/me/services/activate';
export const myDeactivationPath = '/api/me/services/deactivate';
export const myUsualPath = '/api/me/services/usual-purpose';
export const myMarkPath = '/api/me/services/mark';
export const myDisputePath = '/api/me/services/dispute';

export type Sheet = z.infer<typeof Sheet>;
export type Account = z.infer<typeof Account>;
export type Provider = z.infer<typeof Provider>;
export type PriceLine = z.infer<typeof PriceLine>;
export type Use = z.infer<typeof Use>;
export type MyServices = z.infer<typeof MyServices>;
