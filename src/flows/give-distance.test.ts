// A ride between stops that no list knows gets its distance from somebody who knows it, and everything that
// needs kilometres has them from then on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { wpmTotals } from '#services/money/payroll-settlement';
import { cast } from '#test/cast';
import { openTown, RIDES, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { giveTripDistance } from './give-distance.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const ride = `01-09-2026;08:00;Onbekendehalte;08:20;Nergenshuizen;3,40;Check-uit;;;;;${cast.noor.cardNumber}`;

async function withRide() {
  const client = await town.found();
  await client.hire(cast.noor);
  await client.bring('ov-chipkaart', RIDES, ride);
  const trip = await client.onlyTrip();
  const give = async (km: number, by: 'traveller' | 'employer' = 'employer') =>
    giveTripDistance(town.db.worker, {
      organisation: client.organisation,
      trip,
      distanceM: km * 1000,
      by,
      now: town.now,
    });
  const kept = async () => {
    const [row] = await client.list(
      'intake',
      sql<{ by: string; times: number; grams: number | null }>`
        select t.distance_given_by as by, t.distance_version as times, c.wtw_grams as grams
        from travel.trip t join travel.trip_co2 c on c.trip_id = t.id`,
    );
    return row;
  };
  const wpm = async () => {
    const asked = { organisation: client.organisation, year: 2026 };
    const { rows } = await client.act('settlement', (tx) => wpmTotals(tx, asked));
    return rows.map(({ km, withoutDistance }) => [km, withoutDistance]);
  };
  return { client, trip, give, kept, wpm };
}
const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

test('preview and close name rides without a distance; who gives it is kept, and the next run has the kilometres', async () => {
  const { client, give, kept, wpm } = await withRide();
  await client.confirm('2026-09', 'commute');
  expect(codes(await client.look('2026-09'))).toContain('kilometres-missing');
  const closed = await client.settle('2026-09');
  expect(closed.totals.amountCents).toBe(340);
  expect(codes(closed)).toContain('kilometres-missing');
  expect(await wpm()).toEqual([[0, 1]]);
  expect((await kept())?.grams).toBeNull();
  expect(await give(7.5, 'traveller')).toEqual({ ok: true, value: { changed: 1, claims: 1 } });
  expect(await give(7.5)).toEqual({ ok: true, value: { changed: 0, claims: 0 } });
  expect(await kept()).toMatchObject({ by: 'traveller', times: 1 });
  expect((await kept())?.grams).toBeGreaterThan(0);
  expect(await wpm()).toEqual([[7.5, 0]]);
  const next = await client.settle('2026-10');
  expect(next.lines.map(({ distanceM, amountCents }) => [distanceM, amountCents])).toEqual([[7_500, 0]]);
  expect(codes(await client.look('2026-11'))).not.toContain('kilometres-missing');
});

test('a given distance can be bettered; taking the trip back takes its claim back, whichever it is', async () => {
  const { client, trip, give, wpm } = await withRide();
  await give(7);
  await client.confirm('2026-09', 'commute');
  await give(8, 'employer');
  expect(await wpm()).toEqual([[8, 0]]);
  expect(await client.takeBack(trip)).toEqual({ withdrawn: 1, claims: 1 });
  expect(await wpm()).toEqual([]);
  const late = await give(9);
  expect(!late.ok && late.refusal.code).toBe('trip-is-withdrawn');
});

test('a distance of the source stays; one that cannot be is refused; another organisation has no such trip', async () => {
  const { client, trip, give } = await withRide();
  const far = await give(9_000);
  expect(!far.ok && far.refusal.code).toBe('distance-too-far');
  const other = await town.found();
  const asked = {
    organisation: other.organisation,
    trip,
    distanceM: 1,
    by: 'employer',
    now: town.now,
  } as const;
  const strange = await giveTripDistance(town.db.worker, asked);
  expect(!strange.ok && strange.refusal.code).toBe('trip-unknown');
  await other.hire(cast.fatima);
  await other.bring('trips', TRIPS, tripRow(cast.fatima.personnelNumber));
  const known = await giveTripDistance(town.db.worker, { ...asked, trip: await other.onlyTrip() });
  expect(!known.ok && known.refusal.code).toBe('distance-is-known');
  expect((await client.confirm('2026-09', 'private')).confirmed).toBe(1);
  expect(await give(4)).toEqual({ ok: true, value: { changed: 1, claims: 0 } });
});

test('one distance for the rides between the same two stops, there and back; others keep theirs', async () => {
  const client = await town.found();
  await client.hire(cast.noor);
  const ridden = (day: string, from: string, to: string) =>
    `${day}-09-2026;08:00;${from};08:20;${to};3,40;Check-uit;;;;;${cast.noor.cardNumber}`;
  await client.bring(
    'ov-chipkaart',
    RIDES,
    ridden('01', 'Onbekendehalte', 'Nergenshuizen'),
    ridden('02', 'Nergenshuizen', 'Onbekendehalte'),
    ridden('03', 'Onbekendehalte', 'Elders'),
    ridden('04', 'Onbekendehalte', 'Nergenshuizen'),
  );
  const trips = await client.list(
    'intake',
    sql<{ id: number; day: string }>`select id, day::text as day from travel.trip order by day`,
  );
  await client.takeBack(trips[3]?.id ?? 0);
  await client.confirm('2026-09', 'commute');
  const { organisation } = client;
  const asked = { organisation, distanceM: 4_200, by: 'employer', alike: true, now: town.now } as const;
  const given = await giveTripDistance(town.db.worker, { ...asked, trip: trips[0]?.id ?? 0 });
  expect(given).toEqual({ ok: true, value: { changed: 2, claims: 2 } });
  const known = await client.list(
    'intake',
    sql<{ km: number | null }>`select distance_m as km from travel.trip order by day`,
  );
  expect(known.map(({ km }) => km)).toEqual([4_200, 4_200, null, null]);
});
