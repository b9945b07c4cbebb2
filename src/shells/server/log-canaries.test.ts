// The log of the processes holds ids only: nothing that was planted in anybody's data stands in it, also when
// requests are refused and fail.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOwner } from '#platform/database/owner-session';
import { openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Everything personal that the test server was filled with, in addresses, bodies and tables. */
const canaries = [
  'Noor van Dijk',
  'Daan Visser',
  'Sanne Bakker',
  '1001',
  '1002',
  '1003',
  'Utrecht',
  'Zeist',
  'Geheimstraat',
  'Amersfoort',
  'Zwolle',
];

test('no name, number or place of anybody stands in any line of the log', async () => {
  const employer = openBrowser(server);
  await employer.post('/api/session/demo', { role: 'organisation' });
  const noor = openBrowser(server);
  await noor.post('/api/session/demo', { role: 'traveller', personId: server.people.get('1001') });
  const month = '/api/organisation/months/2026-10';
  const text = (await employer.ask(month)).text;
  expect(text).toContain('Noor van Dijk');
  await noor.ask('/api/me/months/2026-10?place=Geheimstraat');
  await noor.ask(`${month}?name=Noor van Dijk`);
  await employer.ask('/api/lines/Geheimstraat/explanation');
  await employer.post(`${month}/close`, { knownAt: 'Geheimstraat' });
  await employer.post(`${month}/close`, { knownAt: '2026-11-20T09:00:00Z' });
  // A fault in the middle of a page full of people.
  const rename = (from: string, to: string) =>
    withOwner(server.db.owner, (owner) => owner.query(`alter table people.${from} rename to ${to}`));
  await rename('person', 'person_gone');
  expect((await employer.ask(month)).status).toBe(500);
  await rename('person_gone', 'person');
  const log = server.log.join('\n');
  expect(log).toContain('request failed');
  expect(log).toContain('close-requested-months');
  for (const canary of canaries) expect(log.includes(canary), canary).toBe(false);
});
