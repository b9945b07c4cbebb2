// The policy of an organisation: every version in words, the draft as it will pay, and the test cases by
// both.
import type { z } from 'zod';
import { toFigure } from '#desks/site/to-figure';
import { dayOf } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  defaultPolicy,
  draftPolicy,
  EVERYONE,
  findDraft,
  findPolicyFaults,
  type Policy,
  type PolicyCase,
  type PolicyDraft,
} from '#services/money';
import {
  DRAFT_ID,
  judgeVersions,
  type KnownRules,
  listKnownRules,
  listTouchedMonths,
  policyOfDay,
  priceCases,
  type ToldGroup,
  type VersionState,
} from '#services/money/payroll-settlement';
import { listGroups } from '#services/people/organisations';
import type { PolicyPage } from './contract.ts';

type Shown = z.input<typeof PolicyPage>;

const VERSIONS = 60;

export async function showPolicy(asking: Asking): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), readPolicy);
  return { ok: true, value };
}

export async function readPolicy(tx: Transaction): Promise<Shown> {
  const { organisation = '' } = tx.context;
  const today = dayOf(tx.context.now).toString();
  const known = await listKnownRules(tx, organisation);
  const draft = await findDraft(tx);
  const states = judgeVersions(known.policies, today);
  const isDefault = states.get(null) === 'in-force';
  const versions = [...known.policies].reverse().map((one) => toVersion(one, states, known, today));
  return {
    today,
    versions: [
      ...(isDefault ? [toVersion(defaultPolicy, states, { ...known, policies: [] }, today)] : []),
      ...versions.filter(({ state }) => state !== 'past'),
      ...versions.filter(({ state }) => state === 'past'),
    ].slice(0, VERSIONS),
    draft: draft ? await toDraft(tx, draft, known, today) : null,
    cases: await tryCases(tx, draft, known, today),
    groups: [
      ...new Set([
        EVERYONE,
        ...(await listGroups(tx)),
        ...(draft ? draft.groups.map(({ group }) => group) : []),
      ]),
    ],
  };
}

/** Each version alone, on its first day; the one that holds, today. */
function toVersion(
  policy: Policy,
  states: ReadonlyMap<number | null, VersionState>,
  { figures }: KnownRules,
  today: string,
): Shown['versions'][number] {
  const { id, validFrom, validTo, knownFrom } = policy;
  const state = states.get(id) ?? 'past';
  const day = state === 'in-force' ? today : validFrom;
  const { groups } = policyOfDay(day, today, { policies: id === null ? [] : [policy], figures });
  return {
    id,
    state,
    validFrom: id === null ? null : validFrom,
    validUntil: validTo && Temporal.PlainDate.from(validTo).subtract({ days: 1 }).toString(),
    knownFrom: id === null ? null : knownFrom,
    day,
    groups: groups.map(toGroup),
    figures: figuresOf(groups),
  };
}

const toGroup = ({ group, rules, home, settings }: ToldGroup) => ({
  group,
  rules: rules.map((rule) => ({ ...rule, modes: [...rule.modes] })),
  home,
  settings: [...settings],
});

/** Those that bound what is untaxed, once each. */
function figuresOf(groups: readonly ToldGroup[]) {
  const rows = groups.flatMap(({ figures }) => figures);
  return [...new Map(rows.map((row) => [`${row.id} ${row.knownFrom}`, row])).values()].map(toFigure);
}

async function toDraft(
  tx: Transaction,
  draft: PolicyDraft,
  known: KnownRules,
  today: string,
): Promise<Shown['draft']> {
  const policy = draftPolicy(draft, DRAFT_ID, today);
  const { groups } = policyOfDay(draft.validFrom, today, { ...known, policies: [policy] });
  const { version, savedAt, validFrom, cases } = draft;
  return {
    version,
    savedAt: savedAt.toString(),
    content: {
      validFrom,
      unverifiedFigures: policy.unverifiedFigures,
      proposedFigures: policy.proposedFigures,
      groups: draft.groups.map((group) => ({ ...group, rules: [...group.rules] })),
      cases: [...cases],
    },
    told: groups.map(toGroup),
    figures: figuresOf(groups),
    missingFigures: [...new Set(groups.flatMap(({ missingFigures }) => missingFigures))].map(
      (id) => missingWords[id] ?? { nl: id, en: id },
    ),
    faults: findPolicyFaults(draft).map((fault) => ({ ...fault })),
    touchedMonths: [...(await listTouchedMonths(tx, tx.context.organisation ?? '', policy))],
  };
}

const missingWords: Readonly<Record<string, { nl: string; en: string }>> = {
  'travel.untaxed-per-km': {
    nl: 'Het onbelaste bedrag per kilometer staat voor deze dagen nog niet vast.',
    en: 'The untaxed amount per kilometre is not settled for these days yet.',
  },
  'home-working.untaxed-per-day': {
    nl: 'Het onbelaste bedrag per thuiswerkdag staat voor deze dagen nog niet vast.',
    en: 'The untaxed amount per home-working day is not settled for these days yet.',
  },
};

/** What a new draft starts with, and what is shown without one. */
export const firstCases: readonly PolicyCase[] = [
  trip('commute', 'bicycle', 18_000, 0),
  trip('commute', 'car', 40_000, 0),
  trip('commute', 'train', 42_000, 1_240),
  trip('business', 'car', 96_000, 0),
  { group: EVERYONE, kind: 'home-working', purpose: null, mode: null, distanceM: 0, costCents: 0 },
];

function trip(
  purpose: 'commute' | 'business',
  mode: 'bicycle' | 'car' | 'train',
  distanceM: number,
  costCents: number,
): PolicyCase {
  return { group: EVERYONE, kind: 'travel', purpose, mode, distanceM, costCents };
}

/** By the same day: what holds then, and what the draft would pay then. */
async function tryCases(
  tx: Transaction,
  draft: PolicyDraft | undefined,
  known: KnownRules,
  today: string,
): Promise<Shown['cases']> {
  const cases = draft?.cases ?? firstCases;
  const day = draft?.validFrom ?? today;
  const now = await priceCases(tx, day, policyOfDay(day, today, known).rules, cases);
  const policies = draft ? [...known.policies, draftPolicy(draft, DRAFT_ID, today)] : [];
  const drafted = draft
    ? await priceCases(tx, day, policyOfDay(day, today, { ...known, policies }).rules, cases)
    : [];
  const nothing = { amountCents: 0, untaxedCents: 0, taxedCents: 0 };
  return cases.map((of, index) => ({ of, now: now[index] ?? nothing, draft: drafted[index] ?? null }));
}
