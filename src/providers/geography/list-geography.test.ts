// The embedded places and distances: found by what was typed, never guessed, and measured by one rule.
import { expect, test } from 'vitest';
import { getStation } from '../stations/find-station.ts';
import { stationDistanceM } from '../stations/station-distance.ts';
import { listGeography, ROAD_DETOUR_HUNDREDTHS } from './list-geography.ts';

const yard = { name: 'Werkplaats De Meern', position: { latitude: 52.0805, longitude: 5.0267 } };
const geography = listGeography([yard]);
const names = async (typed: string, limit = 5) =>
  (await geography.findPlaces(typed, limit)).map(({ name }) => name);

test('a place is found by how its name begins, by a word in it, and by the other names of a station', async () => {
  expect((await names('utrecht c'))[0]).toBe('Utrecht Centraal');
  expect((await names('Den Bosch'))[0]).toBe("'s-Hertogenbosch");
  expect(await names('meern')).toEqual(['Werkplaats De Meern']);
  expect(await names('utrecht', 2)).toHaveLength(2);
});

test('what nobody knows is not guessed', async () => {
  for (const typed of ['', '   ', '🚲', 'x'.repeat(10_000), 'Dorpsstraat 1, Nergenshuizen']) {
    expect(await names(typed)).toEqual([]);
    expect(await geography.findPlace(typed)).toBeUndefined();
  }
  expect(await geography.findPlace('Zuid')).toBeUndefined();
  expect((await geography.findPlace('werkplaats de meern'))?.name).toBe(yard.name);
});

test('a train goes by the rule of rails, everything else by the rule of roads, by way of the stops', async () => {
  const [ut, amf, apd] = ['ut', 'amf', 'apd'].map((code) => getStation(code));
  if (!ut || !amf || !apd) throw new Error('a station of the list is missing');
  const rail = await geography.measureRoute([ut.position, amf.position], 'train');
  expect(rail?.distanceM).toBe(stationDistanceM(ut, amf));
  const road = await geography.measureRoute([ut.position, amf.position], 'car');
  expect(road?.distanceM).toBeGreaterThan(19_200 * 1.2);
  expect(road?.distanceM).toBeLessThan(19_200 * 1.3);
  expect([road?.verified, road?.how.nl]).toEqual([false, expect.stringContaining('keer 1,25')]);
  const direct = await geography.measureRoute([ut.position, apd.position], 'car');
  const by = await geography.measureRoute([ut.position, amf.position, apd.position], 'car');
  expect(by?.distanceM).toBeGreaterThan(direct?.distanceM ?? 0);
  expect((await geography.measureRoute([ut.position, ut.position], 'car'))?.distanceM).toBe(0);
  expect(ROAD_DETOUR_HUNDREDTHS).toBe(125);
});
