// Both sides on one stage: our answers behind the real door of providers, and the simulated operator as the
// program it is, talking HTTP to each other.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openHttp } from '#platform/http/open-http';
import type { House } from '#platform/http/route';
import { openOutbound } from '#platform/outbound/open-outbound';
import { openSecrets } from '#platform/secrets';
import { answerAboutNobody } from '#privacy/disclose/answer-provider';
import type { OcpiLine } from '#providers/protocols/ocpi/client/call';
import type { Endpoints } from '#providers/protocols/ocpi/connection';
import { EMSP_PATH, emspRoutes } from '#providers/protocols/ocpi/serve/emsp-routes';
import { type Remembered, remember } from '#providers/protocols/ocpi/serve/remember';
import { chargingExchange } from '#providers/voorbeeld-laden/profile';
import { type RunningSimulator, startSimulator } from '#providers/voorbeeld-laden/start-simulator';

export const START = 'CONFORMANCE-START';
export const OURS = { countryCode: 'NL', partyId: 'RRT' };
const OPERATOR = { countryCode: 'NL', partyId: 'VBL' };
export const NOW = '2026-11-22T12:00:00Z';

export interface Stage {
  readonly memory: Remembered;
  readonly simulator: RunningSimulator;
  readonly versionsUrl: string;
  readonly lineOf: (token: string) => OcpiLine;
  /** Ours, once the connection stands. */
  line: OcpiLine;
  endpoints: Endpoints;
  /** The simulator's own clock, read through its path. */
  readonly now: () => Temporal.Instant;
  readonly close: () => Promise<void>;
}

/** In this run nobody exists, so every name of an answer is declared as nobody's. */
const exchange = {
  ...chargingExchange,
  wire: Object.fromEntries(Object.keys(chargingExchange.wire).map((name) => [name, []])),
};
export const letterOf = (bodyText: string) => answerAboutNobody(exchange, bodyText);

export async function openStage(): Promise<Stage> {
  const simulator = await startSimulator(START, ['--clock', NOW, '--page-size', '2', '--locations', '5']);
  const { lineOf, newId } = linesTo(simulator);
  // A day ahead, so that the simulator's clock may be moved without its records lying in our future.
  const now = () => Temporal.Instant.from(NOW).add({ hours: 24 });
  const place = { baseUrl: '' };
  const ours = {
    party: OURS,
    name: 'Reisrecht',
    get versionsUrl() {
      return `${place.baseUrl}/versions`;
    },
  };
  const newKey = () => `key-${newId()}-${'x'.repeat(20)}`;
  const memory = remember({ ours, now, newKey, lineOf, letterOf, provider: 'voorbeeld-laden' });
  const door = await openDoor(memory, place, now);
  const close = async () => {
    await simulator.stop();
    await door.close();
  };
  const line = lineOf(START);
  const endpoints = {} as Endpoints;
  return { memory, simulator, versionsUrl: ours.versionsUrl, lineOf, line, endpoints, now, close };
}

function linesTo(simulator: RunningSimulator) {
  const outbound = openOutbound({ hosts: [simulator.host] });
  let count = 0;
  const newId = () => {
    count += 1;
    return `conformance-${count}`;
  };
  const retry = { attempts: 3, firstWaitMs: 1, factor: 1, longestWaitMs: 2_000 };
  const patience = { timeoutMs: 2_000, retry };
  const lineOf = (token: string): OcpiLine => ({
    outbound,
    token,
    from: OURS,
    to: OPERATOR,
    newId,
    patience,
    wait: async () => {},
  });
  return { lineOf, newId };
}

/** Our answers behind the real door, without a database. */
async function openDoor(memory: Remembered, place: { baseUrl: string }, now: () => Temporal.Instant) {
  const folder = mkdtempSync(join(tmpdir(), 'ocpi-stage-'));
  const routes = emspRoutes(
    async () => ({ ports: memory.ports, place: { baseUrl: place.baseUrl, now: now() } }),
    exchange,
  );
  const app = await openHttp({
    house: { now } as House,
    secrets: openSecrets(folder),
    routes: [],
    providers: { routes, db: undefined as never },
    noteViews: async () => {},
    webFolder: join(folder, 'web'),
    log: pino({ level: 'silent' }),
    isReady: () => Promise.resolve(true),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  place.baseUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}${EMSP_PATH}`;
  const close = async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { close };
}
