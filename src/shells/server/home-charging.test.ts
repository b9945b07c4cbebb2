// Charging at home through the web's questions: the person registers, says and reports; the client sets a
// price and sees what it owes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleHomeCharging } from '#flows/charging/settle-home-charging';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const enter = async (look: object) => {
  const browser = openBrowser(server);
  await browser.post('/api/session/demo', look);
  return async (path: string, body?: object) => {
    const { status, text } = await (body === undefined ? browser.ask(path) : browser.post(path, body));
    return { status, body: JSON.parse(text) };
  };
};
const HOME = '/api/me/charging/home';
const text = [
  'session;started_at;ended_at;kwh;card',
  'S-1;2026-10-05T17:00:00Z;2026-10-05T21:00:00Z;20;AB-12-CD',
  'S-2;2026-10-06T17:00:00Z;2026-10-06T21:00:00Z;9;GUEST',
  'S-3;2026-10-07;2026-10-07T21:00:00Z;9;AB-12-CD',
].join('\n');

test('a report of one’s own charger is reimbursed by the price that the client set', async () => {
  const personId = server.people.get('1002') ?? '';
  const me = await enter({ role: 'traveller', personId });
  const client = await enter({ role: 'organisation' });
  expect((await me(HOME)).body).toMatchObject({ charger: null, tariff: null, cost: null, sessions: [] });

  const charger = { chargerRef: 'SN-1', reportsBy: 'sessions', pass: '' };
  const wrong = await me(`${HOME}/charger`, { ...charger, plate: 'no plate' });
  expect([wrong.status, wrong.body.refusal.code]).toEqual([400, 'plate-shape']);
  const registered = await me(`${HOME}/charger`, { ...charger, plate: 'AB-12-CD' });
  expect(registered.body.charger).toEqual({
    chargerRef: 'SN-1',
    reportsBy: 'sessions',
    hasPass: false,
    hasPlate: true,
  });

  expect((await me(`${HOME}/cost`, { euros: '25 cent', validFrom: '2026-01-01' })).status).toBe(400);
  expect((await me(`${HOME}/cost`, { euros: '0,25', validFrom: '2026-02-31' })).status).toBe(400);
  const said = await me(`${HOME}/cost`, { euros: '0,25', validFrom: '2026-01-01' });
  expect(said.body.cost).toEqual({ milliCentsPerKwh: 25_000, validFrom: '2026-01-01' });

  const { body } = await me(`${HOME}/sessions`, { text });
  expect(body.report).toMatchObject({ kept: 1, others: 1, refusedCount: 1, refused: [{ what: '4' }] });
  expect(JSON.stringify(body)).not.toContain('GUEST');

  const month = '/api/organisation/services/2026-10';
  const tariff = { validFrom: '2026-01-01', validUntil: null, source: 'Regeling 2026', isVerified: true };
  const set = await client(`${month}/home-tariff`, { ...tariff, euros: '0.30' });
  expect(set.body.homeTariffs).toEqual([{ ...tariff, milliCentsPerKwh: 30_000 }]);
  await settleHomeCharging(server.db.worker, NOW);
  const [session] = (await me(HOME)).body.sessions;
  expect(session).toMatchObject({ state: 'charged', amountCents: 500, energyWh: 20_000, says: null });
  const seen = (await client(month)).body;
  expect(seen.uses).toMatchObject([{ title: { nl: 'Thuis laden' }, personId, totalCents: 500, aside: null }]);
  expect(seen.chargedCents).toBe(500);
});

test('a meter is reported by its reading, and a charger that is ended takes nothing more', async () => {
  const me = await enter({ role: 'traveller', personId: server.people.get('1001') });
  await me(`${HOME}/charger`, { chargerRef: 'SN-2', reportsBy: 'meter', pass: '', plate: '' });
  const reading = { readOn: '2026-10-01', kwh: '1.200,5', othersKwh: '' };
  expect((await me(`${HOME}/meter`, reading)).status).toBe(400);
  await me(`${HOME}/meter`, { ...reading, kwh: '1200,5' });
  const later = await me(`${HOME}/meter`, { readOn: '2026-11-01', kwh: '1300', othersKwh: '9,5' });
  expect(later.body.sessions[0]).toMatchObject({ energyWh: 90_000, othersWh: 9_500, state: 'waiting' });
  expect((await me(`${HOME}/end`, {})).body.charger).toBeNull();
  const refused = await me(`${HOME}/meter`, { readOn: '2026-11-02', kwh: '1301', othersKwh: '' });
  expect([refused.status, refused.body.refusal.code]).toEqual([409, 'home-charger-unknown']);
});
