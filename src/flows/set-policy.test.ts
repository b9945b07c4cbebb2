// A policy from a file: a version is added, agreements go with it, and what is wrong changes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { listPolicies } from '#services/money';
import { switchOff } from '#services/people/entitlements';
import { cast } from '#test/cast';
import {
  day,
  HOME_DAYS,
  openTown,
  type Town,
  type TownOrganisation,
  TRIPS,
  tripRow,
} from '#test/contract/open-town';
import { agreeCommute, chooseAllowance } from './agree-commute.ts';
import { setPolicy } from './set-policy.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima } = cast;
const set = (client: TownOrganisation, file: unknown, days = {}) =>
  setPolicy(town.db.worker, town.put(JSON.stringify(file), 'json'), {
    organisation: client.organisation,
    now: town.now,
    ...days,
  });
const agreed = async (client: TownOrganisation) =>
  (await client.list('intake', sql`select 1 from money.commute_agreement`)).length;
const versions = (client: TownOrganisation) =>
  client.act('operator', (tx) => listPolicies(tx, client.organisation));
const perKm = (eurPerKm: number) => ({
  validFrom: '2026-01-01',
  groups: [{ rules: [{ modes: ['car'], method: 'per-km', eurPerKm }] }],
});

async function withTrip(): Promise<TownOrganisation> {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber, { distance_km: '10' }));
  await client.confirm('2026-09');
  return client;
}

test('the newest version that is known prices the month; what a closed month paid otherwise is corrected', async () => {
  const client = await withTrip();
  expect((await set(client, perKm(0.3))).ok).toBe(true);
  expect((await client.settle('2026-09')).totals).toEqual({
    amountCents: 300,
    untaxedCents: 250,
    taxedCents: 50,
  });
  expect((await set(client, perKm(0.35))).ok).toBe(true);
  expect((await client.settle('2026-10')).totals.amountCents).toBe(50);
  expect((await versions(client)).map(({ knownFrom }) => knownFrom)).toEqual(['2026-11-22', '2026-11-22']);
});

test('days given beside the file go before what the file says', async () => {
  const client = await withTrip();
  await set(client, perKm(0.3), { validFrom: '2026-09-02', knownFrom: '2026-08-01' });
  expect((await client.look('2026-09')).totals.amountCents).toBe(250);
  expect(await versions(client)).toMatchObject([{ validFrom: '2026-09-02', knownFrom: '2026-08-01' }]);
});

test('an agreement of somebody unknown refuses the whole file, and nothing is stored', async () => {
  const client = await withTrip();
  const agreements = [
    { personnelNumber: '9999', oneWayKm: 10, daysAWeek: 3, mode: 'car', from: '2026-01-01' },
  ];
  const refused = await set(client, { ...perKm(0.3), agreements });
  expect(!refused.ok && refused.refusal.code).toBe('person-unknown');
  expect(await versions(client)).toEqual([]);
});

test('a fixed allowance is paid by agreement, from the file or one by one', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const number = fatima.personnelNumber;
  const agreement = { personnelNumber: number, oneWayKm: 12, daysAWeek: 5, mode: 'car', from: '2026-01-01' };
  const groups = [{ commute: 'fixed-214' }];
  expect((await set(client, { validFrom: '2026-01-01', groups, agreements: [agreement] })).ok).toBe(true);
  const paid = (await client.look('2026-09')).totals.amountCents;
  expect(paid).toBe(Math.round((214 * 24 * 25) / 12));
  const of = { organisation: client.organisation, person: number, now: town.now };
  const less = {
    validFrom: day('2026-01-01'),
    validTo: null,
    oneWayM: 12_000,
    daysAWeek: 0,
    mode: 'car',
  } as const;
  expect((await agreeCommute(town.db.worker, of, less)).ok).toBe(true);
  expect((await client.look('2026-09')).totals.amountCents).toBe(0);
});

test('a person chooses which allowance counts on a day, and the newest choice holds', async () => {
  const client = await withTrip();
  await client.bring('home-days', HOME_DAYS, `${fatima.personnelNumber};2026-09-01`);
  const of = { organisation: client.organisation, person: fatima.personnelNumber, now: town.now };
  const kinds = async () =>
    (await client.look('2026-09')).lines.filter((line) => line.amountCents > 0).map((line) => line.kind);
  expect(await kinds()).toEqual(['travel']);
  await chooseAllowance(town.db.worker, of, { day: day('2026-09-01'), choice: 'home-working' });
  expect(await kinds()).toEqual(['home-working']);
  await chooseAllowance(town.db.worker, of, { day: day('2026-09-01'), choice: 'commute' });
  expect(await kinds()).toEqual(['travel']);
});

test('a service that is off takes no policy, and a stranger makes no choice', async () => {
  const client = await withTrip();
  const off = ['travel/travel-reimbursement'];
  await client.act('operator', (tx) => switchOff(tx, client.organisation, off, day('2026-11-22')));
  const refused = await set(client, perKm(0.3));
  expect(!refused.ok && refused.refusal.code).toBe('service-off');
  const of = { organisation: client.organisation, person: '9999', now: town.now };
  const chosen = await chooseAllowance(town.db.worker, of, { day: day('2026-09-01'), choice: 'commute' });
  expect(!chosen.ok && chosen.refusal.code).toBe('person-unknown');
});

test('an agreement or a choice of days that must be gone by now is refused', async () => {
  const client = await withTrip();
  const old = { personnelNumber: fatima.personnelNumber, oneWayKm: 10, daysAWeek: 3, mode: 'car' };
  const agreements = [{ ...old, from: '2020-01-01', to: '2024-12-31' }];
  const refused = await set(client, { ...perKm(0.3), agreements });
  expect(!refused.ok && refused.refusal.code).toBe('past-retention');
  const of = { organisation: client.organisation, person: fatima.personnelNumber, now: town.now };
  const chosen = await chooseAllowance(town.db.worker, of, { day: day('2018-12-31'), choice: 'commute' });
  expect(!chosen.ok && chosen.refusal.code).toBe('past-retention');
});

test('a fault on the way leaves neither the version nor an agreement behind', async () => {
  const client = await withTrip();
  const agreements = [
    { personnelNumber: fatima.personnelNumber, oneWayKm: 20, daysAWeek: 5, mode: 'car', from: '2026-10-01' },
  ];
  const broken = { ...town.db.worker };
  broken.transaction = (context, work) =>
    town.db.worker.transaction(context, async (tx) => {
      await work(tx);
      throw new Error('the line was cut');
    });
  const path = town.put(JSON.stringify({ ...perKm(0.3), agreements }), 'json');
  const asked = { organisation: client.organisation, now: town.now };
  await expect(setPolicy(broken, path, asked)).rejects.toThrow('the line was cut');
  expect([(await versions(client)).length, await agreed(client)]).toEqual([0, 0]);
  expect((await setPolicy(town.db.worker, path, asked)).ok).toBe(true);
  expect([(await versions(client)).length, await agreed(client)]).toEqual([1, 1]);
});
