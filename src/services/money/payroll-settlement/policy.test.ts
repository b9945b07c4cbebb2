// What a policy can say: own rates with a taxed part, caps, thresholds, groups, the fixed allowance, versions
// on two axes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeOnCommute, type CommuteAgreement } from '../claims.ts';
import type { PolicyInput } from '../complete-policy.ts';
import { createPolicy } from '../create-policy.ts';
import { foundOrganisation, type Organisation, openTown, shown, type Town } from './open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function decide({ act }: Organisation, input: Partial<PolicyInput>): Promise<void> {
  const made = await act('operator', (tx) =>
    createPolicy(tx, { validFrom: '2026-01-01', groups: [{}], ...input }),
  );
  if (!made.ok) throw new Error(made.refusal.en);
}
const agree = ({ act }: Organisation, agreement: Partial<CommuteAgreement> & { personId: string }) =>
  act('intake', (tx) =>
    agreeOnCommute(tx, {
      validFrom: Temporal.PlainDate.from('2026-01-01'),
      validTo: null,
      oneWayM: 20_000,
      daysAWeek: 5,
      mode: 'car',
      ...agreement,
    }),
  );
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

test('an own rate above the untaxed figure has a taxed part; below it all is untaxed', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, look } = organisation;
  await decide(organisation, {
    groups: [
      {
        rules: [
          { modes: ['car'], method: 'per-km', rateMilliCents: 30_000 },
          { modes: ['bicycle'], method: 'per-km', rateMilliCents: 20_000 },
          { modes: ['train'], method: 'per-km' },
        ],
      },
    ],
  });
  const person = await hire();
  for (const mode of ['car', 'bicycle', 'train'] as const)
    await claim(person, '2026-09-01', { mode, distanceM: 10_000 });
  const { lines, totals } = await look('2026-09');
  expect(lines.map((line) => [line.mode, line.untaxedCents, line.taxedCents])).toEqual([
    ['bicycle', 200, 0],
    ['car', 250, 50],
    ['train', 250, 0],
  ]);
  expect(totals).toEqual({ amountCents: 750, untaxedCents: 700, taxedCents: 50 });
});

test('caps of a day and a month are lines of their own, and take the taxed part first', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, settle } = organisation;
  const rules = [{ modes: ['car' as const], method: 'per-km' as const, rateMilliCents: 30_000 }];
  await decide(organisation, { groups: [{ dayCapCents: 1_000, monthCapCents: 1_500, rules }] });
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 38_000 });
  await claim(person, '2026-09-02', { distanceM: 38_000 });
  await claim(person, '2026-09-03', 'home');
  const { lines, totals } = await settle('2026-09');
  expect(lines.map((line) => [line.date, line.kind, line.amountCents, line.untaxedCents])).toEqual([
    ['2026-09-01', 'day-cap', -140, 0],
    ['2026-09-01', 'travel', 1_140, 950],
    ['2026-09-02', 'day-cap', -140, 0],
    ['2026-09-02', 'month-cap', -500, -400],
    ['2026-09-02', 'travel', 1_140, 950],
    ['2026-09-03', 'home-working', 245, 245],
  ]);
  expect(totals).toEqual({ amountCents: 1_745, untaxedCents: 1_745, taxedCents: 0 });
});

test('a threshold takes the first metres of a day once, whatever the means', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, look } = organisation;
  await decide(organisation, {
    groups: [
      { rules: [{ purpose: 'commute', modes: ['bicycle', 'car'], method: 'per-km', thresholdM: 10_000 }] },
    ],
  });
  const person = await hire();
  await claim(person, '2026-09-01', { mode: 'bicycle', distanceM: 6_000 });
  await claim(person, '2026-09-01', { mode: 'car', distanceM: 20_000 });
  await claim(person, '2026-09-01', { mode: 'car', purpose: 'business', distanceM: 8_000 });
  expect(shown(await look('2026-09')).map((line) => line.slice(2))).toEqual([
    ['business', 'car', 8_000, 200],
    ['commute', 'bicycle', 6_000, 0],
    ['commute', 'car', 20_000, 400],
  ]);
});

test('a group has its own settings, and starts from those of everyone', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, look } = organisation;
  await decide(organisation, {
    groups: [
      { homeMethod: 'own', homeCents: 100, rules: [{ modes: ['car'], method: 'none' }] },
      { group: 'field', rules: [{ modes: ['car'], method: 'per-km', rateMilliCents: 20_000 }] },
    ],
  });
  for (const group of ['all', 'field', 'unknown']) {
    const person = await hire({ group });
    await claim(person, '2026-09-01', { distanceM: 10_000 });
    await claim(person, '2026-09-02', 'home');
  }
  const { lines } = await look('2026-09');
  const paid = lines.map((line) => `${line.personnelNumber} ${line.kind} ${line.amountCents}`).sort();
  expect(paid).toEqual([
    ...['P001 home-working 100', 'P001 travel 0', 'P002 home-working 100', 'P002 travel 200'],
    ...['P003 home-working 100', 'P003 travel 0'],
  ]);
});

test('a policy decided later corrects the closed months it is valid for, by the difference', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, settle } = organisation;
  await claim(await hire(), '2026-07-01', { distanceM: 10_000 });
  await settle('2026-07', '2026-07-31');
  await decide(organisation, {
    groups: [{ rules: [{ modes: ['car'], method: 'per-km', rateMilliCents: 30_000 }] }],
  });
  const august = await settle('2026-08');
  expect(august.lines.map((line) => [line.amountCents, line.untaxedCents, line.taxedCents])).toEqual([
    [50, 0, 50],
  ]);
});

test('a policy of knowledge before a close is refused, and so is one that makes no sense', async () => {
  const organisation = await foundOrganisation(town);
  await organisation.settle('2026-07', '2026-07-31');
  await expect(decide(organisation, { knownFrom: '2026-07-30' })).rejects.toThrow(
    'choose 2026-07-31 or later',
  );
  await expect(decide(organisation, { validTo: '2026-01-01' })).rejects.toThrow('later day');
  await expect(decide(organisation, { groups: [{ dayCapCents: 0.5 }] })).rejects.toThrow('whole number');
  await expect(decide(organisation, { groups: [{ homeMethod: 'own' }] })).rejects.toThrow('both or neither');
  await expect(decide(organisation, { groups: [{ group: 'x' }, { group: 'x' }] })).rejects.toThrow('twice');
});

test.each([
  { oneWayM: 20_000, daysAWeek: 5 as const, metres: 8_560_000, cents: 214_000 },
  { oneWayM: 30_000, daysAWeek: 3 as const, metres: 7_704_000, cents: 192_600 },
  { oneWayM: 12_345, daysAWeek: 4 as const, metres: 4_226_928, cents: 105_673 },
])('twelve months of a fixed allowance are the year: $oneWayM m, $daysAWeek days', async (agreed) => {
  const organisation = await foundOrganisation(town);
  await decide(organisation, { groups: [{ commuteMethod: 'fixed-214' }] });
  await agree(organisation, { personId: await organisation.hire(), ...agreed });
  let [metres, cents] = [0, 0];
  for (const month of months) {
    const { lines } = await organisation.look(month);
    expect(lines.map((line) => line.kind)).toEqual(['fixed-commute']);
    metres += lines[0]?.distanceM ?? 0;
    cents += lines[0]?.amountCents ?? 0;
  }
  expect([metres, cents]).toEqual([agreed.metres, agreed.cents]);
});

test('beside a fixed allowance a commute pays nothing more, home-working only on free days', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, settle } = organisation;
  await decide(organisation, { groups: [{ commuteMethod: 'fixed-214' }] });
  const person = await hire();
  await agree(organisation, { personId: person, daysAWeek: 4 });
  await claim(person, '2026-09-01', { distanceM: 40_000 });
  await claim(person, '2026-09-02', { purpose: 'business', distanceM: 10_000 });
  for (const day of ['01', '03', '04', '07', '08', '09', '10']) await claim(person, `2026-09-${day}`, 'home');
  const { lines } = await settle('2026-09');
  const paid = (kind: string) => lines.filter((line) => line.kind === kind).map((line) => line.amountCents);
  expect(paid('travel')).toEqual([0, 250]);
  // September 2026 has 22 weekdays: five of them are free with four fixed days; the first, with a commute, is
  // not paid.
  expect(paid('home-working')).toEqual([0, 245, 245, 245, 245, 0, 0]);
  expect(paid('fixed-commute')).toEqual([14_267]);
});

test('a fixed allowance follows the employment, and a later change of the agreement', async () => {
  const organisation = await foundOrganisation(town);
  await decide(organisation, { groups: [{ commuteMethod: 'fixed-214' }] });
  const person = await organisation.hire({ employed: ['[2026-09-16,)'] });
  await agree(organisation, { personId: person });
  const september = await organisation.settle('2026-09');
  expect(shown(september)).toEqual([['2026-09-30', 'fixed-commute', 'commute', 'car', 356_666, 8_917]]);
  await agree(organisation, { personId: person, oneWayM: 10_000 });
  const october = await organisation.settle('2026-10');
  expect(shown(october).map((line) => line.slice(-2))).toEqual([
    [356_667, 8_917],
    [-178_333, -4_459],
  ]);
});

test('in December a fixed allowance with too few commute days is a warning', async () => {
  const organisation = await foundOrganisation(town);
  await decide(organisation, { validFrom: '2025-01-01', groups: [{ commuteMethod: 'fixed-214' }] });
  const validFrom = Temporal.PlainDate.from('2025-01-01');
  await agree(organisation, { personId: await organisation.hire(), validFrom });
  expect((await organisation.look('2025-11')).warnings).toEqual([]);
  expect((await organisation.look('2025-12')).warnings.map((warning) => warning.code)).toEqual([
    'few-travel-days',
  ]);
});
