// What browser and server of the desk for providers agree on.
import { z } from 'zod';
import { Cents, Day, Instant, Wording } from '#desks/site/contract';

export const root = '/api/providers';
const Count = z.int().min(0);

export const Step = z.object({
  outcome: z.enum(['passed', 'failed', 'skipped']),
  step: z.string(),
  tookMs: Count,
  found: Wording,
});

export const Provider = z.object({
  provider: z.string(),
  name: Wording,
  standard: z.string(),
  isExample: z.boolean(),
  party: Wording,
  as: z.string(),
  activities: z.array(Wording),
  fields: z.array(Wording),
  statement: z.object({ url: z.string(), verified: z.boolean() }).nullable(),
  agreement: z
    .object({ state: z.enum(['signed', 'missing', 'example']), signedOn: Day.nullable(), reviewOn: Day })
    .nullable(),
  warnings: z.array(Wording),
  /** What came in: tariffs of this provider, and uses of its service for this client in 30 days. */
  tariffs: z.object({ count: Count, lastAt: Instant }).nullable(),
  uses: z.object({ count: Count, setAside: Count, lastAt: Instant.nullable() }),
  unmatched: z.array(z.object({ reason: z.string(), count: Count })),
  check: z.object({ askedAt: Instant, ranAt: Instant.nullable(), steps: z.array(Step) }).nullable(),
});
export const Providers = z.object({ providers: z.array(Provider) });
export const providersPath = `${root}/list`;

/** Asks for a run of the bench; the worker carries it out. */
export const AskCheck = z.object({ provider: z.string().min(1).max(60) });
export const checkPath = `${root}/checks`;
export const Done = z.object({ done: z.boolean() });

export const DisputeKind = z.enum(['person', 'other-total', 'other-price']);
export const Outcome = z.enum(['provider-corrects', 'provider-right', 'withdrawn']);
const Queued = z.object({
  id: z.string(),
  service: z.string(),
  title: Wording,
  kind: DisputeKind,
  day: Day,
  providerCents: Cents.nullable(),
  ownCents: Cents.nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
});
export const Disputes = z.object({ disputes: z.array(Queued) });
export const disputesPath = `${root}/disputes`;

export const OfDispute = z.object({ service: z.string().max(60), disputeId: z.uuid() });
/** One line of our own sum. */
const PriceLine = z.object({
  what: z.string(),
  quantity: z.int(),
  billedQuantity: z.int(),
  step: z.int(),
  rateMilliCents: z.int(),
  per: z.int(),
  vatBasisPoints: z.int(),
  cents: Cents,
});
export const Dispute = Queued.extend({
  reason: z.string().nullable(),
  key: z.string(),
  startedAt: Instant.nullable(),
  endedAt: Instant,
  chargedCents: Cents,
  tariffKey: z.string().nullable(),
  setAside: z.string().nullable(),
  price: z
    .object({ lines: z.array(PriceLine), inclusiveCents: Cents, exclusiveCents: Cents, vatCents: Cents })
    .nullable(),
  verdict: z.enum(['agrees', 'differs', 'cannot-tell']),
  differenceCents: Cents.nullable(),
  because: Wording.nullable(),
  answer: z.string().nullable(),
  /** Of the register: why something is asked. */
  activity: z.string(),
  /** What one can write to the provider; nobody is in it. */
  letter: Wording,
  /** Whether the worker can hand a question over; else the text is sent by hand. */
  takesLetters: z.boolean(),
  letterWantedAt: Instant.nullable(),
  letterSentAt: Instant.nullable(),
});
/** Opening is a step: it is written down, and the traveller reads it. */
export const openPath = `${root}/disputes/open`;
export const Decide = OfDispute.extend({
  outcome: Outcome,
  /** For the person, in the desk's own words. */
  answer: z.string().max(500).optional(),
});
export const decidePath = `${root}/disputes/decide`;
/** Asks the worker to write to the provider. */
export const askProviderPath = `${root}/disputes/ask`;

export const Endings = z.object({
  endings: z.array(
    z.object({
      id: z.string(),
      title: Wording,
      wantedAt: Instant,
      toldAt: Instant.nullable(),
      confirmedAt: Instant.nullable(),
      refusedBecause: z.string().nullable(),
      tries: Count,
      /** Told more than 30 days ago, and no word of deletion. */
      isLate: z.boolean(),
    }),
  ),
});
export const endingsPath = `${root}/endings`;

export type Provider = z.infer<typeof Provider>;
export type Queued = z.infer<typeof Queued>;
export type Dispute = z.infer<typeof Dispute>;
export type Ending = z.infer<typeof Endings>['endings'][number];
