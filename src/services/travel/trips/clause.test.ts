// What the statement promises about trips, held against a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tablesThatHold, tripRow } from '#test/contract/open-town';
import { drawTrack } from './open-test-track.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { daan, fatima, sanne } = cast;

describe('GPS coordinates', () => {
  test('are gone from every table in the transaction that confirms the trip', async () => {
    const client = await town.found();
    await client.hire(daan);
    const track = drawTrack('2026-11-02T07:00:00Z');
    expect(await client.bringTrack(track.gpx, daan.personnelNumber)).toMatchObject({ accepted: 1 });
    const before = await Promise.all(track.traces.map((trace) => tablesThatHold(town, trace)));
    expect(new Set(before.flat())).toEqual(new Set(['travel.trip_coordinates']));
    expect(await client.confirm('2026-11', 'business')).toMatchObject({ confirmed: 1, open: 0 });
    const after = await Promise.all(track.traces.map((trace) => tablesThatHold(town, trace)));
    expect(after.flat()).toEqual([]);
  });
});
