// The bench against the simulators as the separate programs they are.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOutbound } from '#platform/outbound/open-outbound';
import { startFeedSimulator } from '#providers/vehicles-nearby/start-simulator';
import { startSimulator as startCars } from '#providers/voorbeeld-deelauto/start-simulator';
import { startSimulator as startChargers } from '#providers/voorbeeld-laden/start-simulator';
import { gbfsSteps } from './gbfs-steps.ts';
import { ocpiSteps } from './ocpi-steps.ts';
import { type BenchLine, type BenchStep, runBench } from './run-bench.ts';
import { tompSteps } from './tomp-steps.ts';

const TOKEN = 'bench-key-1234567890';
const now = Temporal.Instant.from('2026-11-22T09:00:00Z');
const parties = { ourId: 'REISRECHT', theirId: 'VOORBEELD-DEELAUTO' };
const ocpiParties = {
  from: { countryCode: 'NL', partyId: 'RRT' },
  to: { countryCode: 'NL', partyId: 'VBL' },
};
let chargers: Awaited<ReturnType<typeof startChargers>>;
let cars: Awaited<ReturnType<typeof startCars>>;
let feed: Awaited<ReturnType<typeof startFeedSimulator>>;
beforeAll(async () => {
  [chargers, cars, feed] = await Promise.all([startChargers(TOKEN), startCars(TOKEN), startFeedSimulator()]);
});
afterAll(async () => {
  await Promise.all([chargers.stop(), cars.stop(), feed.stop()]);
});

const line = (baseUrl: string, token = TOKEN): BenchLine => ({
  outbound: openOutbound({ hosts: [new URL(baseUrl).host], answerLimitBytes: 8_000_000 }),
  baseUrl,
  token,
  provider: 'voorbeeld',
  now,
});
const outcomes = async (steps: readonly BenchStep[], on: BenchLine) =>
  (await runBench(steps, on)).map(({ step, outcome, found }) => `${step} ${outcome}: ${found.en}`);

test('an operator of charge points passes up to its modules, and asks for the exchange of keys', async () => {
  const found = await outcomes(ocpiSteps(ocpiParties), line(chargers.versionsUrl));
  expect(found.slice(0, 4).filter((one) => !one.includes('passed'))).toEqual([]);
  expect(found.at(-1)).toBe('prices failed: status 401: the keys were not exchanged yet');
});

test('an operator of shared cars that is in order passes each step', async () => {
  const found = await outcomes(tompSteps(parties), line(cars.baseUrl));
  expect(found.filter((one) => !one.includes('passed'))).toEqual([]);
});

test('an open feed passes each step', async () => {
  const found = await outcomes(gbfsSteps, line(feed.url));
  expect(found.filter((one) => !one.includes('passed'))).toEqual([]);
});

test('a wrong key of our own fails at the first step, and the others are skipped with it', async () => {
  const found = await outcomes(ocpiSteps(ocpiParties), line(chargers.versionsUrl, 'another-key'));
  expect(found[0]).toMatch(/^reached failed: /);
  expect(found.slice(1).every((one) => one.includes(' skipped'))).toBe(true);
});

test('an address where nobody is says so', async () => {
  const [first] = await outcomes(gbfsSteps, line('http://127.0.0.1:59998/gbfs'));
  expect(first).toBe('reached failed: not-reached');
});

test('what was found is told in Dutch as well', async () => {
  const found = await runBench(gbfsSteps, line(feed.url));
  expect(found.map((one) => one.found.nl).join()).toMatch(/geldt .* regels apart gezet.* voertuigen/);
});
