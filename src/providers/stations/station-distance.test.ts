// The estimated distance by rail.
import { expect, test } from 'vitest';
import { getStation, stations } from './find-station.ts';
import { stationDistanceM } from './station-distance.ts';

test('Utrecht to Amsterdam is about 40 kilometres by rail', () => {
  const distanceM = stationDistanceM(getStation('ut'), getStation('asd'));
  expect(distanceM).toBeGreaterThan(38_000);
  expect(distanceM).toBeLessThan(50_000);
});

test('a distance is whole, the same both ways, and nothing to the station itself', () => {
  for (const station of stations.slice(0, 50)) {
    const utrecht = getStation('ut');
    expect(Number.isSafeInteger(stationDistanceM(station, utrecht))).toBe(true);
    expect(stationDistanceM(station, utrecht)).toBe(stationDistanceM(utrecht, station));
    expect(stationDistanceM(station, station)).toBe(0);
  }
});
