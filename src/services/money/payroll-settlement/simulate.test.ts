// A replay is the close by other rules: of the rules that hold it gives no difference, and of a draft exactly
// what the next close books once the draft is published.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mode } from '#kernel/mode';
import type { GroupInput } from '../complete-policy.ts';
import { createPolicy } from '../create-policy.ts';
import type { Policy, PolicyGroup } from '../policy.ts';
import { guardSimulation } from './guard-simulation.ts';
import { DRAFT_ID } from './list-touched-months.ts';
import { foundOrganisation, NOW, type Organisation, openTown, type Town } from './open-test-town.ts';
import { listKnownRules, policyOfDay } from './show-policy.ts';
import { type SimulationAsked, simulate } from './simulate.ts';
import type { SimulationSums } from './sum-simulation.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const months = ['2026-10', '2026-09', '2026-08'];
const groups: readonly GroupInput[] = [
  {
    dayCapCents: 1_100,
    rules: [
      { modes: ['car'], method: 'per-km', rateMilliCents: 28_000 },
      { modes: ['train'], method: 'actual-cost', percentBasisPoints: 5_000, ceilingCents: 900 },
    ],
  },
  {
    group: 'field',
    dayCapCents: null,
    monthCapCents: 9_000,
    homeMethod: 'own',
    homeCents: 300,
    rules: [{ purpose: 'commute', modes: ['bicycle'], method: 'per-km', thresholdM: 3_000 }],
  },
];

/** Twelve people in three groups, one who changed groups in between; trips and home days in three months. */
async function fill(organisation: Organisation): Promise<void> {
  const { hire, claim } = organisation;
  const modes: readonly Mode[] = ['car', 'bicycle', 'train'];
  for (let index = 0; index < 12; index += 1) {
    const group = ['all', 'field', 'unknown'][index % 3] ?? 'all';
    const person = await hire({ group });
    for (const month of months) {
      for (let day = 1; day <= 4; day += 1) {
        const mode = modes[(index + day) % 3] ?? 'car';
        const purpose = day % 2 === 0 ? 'business' : 'commute';
        const distanceM = 7_013 * day + index * 911;
        await claim(person, `${month}-0${day}`, { mode, purpose, distanceM, costCents: 333 * day });
      }
      await claim(person, `${month}-01`, 'home');
      await claim(person, `${month}-05`, 'home');
    }
  }
}

const asDraft = (policy: Policy, change: (group: PolicyGroup) => PolicyGroup = (group) => group): Policy => ({
  ...policy,
  id: DRAFT_ID,
  validFrom: '2027-01-01',
  validTo: null,
  groups: policy.groups.map(change),
});

async function replay(
  { organisation }: Organisation,
  draft: Policy,
  more: Partial<SimulationAsked> = {},
): Promise<SimulationSums> {
  const sums = await simulate(town.database, { organisation, now: NOW, months, draft, ...more });
  return sums ?? expect.fail('it was given up');
}

async function inForce({ organisation, act }: Organisation): Promise<Policy> {
  const known = await act('client', (tx) => listKnownRules(tx, organisation));
  return policyOfDay('2026-10-01', '2026-11-22', known).policy;
}

async function decided(input: readonly GroupInput[], validFrom = '2026-01-01') {
  const organisation = await foundOrganisation(town);
  const made = await organisation.act('operator', (tx) => createPolicy(tx, { validFrom, groups: input }));
  if (!made.ok) throw new Error(made.refusal.en);
  await fill(organisation);
  return organisation;
}

const dearer = (group: PolicyGroup): PolicyGroup => ({
  ...group,
  dayCapCents: null,
  homeMethod: 'follow-figure',
  homeCents: null,
  rules: group.rules.map((rule) =>
    rule.mode === 'car'
      ? { ...rule, rateMilliCents: 31_500 }
      : rule.mode === 'train'
        ? { ...rule, percentBasisPoints: 4_000 }
        : rule,
  ),
});

test('the policy in force, replayed, differs by nothing: not in one month, group or purpose', async () => {
  const organisation = await decided(groups);
  const sums = await replay(organisation, asDraft(await inForce(organisation)));
  expect(sums.total.nowCents).toBeGreaterThan(0);
  for (const sum of [sums.total, ...sums.months.values(), ...sums.purposes.values()]) {
    expect([sum.draftCents, sum.draftUntaxedCents]).toEqual([sum.nowCents, sum.nowUntaxedCents]);
  }
  expect([...sums.outcomes].sort()).toEqual([
    ['all', { better: 0, same: 8, worse: 0 }],
    ['field', { better: 0, same: 4, worse: 0 }],
  ]);
});

test('what a draft would have cost is what the next close books when it is published for those months', async () => {
  const organisation = await decided(groups);
  const { act, settle } = organisation;
  for (const month of [...months].reverse()) await settle(month);
  const draft = asDraft(await inForce(organisation), dearer);
  const sums = await replay(organisation, draft);
  const input = draft.groups.map(({ rules, ...group }) => ({
    ...group,
    rules: rules.map(({ mode, ...rule }) => ({ ...rule, modes: [mode] })),
  }));
  const made = await act('client', (tx) => createPolicy(tx, { validFrom: '2026-08-01', groups: input }));
  expect(made.ok).toBe(true);
  const { lines } = await settle('2026-11');
  for (const [month, sum] of sums.months) {
    const booked = lines.filter((line) => line.month === month && line.correctionOf !== null);
    expect(booked.reduce((total, line) => total + line.amountCents, 0)).toBe(sum.draftCents - sum.nowCents);
    expect(booked.reduce((total, line) => total + line.untaxedCents, 0)).toBe(
      sum.draftUntaxedCents - sum.nowUntaxedCents,
    );
    expect(booked.length).toBeGreaterThan(0);
  }
  const outcome = new Map<string, number>();
  for (const line of lines) outcome.set(line.personId, (outcome.get(line.personId) ?? 0) + line.amountCents);
  const count = (is: (cents: number) => boolean) => [...outcome.values()].filter(is).length;
  const told = [...sums.outcomes.values()];
  expect(told.reduce((sum, { better }) => sum + better, 0)).toBe(count((cents) => cents > 0));
  expect(told.reduce((sum, { worse }) => sum + worse, 0)).toBe(count((cents) => cents < 0));
});

test('in parts it is the same, it tells how far it is, and it stops when nobody waits', async () => {
  const organisation = await decided([{}]);
  const draft = asDraft(await inForce(organisation), dearer);
  const whole = await replay(organisation, draft);
  const steps: string[] = [];
  const inParts = await replay(organisation, draft, {
    peoplePerPart: 5,
    onProgress: async (done, total) => steps.push(`${done}/${total}`) > 0,
  });
  expect(inParts).toEqual(whole);
  expect(steps).toEqual(Array.from({ length: 9 }, (_, index) => `${index + 1}/9`));
  const { organisation: id } = organisation;
  const stopped = simulate(town.database, {
    organisation: id,
    now: NOW,
    months,
    draft,
    onProgress: async () => false,
  });
  expect(await stopped).toBeUndefined();
});

test('a draft with a group of its own replays its people by that, and books nothing', async () => {
  const organisation = await decided([{}]);
  const base = await inForce(organisation);
  const [everyone] = base.groups;
  if (everyone === undefined) throw new Error('a policy has a group for everyone');
  const draft = { ...asDraft(base), groups: [everyone, { ...dearer(everyone), group: 'unknown' }] };
  const before = await organisation.look('2026-10');
  const sums = await replay(organisation, draft);
  expect([...sums.outcomes.keys()].sort()).toEqual(['all', 'unknown']);
  expect(sums.outcomes.get('all')).toEqual({ better: 0, same: 8, worse: 0 });
  expect(sums.purposes.get('unknown\tcommute')?.draftCents).not.toBe(
    sums.purposes.get('unknown\tcommute')?.nowCents,
  );
  const after = await organisation.look('2026-10');
  expect(after.totals).toEqual(before.totals);
  expect(after.warnings.map(({ code }) => code)).not.toContain('month-closed');
});

test('what is shown of twelve people is their cost, and no count under ten', async () => {
  const organisation = await decided(groups);
  const sums = await replay(organisation, asDraft(await inForce(organisation), dearer));
  const cells = guardSimulation(sums);
  expect([cells[0]?.people, cells[0]?.amounts?.nowCents]).toEqual([12, sums.total.nowCents]);
  const counts = cells.flatMap(({ people, better, same, worse }) => [people, better, same, worse]);
  expect(counts.filter((count) => count !== null && count > 0 && count < 10)).toEqual([]);
  expect(cells.filter(({ part }) => part === 'month').map(({ people }) => people)).toEqual([12, 12, 12]);
});
