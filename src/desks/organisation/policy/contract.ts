// What browser and server agree on for the policy of an organisation: its versions in words, the draft with
// its faults and test cases, and what each change answers.
import { z } from 'zod';
import { Cents, Day, Figure, Instant, Mode, Month, Refusal, Wording } from '#desks/site/contract';

export { Refusal, RefusalAnswer } from '#desks/site/contract';

const WorkPurpose = z.enum(['commute', 'business']);
const Group = z.string().trim().min(1).max(40);

/** One line of a policy in words; `modes` are all that are paid alike. */
export const ToldRule = z.object({
  purpose: WorkPurpose,
  modes: z.array(Mode).max(12),
  paid: Wording,
  taxation: Wording,
});

export const ToldGroup = z.object({
  group: Group,
  rules: z.array(ToldRule).max(24),
  home: z.object({ paid: Wording, taxation: Wording }),
  settings: z.array(Wording).max(10),
});

/** A version, as it pays on `day`. The default of who has no policy has no number and no days. */
export const PolicyVersion = z.object({
  id: z.int().nullable(),
  state: z.enum(['in-force', 'coming', 'past']),
  validFrom: Day.nullable(),
  /** The last day on which it holds; null is until there is another one. */
  validUntil: Day.nullable(),
  knownFrom: Day.nullable(),
  day: Day,
  groups: z.array(ToldGroup).max(200),
  figures: z.array(Figure).max(50),
});

export const DraftRule = z.object({
  purpose: WorkPurpose,
  mode: Mode,
  method: z.enum(['per-km', 'actual-cost', 'none']),
  rateMilliCents: z.int().min(0).max(10_000_000).nullable(),
  percentBasisPoints: z.int().min(0).max(20_000).nullable(),
  ceilingCents: Cents.min(0).max(100_000_000).nullable(),
  thresholdM: z.int().min(0).max(500_000),
});

export const DraftGroup = z.object({
  group: Group,
  sameDay: z.enum(['better-unless-chosen', 'better', 'commute', 'home-working']),
  homeMethod: z.enum(['follow-figure', 'own', 'none']),
  homeCents: Cents.min(0).max(100_000).nullable(),
  commuteMethod: z.enum(['per-trip', 'fixed-214']),
  dayCapCents: Cents.min(0).max(100_000_000).nullable(),
  monthCapCents: Cents.min(0).max(100_000_000).nullable(),
  /** What somebody looks at before it is paid; null and false are nothing. */
  approveCostOverCents: Cents.min(0).max(100_000_000).nullable(),
  approveDistanceOverM: z.int().min(0).max(2_000_000).nullable(),
  approveAfterDays: z.int().min(0).max(730).nullable(),
  approveWithoutCostCentre: z.boolean(),
  rules: z.array(DraftRule).max(24),
});

/** An invented trip or home-working day of nobody. */
export const PolicyCase = z.object({
  group: Group,
  kind: z.enum(['travel', 'home-working']),
  purpose: WorkPurpose.nullable(),
  mode: Mode.nullable(),
  distanceM: z.int().min(0).max(2_000_000),
  costCents: Cents.min(0).max(1_000_000),
});

export const Priced = z.object({ amountCents: Cents, untaxedCents: Cents, taxedCents: Cents });

export const DraftContent = z.object({
  validFrom: Day,
  unverifiedFigures: z.enum(['warn', 'refuse']),
  proposedFigures: z.enum(['leave-out', 'use']),
  groups: z.array(DraftGroup).min(1).max(40),
  cases: z.array(PolicyCase).max(40),
});

/**
 * What stands in the way of publishing, and where. Null: about the whole, or about the settings of a group.
 */
export const PolicyFault = z.object({
  group: z.string().nullable(),
  purpose: WorkPurpose.nullable(),
  mode: Mode.nullable(),
  refusal: Refusal,
});

export const PolicyDraft = z.object({
  version: z.int(),
  savedAt: Instant,
  content: DraftContent,
  /** The groups in words, as they will pay on the first day. */
  told: z.array(ToldGroup).max(40),
  figures: z.array(Figure).max(50),
  /** A figure of the law is not settled for the first day: what follows it pays 0 until it is. */
  missingFigures: z.array(Wording).max(10),
  faults: z.array(PolicyFault).max(1000),
  /** Closed months that will be computed again once this is published; the difference is in the next run. */
  touchedMonths: z.array(Month).max(60),
});

/** `GET policyPath`, and what each change answers. */
export const PolicyPage = z.object({
  today: Day,
  /** Newest first; the one in force is among them. */
  versions: z.array(PolicyVersion).max(60),
  draft: PolicyDraft.nullable(),
  /** The test cases by what holds now, and by the draft when there is one. */
  cases: z.array(z.object({ of: PolicyCase, now: Priced, draft: Priced.nullable() })).max(40),
  /** Groups that people are in, and those of the policy. */
  groups: z.array(Group).max(200),
});

const Amounts = z.object({
  nowCents: Cents,
  nowUntaxedCents: Cents,
  draftCents: Cents,
  draftUntaxedCents: Cents,
});

/** One cell of a replay; null is not told; nothing is about fewer than ten people. */
export const SimulationCell = z.object({
  part: z.enum(['total', 'month', 'group', 'purpose']),
  name: z.string(),
  what: z.enum(['', 'commute', 'business', 'home']),
  people: z.int().nullable(),
  better: z.int().nullable(),
  same: z.int().nullable(),
  worse: z.int().nullable(),
  amounts: Amounts.nullable(),
});

/** `GET simulationPath`, and what asking for one answers. */
export const SimulationPage = z.object({
  /** How many months there are to replay, at most 12. */
  monthsThere: z.int(),
  simulation: z
    .object({
      months: z.int(),
      /** The draft was saved since: ask again. */
      isStale: z.boolean(),
      done: z.int(),
      total: z.int(),
      isFinished: z.boolean(),
      cells: z.array(SimulationCell).max(2000),
      /** Well to wheel, of the confirmed trips of these months; a policy does not change it. */
      co2Grams: z.int().nullable(),
    })
    .nullable(),
});

export const Simulating = z.object({ months: z.int().min(1).max(12) });

export const Starting = z.object({});
export const Saving = z.object({ version: z.int(), content: DraftContent });
export const OfVersion = z.object({ version: z.int() });

export const policyPath = '/api/organisation/policy';
export const draftStartPath = '/api/organisation/policy/draft/start';
export const draftSavePath = '/api/organisation/policy/draft/save';
export const draftDiscardPath = '/api/organisation/policy/draft/discard';
export const draftPublishPath = '/api/organisation/policy/draft/publish';

export const simulationPath = '/api/organisation/policy/simulation';
export const simulationAskPath = '/api/organisation/policy/simulation/ask';

export type SimulationCell = z.infer<typeof SimulationCell>;
export type SimulationPage = z.infer<typeof SimulationPage>;
export type ToldGroup = z.infer<typeof ToldGroup>;
export type ToldRule = z.infer<typeof ToldRule>;
export type PolicyVersion = z.infer<typeof PolicyVersion>;
export type DraftRule = z.infer<typeof DraftRule>;
export type DraftGroup = z.infer<typeof DraftGroup>;
export type PolicyCase = z.infer<typeof PolicyCase>;
export type Priced = z.infer<typeof Priced>;
export type DraftContent = z.infer<typeof DraftContent>;
export type PolicyFault = z.infer<typeof PolicyFault>;
export type PolicyDraft = z.infer<typeof PolicyDraft>;
export type PolicyPage = z.infer<typeof PolicyPage>;
