// The people of an organisation over real HTTP: list, form, changes, leaving, lists to take in; never
// somebody of another client, and each look is noted.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listViews } from '#privacy/views/list-views';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
let employer: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  server = await openTestServer();
  employer = openBrowser(server);
  await employer.post('/api/session/demo', { role: 'organisation' });
});
afterAll(() => server.close());

const people = '/api/organisation/people';
const json = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer;
  return { status, body: JSON.parse(text) };
};
const get = (path: string) => json(employer.ask(path));
const post = (path: string, body: unknown) => json(employer.post(path, body));
const typed = {
  personnelNumber: '2001',
  name: 'Kim Jansen',
  email: 'kim@example.nl',
  startsOn: '2026-11-01',
  endsOn: '',
  costCentre: 'K1',
  group: '',
  hoursPerWeek: '32',
};

test('the list is sought by name and by number, and says how many there are', async () => {
  const all = await get(people);
  expect(all.body).toMatchObject({ total: 3, leftOut: 0 });
  expect((await get(`${people}?sought=visser`)).body.people).toMatchObject([{ personnelNumber: '1002' }]);
  expect((await get(`${people}?sought=100`)).body.total).toBe(3);
  expect(JSON.stringify(all.body)).not.toMatch(/Utrecht|Zeist|Geheimstraat|distance/);
});

test('each person on the page reads that the employer looked, and at which kinds of data', async () => {
  const person = server.people.get('1003') ?? '';
  const context = { role: 'traveller', organisation: server.organisation, person, now: NOW };
  const before = (await server.db.server.transaction(context, (tx) => listViews(tx, { limit: 50 }))).length;
  await get(`${people}?sought=1003`);
  const [view, ...earlier] = await server.db.server.transaction(context, (tx) =>
    listViews(tx, { limit: 50 }),
  );
  expect(earlier.length).toBe(before);
  expect(view).toMatchObject({ viewerRole: 'client', reason: 'the list of people' });
  expect(view?.fields).not.toContain('email');
});

test('somebody is added, changed from a day on, and leaves on a day', async () => {
  const added = await post(people, typed);
  const path = `${people}/${added.body.personId}`;
  const changed = await post(`${path}/change`, { ...typed, group: 'lease', from: '2026-12-01' });
  expect(changed.body.terms).toMatchObject([
    { from: '2026-12-01', until: null, group: 'lease', costCentre: 'K1', hoursPerWeek: 32 },
    { from: '2026-11-01', until: '2026-11-30', group: 'all' },
  ]);
  const effects = (await get(`${path}/leave?on=2026-12-31`)).body.effects;
  expect(effects.find(({ title }: { title: { en: string } }) => title.en === 'Access').day).toBe(
    '2027-01-01',
  );
  expect((await post(`${path}/leave`, { lastDay: '2026-12-31' })).body.person.endsOn).toBe('2026-12-31');
  expect((await get(`${people}?state=leaving`)).body.people).toMatchObject([{ name: 'Kim Jansen' }]);
  expect((await post(`${path}/leave`, { lastDay: null })).body.person.endsOn).toBe(null);
  expect(await post(people, typed)).toMatchObject({
    status: 400,
    body: { refusal: { code: 'number-in-use' } },
  });
});

test('who is of another client is not there, and so is who does not exist', async () => {
  const nobody = '018f0000-0000-7000-8000-000000000000';
  const unknown = await get(`${people}/${nobody}`);
  expect(unknown).toMatchObject({ status: 404, body: { refusal: { code: 'person-not-here' } } });
  expect((await get(`${people}/1`)).status).toBe(400);
});

test('a list is looked at first and taken in after, each line with what becomes of it', async () => {
  const text = [
    'personnel_number;name;email;starts_on;cost_centre',
    '3001;=cmd;;2026-01-01;K1',
    '3002;Al 123456782;;2026-01-01;',
    '1001;Noor van Dijk;;2025-01-01;',
  ].join('\n');
  const look = await post('/api/organisation/people-list/look', { text });
  expect(look.body).toMatchObject({
    accepted: 1,
    unchanged: 1,
    refused: 1,
    rows: [{ line: 2, outcome: 'added' }],
  });
  expect(look.body.refusals[0].line).toBe(3);
  expect(JSON.stringify(look.body)).not.toContain('123456782');
  expect((await get(`${people}?sought=3001`)).body.total).toBe(0);
  expect((await post('/api/organisation/people-list/take', { text })).body).toMatchObject({ accepted: 1 });
  expect((await get(`${people}?sought=3001`)).body.total).toBe(1);
});

test('a column with citizen service numbers refuses the whole list; ten megabytes are read or refused, never a fault', async () => {
  const bsn = 'personnel_number;name;email;starts_on;BSN\n1;A;;2026-01-01;123456782\n';
  expect(await post('/api/organisation/people-list/look', { text: bsn })).toMatchObject({
    status: 400,
    body: { refusal: { code: 'header-citizen-number' } },
  });
  const head = 'personnel_number;name;email;starts_on\n';
  const long = `${head}${`9;${'x'.repeat(4000)};;2026-01-01\n`.repeat(2600)}`;
  expect(long.length).toBeGreaterThan(10_000_000);
  const looked = await post('/api/organisation/people-list/look', { text: long });
  expect(looked.body).toMatchObject({ accepted: 0, refused: 2600 });
  const over = await employer.post('/api/organisation/people-list/look', { text: 'x'.repeat(13_000_000) });
  expect(over.status).toBe(413);
});

test('cost centres: named from a day, renamed, closed; a list then takes no other code', async () => {
  const name = (code: string, text: string, from: string) =>
    post('/api/organisation/cost-centres/name', { code, name: text, from });
  await name('K9', 'Kantoor', '2026-01-01');
  const renamed = await name('K9', 'Hoofdkantoor', '2026-12-01');
  expect(renamed.body.centres[0].names).toEqual([
    { name: 'Hoofdkantoor', from: '2026-12-01', until: null },
    { name: 'Kantoor', from: '2026-01-01', until: '2026-11-30' },
  ]);
  expect(renamed.body.unnamed).toEqual(['K1']);
  const closed = await post('/api/organisation/cost-centres/close', { code: 'K9', lastDay: '2026-11-20' });
  expect(closed.body.centres[0].isOpen).toBe(false);
  const text = 'personnel_number;name;email;starts_on;cost_centre\n4001;Bo;;2026-01-01;K9\n';
  const look = await post('/api/organisation/people-list/look', { text });
  expect(look.body).toMatchObject({ accepted: 0, refused: 1 });
});

test('a traveller asks none of this', async () => {
  const noor = openBrowser(server);
  await noor.post('/api/session/demo', { role: 'traveller', personId: server.people.get('1001') });
  expect((await noor.ask(people)).status).toBe(403);
  expect((await noor.post(people, typed)).status).toBe(403);
});
