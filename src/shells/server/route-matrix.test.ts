// Every endpoint for everybody: with no account, as oneself, with each duty at a client, at each desk of the
// operator. What must come of it is written here apart from the tables that the server asks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteStaff } from '#flows/invite-staff';
import { type ClientDuty, clientDuties, type StaffDuty, staffDuties } from '#kernel/duty';
import type { Route } from '#platform/http/route';
import type { Letter } from '#platform/mail/open-letters';
import { type Access, accept, type Browser, codeOf, openAccess } from './open-access.ts';
import { openBrowser, openTestServer, type TestServer } from './open-test-server.ts';
import { routes } from './routes.ts';

type Looker = 'nobody' | 'traveller' | ClientDuty | StaffDuty;
const lookers: readonly Looker[] = ['nobody', 'traveller', ...clientDuties, ...staffDuties];

const offices: readonly Looker[] = ['mobility-manager', 'payroll', 'finance'];
const clients: readonly Looker[] = [...offices, 'approver'];

/** The first that fits counts. An endpoint that fits none belongs here, with who may ask. */
const expected: readonly (readonly [RegExp, readonly Looker[]])[] = [
  [/^\w+ \/api\/(?:site|session|sign-in|sign-out|invitation|reset|work-login)(?:\/|$)/, lookers],
  // These ask for an account by themselves, whatever one looks as.
  [/^\w+ \/api\/access(?:\/|$)/, lookers],
  [/^\w+ \/api\/me\//, ['traveller']],
  [/^GET \/api\/lines\//, ['traveller', ...clients]],
  [/^\w+ \/api\/officer\//, ['privacy-officer']],
  [/^\w+ \/api\/providers\//, ['finance-desk']],
  [/^\w+ \/api\/organisation\/(?:access|people|policy)(?:\/|$)/, ['mobility-manager']],
  [/^\w+ \/api\/organisation\/(?:people-list|cost-centres|views)(?:\/|$)/, ['mobility-manager']],
  [/^GET \/api\/organisation\/(?:reports|setup|works-council)(?:\/|$)/, offices],
  [/^POST \/api\/organisation\/works-council\//, ['mobility-manager']],
  [/^\w+ \/api\/organisation\/approvals(?:\/|$)/, ['approver']],
  [/^GET \/api\/organisation\/(?:months|services)(?:\/|$)/, offices],
  [/^POST \/api\/organisation\/months\//, ['payroll']],
  [/^POST \/api\/organisation\/services\//, ['mobility-manager']],
];
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;
const whoMay = (name: string) => expected.find(([pattern]) => pattern.test(name))?.[1];

let server: TestServer;
let access: Access;
const browsers = new Map<Looker, Browser>();
beforeAll(async () => {
  server = await openTestServer('gemeente');
  access = openAccess(server);
  browsers.set('nobody', openBrowser(server)).set('traveller', (await access.join()).browser);
  for (const duty of clientDuties) {
    const { browser } = await access.join([duty]);
    browsers.set(duty, await lookAs(browser, 'client'));
  }
  for (const [at, duty] of staffDuties.entries()) browsers.set(duty, await joinStaff(`S${at}`, duty));
}, 60_000);
afterAll(() => server.close());

async function lookAs(browser: Browser, role: string): Promise<Browser> {
  await access.addStep(browser);
  const { status } = await browser.post('/api/access/look', { role });
  expect(status).toBe(200);
  return browser;
}

async function inviteAsStaff(number: string, duties: readonly StaffDuty[]): Promise<string> {
  const written: Letter[] = [];
  const letters = { address: server.origin, write: (letter: Letter) => void written.push(letter) };
  const email = `${number.toLowerCase()}@voorbeeld.example`;
  const inviting = { number, name: `Medewerker ${number}`, email, duties, now: server.clock.now };
  const invited = await inviteStaff(server.db.worker, letters, inviting);
  expect(invited.ok).toBe(true);
  return /#([\w-]+)/.exec(written[0]?.text ?? '')?.[1] ?? '';
}

async function joinStaff(number: string, duty: StaffDuty): Promise<Browser> {
  const token = await inviteAsStaff(number, [duty]);
  const browser = openBrowser(server);
  await browser.post('/api/invitation/accept', accept(token));
  return lookAs(browser, duty);
}

const SOMEBODY = '00000000-0000-7000-8000-000000000000';
const ask = (browser: Browser, { method, path }: Pick<Route, 'method' | 'path'>, id = SOMEBODY) => {
  const address = path.replaceAll(/:[a-z]+/gi, id);
  return method === 'GET' ? browser.ask(address) : browser.post(address, {});
};
const REFUSED = ['no-session', 'not-for-you', 'not-your-duty'];

test('every endpoint is let in to whom this page says, and to nobody else', async () => {
  const wrong: string[] = [];
  let cells = 0;
  // Logging out ends what the rest of this test asks with.
  for (const route of routes.filter(({ path }) => !/sign-out$/.test(path))) {
    const may = whoMay(nameOf(route));
    if (may === undefined) wrong.push(`${nameOf(route)} stands in no row of this page`);
    for (const [looker, browser] of browsers) {
      cells += 1;
      const { status, text } = await ask(browser, route);
      const code = status === 401 || status === 403 ? codeOf(text) : '';
      const isIn = !REFUSED.includes(code) || (looker === 'nobody' && /\/api\/access/.test(route.path));
      if (isIn !== may?.includes(looker)) wrong.push(`${nameOf(route)} · ${looker} · ${status} ${code}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(browsers.size).toBe(lookers.length);
  expect(cells).toBe((routes.length - 1) * lookers.length);
}, 60_000);

test('who may not ask learns nothing of how one asks: an endless body and none are refused alike', async () => {
  const traveller = browsers.get('traveller') as Browser;
  const path = '/api/organisation/access/nobody/invite';
  const answers = [await traveller.post(path, {}), await traveller.post(path, { duties: ['payroll'] })];
  expect(answers.map(({ status, text }) => [status, codeOf(text)])).toEqual([
    [403, 'not-for-you'],
    [403, 'not-for-you'],
  ]);
});

test('nothing is changed on the word of another site, or of nobody', async () => {
  const manager = browsers.get('mobility-manager') as Browser;
  const json = { 'content-type': 'application/json' };
  for (const { path } of routes.filter(({ method }) => method === 'POST')) {
    const address = path.replaceAll(/:[a-z]+/gi, SOMEBODY);
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: server.origin, 'sec-fetch-site': 'cross-site' },
      { origin: server.origin, 'sec-fetch-site': 'same-site' },
      {},
    ]) {
      const sent = { ...json, ...headers } as Record<string, string>;
      const { status, text } = await manager.ask(address, { method: 'POST', headers: sent, body: '{}' });
      expect([status, codeOf(text)], `${path} ${JSON.stringify(headers)}`).toEqual([403, 'other-origin']);
    }
  }
});

describe('of another client', () => {
  test('nothing is there: its people and nobody at all are one answer', async () => {
    const other = await openOther();
    const manager = browsers.get('mobility-manager') as Browser;
    const paths = routes.filter(({ path }) => path.startsWith('/api/organisation/access/'));
    expect(paths).toHaveLength(4);
    for (const route of paths) {
      const body = { duties: ['payroll'] };
      const of = (id: string) => {
        const address = route.path.replace(':person', id);
        return route.method === 'GET' ? manager.ask(address) : manager.post(address, body);
      };
      const [theirs, nobodys] = [await of(other), await of(SOMEBODY)];
      expect(theirs, nameOf(route)).toEqual(nobodys);
      expect(theirs.status).toBe(404);
    }
  });

  /** A member of our own staff is somebody of another organisation. */
  async function openOther(): Promise<string> {
    const officer = browsers.get('privacy-officer') as Browser;
    const { officer: staff } = JSON.parse((await officer.ask('/api/session')).text);
    return staff.id;
  }
});

test('a desk of the operator is of the operator alone: the same duty at a client opens nothing', async () => {
  const { person } = await access.hire();
  const { token } = await access.inviteTo(person, ['privacy-officer'] as never).catch(() => ({ token: '' }));
  expect(token).toBe('');
  const { browser } = await access.join();
  await access.addStep(browser);
  const { status, text } = await browser.post('/api/access/look', { role: 'privacy-officer' });
  expect([status, codeOf(text)]).toEqual([403, 'not-for-this-account']);
});

test('a decision at a desk carries the name of who is logged in', async () => {
  const session = JSON.parse((await (browsers.get('privacy-officer') as Browser).ask('/api/session')).text);
  expect(session).toMatchObject({
    role: 'privacy-officer',
    officer: { name: 'Medewerker S3' },
    officers: [],
  });
});

test('a desk that was taken away is gone at once, and the session with it', async () => {
  const { browser, person } = await access.join(['finance']);
  await lookAs(browser, 'client');
  expect((await browser.ask('/api/organisation/months')).status).toBe(200);
  const manager = browsers.get('mobility-manager') as Browser;
  const given = await manager.post(`/api/organisation/access/${person}/duties`, { duties: ['approver'] });
  expect([given.status, JSON.parse(given.text).duties]).toEqual([200, ['approver']]);
  expect((await browser.ask('/api/organisation/months')).status).toBe(401);
});

test('nobody changes their own duties', async () => {
  const { browser, person } = await access.join(['mobility-manager']);
  await lookAs(browser, 'client');
  const path = `/api/organisation/access/${person}/duties`;
  const { status, text } = await browser.post(path, { duties: [...clientDuties] });
  expect([status, codeOf(text)]).toEqual([409, 'own-duties']);
});

test('a manager invites, sees the invitation stand, and takes it back', async () => {
  const manager = browsers.get('mobility-manager') as Browser;
  const { person } = await access.hire();
  const at = `/api/organisation/access/${person}`;
  const stateOf = (text: string) => JSON.parse(text).state;
  expect(stateOf((await manager.ask(at)).text)).toBe('none');
  expect(stateOf((await manager.post(`${at}/invite`, { duties: ['payroll'] })).text)).toBe('invited');
  expect(JSON.parse((await manager.ask(at)).text)).toMatchObject({ state: 'invited', duties: ['payroll'] });
  expect(stateOf((await manager.post(`${at}/withdraw`, {})).text)).toBe('none');
  const again = await manager.post(`${at}/withdraw`, {});
  expect([again.status, codeOf(again.text)]).toEqual([409, 'invitation-none']);
  const { person: active } = await access.join();
  expect(stateOf((await manager.ask(`/api/organisation/access/${active}`)).text)).toBe('active');
  const { person: gone } = await access.hire('2026-11-01');
  expect(stateOf((await manager.ask(`/api/organisation/access/${gone}`)).text)).toBe('left');
});
