// A whole server for the tests of the web's questions: real database, real HTTP on a free port, a demo of
// three people.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { confirmMonth } from '#flows/confirm-month';
import { createOrganisation } from '#flows/create-organisation';
import { findSigned } from '#flows/find-signed';
import type { Purpose } from '#kernel/mode';
import { fixedClock } from '#platform/clock';
import { openHttp } from '#platform/http/open-http';
import { startWorker } from '#platform/jobs/start-worker';
import { openLetters } from '#platform/mail/open-letters';
import { openSecrets, type Secrets } from '#platform/secrets';
import { openLedger } from '#privacy/erase/ledger';
import { noteViews } from '#privacy/views/record-views';
import { writeClaims } from '#services/money';
import { listColleagues, receivePeople, setBrandDetails } from '#services/people/organisations';
import { receiveTrips } from '#services/travel/trips';
import { testDatabase } from '#test/database';
import { livedIn } from '#test/database/lived-in';
import { access } from '../access.ts';
import { records } from '../catalogue.ts';
import { DEMO_BRAND_DETAILS } from '../demo/organisation.ts';
import { lettersFolderOf } from '../settings.ts';
import { jobsOf } from '../worker/jobs.ts';
import { dutiesOf } from './duties.ts';
import { providerRoutes } from './provider-routes.ts';
import { routes } from './routes.ts';
import { watchReadiness } from './watch-readiness.ts';

export const NOW = Temporal.Instant.from('2026-11-22T09:00:00Z');
const MONTH = Temporal.PlainYearMonth.from('2026-10');

export interface TestServer {
  readonly origin: string;
  readonly host: string;
  readonly organisation: string;
  /** Person ids by personnel number. */
  readonly people: ReadonlyMap<string, string>;
  /** Every line of the log, as it was written. */
  readonly log: readonly string[];
  readonly db: Awaited<ReturnType<typeof testDatabase>>;
  readonly secrets: Secrets;
  /** Where the letters of this server lie. */
  readonly lettersFolder: string;
  /** What the server takes for now: a test may move it. */
  readonly clock: { now: Temporal.Instant };
  close(): Promise<void>;
}

/**
 * `brand` is that of the organisation: only 'demo' can be looked at. `webFolder` holds the built web; without
 * one the server answers questions and no pages.
 */
export async function openTestServer(brand = 'demo', webFolder?: string): Promise<TestServer> {
  const db = await testDatabase({ access, prepared: livedIn(NOW, { hasQueue: true }) });
  const folder = mkdtempSync(join(tmpdir(), 'reisrecht-server-'));
  const secrets = openSecrets(folder);
  const filled = await fill(db, brand);
  const { log, logger } = openTestLog();
  const ledger = openLedger(join(folder, 'backups', 'ledger'), secrets);
  const lettersFolder = lettersFolderOf({ dataFolder: folder });
  const letters = openLetters(lettersFolder, 'http://127.0.0.1:1');
  const clock = { now: NOW };
  const house = { db: db.server, now: () => clock.now, ledger, records, letters };
  const app = await openHttp({
    house,
    secrets,
    routes,
    providers: { routes: providerRoutes, db: db.door },
    findAccount: (token) => findSigned(db.server, token, clock.now),
    dutiesOf,
    noteViews: noteViews(db.server),
    webFolder: webFolder ?? join(folder, 'web'),
    log: logger,
    isReady: watchReadiness(house),
    // A walk over every screen in a minute is more than anybody does; the limit has tests of its own.
    requestsPerMinute: 100_000,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const worker = await startWorker(
    db.workerConnection,
    jobsOf({
      db: db.worker,
      now: () => NOW,
      secrets,
      ledger,
      owner: db.owner,
      embedded: undefined,
      settings: { port: 0, databaseUrl: undefined, dataFolder: folder, clock: fixedClock(NOW) },
    }),
    logger,
  );
  const host = `127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const close = async () => {
    await app.close();
    await worker.stop();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    origin: `http://${host}`,
    host,
    ...{ ...filled, log, db, secrets, lettersFolder, clock, close },
  };
}

function openTestLog() {
  const log: string[] = [];
  return { log, logger: pino({ base: null }, { write: (line: string) => void log.push(line) }) };
}

type Filled = Pick<TestServer, 'organisation' | 'people'>;

/** Noor cycles to work, drives privately and stays home; Daan takes a taxi; Sanne has a trip that waits. */
async function fill(db: TestServer['db'], brand: string): Promise<Filled> {
  const made = await createOrganisation(db.worker, NOW, 'Molenwiek', { id: brand, name: brand });
  if (!made.ok) throw new Error(made.refusal.en);
  const organisation = made.value;
  const operator = { role: 'operator', now: NOW };
  await db.worker.transaction(operator, (tx) => setBrandDetails(tx, brand, DEMO_BRAND_DETAILS));
  const context = { role: 'intake', organisation, now: NOW };
  const startsOn = Temporal.PlainDate.from('2025-01-01');
  const people = await db.worker.transaction(context, async (tx) => {
    await receivePeople(tx, [
      { personnelNumber: '1001', name: 'Noor van Dijk', startsOn },
      { personnelNumber: '1002', name: 'Daan Visser', startsOn },
      { personnelNumber: '1003', name: 'Sanne Bakker', startsOn },
    ]);
    const known = await listColleagues(tx);
    const of = (number: string) => known.get(number) ?? '';
    const trips = [
      trip(of('1001'), '2026-10-05', 'commute', 'Utrecht', 'Zeist'),
      trip(of('1001'), '2026-10-10', 'private', 'Utrecht', 'Geheimstraat'),
      trip(of('1002'), '2026-10-06', 'business', 'Amersfoort', 'Zwolle'),
      trip(of('1003'), '2026-10-07', undefined, 'Ede', 'Arnhem'),
    ];
    await receiveTrips(tx, trips, 'test');
    const day = Temporal.PlainDate.from('2026-10-08');
    const sourceKey = `home:${of('1001')}:${day}`;
    await writeClaims(tx, [{ personId: of('1001'), day, kind: 'home-working', sourceKey }]);
    return known;
  });
  await confirmMonth(db.worker, { organisation, month: MONTH, now: NOW, by: 'test' });
  return { organisation, people };
}

function trip(
  personId: string,
  day: string,
  purpose: Purpose | undefined,
  origin: string,
  destination: string,
) {
  return {
    personId,
    day: Temporal.PlainDate.from(day),
    departedAt: Temporal.Instant.from(`${day}T06:00:00Z`),
    arrivedAt: Temporal.Instant.from(`${day}T06:30:00Z`),
    origin,
    destination,
    distanceM: 12_000,
    mode: 'car' as const,
    modeKnownBy: 'person' as const,
    source: 'hand' as const,
    sourceKey: `hand:${personId}:${day}`,
    purpose,
  };
}

/** A browser that keeps its cookie and, unless told otherwise, sends what our own page would send. */
export function openBrowser({ origin }: Pick<TestServer, 'origin'>) {
  let cookie = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> => {
    const headers = { cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(origin + path, { ...init, headers });
    const given = response.headers.getSetCookie()[0];
    if (given !== undefined) cookie = given.split(';')[0] ?? '';
    return { status: response.status, text: await response.text() };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = { origin }) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { ask, post, cookie: () => cookie, setCookie: (text: string) => (cookie = text) };
}
