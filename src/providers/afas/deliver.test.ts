// Delivery against the simulator over real HTTP: every line arrives once, whatever goes wrong on the way.
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOutbound } from '#platform/outbound/open-outbound';
import type { CompMutSettings } from '#providers/protocols/afas/payroll-line';
import { deliverWageLines } from './deliver.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { AFAS_PATIENCE } from './profile.ts';
import { letterOf, rememberDeliveries } from './remember-deliveries.ts';
import { type RunningSimulator, startSimulator } from './start-simulator.ts';

const TOKEN = 'TESTTOKEN1';
const CONNECTOR = 'Reisrecht_Loonmutaties';
const settings: CompMutSettings = {
  connector: 'HrCompMut',
  placement: 'fields',
  periodTable: 5,
  employerId: '01',
};
const beside: CompMutSettings = { ...settings, placement: 'attributes' };
const unique: CompMutSettings = { ...settings, connector: 'HrCompMutGUID' };

let simulator: RunningSimulator;
let attributesSimulator: RunningSimulator;

beforeAll(async () => {
  const employees = ['--employees', '1004,1009', '--clock', '2026-11-22T09:00:00Z'];
  simulator = await startSimulator(TOKEN, employees);
  attributesSimulator = await startSimulator(TOKEN, [...employees, '--keys', 'attributes']);
});

afterAll(async () => {
  await simulator.stop();
  await attributesSimulator.stop();
});

beforeEach(async () => {
  await simulator.administer('DELETE', 'failures');
  await attributesSimulator.administer('DELETE', 'failures');
});

interface Circumstances {
  readonly server?: RunningSimulator;
  readonly settings?: CompMutSettings;
  readonly token?: string;
  readonly canReadBack?: boolean;
}

async function deliver(log: DeliveryLog, how: Circumstances = {}) {
  const server = how.server ?? simulator;
  return await deliverWageLines({
    log,
    outbound: openOutbound({ hosts: [server.host] }),
    connection: {
      baseUrl: server.baseUrl,
      token: how.token ?? TOKEN,
      settings: how.settings ?? settings,
      ...(how.canReadBack === false ? {} : { readBack: { connector: CONNECTOR, referenceField: 'Rem' } }),
    },
    now: () => Temporal.Instant.from('2026-11-22T09:00:00Z'),
    patience: { ...AFAS_PATIENCE, timeoutMs: 400 },
    wait: async () => {},
  });
}

const rememberLines = (count: number, change: object = {}, how = settings) =>
  rememberDeliveries(count, how, change);
const fail = (mode: string, times = 1, more: object = {}, server = simulator) =>
  server.administer('POST', 'failures', { mode, times, ...more });

async function timesHeld(reference: string, server = simulator): Promise<number> {
  const held = (await server.administer('GET', 'held')) as { fields: { Rem: string } }[];
  return held.filter((line) => line.fields.Rem === reference).length;
}

test('each waiting line is booked once, with its exact amount, and a second run sends nothing', async () => {
  const { log, references } = rememberLines(3);
  expect(await deliver(log)).toMatchObject({ acknowledged: 3, refused: [], postponed: [], stop: undefined });
  expect(await deliver(log)).toMatchObject({ acknowledged: 0 });
  for (const reference of references) expect(await timesHeld(reference)).toBe(1);
  const held = (await simulator.administer('GET', 'held')) as { bookedAt: string; fields: object }[];
  expect(held.at(-1)).toMatchObject({
    bookedAt: '2026-11-22T09:00:00Z',
    fields: { VaD1: 147.01, Sc02: 4310 },
  });
});

test('a line whose answer was lost after booking is found again and not booked twice', async () => {
  const { log, lines, references } = rememberLines(1);
  await fail('cut-after-commit');
  expect(await deliver(log)).toMatchObject({ acknowledged: 1 });
  expect(lines.get(references[0] ?? '')?.end).toBe('read-back');
  expect(await timesHeld(references[0] ?? '')).toBe(1);
});

test('a line that was cut off before booking is sent again', async () => {
  const { log, lines, references } = rememberLines(1);
  await fail('cut-before-commit');
  expect(await deliver(log)).toMatchObject({ acknowledged: 1 });
  expect(lines.get(references[0] ?? '')?.end).toBe('answer');
  expect(await timesHeld(references[0] ?? '')).toBe(1);
});

test('a deadline that passes while AFAS books does not book twice', async () => {
  const { log, references } = rememberLines(1);
  await fail('slow', 1, { waitMs: 700 });
  expect(await deliver(log)).toMatchObject({ acknowledged: 1 });
  expect(await timesHeld(references[0] ?? '')).toBe(1);
});

test('a run that is killed after AFAS booked and before we wrote it down does not book twice', async () => {
  const { log, lines, references } = rememberLines(1, {}, beside);
  const killed: DeliveryLog = { ...log, markAcknowledged: () => Promise.reject(new Error('killed')) };
  const how = { server: attributesSimulator, settings: beside };
  await expect(deliver(killed, how)).rejects.toThrow('killed');
  expect(await deliver(log, how)).toMatchObject({ acknowledged: 1 });
  expect(lines.get(references[0] ?? '')?.end).toBe('read-back');
  expect(await timesHeld(references[0] ?? '', attributesSimulator)).toBe(1);
});

test('a call that a proxy repeats is recognised as ours', async () => {
  const { log, lines, references } = rememberLines(1);
  await fail('duplicate');
  expect(await deliver(log)).toMatchObject({ acknowledged: 1, refused: [] });
  expect(lines.get(references[0] ?? '')?.end).toBe('read-back');
  expect(await timesHeld(references[0] ?? '')).toBe(1);
});

test('without a way to look up, a line that may be booked is left to a person', async () => {
  const { log, references } = rememberLines(2);
  await fail('cut-after-commit');
  for (const acknowledged of [1, 0])
    expect(await deliver(log, { canReadBack: false })).toMatchObject({
      acknowledged,
      unclear: [{ reference: references[0] }],
      stop: undefined,
    });
  expect(await timesHeld(references[0] ?? '')).toBe(1);
});

test('with the unique key no look-up is needed: the second try meets "there is one already"', async () => {
  const { log, lines, references } = rememberLines(1, {}, unique);
  await fail('cut-after-commit');
  const report = await deliver(log, { settings: unique, canReadBack: false });
  expect(report).toMatchObject({ acknowledged: 1 });
  expect(lines.get(references[0] ?? '')?.end).toBe('duplicate-answer');
  expect(await timesHeld(references[0] ?? '')).toBe(1);
});

test('keys beside the fields arrive as well, and a lost answer is looked up', async () => {
  const { log, references } = rememberLines(2, {}, beside);
  await fail('cut-after-commit', 1, {}, attributesSimulator);
  expect(await deliver(log, { settings: beside, server: attributesSimulator })).toMatchObject({
    acknowledged: 2,
  });
  for (const reference of references) expect(await timesHeld(reference, attributesSimulator)).toBe(1);
});

test('a refused line keeps its reason, is not tried again, and the others go on', async () => {
  const good = rememberLines(1);
  const { log, lines } = rememberLines(1, { personnelNumber: '9999' });
  for (const [reference, line] of good.lines) lines.set(reference, line);
  const report = await deliver(log);
  expect(report).toMatchObject({ acknowledged: 1, stop: undefined });
  expect(report.refused[0]?.reason).toContain('Employee 9999 is not known');
  expect(await deliver(log)).toMatchObject({ acknowledged: 0, refused: [] });
});

const UNREADABLE = '{"HrCompMut":{"Element":{"Fields":{"EmId":"1004"}}}}';

test('a message that AFAS cannot read is refused at once', async () => {
  const { log, lines } = rememberLines(1);
  for (const line of lines.values()) {
    line.letter = letterOf({ ...line.message, bodyText: UNREADABLE });
  }
  const before = ((await simulator.administer('GET', 'journal')) as unknown[]).length;
  expect((await deliver(log)).refused[0]?.reason).toMatch(/^status 400: .* is missing/);
  expect(((await simulator.administer('GET', 'journal')) as unknown[]).length).toBe(before + 1);
});

test('a wrong token stops the run with a sentence, and the lines count as not sent', async () => {
  const { log, lines } = rememberLines(3);
  const report = await deliver(log, { token: 'OTHER' });
  expect(report).toMatchObject({ acknowledged: 0, stop: { code: 'not-allowed', reason: 'status 401' } });
  expect(JSON.stringify(report)).not.toContain('OTHER');
  expect([...lines.values()].some((line) => line.wasSent)).toBe(false);
  expect(await deliver(log)).toMatchObject({ acknowledged: 3 });
});

test('too many calls and passing failures are tried again', async () => {
  for (const mode of ['429', '500', 'application-error']) {
    const { log, references } = rememberLines(1);
    await fail(mode);
    expect(await deliver(log)).toMatchObject({ acknowledged: 1 });
    expect(await timesHeld(references[0] ?? '')).toBe(1);
  }
});

test('upkeep that takes hours ends the run, and the next run goes on', async () => {
  const { log } = rememberLines(2);
  await fail('503');
  expect(await deliver(log)).toMatchObject({ acknowledged: 0, stop: { code: 'asked-to-wait' } });
  expect(await deliver(log)).toMatchObject({ acknowledged: 2 });
});

test('an AFAS that keeps failing ends the run after a few lines instead of all', async () => {
  const { log } = rememberLines(10);
  await fail('500', 1000);
  const report = await deliver(log);
  expect(report.postponed).toHaveLength(AFAS_PATIENCE.stopAfterPostponed);
  expect(report.stop?.code).toBe('no-usable-answer');
});

test('an AFAS that is not there ends the run at the first line', async () => {
  const { log, lines } = rememberLines(2);
  const gone = await startSimulator(TOKEN);
  await gone.stop();
  expect(await deliver(log, { server: gone })).toMatchObject({
    stop: { code: 'not-reached' },
    postponed: [{}],
  });
  expect([...lines.values()].some((line) => line.wasSent)).toBe(false);
});

const MODES = [
  '429',
  '500',
  '503',
  'application-error',
  'duplicate',
  'cut-after-commit',
  'cut-before-commit',
];

// Beside the fields there is no key of ours, so there a proxy that repeats a call by itself would truly book
// twice.
test.each([
  ['fields', settings, MODES],
  ['attributes', beside, MODES.filter((mode) => mode !== 'duplicate')],
] as const)('whatever goes wrong, in any order, every line ends up booked once (%s)', async (...row) => {
  const [placement, how, modes] = row;
  const server = placement === 'fields' ? simulator : attributesSimulator;
  const failure = fc.record({
    mode: fc.constantFrom(...modes),
    method: fc.constantFrom('POST', 'POST', 'GET'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(failure, { maxLength: 8 }), async (failures) => {
      await server.administer('DELETE', 'failures');
      const { log, lines, references } = rememberLines(3, {}, how);
      for (const { mode, method } of failures) await fail(mode, 1, { method }, server);
      const isOpen = () => [...lines.values()].some((line) => line.end === '');
      for (let run = 0; run < 10 && isOpen(); run++) await deliver(log, { server, settings: how });
      expect(isOpen()).toBe(false);
      for (const reference of references) {
        const refused = lines.get(reference)?.end.startsWith('refused');
        expect(await timesHeld(reference, server)).toBe(refused ? 0 : 1);
      }
    }),
    { numRuns: 25 },
  );
});
