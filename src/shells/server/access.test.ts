// Getting in, over real HTTP with a real database: what each of the statement's sentences about it promises,
// and every way in that must not be one.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { invitePerson } from '#flows/invite-person';
import { sql } from '#platform/database/sql';
import type { Letter } from '#platform/mail/open-letters';
import { setFlag } from '#privacy/flags/set-flag';
import { stepAt, timeCode } from '#services/people/access';
import { receivePeople } from '#services/people/organisations';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

const PASSWORD = 'vier woorden op een rij';
const OTHER = 'heel andere woorden hier';

let server: TestServer;
let number = 2000;
beforeAll(async () => {
  server = await openTestServer('gemeente');
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = NOW;
});

const codeOf = (text: string): string => JSON.parse(text).refusal?.code;
const day = (text: string) => Temporal.PlainDate.from(text);

/** Somebody new on the list of the employer. */
async function hire(endsOn?: string) {
  number += 1;
  const personnelNumber = String(number);
  const email = `Mens${number}@voorbeeld.example`;
  const context = { role: 'intake', organisation: server.organisation, now: server.clock.now };
  const row = { personnelNumber, name: 'Mens Voorbeeld', email, startsOn: day('2025-01-01') };
  const person = await server.db.worker.transaction(context, async (tx) => {
    await receivePeople(tx, [{ ...row, endsOn: endsOn === undefined ? undefined : day(endsOn) }]);
    const found = await tx.get<{ id: string }>(
      sql`select person_id as id from people.employment where personnel_number = ${personnelNumber} limit 1`,
    );
    return found.id;
  });
  return { person, email, personnelNumber, row };
}

/** The letter of an invitation, and the token of its link. */
async function inviteTo(person: string, maySeeOrganisation = false) {
  const written: Letter[] = [];
  const letters = { address: server.origin, write: (letter: Letter) => void written.push(letter) };
  const { organisation } = server;
  const invited = await invitePerson(server.db.worker, letters, {
    organisation,
    person,
    maySeeOrganisation,
    now: server.clock.now,
  });
  if (!invited.ok) throw new Error(invited.refusal.code);
  const [letter] = written;
  return { letter, token: /#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '' };
}

const accept = (token: string, password = PASSWORD) => ({ token, password, corrections: [] });

/** Somebody with an account, and a browser that is logged in. */
async function join(maySeeOrganisation = false) {
  const hired = await hire();
  const { token } = await inviteTo(hired.person, maySeeOrganisation);
  const browser = openBrowser(server);
  const { status } = await browser.post('/api/invitation/accept', accept(token));
  expect(status).toBe(200);
  return { ...hired, browser };
}

const signIn = (email: string, password = PASSWORD, code?: string, browser = openBrowser(server)) =>
  browser.post('/api/sign-in', { email, password, ...(code === undefined ? {} : { code }) });

/** Sets the second step of who is logged in; answers its key and the recovery codes. */
async function addStep(browser: ReturnType<typeof openBrowser>) {
  const drafted = await browser.post('/api/access/second-step/draft', { password: PASSWORD });
  const { key } = JSON.parse(drafted.text);
  const code = timeCode(key, stepAt(server.clock.now));
  const proved = await browser.post('/api/access/second-step/prove', { code });
  expect(proved.status).toBe(200);
  return { key: key as string, codes: JSON.parse(proved.text).codes as string[] };
}

const later = (time: Temporal.DurationLike) => {
  server.clock.now = server.clock.now.add(time);
};
const nextCode = (key: string) => {
  later({ seconds: 60 });
  return timeCode(key, stepAt(server.clock.now));
};
const isIn = async (browser: ReturnType<typeof openBrowser>) =>
  (await browser.ask('/api/access')).status === 200;

test('an invitation shows which employer sent what, and makes an account for that person', async () => {
  const { person, personnelNumber, email } = await hire();
  const { letter, token } = await inviteTo(person);
  expect(letter?.to).toBe(email);
  expect(token.length).toBeGreaterThanOrEqual(22);
  const browser = openBrowser(server);
  const shown = await browser.post('/api/invitation', { token });
  expect(JSON.parse(shown.text)).toMatchObject({
    employer: 'Molenwiek',
    loginName: email.toLowerCase(),
    name: 'Mens Voorbeeld',
    email,
    personnelNumber,
    startsOn: '2025-01-01',
  });
  expect(await isIn(browser)).toBe(false);
  await browser.post('/api/invitation/accept', accept(token));
  const session = await browser.ask('/api/session');
  expect(JSON.parse(session.text)).toMatchObject({
    role: 'traveller',
    hasAccount: true,
    person: { personId: person, personnelNumber },
    people: [],
  });
});

test('what the employer sent wrong becomes a request for rectification', async () => {
  const { person } = await hire();
  const { token } = await inviteTo(person);
  const corrections = [{ field: 'employee_no', asked: '77' }];
  const { status } = await openBrowser(server).post('/api/invitation/accept', {
    ...accept(token),
    corrections,
  });
  expect(status).toBe(200);
  const context = { role: 'privacy-officer', now: NOW };
  const asked = await server.db.server.list(
    context,
    sql`select kind, field, asked from trust.request where person_id = ${person}::uuid`,
  );
  expect(asked).toEqual([{ kind: 'rectification', field: 'employee_no', asked: '77' }]);
});

test('a link works once, not guessed, not cut short, not after a newer one, and not after fourteen days', async () => {
  const { person } = await hire();
  const [first, second] = [await inviteTo(person), await inviteTo(person)];
  const open = async (token: string) =>
    codeOf((await openBrowser(server).post('/api/invitation', { token })).text);
  const wrong = ['', first.token, second.token.slice(1), 'A'.repeat(43)].filter((token) => token !== '');
  for (const token of wrong) expect(await open(token)).toBe('invitation-wrong');
  later({ hours: 14 * 24 });
  expect(await open(second.token)).toBe('invitation-wrong');
  later({ seconds: -1 });
  const both = await Promise.all([
    openBrowser(server).post('/api/invitation/accept', accept(second.token)),
    openBrowser(server).post('/api/invitation/accept', accept(second.token)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await open(second.token)).toBe('invitation-wrong');
});

test('nobody learns whether an account exists: one answer, one code', async () => {
  const { email } = await join();
  const answers = [
    await signIn(email, OTHER),
    await signIn('nobody@elsewhere.example'),
    await signIn(email, OTHER, '000000'),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(codeOf(answers[0]?.text ?? '')).toBe('sign-in-wrong');
});

test('each login has a token of its own, and what a browser brought along is worth nothing', async () => {
  const { email } = await join();
  const browser = openBrowser(server);
  const planted = `__Host-reisrecht=${'A'.repeat(43)}`;
  browser.setCookie(planted);
  expect(await isIn(browser)).toBe(false);
  await signIn(email, PASSWORD, undefined, browser);
  const first = browser.cookie();
  expect(first).not.toBe(planted);
  expect(await isIn(browser)).toBe(true);
  await signIn(email, PASSWORD, undefined, browser);
  const before = openBrowser(server);
  before.setCookie(first);
  expect([browser.cookie() === first, await isIn(before), await isIn(browser)]).toEqual([false, false, true]);
});

test('the cookie is of this host alone, unseen by scripts and by other sites', async () => {
  const { email } = await join();
  const response = await fetch(`${server.origin}/api/sign-in`, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(
    /^__Host-reisrecht=[\w-]{43}; Max-Age=\d+; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  );
  const foreign = await openBrowser(server).post(
    '/api/sign-in',
    { email, password: PASSWORD },
    { origin: 'https://elsewhere.example' },
  );
  expect([foreign.status, codeOf(foreign.text)]).toEqual([403, 'other-origin']);
});

test('neither token, password, key nor code stands in the database as it is', async () => {
  const { browser } = await join();
  const { key, codes } = await addStep(browser);
  const token = browser.cookie().split('=')[1] ?? '';
  const rows = await server.db.server.list(
    { role: 'access', now: NOW },
    sql`select row_to_json(a)::text as text from people.account a
      union all select row_to_json(s)::text from people.session s
      union all select row_to_json(c)::text from people.recovery_code c`,
  );
  const held = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(2);
  for (const secret of [token, PASSWORD, key, codes[0] ?? '', (codes[0] ?? '').replaceAll('-', '')]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(held).not.toContain(secret);
    expect(held).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('with a second step the password alone opens nothing, and a code works once', async () => {
  const { email, browser } = await join();
  const { key } = await addStep(browser);
  const other = openBrowser(server);
  const asked = await signIn(email, PASSWORD, undefined, other);
  expect([JSON.parse(asked.text), other.cookie()]).toEqual([{ step: 'code' }, '']);
  const code = nextCode(key);
  expect(codeOf((await signIn(email, OTHER, code)).text)).toBe('sign-in-wrong');
  expect(codeOf((await signIn(email, PASSWORD, '000000')).text)).toBe('sign-in-wrong');
  const both = await Promise.all([signIn(email, PASSWORD, code), signIn(email, PASSWORD, code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect((await signIn(email, PASSWORD, code)).status).toBe(403);
});

test('a recovery code lets in once', async () => {
  const { email, browser } = await join();
  const { codes } = await addStep(browser);
  expect(new Set(codes).size).toBe(10);
  const [code = ''] = codes;
  expect((await signIn(email, PASSWORD, code.toUpperCase())).status).toBe(200);
  expect((await signIn(email, PASSWORD, code)).status).toBe(403);
});

test('a new link of the employer sets the password, and does not pass the second step', async () => {
  const { email, person, browser } = await join();
  await addStep(browser);
  const { token } = await inviteTo(person);
  const thief = openBrowser(server);
  const made = await thief.post('/api/invitation/accept', accept(token, OTHER));
  expect([JSON.parse(made.text), thief.cookie()]).toEqual([{ step: 'sign-in' }, '']);
  expect(JSON.parse((await signIn(email, OTHER)).text)).toEqual({ step: 'code' });
  expect((await signIn(email, PASSWORD)).status).toBe(403);
  expect(await isIn(browser)).toBe(false);
});

test('setting or ending the second step asks the password again, and ends every session from before', async () => {
  const { email, browser } = await join();
  const elsewhere = openBrowser(server);
  await signIn(email, PASSWORD, undefined, elsewhere);
  const drafted = await browser.post('/api/access/second-step/draft', { password: OTHER });
  expect(codeOf(drafted.text)).toBe('sign-in-wrong');
  const { key } = await addStep(browser);
  expect([await isIn(browser), await isIn(elsewhere)]).toEqual([true, false]);
  const end = (code?: string) => browser.post('/api/access/second-step/end', { password: PASSWORD, code });
  expect((await end()).status).toBe(403);
  expect((await end(nextCode(key))).status).toBe(200);
  expect(await isIn(browser)).toBe(false);
  expect(JSON.parse((await signIn(email)).text)).toEqual({ step: 'done' });
});

test('the desk of the organisation asks a right of the account and a second step in this session', async () => {
  const plain = await join();
  await addStep(plain.browser);
  const look = (browser: ReturnType<typeof openBrowser>, role = 'client') =>
    browser.post('/api/access/look', { role });
  expect(codeOf((await look(plain.browser)).text)).toBe('not-for-this-account');
  const { browser } = await join(true);
  expect(codeOf((await look(browser)).text)).toBe('second-step-needed');
  await addStep(browser);
  const before = browser.cookie();
  expect((await browser.ask('/api/organisation/months')).status).toBe(403);
  expect((await look(browser)).status).toBe(200);
  expect(JSON.parse((await browser.ask('/api/session')).text)).toMatchObject({
    role: 'organisation',
    person: null,
  });
  const old = openBrowser(server);
  old.setCookie(before);
  expect(await isIn(old)).toBe(false);
  later({ hours: 1, seconds: 1 });
  expect(await isIn(browser)).toBe(false);
});

test('one sees the own sessions in plain words, ends one, or all; never those of somebody else', async () => {
  const { email, browser } = await join();
  const other = openBrowser(server);
  await signIn(email, PASSWORD, undefined, other);
  const stranger = await join();
  const listed = JSON.parse((await browser.ask('/api/access')).text).sessions;
  expect(listed).toHaveLength(2);
  const { id } = listed.find(({ isThis }: { isThis: boolean }) => !isThis);
  const end = (by: typeof browser, session: string | null) => by.post('/api/access/end', { session });
  expect((await end(stranger.browser, id)).status).toBe(404);
  expect(await isIn(other)).toBe(true);
  expect((await end(browser, id)).status).toBe(200);
  expect([await isIn(other), await isIn(browser)]).toEqual([false, true]);
  await end(browser, null);
  expect([await isIn(browser), await isIn(stranger.browser)]).toEqual([false, true]);
});

test('a session ends a week after its last use, and thirty days after it began', async () => {
  const idle = (await join()).browser;
  later({ hours: 7 * 24 });
  expect(await isIn(idle)).toBe(false);
  const used = (await join()).browser;
  for (let days = 0; days < 30; days += 6) {
    expect(await isIn(used)).toBe(true);
    later({ hours: 6 * 24 });
  }
  expect(await isIn(used)).toBe(false);
});

test('whoever leaves gets in until the last day has passed, and not a moment longer', async () => {
  const { email, browser, row } = await join();
  const context = { role: 'intake', organisation: server.organisation, now: NOW };
  await server.db.worker.transaction(context, (tx) =>
    receivePeople(tx, [{ ...row, endsOn: day('2026-11-24') }]),
  );
  // Midnight of Dutch winter time.
  server.clock.now = Temporal.Instant.from('2026-11-24T22:59:59Z');
  expect([(await signIn(email)).status, await isIn(browser)]).toEqual([200, true]);
  server.clock.now = Temporal.Instant.from('2026-11-24T23:00:00Z');
  expect([(await signIn(email)).status, await isIn(browser)]).toEqual([403, false]);
});

test('a restriction of the use of their data locks nobody out', async () => {
  const { email, person, browser } = await join();
  const { organisation } = server;
  const rights = { role: 'rights', organisation, person, now: NOW };
  const set = await server.db.server.transaction(rights, (tx) =>
    setFlag(tx, { kind: 'restriction', activity: 'all' }),
  );
  expect(set).toMatchObject({ ok: true, value: 'set' });
  expect([(await signIn(email)).status, await isIn(browser)]).toEqual([200, true]);
});

test('after ten wrong passwords the right one waits too', async () => {
  const { email } = await join();
  const tries = [];
  for (let done = 0; done < 10; done += 1) tries.push(codeOf((await signIn(email, OTHER)).text));
  expect(new Set(tries)).toEqual(new Set(['sign-in-wrong']));
  const late = await signIn(email);
  expect([late.status, codeOf(late.text)]).toEqual([429, 'tries-too-many']);
});
