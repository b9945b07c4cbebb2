// The feeds of vehicles over HTTP, against the simulator as the separate program it is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOutbound } from '#platform/outbound/open-outbound';
import { findNear } from '#providers/protocols/gbfs/find-near';
import { openFeeds } from './open-feeds.ts';
import { type RunningFeedSimulator, startFeedSimulator } from './start-simulator.ts';

let simulator: RunningFeedSimulator;
beforeAll(async () => {
  simulator = await startFeedSimulator(['--clock', '2026-11-22T09:00:00Z']);
});
afterAll(async () => await simulator.stop());

const now = Temporal.Instant.from('2026-11-22T09:00:00Z');
const after = (seconds: number) => now.add({ seconds });
const square = { latitude: 52.0894, longitude: 5.1101 };

function open(url = simulator.url, limitBytes = 8_000_000) {
  const outbound = openOutbound({ hosts: [simulator.host], answerLimitBytes: limitBytes });
  return openFeeds(outbound, [{ provider: 'voorbeeld-step', url, vatBasisPoints: 2100 }]);
}

interface Journal {
  readonly journal: readonly { readonly path: string; readonly headers: readonly string[] }[];
}
async function calls() {
  return ((await simulator.administer('GET', 'journal')) as Journal).journal;
}

test.each([
  '3.0',
  '2.3',
])('version %s: what stands near a place, the nearest first, with its price', async (version) => {
  const systems = await open(simulator.url.replace('3.0', version)).read(now);
  const found = findNear(systems, { position: square, radiusM: 2_000, limit: 20 }, now);
  expect(found.length).toBeGreaterThan(5);
  expect(found.map(({ distanceM }) => distanceM)).toEqual(
    found.map(({ distanceM }) => distanceM).toSorted((a, b) => a - b),
  );
  for (const { what, plan, distanceM } of found) {
    expect(distanceM).toBeLessThanOrEqual(2_000);
    if (what.kind === 'vehicle') expect(plan?.tariff.provider).toBe('voorbeeld-step');
  }
});

test('a place that is asked about does not leave: the same addresses go out for everybody', async () => {
  const feeds = open();
  const before = (await calls()).length;
  const systems = await feeds.read(now);
  for (const latitude of [52.1, 52.05, 52.123_456]) {
    findNear(systems, { position: { latitude, longitude: 5.11 }, radiusM: 900, limit: 5 }, now);
    await feeds.read(after(1));
  }
  const made = (await calls()).slice(before);
  expect(made.map(({ path }) => path)).toEqual([
    '/gbfs/3.0/gbfs',
    '/gbfs/3.0/system_information',
    '/gbfs/3.0/vehicle_types',
    '/gbfs/3.0/station_information',
    '/gbfs/3.0/station_status',
    '/gbfs/3.0/system_pricing_plans',
    '/gbfs/3.0/geofencing_zones',
    '/gbfs/3.0/vehicle_status',
  ]);
  const known = [
    'host',
    'connection',
    'accept',
    'accept-language',
    'sec-fetch-mode',
    'user-agent',
    'accept-encoding',
  ];
  for (const { headers } of made) expect(known).toEqual(expect.arrayContaining([...headers]));
});

test('a file is asked for again when it no longer holds, and no sooner', async () => {
  const feeds = open();
  await feeds.read(now);
  const before = (await calls()).length;
  await feeds.read(after(14));
  expect((await calls()).length).toBe(before);
  await Promise.all([feeds.read(after(15)), feeds.read(after(15)), feeds.read(after(15))]);
  const made = (await calls()).slice(before);
  expect(made.map(({ path }) => path)).toEqual(['/gbfs/3.0/station_status', '/gbfs/3.0/vehicle_status']);
});

test('vehicles move by the clock of their own town, under another number', async () => {
  const feeds = open();
  const [first] = await feeds.read(now);
  await simulator.administer('POST', 'clock', { seconds: 7_200 });
  const [later] = await feeds.read(after(20));
  const ids = new Set(first?.vehicles.map(({ id }) => id));
  expect(later?.vehicles.some(({ id }) => ids.has(id))).toBe(false);
});

test.each([
  '429',
  '500',
  'cut',
  'not-json',
  'too-large',
])('a feed that answers with %s keeps what was read, says why, and is tried again after a minute', async (mode) => {
  const feeds = open();
  await feeds.read(now);
  await simulator.administer('POST', 'failures', { mode, times: 2 });
  const [kept] = await feeds.read(after(400));
  expect(kept?.vehicles.length).toBeGreaterThan(0);
  expect(feeds.freshness()[0]?.failingSince?.toString()).toBe(after(400).toString());
  const before = (await calls()).length;
  await feeds.read(after(430));
  expect((await calls()).length).toBe(before);
  await simulator.administer('POST', 'failures', { mode, times: 0 });
  await feeds.read(after(461));
  expect(feeds.freshness()[0]).toMatchObject({ failingSince: undefined, vehicles: 40 });
});

test('a feed that never answered shows nothing, and the others are not kept waiting by it', async () => {
  const outbound = openOutbound({ hosts: [simulator.host, '127.0.0.1:59999'] });
  const feeds = openFeeds(outbound, [
    { provider: 'nobody', url: 'http://127.0.0.1:59999/gbfs', vatBasisPoints: 2100 },
    { provider: 'voorbeeld-step', url: simulator.url, vatBasisPoints: 2100 },
  ]);
  expect((await feeds.read(now)).map(({ provider }) => provider)).toEqual(['voorbeeld-step']);
  expect(feeds.freshness()[0]).toMatchObject({
    provider: 'nobody',
    readAt: undefined,
    why: 'gbfs: not-reached',
  });
});

test('a list that names another host is not followed there', async () => {
  const feeds = open();
  await simulator.administer('POST', 'failures', { mode: 'other-host', times: 1 });
  const [system] = await feeds.read(now);
  expect(system?.vehicles).toEqual([]);
  expect(feeds.freshness()[0]?.why).toBe('vehicle_status: host-not-allowed');
});
