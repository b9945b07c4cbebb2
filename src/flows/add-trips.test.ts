// Trips that a person types in the browser: checked, estimated, priced before they are saved, and stored
// once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { choosePlate, dateEase, deletePlate, keepPlate, listOwnPlates } from '#services/travel/trips';
import { cast } from '#test/cast';
import { day, HOME_DAYS, openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { addTrips, priceTrips } from './add-trips.ts';
import { checkTrips, type EnteredTrips } from './check-trips.ts';

let town: Town;
let client: TownOrganisation;
let noor: string;
let daan: string;
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(cast.noor, cast.daan);
  [noor, daan] = [await client.personOf(cast.noor), await client.personOf(cast.daan)];
});
afterAll(() => town.close());

const KEY = '018f0000-0000-4000-8000-000000000001';
const entry = (changes: Partial<EnteredTrips> = {}): EnteredTrips => ({
  from: 'Utrecht Centraal',
  to: 'Amersfoort Centraal',
  stops: [],
  distanceKm: '',
  distanceReason: '',
  costEuro: '',
  plate: '',
  days: ['2026-11-02'],
  isReturn: false,
  mode: 'car',
  purpose: 'business',
  ...changes,
});
const as = <T>(person: string, work: Parameters<typeof client.act<T>>[1]) =>
  client.act('traveller', work, person);
const check = (changes: Partial<EnteredTrips>) => as(noor, (tx) => checkTrips(tx, entry(changes)));
const codeOf = async (changes: Partial<EnteredTrips>) => {
  const checked = await check(changes);
  return checked.ok ? 'ok' : checked.refusal.code;
};
const price = (changes: Partial<EnteredTrips>) =>
  as(noor, async (tx) => {
    const checked = await checkTrips(tx, entry(changes));
    if (!checked.ok) throw new Error(checked.refusal.en);
    return priceTrips(tx, checked.value);
  });
const tripsOf = (person: string) =>
  client.list<{ day: string; way: string; metres: number }>(
    'traveller',
    sql`select day::text as day, coalesce(origin, '') || '>' || coalesce(destination, '') as way,
      distance_m as metres from travel.trip order by day, id`,
    person,
  );

test('a distance is estimated between places we know; the own kilometres count, and a tenth more asks why', async () => {
  const checked = await check({});
  if (!checked.ok) throw new Error(checked.refusal.en);
  const estimateM = checked.value.measured?.distanceM ?? 0;
  expect(estimateM).toBeGreaterThan(22_000);
  expect(estimateM).toBeLessThan(26_000);
  expect(checked.value.distanceM).toBe(estimateM);
  const near = await check({ distanceKm: '25,0' });
  expect(near.ok && [near.value.distanceM, near.value.distanceReason]).toEqual([25_000, null]);
  expect(await codeOf({ distanceKm: '40' })).toBe('distance-reason-needed');
  const why = await check({ distanceKm: '40', distanceReason: 'omleiding A28' });
  expect(why.ok && [why.value.distanceM, why.value.distanceReason]).toEqual([40_000, 'omleiding A28']);
});

test.each([
  [{ from: '', to: '' }, 'no-place-no-distance'],
  [{ to: '' }, 'one-place-only'],
  [{ to: 'Nergenshuizen 12' }, 'distance-unknown'],
  [{ to: 'Nergenshuizen 12', distanceKm: '12' }, 'ok'],
  [{ from: '', to: '', distanceKm: '12' }, 'ok'],
  [{ distanceKm: 'ver' }, 'distance-not-a-number'],
  [{ distanceKm: '0' }, 'distance-zero'],
  [{ distanceKm: '2500' }, 'distance-too-far'],
  [{ to: 'Utrecht Centraal' }, 'distance-zero'],
  [{ mode: 'train', to: 'Halte X' }, 'ok'],
  [{ mode: 'train', costEuro: '-1' }, 'cost-negative'],
  [{ days: [] }, 'no-days'],
  [{ days: ['2026-11-23'] }, 'day-in-the-future'],
  [{ days: ['2024-12-31'] }, 'past-retention'],
  [{ plate: 'geen' }, 'plate-shape'],
  [{ from: `A${'x'.repeat(130)}` }, 'text-too-long'],
] as const)('%j is answered with %s', async (changes, code) => {
  expect(await codeOf(changes)).toBe(code);
});

test('the same form sent twice, or twice at once, is there once; each day and direction is a trip', async () => {
  const typed = entry({ days: ['2026-10-05', '2026-10-06'], isReturn: true, stops: ['Den Dolder'] });
  const send = () => as(noor, (tx) => addTrips(tx, KEY, typed));
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  const ids = [first, second, third].map((answer) => (answer.ok ? answer.value.map(({ id }) => id) : []));
  expect(ids[1]).toEqual(ids[0]);
  expect(ids[2]).toEqual(ids[0]);
  const stored = await tripsOf(noor);
  expect(stored.map(({ day: on, way }) => `${on} ${way}`)).toEqual([
    '2026-10-05 Utrecht Centraal>Amersfoort Centraal',
    '2026-10-05 Amersfoort Centraal>Utrecht Centraal',
    '2026-10-06 Utrecht Centraal>Amersfoort Centraal',
    '2026-10-06 Amersfoort Centraal>Utrecht Centraal',
  ]);
  const estimates = await town.peek<{ count: string }>(
    'select count(*) from travel.trip_co2 where wtw_grams > 0 and person_id = $1',
    [noor],
  );
  expect(estimates).toEqual([{ count: '4' }]);
  expect(await client.list('client', sql`select 1 from travel.trip`)).toEqual([]);
});

test('what the person alone may see, nobody else can read: stops, estimate and reason', async () => {
  const own = sql<{ stops: string[] }>`select stops from travel.trip_by_hand`;
  const known = entry({ distanceKm: '40', distanceReason: 'omleiding', days: ['2026-09-02'] });
  await as(daan, (tx) => addTrips(tx, `${KEY.slice(0, -1)}3`, { ...known, stops: ['Baarn'] }));
  await client.confirm('2026-09');
  expect(await client.list('traveller', own, daan)).toEqual([{ stops: ['Baarn'] }]);
  expect(await client.list('traveller', own, noor)).not.toContainEqual({ stops: ['Baarn'] });
  await expect(client.list('client', sql`select distance_reason from travel.trip_by_hand`)).rejects.toThrow(
    'permission denied',
  );
});

test('the price before saving is what the month pays after confirming, to the cent', async () => {
  const other = await town.found('Prijs');
  await other.hire(cast.noor);
  const person = await other.personOf(cast.noor);
  await other.bring('home-days', HOME_DAYS, `${cast.noor.personnelNumber};2026-10-07`);
  const typed = entry({
    days: ['2026-10-07', '2026-10-08'],
    isReturn: true,
    purpose: 'commute',
    distanceKm: '8,3',
    from: '',
    to: '',
  });
  const before = await other.look('2026-10');
  const quoted = await other.act(
    'traveller',
    async (tx) => {
      const checked = await checkTrips(tx, typed);
      return checked.ok ? priceTrips(tx, checked.value) : undefined;
    },
    person,
  );
  await other.act('traveller', (tx) => addTrips(tx, KEY, typed), person);
  await other.confirm('2026-10');
  const after = await other.look('2026-10');
  expect(quoted?.amountCents).toBe(after.totals.amountCents - before.totals.amountCents);
  expect(quoted?.untaxedCents).toBe(after.totals.untaxedCents - before.totals.untaxedCents);
  // The day at home gives way to the commute: it comes to less than the next day.
  expect(quoted?.days.map(({ day: on, amountCents }) => [on, amountCents])).toEqual([
    ['2026-10-07', 415 - 245],
    ['2026-10-08', 415],
  ]);
  expect(quoted?.rules.map(({ nl }) => nl)).toEqual(['woon-werk, auto: €\u00a00,25 per km']);
});

test('a private trip comes to nothing and is quoted to nobody', async () => {
  expect(await price({ purpose: 'private' })).toBeUndefined();
});

test('with a plate the fuel and the grams are those of the vehicle, and the plate stays nowhere', async () => {
  await client.bringVehicle('ZZ999Z');
  const checked = await check({ plate: 'zz-999-z' });
  expect(checked.ok && [checked.value.fuel, checked.value.co2.ttw.factorId]).toEqual([
    'diesel',
    'vehicle/wltp/120000',
  ]);
  const bicycle = await check({ plate: 'zz-999-z', mode: 'bicycle' });
  expect(bicycle.ok && bicycle.value.fuel).toBeNull();
});

test('several vehicles: the last one kept is in use until another is chosen or it is erased', async () => {
  const keep = (plate: string) => as(daan, (tx) => keepPlate(tx, daan, plate));
  const own = async () =>
    (await as(daan, listOwnPlates)).map(({ plate, isDefault }) => `${plate}${isDefault ? '*' : ''}`);
  await keep('AA111A');
  await keep('BB222B');
  await keep('BB222B');
  expect(await own()).toEqual(['BB222B*', 'AA111A']);
  expect(await as(daan, (tx) => choosePlate(tx, 'AA111A'))).toBe(true);
  expect(await as(daan, (tx) => choosePlate(tx, 'CC333C'))).toBe(false);
  expect(await own()).toEqual(['AA111A*', 'BB222B']);
  expect(await as(noor, (tx) => deletePlate(tx, 'AA111A'))).toBe(false);
  expect(await as(daan, (tx) => deletePlate(tx, 'AA111A'))).toBe(true);
  expect(await own()).toEqual(['BB222B*']);
});

test('what is kept for ease gets its day when the account ends, favourites like plates', async () => {
  const days = () =>
    town.peek<{ purge: string | null }>(
      `select purge_on::text as purge from travel.vehicle_plate where person_id = $1
       union all select purge_on::text from travel.favourite where person_id = $1`,
      [daan],
    );
  await as(daan, (tx) =>
    tx.run(sql`insert into travel.favourite (organisation_id, person_id, name, place, added_at)
      values (${client.organisation}, ${daan}, 'Thuis', 'Utrecht', platform.now())`),
  );
  const endedOn = day('2026-12-31');
  await client.act('intake', (tx) => dateEase(tx, [{ personId: daan, endedOn }]));
  expect(await days()).toEqual([{ purge: '2027-03-08' }, { purge: '2027-03-08' }]);
  await client.act('intake', (tx) => dateEase(tx, [{ personId: daan, endedOn: null }]));
  expect(await days()).toEqual([{ purge: null }, { purge: null }]);
});
