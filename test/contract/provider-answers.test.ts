// What a provider reads in our answer left us: sealed, noted in the same transaction, captured. Over real
// HTTP, with the login that the door of providers has.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { openHttp } from '#platform/http/open-http';
import { type ProviderAnswer, type ProviderCall, providerRoute } from '#platform/http/provider-route';
import type { House } from '#platform/http/route';
import { CAPTURE_FOLDER } from '#platform/outbound/capture-letter';
import { openSecrets } from '#platform/secrets';
import { answerAboutNobody, answerProvider } from '#privacy/disclose/answer-provider';
import type { Exchange } from '#privacy/disclose/exchange';
import { listDisclosures } from '#privacy/disclose/list-disclosures';
import { writeLetter } from '#privacy/disclose/write-letter';
import { share } from '#privacy/share';
import { cast } from '#test/cast';
import { readLetters } from '../capture/compare-letters.ts';
import { NOW, openTown, type Town, type TownOrganisation } from './open-town.ts';

const exchange = {
  party: 'hr-payroll',
  activity: 'money/payroll-settlement/settlement',
  form: 'json',
  wire: { EmId: ['employee_no'], VaD1: ['allowance_amount'], Rem: [], Fields: [] },
} as const satisfies Exchange;
/** What the endpoint does in a test; each test puts its own. */
let answers: (call: ProviderCall) => Promise<ProviderAnswer>;
let town: Town;
let client: TownOrganisation;
let noor: string;
let app: FastifyInstance;
let address: string;
const log: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'provider-answers-'));

beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(cast.noor);
  noor = await client.personOf(cast.noor);
  const trial = providerRoute('GET', '/trial/lines/:line', {
    bodyBytes: 1000,
    answers: (call) => answers(call),
  });
  app = await openHttp({
    house: { db: town.db.server, now: () => NOW } as unknown as House,
    secrets: openSecrets(folder),
    routes: [],
    providers: { routes: [trial], db: town.db.door },
    noteViews: async () => {},
    webFolder: join(folder, 'web'),
    log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    isReady: async () => true,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = () => fetch(`${address}/trial/lines/R1`);
const notedOf = () => client.act('traveller', (tx) => listDisclosures(tx, { limit: 50 }), noor);
const delivery = () => ({ role: 'delivery', organisation: client.organisation, now: NOW });
const seal = () =>
  share('money/payroll-settlement/settlement', 'hr-payroll', {
    employee_no: '1001',
    allowance_amount: 920,
    allowance_period: '2026-03',
    trip_purpose: 'commute',
    transport_means: null,
    distance_km: null,
    homework_time: null,
    cost_centre: null,
  });
const aboutNoor =
  (correlation: string, fail = false) =>
  (call: ProviderCall) => {
    return call.house.db.transaction(delivery(), async (tx) => {
      const bodyText = JSON.stringify({ EmId: '1001', Rem: call.params.line });
      const letter = await answerProvider(tx, exchange, {
        seals: [seal()],
        personIds: [noor],
        correlation,
        bodyText,
      });
      if (fail) throw new Error('what decides the answer failed');
      return { status: 200, letter };
    });
  };
const broken = async (what: (call: ProviderCall) => Promise<ProviderAnswer>) => {
  answers = what;
  const answer = await ask();
  return { status: answer.status, text: await answer.text() };
};

test('an answer about somebody leaves with its row in the log, written in the same transaction', async () => {
  answers = aboutNoor('call-1');
  const answer = await ask();
  expect([answer.status, await answer.json()]).toEqual([200, { EmId: '1001', Rem: 'R1' }]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await notedOf()).toMatchObject([
    { party: 'hr-payroll', fields: ['employee_no'], correlation: 'call-1', occasion: 'on-settlement' },
  ]);
});

test('when the transaction of an answer fails there is neither an answer nor a row', async () => {
  const { status, text } = await broken(aboutNoor('call-2', true));
  expect(status).toBe(500);
  expect(text + log.join('')).not.toMatch(/1001/);
  expect((await notedOf()).map(({ correlation }) => correlation)).toEqual(['call-1']);
});

test('a letter without its row in the log, or a text that is no letter, does not leave as an answer', async () => {
  const unnoted = async () => ({
    status: 200,
    letter: writeLetter(exchange, [seal()], 'call-3', JSON.stringify({ EmId: '1001' })),
  });
  const bare = async () => ({ status: 200, letter: { EmId: '1001' } as never });
  const text = async () => ({ status: 200, letter: '{"EmId":"1001"}' as never });
  for (const what of [unnoted, bare, text]) {
    const told = await broken(what);
    expect([what.name, told.status, told.text.includes('1001')]).toEqual([what.name, 500, false]);
  }
});

test('a name that is on no list, or that carries a field, does not leave as an answer about nobody', async () => {
  expect(() => answerAboutNobody(exchange, '{"Rem":"received","Fields":[]}')).not.toThrow();
  expect(() => answerAboutNobody(exchange, '{"EmId":"1001"}')).toThrow('not about nobody [EmId]');
  expect(() => answerAboutNobody(exchange, '{"Name":"Noor"}')).toThrow('not about nobody [Name]');
  const withMore = (call: ProviderCall) =>
    call.house.db.transaction(delivery(), async (tx) => ({
      status: 200,
      letter: await answerProvider(tx, exchange, {
        seals: [seal()],
        personIds: [noor],
        correlation: 'call-4',
        bodyText: '{"EmId":"1001","Address":"Geheimstraat"}',
      }),
    }));
  const { status, text } = await broken(withMore);
  expect([status, text.includes('Geheimstraat')]).toEqual([500, false]);
  expect((await notedOf()).map(({ correlation }) => correlation)).toEqual(['call-1']);
});

test('the login of the door can take intake and delivery, and no role of a person or a desk', async () => {
  const as = (role: string) =>
    town.db.door.list({ role, organisation: client.organisation, now: NOW }, sql`select 1 as one`);
  for (const role of ['intake', 'delivery']) expect(await as(role)).toEqual([{ one: 1 }]);
  for (const role of [
    'traveller',
    'client',
    'operator',
    'privacy-officer',
    'rights',
    'settlement',
    'sweeper',
  ]) {
    await expect(as(role), role).rejects.toThrow('permission denied');
  }
});
test('what left as an answer stands in the capture of the run, to be judged with all letters', () => {
  const captured = readLetters(process.env[CAPTURE_FOLDER] ?? '').filter(({ way }) => way === 'answer');
  expect(captured).toContainEqual({
    way: 'answer',
    party: 'hr-payroll',
    activity: 'money/payroll-settlement/settlement',
    names: ['EmId', 'Rem'],
    fields: ['employee_no'],
  });
  expect(captured.some(({ names }) => names.includes('Address'))).toBe(false);
});
