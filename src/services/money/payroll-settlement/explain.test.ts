// Any cent can be opened: the explanation says rule, figure, inputs, sums, rounding, tax and what was
// corrected.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeOnCommute, withdrawClaims } from '../claims.ts';
import { createPolicy } from '../create-policy.ts';
import { explain } from './explain.ts';
import { foundOrganisation, type Organisation, openTown, type Town } from './open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function open(organisation: Organisation, id: string | undefined) {
  const explained = await organisation.act('settlement', (tx) => explain(tx, id ?? ''));
  if (!explained.ok) throw new Error(explained.refusal.en);
  return explained.value;
}

test('a line of a preview opens, and says the same as the line that is closed afterwards', async () => {
  const organisation = await foundOrganisation(town);
  const person = await organisation.hire();
  await organisation.claim(person, '2026-09-01', { distanceM: 42_195, costCents: 500 });
  const previewed = await open(organisation, (await organisation.look('2026-09')).lines[0]?.id);
  const closed = await open(organisation, (await organisation.settle('2026-09')).lines[0]?.id);
  expect({ ...previewed, id: '' }).toEqual({ ...closed, id: '' });
  expect(closed.sentences.map((sentence) => sentence.en)).toEqual([
    '1 September 2026: commute, car, €10.55',
    'Default rules: your organisation has no policy of its own for this day.',
    'Untaxed amount per kilometre by own transport, the same for every means, commute and business (2026): ' +
      'Besluit 17-05-2026, nr. 2026-8260, Stcrt. 2026, 18302. Known since 21 May 2026, seen in a source that quotes it, not in the official text.',
    '1 September 2026, commute, car, 42.195 km, €5.00',
    '42.195 km × €0.25 per km = €10.54875',
    'Cost on the way (€5.00), such as parking and toll, is inside the amount per kilometre.',
    'Rounded once per line to whole cents, half a cent up: €10.54875 becomes €10.55 (difference €0.00125).',
    'Untaxed is at most the distance times the untaxed amount per kilometre: €10.55. Taxed is €0.00.',
  ]);
  expect(closed.rounding.remainder).toBe(12_500);
  expect(
    closed.sentences.every(
      (sentence) => sentence.nl !== '' && !/undefined|NaN|null/.test(sentence.nl + sentence.en),
    ),
  ).toBe(true);
});

test('a correction says what it was, what it is, and which line it corrects', async () => {
  const organisation = await foundOrganisation(town);
  const person = await organisation.hire();
  const key = await organisation.claim(person, '2026-03-02', { distanceM: 10_000 });
  const march = await organisation.settle('2026-03', '2026-03-31');
  const june = await organisation.settle('2026-06', '2026-06-30');
  const corrected = await open(organisation, june.lines[0]?.id);
  expect(corrected.correction).toMatchObject({
    line: march.lines[0]?.id,
    month: '2026-03',
    wasCents: 230,
    isCents: 250,
  });
  await organisation.act('intake', (tx) => withdrawClaims(tx, [key]));
  const july = await organisation.settle('2026-07');
  const taken = await open(organisation, july.lines[0]?.id);
  expect(taken.correction).toMatchObject({ line: march.lines[0]?.id, wasCents: 250, isCents: 0 });
  expect(taken.inputs.claims).toMatchObject([{ withdrawn: true }]);
});

test('the choice of a day shows both amounts and the winner; business travel is outside it', async () => {
  const organisation = await foundOrganisation(town);
  const person = await organisation.hire();
  await organisation.claim(person, '2026-09-01', { distanceM: 4_000 });
  await organisation.claim(person, '2026-09-01', 'home');
  const { lines } = await organisation.look('2026-09');
  const lost = await open(organisation, lines.find((line) => line.purpose === 'commute')?.id);
  expect(lost.inputs.sameDay).toEqual({
    homeCents: 245,
    commuteCents: 100,
    chosen: null,
    winner: 'home-working',
  });
  expect(lost.steps.at(-1)?.nl).toContain('mogen niet op één dag samen; thuiswerken telt');
});

test('thresholds, caps, cost with a percentage and the fixed allowance all open', async () => {
  const organisation = await foundOrganisation(town);
  const person = await organisation.hire();
  await organisation.act('operator', (tx) =>
    createPolicy(tx, {
      validFrom: '2026-01-01',
      groups: [
        {
          commuteMethod: 'fixed-214',
          dayCapCents: 1_000,
          monthCapCents: 5_000,
          rules: [
            { modes: ['car'], method: 'per-km', thresholdM: 1_000 },
            { modes: ['train'], method: 'actual-cost', percentBasisPoints: 5_000, ceilingCents: 400 },
            { modes: ['taxi'], method: 'none' },
          ],
        },
      ],
    }),
  );
  const validFrom = Temporal.PlainDate.from('2026-01-01');
  const agreed = {
    personId: person,
    validFrom,
    validTo: null,
    oneWayM: 20_000,
    daysAWeek: 5,
    mode: 'car',
  } as const;
  await organisation.act('intake', (tx) => agreeOnCommute(tx, agreed));
  await organisation.claim(person, '2026-09-01', { purpose: 'business', distanceM: 61_000 });
  await organisation.claim(person, '2026-09-02', { purpose: 'business', mode: 'train', costCents: 1_001 });
  await organisation.claim(person, '2026-09-02', { purpose: 'business', mode: 'taxi', costCents: 1_001 });
  await organisation.claim(person, '2026-09-02', { distanceM: 40_000 });
  const { lines } = await organisation.settle('2026-09');
  const told: string[] = [];
  for (const line of lines) told.push(...(await open(organisation, line.id)).steps.map((step) => step.en));
  expect(told).toEqual([
    'Travel of the day: €15.00; the most is €10.00; off goes €5.00.',
    'The first 1 km a day do not count: 61 km becomes 60 km.',
    '60 km × €0.25 per km = €15.00',
    'By the policy this is not paid.',
    'Actual cost: €10.01 × 50 % = €5.01',
    'At most €4.00 a day.',
    'This commute is in the fixed allowance.',
    'A year is 2 × 20 km × 214 days × 5/5; this part runs from 5706.667 km to 6420 km.',
    '(6420 km − 5706.667 km) × €0.25 per km = €178.33',
    'Travel of the month: €192.33; the most is €50.00; off goes €142.33.',
  ]);
});

test('an id that is no line is refused with what to do', async () => {
  const organisation = await foundOrganisation(town);
  for (const id of [
    '',
    'x',
    `${organisation.organisation}.1.1`,
    `${organisation.organisation}.preview.2026-13.x.x.x.x.x.x.x`,
  ]) {
    await expect(open(organisation, id)).rejects.toThrow('Copy the id from a preview or a closed month');
  }
});

test('a person opens the own line only; the client opens lines of the organisation', async () => {
  const organisation = await foundOrganisation(town);
  const [mine, other] = [await organisation.hire(), await organisation.hire()];
  await organisation.claim(mine, '2026-09-01', { distanceM: 10_000 });
  await organisation.claim(other, '2026-09-01', { distanceM: 20_000 });
  const { lines } = await organisation.settle('2026-09');
  const openAs = (role: string, person: string | undefined, id: string) =>
    town.db.server.transaction({ ...organisation.as(role), person }, (tx) => explain(tx, id));
  for (const line of lines) {
    const own = await openAs('traveller', mine, line.id);
    expect(own.ok).toBe(line.personId === mine);
    if (own.ok) expect(own.value.steps.map((step) => step.en)).toEqual(['10 km × €0.25 per km = €2.50']);
    expect((await openAs('client', undefined, line.id)).ok).toBe(true);
  }
});
