// One track is one trip of one person: again it changes nothing, and of a stranger or too old it is refused.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, type Town } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { daan } = cast;

/** Ten minutes due east at the pace of a car, beginning at `start`. */
function track(start: string): string {
  const begin = Temporal.Instant.from(start);
  const points = Array.from({ length: 60 }, (_, index) => {
    const at = begin.add({ seconds: index * 10 }).toString();
    return `<trkpt lat="52.091" lon="${(5.1 + index * 0.003).toFixed(5)}"><time>${at}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
${points.join('')}</trkseg></trk></gpx>`;
}

test('a track becomes a trip with its distance and a proposed mode; the same file again changes nothing', async () => {
  const client = await town.found();
  await client.hire(daan);
  const file = track('2026-11-02T07:00:00Z');
  expect(await client.bringTrack(file, daan.personnelNumber)).toEqual({
    accepted: 1,
    unchanged: 0,
    refused: [],
  });
  expect(await client.bringTrack(file, daan.personnelNumber)).toEqual({
    accepted: 0,
    unchanged: 1,
    refused: [],
  });
  const query = sql<{ distance: number; known: string; origin: string | null }>`
    select distance_m as distance, mode_known_by as known, origin from travel.trip`;
  const [trip] = await client.list('intake', query);
  expect(trip).toMatchObject({ known: 'proposal', origin: null });
  expect(trip?.distance).toBeGreaterThan(11_500);
  expect(trip?.distance).toBeLessThan(12_700);
});

test('the same track again after the confirmation brings no coordinates back', async () => {
  const client = await town.found();
  await client.hire(daan);
  const file = track('2026-11-03T07:00:00Z');
  await client.bringTrack(file, daan.personnelNumber);
  await client.confirm('2026-11', 'business');
  expect(await client.bringTrack(file, daan.personnelNumber)).toMatchObject({ unchanged: 1 });
  expect(
    await town.peek('select 1 from travel.trip_coordinates where organisation_id = $1', [
      client.organisation,
    ]),
  ).toEqual([]);
});

test('a stranger, a track that must be gone by now, and a file that is no track are refused', async () => {
  const client = await town.found();
  await client.hire(daan);
  expect((await client.bringTrack(track('2026-11-02T07:00:00Z'), '9999')).refused).toEqual([
    'file person-unknown',
  ]);
  expect((await client.bringTrack(track('2024-11-02T07:00:00Z'), daan.personnelNumber)).refused).toEqual([
    'file past-retention',
  ]);
  expect((await client.bringTrack('<html></html>', daan.personnelNumber)).refused).toHaveLength(1);
});
