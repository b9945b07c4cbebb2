// A test case of a policy is paid what a real trip is paid, and a draft becomes a version that pays the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPolicyFaults } from '../find-policy-faults.ts';
import {
  type DraftContent,
  discardDraft,
  findDraft,
  type PolicyCase,
  publishDraft,
  saveDraft,
  startDraft,
} from '../keep-draft.ts';
import { defaultGroup, type PolicyGroup } from '../policy.ts';
import { judgeVersions } from './judge-versions.ts';
import { foundOrganisation, type Organisation, openTown, type Town } from './open-test-town.ts';
import { priceCases } from './price-cases.ts';
import { listKnownRules, policyOfDay } from './show-policy.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const TODAY = '2026-11-22';
const trip = (mode: 'bicycle' | 'car' | 'train', distanceM: number, costCents = 0): PolicyCase => ({
  group: 'all',
  kind: 'travel',
  purpose: 'commute',
  mode,
  distanceM,
  costCents,
});
const homeDay: PolicyCase = {
  group: 'all',
  kind: 'home-working',
  purpose: null,
  mode: null,
  distanceM: 0,
  costCents: 0,
};

const group = (more: Partial<PolicyGroup>, rate: number | null = null): PolicyGroup => ({
  ...defaultGroup,
  ...more,
  rules: defaultGroup.rules.map((rule) => (rule.mode === 'car' ? { ...rule, rateMilliCents: rate } : rule)),
});
const content = (groups: readonly PolicyGroup[], cases: readonly PolicyCase[] = []): DraftContent => ({
  validFrom: '2026-09-01',
  unverifiedFigures: 'warn',
  proposedFigures: 'leave-out',
  groups,
  cases,
});

async function accepted<T>(work: Promise<{ ok: true; value: T } | { ok: false; refusal: { en: string } }>) {
  const done = await work;
  if (!done.ok) throw new Error(done.refusal.en);
  return done.value;
}

async function pay({ organisation, act }: Organisation, day: string, cases: readonly PolicyCase[]) {
  return act('client', async (tx) => {
    const { rules } = policyOfDay(day, TODAY, await listKnownRules(tx, organisation));
    return priceCases(tx, day, rules, cases);
  });
}

test('a commute of 18 km by bicycle is € 4,50, all untaxed, and a home-working day what the law says', async () => {
  const organisation = await foundOrganisation(town);
  expect(await pay(organisation, '2026-10-05', [trip('bicycle', 18_000), homeDay])).toEqual([
    { amountCents: 450, untaxedCents: 450, taxedCents: 0 },
    { amountCents: 245, untaxedCents: 245, taxedCents: 0 },
  ]);
});

test('cases are paid what the same trips of real people are paid, in each group, under caps and thresholds', async () => {
  const organisation = await foundOrganisation(town);
  const { act, hire, claim, look } = organisation;
  const field: PolicyGroup = {
    ...group({ group: 'field', dayCapCents: 1_000, homeMethod: 'own', homeCents: 300 }, 30_000),
  };
  const desk = group({ group: 'desk', monthCapCents: 700 }, 23_000);
  const near = {
    ...desk,
    rules: desk.rules.map((rule) => (rule.mode === 'bicycle' ? { ...rule, thresholdM: 5_000 } : rule)),
  };
  await act('client', (tx) => accepted(startDraft(tx, content([group({}), field, near]))));
  await act('client', (tx) => accepted(publishDraft(tx, 1)));
  const cases = ['all', 'field', 'desk', 'unknown'].flatMap((name) =>
    [trip('car', 41_237), trip('bicycle', 7_013), trip('train', 20_000, 1_233), homeDay].map((one) => ({
      ...one,
      group: name,
    })),
  );
  const people: string[] = [];
  for (const one of cases) {
    const person = await hire({ group: one.group });
    people.push(person);
    const { purpose, mode, distanceM, costCents } = one;
    await claim(
      person,
      '2026-09-15',
      purpose === null || mode === null ? 'home' : { purpose, mode, distanceM, costCents },
    );
  }
  const { lines } = await look('2026-09');
  const paid = people.map((person) => {
    const own = lines.filter((line) => line.personId === person);
    const sum = (of: 'amountCents' | 'untaxedCents' | 'taxedCents') =>
      own.reduce((total, line) => total + line[of], 0);
    return {
      amountCents: sum('amountCents'),
      untaxedCents: sum('untaxedCents'),
      taxedCents: sum('taxedCents'),
    };
  });
  const priced = await pay(organisation, '2026-09-15', cases);
  expect(priced).toEqual(paid);
  expect(priced.some(({ taxedCents }) => taxedCents > 0)).toBe(true);
});

test('a draft is one, is kept as it was written, and tells who saves an older one', async () => {
  const { act } = await foundOrganisation(town);
  const written = content([group({ dayCapCents: 1_500 }, 27_000)], [trip('car', 10_000), homeDay]);
  await act('client', (tx) => accepted(startDraft(tx, written)));
  const again = await act('client', (tx) => startDraft(tx, content([group({})])));
  expect(again.ok).toBe(false);
  const { savedAt: _at, version, ...kept } = (await act('client', findDraft)) ?? { savedAt: null };
  const byRule = (one: DraftContent) => ({
    ...one,
    groups: one.groups.map(({ rules, ...rest }) => ({
      ...rest,
      rules: rules.map((rule) => JSON.stringify(Object.entries(rule).sort())).sort(),
    })),
  });
  expect(version).toBe(1);
  expect(byRule(kept as DraftContent)).toEqual(byRule(written));
  await act('client', (tx) => accepted(saveDraft(tx, 1, content([group({})]))));
  const late = await act('client', (tx) => saveDraft(tx, 1, written));
  expect(late.ok ? '' : late.refusal.code).toBe('draft-changed-meanwhile');
  expect((await act('client', findDraft))?.groups[0]?.dayCapCents).toBeNull();
  const older = await act('client', (tx) => discardDraft(tx, 1));
  expect(older.ok).toBe(false);
  await act('client', (tx) => accepted(discardDraft(tx, 2)));
  expect(await act('client', findDraft)).toBeUndefined();
});

test('a draft with a fault is not published and stays; of two who publish, one does', async () => {
  const { organisation, act } = await foundOrganisation(town);
  const wrong = group({ homeMethod: 'own', homeCents: null });
  await act('client', (tx) => accepted(startDraft(tx, content([wrong]))));
  expect(findPolicyFaults(content([wrong])).map(({ group: of, refusal }) => [of, refusal.code])).toEqual([
    ['all', 'policy-home-amount'],
  ]);
  const refused = await act('client', (tx) => publishDraft(tx, 1));
  expect(refused.ok ? '' : refused.refusal.code).toBe('policy-home-amount');
  await act('client', (tx) => accepted(saveDraft(tx, 1, content([group({}, 29_000)]))));
  const both = await Promise.all([1, 2].map(() => act('client', (tx) => publishDraft(tx, 2))));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const { policies } = await act('client', (tx) => listKnownRules(tx, organisation));
  expect(policies.map(({ validFrom, knownFrom }) => [validFrom, knownFrom])).toEqual([['2026-09-01', TODAY]]);
});

test('a fault is told at its own rule, and one fault does not hide another', () => {
  const faulty = group({});
  const rules = faulty.rules.map((rule) =>
    rule.mode === 'taxi' && rule.purpose === 'business'
      ? { ...rule, method: 'per-km' as const }
      : rule.mode === 'car' && rule.purpose === 'commute'
        ? { ...rule, method: 'actual-cost' as const, rateMilliCents: 1 }
        : rule,
  );
  const faults = findPolicyFaults(content([{ ...faulty, rules }]));
  expect(faults.map(({ purpose, mode }) => [purpose, mode])).toEqual([
    ['commute', 'car'],
    ['business', 'taxi'],
  ]);
});

test('a version holds, will hold, or was replaced on every day to come', () => {
  const base = { unverifiedFigures: 'warn', proposedFigures: 'leave-out', groups: [defaultGroup] } as const;
  const version = (id: number, validFrom: string, knownFrom: string, validTo: string | null = null) => ({
    ...base,
    id,
    validFrom,
    validTo,
    knownFrom,
  });
  const policies = [
    version(1, '2026-01-01', '2026-01-01'),
    version(2, '2026-12-01', '2026-10-01'),
    version(3, '2026-12-01', '2026-11-01'),
    version(4, '2027-07-01', '2026-11-02', '2027-08-01'),
  ];
  expect([...judgeVersions(policies, TODAY)]).toEqual([
    [1, 'in-force'],
    [2, 'past'],
    [3, 'coming'],
    [4, 'coming'],
  ]);
});
