// What stands near a place, with the feed as a program of its own: found in memory, and the place goes
// nowhere.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFeedSimulator } from '#providers/vehicles-nearby/start-simulator';
import { setFeed } from '#services/mobility';
import { NOW, openTown, type Town } from '#test/contract/open-town';
import { findNearby, readPlace } from './find-nearby.ts';

let town: Town;
let feed: Awaited<ReturnType<typeof startFeedSimulator>>;
let organisation: string;
beforeAll(async () => {
  town = await openTown();
  ({ organisation } = await town.found());
  feed = await startFeedSimulator(['--clock', NOW.toString()]);
});
afterAll(async () => {
  await feed.stop();
  await town.close();
});

const context = () => ({ role: 'traveller', organisation, person: organisation, now: NOW });
const search = (place: string) => findNearby(town.db.server, context(), place);

describe('a place', () => {
  test('is a station by its name, or a point', () => {
    expect(readPlace('utrecht cs')).toMatchObject({ ok: true, value: { station: 'Utrecht Centraal' } });
    expect(readPlace('52.0894, 5.1101')).toEqual({
      ok: true,
      value: { position: { latitude: 52.0894, longitude: 5.1101 }, station: undefined },
    });
  });

  test.each([
    ['Nergenshuizen', 'place-unknown'],
    ['Almere', 'place-like'],
    ['98.1, 5.1', 'place-unknown'],
    ['ab', 'place-unknown'],
  ])('%s is never guessed: %s', (text, code) => {
    expect(readPlace(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('without a feed nothing is found, and it says that there is none', async () => {
  expect(await search('Utrecht Centraal')).toMatchObject({ ok: true, value: { near: [], feeds: [] } });
});

test('vehicles and stations come nearest first, with price, range, rule and freshness', async () => {
  await town.db.worker.transaction({ role: 'operator', now: NOW }, (tx) =>
    setFeed(tx, { provider: 'voorbeeld-step', name: 'Step', url: feed.url, vatBasisPoints: 2100 }),
  );
  const found = await search('Utrecht Centraal');
  if (!found.ok) throw new Error(found.refusal.en);
  const { near, feeds, station } = found.value;
  expect(station).toBe('Utrecht Centraal');
  expect(near.length).toBeGreaterThan(3);
  expect(near.map(({ distanceM }) => distanceM)).toEqual(
    near.map(({ distanceM }) => distanceM).toSorted((a, b) => a - b),
  );
  expect(near.every(({ distanceM }) => distanceM <= 1_500)).toBe(true);
  expect(new Set(near.map(({ what }) => what.kind))).toEqual(new Set(['vehicle', 'station']));
  expect(near.some(({ plan }) => plan !== undefined)).toBe(true);
  expect(feeds).toMatchObject([{ name: 'Step', failingSince: undefined }]);
  expect(feeds[0]?.readAt?.toString()).toBe(NOW.toString());
});

test('the feed was asked for its files alone: no place, no person, and no second time while they hold', async () => {
  const asked = async () =>
    ((await feed.administer('GET', 'journal')) as { journal: { path: string }[] }).journal;
  const before = await asked();
  expect(before.length).toBeGreaterThan(0);
  await search('Amersfoort Centraal');
  const after = await asked();
  expect(after.length).toBe(before.length);
  expect(after.every(({ path }) => !/[?&]|52\.|utrecht|amersfoort/i.test(path))).toBe(true);
});
