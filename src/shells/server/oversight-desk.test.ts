// Set-up, works council and the log of the own staff over real HTTP: true states, true changes, and only what
// the client's own people looked at.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordViews } from '#privacy/views/record-views';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
let employer: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  server = await openTestServer();
  employer = openBrowser(server);
  await employer.post('/api/session/demo', { role: 'organisation' });
});
afterAll(() => server.close());

const json = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer;
  return { status, body: JSON.parse(text) };
};
const get = (path: string) => json(employer.ask(path));
const post = (path: string, body: unknown) => json(employer.post(path, body));

test('each step of the set-up has its true state, and changes when it is done', async () => {
  const states = async () =>
    new Map(
      (await get('/api/organisation/setup')).body.steps.map((one: { id: string; isDone: boolean }) => [
        one.id,
        one.isDone,
      ]),
    );
  const before = await states();
  expect([before.get('people'), before.get('centres'), before.get('policy')]).toEqual([true, false, false]);
  await post('/api/organisation/cost-centres/name', { code: 'K1', name: 'Kantoor', from: '2026-01-01' });
  expect((await states()).get('centres')).toBe(true);
});

test('the works council reads what is processed and, after it agreed, that nothing changed', async () => {
  const { body } = await get('/api/organisation/works-council');
  expect(body).toMatchObject({ approvedOn: null, changes: null });
  const employment = body.activities.find(
    (one: { id: string }) => one.id === 'people/organisations/employment',
  );
  expect(employment.facts.length).toBeGreaterThan(4);
  expect(await post('/api/organisation/works-council/approve', { approvedOn: '2027-01-01' })).toMatchObject({
    status: 400,
    body: { refusal: { code: 'approval-in-future' } },
  });
});

test('the log holds what the own staff looked at, with names of now, and nothing of our desks', async () => {
  await get('/api/organisation/people?sought=1001');
  const context = {
    role: 'privacy-officer',
    organisation: server.organisation,
    person: 'officer-1',
    now: NOW,
  };
  const shown = [{ activity: 'people/organisations/employment', fields: ['email'] }] as const;
  const daan = server.people.get('1002') ?? '';
  await server.db.server.transaction(context, (tx) =>
    recordViews(tx, { shown, reason: 'a complaint' }, [daan]),
  );
  const { body } = await get('/api/organisation/views');
  expect(body.views[0]).toMatchObject({
    viewer: null,
    person: 'Noor van Dijk',
    reason: { en: 'the list of people' },
  });
  expect(JSON.stringify(body)).not.toContain('a complaint');
  const again = await get('/api/organisation/views');
  expect(again.body.views[0].reason.en).toBe('the log of who looked');
});

test('a traveller asks none of this', async () => {
  const noor = openBrowser(server);
  await noor.post('/api/session/demo', { role: 'traveller', personId: server.people.get('1001') });
  for (const path of ['setup', 'works-council', 'views'])
    expect((await noor.ask(`/api/organisation/${path}`)).status).toBe(403);
});
