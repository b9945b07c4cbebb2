// The server as a browser meets it: who sees what, what is refused and in which words, and the close of a
// month.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const monthPath = '/api/organisation/months/2026-10';

async function signIn(personnelNumber?: string) {
  const browser = openBrowser(server);
  const to =
    personnelNumber === undefined
      ? { role: 'organisation' }
      : { role: 'traveller', personId: server.people.get(personnelNumber) };
  const { status } = await browser.post('/api/session/demo', to);
  expect(status).toBe(200);
  return browser;
}

describe('who looks', () => {
  test('/healthz answers 200 when the database is reachable and migrated', async () => {
    const { status, text } = await openBrowser(server).ask('/healthz');
    expect([status, text]).toEqual([200, '{"status":"ready"}']);
  });

  test('the demo opens as the organisation, with a cookie that no script and no other site has', async () => {
    const response = await fetch(`${server.origin}/api/session`);
    const session = (await response.json()) as { role: string; people: unknown[]; month: string };
    expect([session.role, session.people.length, session.month]).toEqual(['organisation', 3, '2026-10']);
    expect(response.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  test('a session that was tampered with is no session', async () => {
    const browser = await signIn('1001');
    const [body = '', mark = ''] = browser.cookie().slice('reisrecht-session='.length).split('.');
    const fields = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown[];
    fields[2] = server.people.get('1002');
    const forged = Buffer.from(JSON.stringify(fields)).toString('base64url');
    for (const cookie of [`${forged}.${mark}`, `${body}.${mark.slice(0, -2)}`, body, `${body}.${mark}.x`]) {
      browser.setCookie(`reisrecht-session=${cookie}`);
      expect((await browser.ask('/api/me/months/2026-10')).status).toBe(401);
    }
  });

  test('a change asked by another site, or by nobody who says where from, is refused', async () => {
    const browser = await signIn();
    const foreign = [
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: server.origin, 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const headers of foreign) {
      const { status, text } = await browser.post('/api/session/demo', { role: 'organisation' }, headers);
      expect([status, JSON.parse(text).refusal.code]).toEqual([403, 'other-origin']);
    }
  });

  test('a name that was pointed at this machine is not this server', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' };
      request(`${server.origin}/api/session`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('outside the demo nobody can look, and the answer says what to do', async () => {
    const other = await openTestServer('reisrecht');
    try {
      const browser = openBrowser(other);
      const { status, text } = await browser.ask('/api/session');
      expect([status, JSON.parse(text).refusal.code]).toEqual([403, 'no-demo']);
      expect((await browser.post('/api/session/demo', { role: 'organisation' })).status).toBe(403);
      expect((await browser.ask(monthPath)).status).toBe(401);
    } finally {
      await other.close();
    }
  });
});

describe('what is seen', () => {
  test('the organisation sees confirmed commute and business only, nothing private or waiting', async () => {
    const { status, text } = await (await signIn()).ask(monthPath);
    const month = JSON.parse(text);
    expect(status).toBe(200);
    expect(month.lines.map((line: { name: string; kind: string }) => [line.name, line.kind])).toEqual([
      ['Noor van Dijk', 'travel'],
      ['Noor van Dijk', 'home-working'],
      ['Daan Visser', 'travel'],
    ]);
    // Two people went by car: fewer than ten are in no figure about groups.
    expect(month.series).toMatchObject({ kmByMode: [], kmTogether: ['car'], co2ByMode: [] });
    expect(month.totals.openTrips).toBeNull();
    expect(text).not.toContain('private');
    expect(text).not.toContain('Geheimstraat');
    expect(text).not.toContain('Sanne');
  });

  test('a traveller sees the own lines with places, and that a trip waits', async () => {
    const own = JSON.parse((await (await signIn('1001')).ask('/api/me/months/2026-10')).text);
    expect(own.lines.map((line: { title: { nl: string } }) => line.title.nl)).toEqual([
      'Thuis gewerkt',
      'Utrecht – Zeist',
    ]);
    expect(own.totals.amountCents).toBe(300 + 245);
    expect(own.privateTrips).toMatchObject([
      { title: { nl: 'Utrecht – Geheimstraat' }, disclosure: { shown: [], hidden: [] } },
    ]);
    const sanne = JSON.parse((await (await signIn('1003')).ask('/api/me/months/2026-10')).text);
    expect([sanne.lines, sanne.waiting]).toEqual([[], { trips: 1, recognised: 0 }]);
  });

  test('what the employer gets is what the register lets the client read', async () => {
    const own = JSON.parse((await (await signIn('1001')).ask('/api/me/months/2026-10')).text);
    const { shown, hidden } = own.lines[1].disclosure;
    const names = (list: { field?: { en: string }; en?: string }[]) =>
      list.map((one) => one.field?.en ?? one.en);
    expect(names(shown)).toContain('Amount of the allowance');
    expect(names(hidden)).toContain('your private trips');
    expect(names(shown).filter((name) => names(hidden).includes(name))).toEqual([]);
  });

  test('a colleague’s line and a line that does not exist give the same answer', async () => {
    const month = JSON.parse((await (await signIn()).ask(monthPath)).text);
    const ofDaan = month.lines[2].id as string;
    const noor = await signIn('1001');
    const unknown = ofDaan.replace('2026-10-06', '2026-10-20');
    const answers = [ofDaan, unknown, 'nothing'].map((id) => noor.ask(`/api/lines/${id}/explanation`));
    const [first, ...others] = await Promise.all(answers);
    expect(first?.status).toBe(404);
    for (const other of others) expect(other).toEqual(first);
    const daan = await (await signIn('1002')).ask(`/api/lines/${ofDaan}/explanation`);
    expect([daan.status, JSON.parse(daan.text).amountCents]).toEqual([200, 300]);
  });

  test('a traveller cannot open the month of the organisation, nor close it', async () => {
    const noor = await signIn('1001');
    expect((await noor.ask(monthPath)).status).toBe(403);
    expect((await noor.post(`${monthPath}/close`, { knownAt: '2026-11-22T09:00:00Z' })).status).toBe(403);
  });
});

describe('what goes wrong', () => {
  test('every refusal has a code and a sentence in both languages, and nothing of the inside', async () => {
    const browser = await signIn();
    const answers = await Promise.all([
      browser.ask('/api/organisation/months/2026-13'),
      browser.ask('/api/nothing'),
      browser.ask('/picture.png'),
      browser.ask('/organisation/months/2026-10'),
      browser.post('/api/session/demo', { role: 'king' }),
      browser.post('/api/session/demo', { role: 'traveller', personId: 'nobody' }),
      browser.post('/api/session/demo', { role: 'x'.repeat(100_000) }),
      browser.ask('/api/session/demo', { method: 'POST', headers: { origin: server.origin }, body: '{' }),
      browser.ask(`${monthPath}?knownAt=yesterday`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 404, 404, 503, 400, 404, 413, 415, 400]);
    for (const { text } of answers) {
      const { refusal } = JSON.parse(text) as { refusal: Record<string, string> };
      expect(Object.keys(refusal).sort()).toEqual(['code', 'en', 'nl']);
      expect(refusal.nl).not.toBe(refusal.en);
      expect(text).not.toMatch(/\bat .*\.ts|node_modules|select |travel\./);
    }
  });

  test('the log has routes and ids of requests, never an address, a query, a name or a cookie', async () => {
    const browser = await signIn('1001');
    await browser.ask('/api/me/months/2026-10?secret=Geheimstraat');
    // Once, at the start, the server says where it listens.
    const text = server.log.filter((line) => !line.includes('Server listening')).join('');
    expect(text).toContain('"route":"/api/me/months/:month"');
    for (const word of [
      'Geheimstraat',
      'Noor',
      'reisrecht-session',
      '127.0.0.1',
      server.people.get('1001') ?? '',
    ]) {
      expect(text).not.toContain(word);
    }
  });
});

describe('the close', () => {
  test('a month closed twice, also at the same moment, is one run that never changes', async () => {
    const browser = await signIn();
    const body = { knownAt: '2026-11-22T09:00:00Z' };
    const [one, two] = await Promise.all([
      browser.post(`${monthPath}/close`, body),
      browser.post(`${monthPath}/close`, body),
    ]);
    expect([one?.status, two?.status]).toEqual([200, 200]);
    expect(two?.text).toBe(one?.text);
    const again = await browser.post(`${monthPath}/close`, { knownAt: '2026-11-20T09:00:00Z' });
    expect(JSON.parse(again.text).run).toEqual(JSON.parse(one?.text ?? '').run);
    const months = JSON.parse((await browser.ask('/api/organisation/months')).text).months;
    expect(months).toMatchObject([{ month: '2026-10', state: 'closed' }]);
  });

  test('a month that has not begun is refused with what to do', async () => {
    const browser = await signIn();
    const close = await browser.post('/api/organisation/months/2026-12/close', {
      knownAt: '2026-11-22T09:00:00Z',
    });
    expect([close.status, JSON.parse(close.text).refusal.code]).toEqual([409, 'month-in-the-future']);
  });
});
