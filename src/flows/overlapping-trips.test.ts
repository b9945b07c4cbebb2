// No kilometre is paid twice: two trips of one person that overlap are paid once, whatever brought them in,
// and what somebody does about it becomes a correction.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation, TRIPS, tripRow } from '#test/contract/open-town';
import { explainLine } from './close-month.ts';
import { listMonthTrips } from './list-month-trips.ts';
import { recordTrip } from './record-trip.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { daan, fatima } = cast;
const number = fatima.personnelNumber;

const states = async ({ organisation, now, intake }: TownOrganisation) => {
  const month = Temporal.PlainYearMonth.from('2026-09');
  const listed = await listMonthTrips(intake.db, { organisation, month, now });
  if (!listed.ok) throw new Error(listed.refusal.en);
  return listed.value.map(({ distanceM, state }) => [distanceM, state]);
};
const idOf = async (client: TownOrganisation, distanceM: number): Promise<number> => {
  const month = Temporal.PlainYearMonth.from('2026-09');
  const { organisation, now, intake } = client;
  const listed = await listMonthTrips(intake.db, { organisation, month, now });
  const found = listed.ok ? listed.value.find((trip) => trip.distanceM === distanceM) : undefined;
  return found?.id ?? 0;
};
const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

test('of two trips of one file that overlap the first is paid; preview, close and explain say so', async () => {
  const client = await town.found();
  await client.hire(daan, fatima);
  const other = { departure: '08:30', arrival: '09:10', to: 'Zeist', distance_km: '30' };
  const nobodyElse = tripRow(daan.personnelNumber, other);
  await client.bring('trips', TRIPS, tripRow(number), tripRow(number, other), nobodyElse);
  expect(await client.confirm('2026-09')).toMatchObject({
    confirmed: 2,
    open: 1,
    covered: 0,
    overlapping: 1,
  });
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 0, overlapping: 1 });
  expect(codes(await client.look('2026-09'))).toContain('trips-overlap');
  const closed = await client.settle('2026-09');
  expect(closed.lines.map(({ amountCents }) => amountCents).sort()).toEqual([535, 750]);
  expect(codes(closed)).toContain('trips-overlap');
  const line = closed.lines.find(({ personnelNumber }) => personnelNumber === number)?.id ?? '';
  const explained = await explainLine(town.db.worker, line, town.now);
  expect(explained.ok && explained.value.sentences.at(-1)?.nl).toContain('niet nog eens betaald');
  const ofDaan = closed.lines.find(({ personnelNumber }) => personnelNumber !== number)?.id ?? '';
  const alone = await explainLine(town.db.worker, ofDaan, town.now);
  expect(alone.ok && JSON.stringify(alone.value.sentences)).not.toContain('overlapt');
});

test('who takes the paid one back gets the other: the next run takes one amount and gives the other', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const other = { departure: '08:30', arrival: '09:10', to: 'Zeist', distance_km: '30' };
  await client.bring('trips', TRIPS, tripRow(number), tripRow(number, other));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  await client.takeBack(await idOf(client, 21_400));
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 1, open: 0, overlapping: 0 });
  const next = await client.settle('2026-10');
  expect(next.lines.map(({ amountCents, distanceM }) => [amountCents, distanceM])).toEqual([[215, 8_600]]);
  expect(await states(client)).toEqual([
    [21_400, 'withdrawn'],
    [30_000, 'confirmed'],
  ]);
});

test('what was typed after the file was confirmed waits, also when it is the very same trip', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const timeless = { departure: '', arrival: '', distance_km: '12' };
  await client.bring('trips', TRIPS, tripRow(number, timeless));
  await client.confirm('2026-09');
  const typed = {
    personnel_number: number,
    date: '2026-09-01',
    from: 'Nieuwegein',
    to: 'Utrecht',
    distance_km: '12',
    mode: 'bicycle',
    purpose: 'commute',
  };
  expect((await recordTrip(client.intake, typed)).ok).toBe(true);
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 0, open: 1, overlapping: 1 });
  expect(await states(client)).toEqual([
    [12_000, 'confirmed'],
    [12_000, 'overlapping'],
  ]);
});

test('a trip that ends as the next one begins, a way back and a private trip take nothing away', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring(
    'trips',
    TRIPS,
    tripRow(number, { purpose: 'private', departure: '08:10', arrival: '08:20' }),
    tripRow(number),
    tripRow(number, { departure: '08:40', arrival: '09:00', to: 'Zeist' }),
    tripRow(number, { departure: '17:00', arrival: '17:40', from: 'Utrecht', to: 'Nieuwegein' }),
    tripRow(number, { departure: '', arrival: '', from: 'Utrecht', to: 'Vianen' }),
  );
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 5, open: 0, overlapping: 0 });
});

test('three in a chain: the first is paid; with the middle one gone the last is paid too', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring(
    'trips',
    TRIPS,
    tripRow(number, { departure: '08:00', arrival: '09:00', distance_km: '10' }),
    tripRow(number, { departure: '08:30', arrival: '09:30', distance_km: '20' }),
    tripRow(number, { departure: '09:15', arrival: '10:00', distance_km: '30' }),
  );
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 1, overlapping: 2 });
  await client.takeBack(await idOf(client, 20_000));
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 1, open: 0, overlapping: 0 });
});
