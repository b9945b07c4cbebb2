// The simulator as a program: alone, strict, with sessions that run and faults on demand; and its own sums
// are the product's.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { priceByTariff } from '#kernel/price-by-tariff';
import { formatAuthorization } from '#providers/protocols/ocpi/authorization';
import { parseCdr } from '#providers/protocols/ocpi/parse-cdr';
import { parseTariff } from '#providers/protocols/ocpi/parse-tariff';
import { type RunningSimulator, startSimulator } from '../start-simulator.ts';

const CLOCK = '2026-11-22T12:00:00Z';
let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await startSimulator('START', ['--clock', CLOCK]);
});
afterAll(() => simulator.stop());

const ask = async (path: string, headers: Record<string, string> = {}, key = 'START') => {
  const base = simulator.versionsUrl.replace('/versions', '');
  const response = await fetch(base + path, {
    headers: {
      authorization: formatAuthorization(key),
      'x-request-id': '1',
      'x-correlation-id': '1',
      ...headers,
    },
  });
  return {
    status: response.status,
    text: await response.text(),
    simulator: response.headers.get('x-simulator'),
  };
};

test('the simulator imports nothing but Node and its own folder', () => {
  const sources = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  );
  expect(sources.length).toBeGreaterThan(10);
  for (const name of sources) {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    for (const [, origin] of text.matchAll(/from '([^']+)'/g)) expect(origin, name).toMatch(/^(node:|\.\/)/);
  }
});

test('without a key to begin with it does not start', () => {
  const program = join(import.meta.dirname, 'main.ts');
  const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  expect([status, stderr.includes('--token')]).toEqual([64, true]);
});

test('it says that it is a simulator, and asks for the headers of the protocol', async () => {
  expect(await ask('/versions')).toMatchObject({
    status: 200,
    simulator: expect.stringContaining('SIMULATOR'),
  });
  expect((await ask('/versions', {}, 'OTHER')).status).toBe(401);
  expect((await ask('/2.2.1/cdrs')).status).toBe(400);
  const plain = { authorization: 'Token START' };
  expect((await ask('/versions', plain)).status).toBe(401);
});

test('faults come when they are asked for, as often as asked', async () => {
  await simulator.administer('POST', 'failures', { mode: '429', path: '/versions' });
  await simulator.administer('POST', 'failures', { mode: 'not-json', path: '/versions' });
  const seen = [await ask('/versions'), await ask('/versions'), await ask('/versions')];
  expect(seen.map(({ status }) => status)).toEqual([429, 200, 200]);
  expect(seen[1]?.text).toContain('<html>');
});

test('what it asks for a session is what its tariff gives: our sums and its own are the same', async () => {
  for (const [evse, kwh, idle] of [
    ['LOC1-1', 18.437, 0],
    ['LOC2-1', 9.001, 41],
    ['LOC3-1', 33.3, 12],
  ] as const) {
    const body = { uid: '7E01', contract_id: 'X', evse, kwh, minutes: 83, idle_minutes: idle };
    const cdr = (await simulator.administer('POST', 'charge', body)) as {
      tariffs: unknown[];
      cdr_token: object;
    };
    const issued = { ...cdr, cdr_token: { ...cdr.cdr_token, country_code: 'NL', party_id: 'RRT' } };
    const now = Temporal.Instant.from(CLOCK);
    const read = parseCdr(issued, { provider: 'voorbeeld-laden', now });
    const tariff = parseTariff(cdr.tariffs[0], 'voorbeeld-laden');
    if (!read.ok) throw new Error(read.refusal.en);
    if (!tariff.ok) throw new Error(tariff.refusal.en);
    const priced = priceByTariff(tariff.value.tariff, read.value.usage.parts ?? []);
    expect(priced).toMatchObject({ ok: true, value: { inclusiveCents: read.value.usage.costCents } });
  }
});
