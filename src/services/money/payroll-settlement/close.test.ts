// A month closes once and to the cent; what changes afterwards becomes a correction in a next run, never a
// change.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { chooseForDay, withdrawClaims } from '../claims.ts';
import { createPolicy } from '../create-policy.ts';
import { toJson } from './line.ts';
import { foundOrganisation, openTown, shown, type Town } from './open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
const day = (text: string) => Temporal.PlainDate.from(text);

test('March as known in March pays 0.23; the next run after publication adds 0.02 to the cent', async () => {
  const { hire, claim, settle } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-03-02', { distanceM: 42_195 });
  await claim(person, '2026-06-01', { distanceM: 10_000 });
  const march = await settle('2026-03', '2026-03-31');
  expect(shown(march)).toEqual([['2026-03-02', 'travel', 'commute', 'car', 42_195, 970]]);
  const june = await settle('2026-06', '2026-06-30');
  expect(shown(june)).toEqual([
    ['2026-06-01', 'travel', 'commute', 'car', 10_000, 250],
    ['2026-03-02', 'travel', 'commute', 'car', 0, 85],
  ]);
  const closed = march.lines[0];
  expect(june.lines[1]?.correctionOf).toEqual({ run: closed?.id.replace(/\.1$/, ''), line: closed?.id });
  expect(june.totals).toEqual({ amountCents: 335, untaxedCents: 335, taxedCents: 0 });
  expect(june.lines[0]?.source).toContain('Stcrt. 2026, 18302');
});

test('known-at is inclusive: on 21 May the new amount is known, on 20 May it is not', async () => {
  const { hire, claim, look } = await foundOrganisation(town);
  await claim(await hire(), '2026-02-02', { distanceM: 100_000 });
  expect((await look('2026-02', '2026-05-20')).totals.amountCents).toBe(2300);
  expect((await look('2026-02', '2026-05-21')).totals.amountCents).toBe(2500);
});

test('a correction is the new line minus the old one: 0.02 times the distance is a cent off', async () => {
  const { hire, claim, settle } = await foundOrganisation(town);
  const person = await hire();
  // 0.23 × 4.15 = 0.9545 → 0.95, 0.25 × 4.15 = 1.0375 → 1.04: nine cents, where 0.02 × 4.15 = 0.083 says
  // eight.
  await claim(person, '2026-03-02', { distanceM: 4_150 });
  await settle('2026-03', '2026-03-31');
  const next = await settle('2026-04', '2026-06-30');
  expect(next.totals.amountCents).toBe(9);
});

test('a line is rounded once: two trips of a day are added before they are priced', async () => {
  const { hire, claim, look } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 10_020 });
  await claim(person, '2026-09-01', { distanceM: 10_020 });
  const { lines } = await look('2026-09');
  expect(lines.map((line) => [line.claims, line.distanceM, line.amountCents])).toEqual([[2, 20_040, 501]]);
});

test('never commute and home-working both: the better, on a tie the commute; business is apart', async () => {
  const { hire, claim, look } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 4_000 });
  await claim(person, '2026-09-01', 'home');
  await claim(person, '2026-09-01', { purpose: 'business', mode: 'train', costCents: 1_480 });
  await claim(person, '2026-09-02', { distanceM: 9_800 });
  await claim(person, '2026-09-02', 'home');
  expect(shown(await look('2026-09'))).toEqual([
    ['2026-09-01', 'home-working', null, null, 0, 245],
    ['2026-09-01', 'travel', 'business', 'train', 0, 1_480],
    ['2026-09-01', 'travel', 'commute', 'car', 4_000, 0],
    ['2026-09-02', 'home-working', null, null, 0, 0],
    ['2026-09-02', 'travel', 'commute', 'car', 9_800, 245],
  ]);
});

test('a choice made after the close flips both lines in the next run', async () => {
  const { hire, claim, settle, act } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 4_000 });
  await claim(person, '2026-09-01', 'home');
  await settle('2026-09');
  const choice = { personId: person, day: day('2026-09-01'), choice: 'commute' as const };
  await act('intake', (tx) => chooseForDay(tx, choice));
  expect(shown(await settle('2026-10'))).toEqual([
    ['2026-09-01', 'home-working', null, null, 0, -245],
    ['2026-09-01', 'travel', 'commute', 'car', 0, 100],
  ]);
});

test('a claim withdrawn after the close is taken back; a late claim names the run alone', async () => {
  const { hire, claim, settle, act } = await foundOrganisation(town);
  const person = await hire();
  const key = await claim(person, '2026-09-01', { distanceM: 10_000 });
  const september = await settle('2026-09');
  await act('intake', (tx) => withdrawClaims(tx, [key]));
  await claim(person, '2026-09-03', { mode: 'train', costCents: 1_000 });
  const october = await settle('2026-10');
  expect(shown(october)).toEqual([
    ['2026-09-01', 'travel', 'commute', 'car', -10_000, -250],
    ['2026-09-03', 'travel', 'commute', 'train', 0, 1_000],
  ]);
  expect(october.lines[0]?.correctionOf?.line).toBe(september.lines[0]?.id);
  expect(october.lines[1]?.correctionOf).toMatchObject({ line: null });
  expect(october.lines[1]?.vat).toEqual({ basisPoints: 900, netCents: 917, vatCents: 83 });
  expect((await settle('2026-08')).lines).toEqual([]);
});

test('closing again prints the stored run unchanged; with other knowledge it says so', async () => {
  const { hire, claim, settle } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-03-02', { distanceM: 10_000 });
  const first = await settle('2026-03', '2026-03-31');
  await claim(person, '2026-03-03', { distanceM: 10_000 });
  expect(JSON.stringify(toJson(await settle('2026-03', '2026-03-31')))).toBe(JSON.stringify(toJson(first)));
  const later = await settle('2026-03', '2026-06-30');
  expect(later.lines).toEqual(first.lines);
  expect(later.warnings.map((warning) => warning.code)).toContain('closed-with-other-knowledge');
});

test('months close in any order; a run with older knowledge takes no correction back', async () => {
  const { hire, claim, settle } = await foundOrganisation(town);
  const person = await hire();
  for (const month of ['03', '04', '06']) await claim(person, `2026-${month}-02`, { distanceM: 10_000 });
  await settle('2026-04', '2026-04-30');
  expect(shown(await settle('2026-06', '2026-06-30')).map((line) => line.at(-1))).toEqual([250, 20]);
  expect(shown(await settle('2026-03', '2026-03-31')).map((line) => line.at(-1))).toEqual([230]);
  expect(shown(await settle('2026-07', '2026-07-31')).map((line) => [line[0], line.at(-1)])).toEqual([
    ['2026-03-02', 20],
  ]);
});

test('a preview of a closed month gives the old figures again and says that it is closed', async () => {
  const { hire, claim, settle, look } = await foundOrganisation(town);
  await claim(await hire(), '2026-03-02', { distanceM: 10_000 });
  await settle('2026-03', '2026-03-31');
  await settle('2026-06', '2026-06-30');
  const again = await look('2026-03', '2026-03-31');
  expect(shown(again).map((line) => line.at(-1))).toEqual([230]);
  expect(again.lines[0]?.correctionOf).toBeNull();
  expect(again.warnings.map((warning) => warning.code)).toContain('month-closed');
});

test('two closers on one month get one and the same run; on two months the second waits', async () => {
  const { hire, claim, settle, organisation, act } = await foundOrganisation(town);
  const person = await hire();
  for (let n = 1; n < 20; n += 1)
    await claim(person, `2026-09-${String(n).padStart(2, '0')}`, { distanceM: 1_000 * n });
  const closed = await Promise.all([
    settle('2026-09'),
    settle('2026-09'),
    settle('2026-10'),
    settle('2026-08'),
  ]);
  expect(JSON.stringify(closed[0])).toBe(JSON.stringify(closed[1]));
  const { runs } = await act('settlement', (tx) =>
    tx.get<{ runs: number }>(
      sql`select count(*) as runs from money.run where organisation_id = ${organisation}`,
    ),
  );
  expect(runs).toBe(3);
});

test('someone without an employment on the day is paid and named in a warning, never dropped', async () => {
  const { hire, claim, settle } = await foundOrganisation(town);
  const person = await hire({ employed: ['[2026-09-10,)'] });
  await claim(person, '2026-09-01', { distanceM: 10_000 });
  await claim(person, '2026-09-14', { distanceM: 10_000 });
  const { lines, warnings } = await settle('2026-09');
  expect(lines.map((line) => [line.personnelNumber, line.amountCents])).toEqual([
    [null, 250],
    ['P001', 250],
  ]);
  expect(warnings.map((warning) => warning.code)).toEqual(['no-employment']);
});

test('a figure that is missing, proposed or not verified is a warning; a policy may refuse it', async () => {
  const { hire, claim, look, act, settle } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2021-05-03', { distanceM: 10_000 });
  await claim(person, '2027-01-04', { distanceM: 10_000 });
  expect((await look('2021-05')).warnings.map((warning) => warning.code)).toEqual(['figure-unverified']);
  const proposed = await look('2027-01');
  expect([proposed.totals.amountCents, proposed.warnings.map((warning) => warning.code)]).toEqual([
    0,
    ['month-not-over', 'figure-missing'],
  ]);
  const groups = [{}];
  await act('operator', (tx) =>
    createPolicy(tx, { validFrom: '2027-01-01', proposedFigures: 'use', groups }),
  );
  expect((await look('2027-01')).totals.amountCents).toBe(250);
  await act('operator', (tx) =>
    createPolicy(tx, { validFrom: '2021-01-01', validTo: '2022-01-01', unverifiedFigures: 'refuse', groups }),
  );
  await expect(settle('2021-05')).rejects.toThrow(
    'refuses figures that were not verified: travel.untaxed-per-km',
  );
  await settle('2021-06');
});

test('a trip without the cost or distance that its rule needs gives 0 and a warning', async () => {
  const { hire, claim, look } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-09-01', { mode: 'train', distanceM: 40_000 });
  await claim(person, '2026-09-02', { mode: 'car' });
  await claim(person, '2026-09-03', { mode: 'car', distanceM: 20_000, costCents: 750 });
  await claim(person, '2026-08-03', 'home');
  expect((await look('2026-08')).warnings).toEqual([]);
  const { totals, warnings } = await look('2026-09');
  expect(totals.amountCents).toBe(500);
  expect(warnings.map((warning) => warning.code)).toEqual(['cost-missing', 'distance-missing']);
});

test('a month is corrected while its trips are kept; later its facts may go', async () => {
  const { hire, claim, settle, act } = await foundOrganisation(town);
  const person = await hire();
  const keys = [
    await claim(person, '2024-12-02', { distanceM: 10_000 }),
    await claim(person, '2025-01-02', { distanceM: 10_000 }),
  ];
  await settle('2024-12');
  await settle('2025-01');
  await act('intake', (tx) => withdrawClaims(tx, keys));
  expect(shown(await settle('2025-02')).map((line) => line[0])).toEqual(['2025-01-02']);
});

test('the database refuses a private claim, a changed claim, an entry that does not balance', async () => {
  const { hire, claim, settle, act, organisation } = await foundOrganisation(town);
  const person = await hire();
  await expect(claim(person, '2026-09-01', { purpose: 'private' as never, distanceM: 1 })).rejects.toThrow(
    'check constraint',
  );
  await claim(person, '2026-09-01', { distanceM: 10_000 });
  await settle('2026-09');
  for (const table of ['claim', 'settlement_line', 'ledger_entry']) {
    const change = sql.raw(
      `update money.${table} set purge_on = purge_on where organisation_id = '${organisation}'`,
    );
    await expect(act('settlement', (tx) => tx.run(change))).rejects.toThrow('permission denied');
  }
  const onItself = sql`insert into money.ledger_entry
      (organisation_id, run_number, line_number, part, debit, credit, cents, booked_on, purge_on)
    values (${organisation}, 1, 1, 'taxed', 'taxed-allowances', 'taxed-allowances', 5, '2026-11-22',
      '2034-01-01')`;
  await expect(act('settlement', (tx) => tx.run(onItself))).rejects.toThrow('check constraint');
});

test('what a run knew stays known: a later run with older knowledge corrects a month by all that was known', async () => {
  const { act, hire, claim, settle, look } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-09-14', { distanceM: 24_040 });
  await settle('2026-09', '2026-05-21');
  // This run knows more, and finds nothing to correct yet.
  expect((await settle('2026-06', '2026-11-22')).lines).toEqual([]);
  const capped = await act('operator', (tx) =>
    createPolicy(tx, {
      validFrom: '2026-01-01',
      knownFrom: '2026-11-22',
      groups: [{ dayCapCents: 600 }],
    }),
  );
  expect(capped.ok).toBe(true);
  expect(shown(await look('2026-10', '2026-05-20'))).toEqual([['2026-09-14', 'day-cap', null, null, 0, -1]]);
  expect(shown(await settle('2026-10', '2026-05-20'))).toEqual([
    ['2026-09-14', 'day-cap', null, null, 0, -1],
  ]);
});
