// One's own data through the real door: what is held and when it goes, who got and saw it, consents, rights
// carried out by the worker, the export as a file; and never anything of somebody else.
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoOfficers } from '#desks/site/demo-officers';
import * as site from '#desks/site/privacy/contract';
import * as wire from '#desks/traveller/privacy/contract';
import { keepPlateByConsent } from '#flows/withdraw-consent';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

type Browser = Awaited<ReturnType<typeof signIn>>;
async function signIn(personnelNumber: string) {
  const browser = openBrowser(server);
  const personId = server.people.get(personnelNumber);
  await browser.post('/api/session/demo', { role: 'traveller', personId });
  return browser;
}
const read = async (browser: Browser, path: string) => JSON.parse((await browser.ask(path)).text);
const send = async (browser: Browser, body: unknown): Promise<string> =>
  JSON.parse((await browser.post(wire.myRequestsPath, body)).text).id;

/** Follows a request as the page does, until it rests. */
async function settled(browser: Browser, id: string) {
  for (let tries = 0; tries < 200; tries += 1) {
    const shown = await read(browser, wire.myRequestPath(id));
    if (['done', 'rejected', 'withdrawn', 'deciding'].includes(shown.phase)) return shown;
    await wait(100);
  }
  throw new Error('the worker did not come');
}

const list = (zip: Buffer) => zip.toString('latin1');
async function download(browser: Browser, id: string) {
  const response = await fetch(server.origin + wire.myExportPath(id), {
    headers: { cookie: browser.cookie() },
  });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('what is held', () => {
  test('by service and activity: fields in words, rows, and three dates that follow each other', async () => {
    const { services } = await read(await signIn('1001'), wire.myDataPath);
    const trips = services.find(({ id }: { id: string }) => id === 'travel/trips');
    expect(trips.title).toEqual({ nl: 'Ritten', en: 'Trips' });
    const history = trips.activities.find(({ id }: { id: string }) => id === 'travel/trips/history');
    expect(history.rows).toBeGreaterThan(0);
    expect(history.last).toEqual({
      unreachableOn: '2028-01-01',
      liveStorageOn: '2028-01-02',
      backupsOn: '2028-02-06',
    });
    expect(history.bases.length).toBeGreaterThan(0);
    expect(JSON.stringify(services)).not.toMatch(/Geheimstraat|Noor/);
  });

  test('the employer gets none of these pages', async () => {
    const employer = openBrowser(server);
    await employer.post('/api/session/demo', { role: 'organisation' });
    for (const path of [wire.myDataPath, wire.myLogPath, wire.myConsentsPath, wire.myRightsPath]) {
      expect((await employer.ask(path)).status, path).toBe(403);
      expect((await openBrowser(server).ask(path)).status, path).toBe(401);
    }
  });

  test('who looked is told to the person, and to nobody else', async () => {
    const employer = openBrowser(server);
    await employer.post('/api/session/demo', { role: 'organisation' });
    await employer.ask('/api/organisation/months/2026-10');
    const { events } = await read(await signIn('1001'), wire.myLogPath);
    expect(events[0]).toMatchObject({ kind: 'looked', why: { nl: 'de loonmaand' } });
    expect(events[0].who.nl).toContain('werkgever');
    expect((await read(await signIn('1003'), wire.myLogPath)).events).toEqual([]);
  });
});

test('everything can be frozen from the page, what we announce stands on it, and one tap switches it on', async () => {
  const daan = await signIn('1002');
  const { restrictable } = await read(daan, wire.myRightsPath);
  expect(restrictable[0].id).toBe('all');
  await settled(daan, await send(daan, { kind: 'restriction', activity: 'all' }));
  const { people } = JSON.parse((await openBrowser(server).ask('/api/session')).text);
  const frozen = { personnelNumber: '1002', name: expect.stringContaining('Daan') };
  expect(people).toContainEqual(expect.objectContaining(frozen));
  const officer = openBrowser(server);
  await officer.post('/api/session/demo', { role: 'privacy-officer', officerId: demoOfficers[0]?.id });
  const listed = JSON.parse((await officer.ask('/api/officer/restrictions')).text);
  expect(listed.flags).toMatchObject([{ kind: 'restriction', title: { en: 'Everything' }, lift: null }]);
  expect(JSON.stringify(listed)).not.toContain(server.people.get('1002'));
  const step = (event: string, reason = '') =>
    officer.post(`/api/officer/restrictions/${listed.flags[0].id}/step`, { event, reason });
  expect((await step('lift')).status).toBe(409);
  const reason = 'De juistheid van uw ritten is nagegaan.';
  expect((await step('announce', reason)).status).toBe(200);
  expect((await step('lift')).status).toBe(409);
  const flag = { kind: 'restriction', activity: 'all' };
  const { flags } = await read(daan, wire.myDataPath);
  expect(flags).toMatchObject([{ ...flag, lift: { on: '2026-11-29', reason } }]);
  expect((await daan.post(wire.myTakeBackPath, flag)).status).toBe(200);
  expect((await daan.post(wire.myTakeBackPath, flag)).status).toBe(409);
  expect((await read(daan, wire.myDataPath)).flags).toEqual([]);
  expect((await step('keep')).status).toBe(404);
});

describe('consents', () => {
  test('one tap takes a consent back, and what rested on it is gone in the same moment', async () => {
    const personId = server.people.get('1002') ?? '';
    const context = { role: 'traveller', organisation: server.organisation, person: personId, now: NOW };
    await server.db.server.transaction(context, (tx) =>
      keepPlateByConsent(tx, 'GX123B', { personId, channel: 'app' }),
    );
    const daan = await signIn('1002');
    const activity = 'travel/trips/convenience';
    const find = async () =>
      (await read(daan, wire.myConsentsPath)).consents.find(
        (one: { activity: string }) => one.activity === activity,
      );
    expect(await find()).toMatchObject({ isGiven: true, history: [{ channel: 'app', withdrawnAt: null }] });
    const held = async () =>
      (await read(daan, wire.myDataPath)).services
        .flatMap(({ activities }: { activities: { id: string }[] }) => activities)
        .some(({ id }: { id: string }) => id === activity);
    expect(await held()).toBe(true);
    const { status, text } = await daan.post(wire.myConsentsPath, { activity, isGiven: false });
    expect([status, JSON.parse(text)]).toEqual([200, { rowsDeleted: 1 }]);
    expect(await find()).toMatchObject({ isGiven: false });
    expect(await held()).toBe(false);
    await daan.post(wire.myConsentsPath, { activity, isGiven: true });
    expect(await find()).toMatchObject({ isGiven: true, history: [{ channel: 'web' }, { channel: 'app' }] });
    expect(
      (await daan.post(wire.myConsentsPath, { activity: 'travel/trips/history', isGiven: true })).status,
    ).toBe(404);
  });
});

describe('rights', () => {
  test('a preview sends nothing, says what stays and until when, and cannot be asked about another', async () => {
    const noor = await signIn('1001');
    const preview = JSON.parse((await noor.post(wire.myPreviewPath, { kind: 'erasure' })).text);
    expect(preview.cannotBeUndone).toBe(true);
    expect(preview.servicesThatStop.map(({ nl }: { nl: string }) => nl)).toContain('Ritten');
    expect((await read(noor, wire.myRightsPath)).requests).toEqual([]);
  });

  test('access is carried out at once and ends in a file that only the asker gets, and nothing stays on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reisrecht-temp-'));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    try {
      await writeFile(join(folder, 'witness'), '');
      const noor = await signIn('1001');
      const id = await send(noor, { kind: 'access' });
      const shown = await settled(noor, id);
      expect([shown.phase, shown.hasFile, shown.canWithdraw]).toEqual(['done', true, false]);
      const { response, bytes } = await download(noor, id);
      expect(response.headers.get('content-type')).toBe('application/zip');
      expect(response.headers.get('content-disposition')).toContain('mijn-gegevens.zip');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
      expect(list(bytes)).toContain('travel.trips.history.ndjson');
      expect(readdirSync(folder)).toEqual(['witness']);
      const daan = await signIn('1002');
      const [theirs, none] = [await download(daan, id), await download(daan, crypto.randomUUID())];
      expect([theirs.response.status, theirs.bytes]).toEqual([404, none.bytes]);
      expect((await daan.ask(wire.myRequestPath(id))).status).toBe(404);
      expect((await daan.post(wire.myWithdrawalPath(id), {})).status).toBe(409);
      expect((await daan.ask(wire.myRequestPath('1-or-1=1'))).status).toBe(400);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await rm(folder, { recursive: true });
    }
  });

  test('who fetches the file very often has to wait', async () => {
    const daan = await signIn('1002');
    const id = await send(daan, { kind: 'portability' });
    await settled(daan, id);
    const statuses: number[] = [];
    for (let fetched = 0; fetched < 8; fetched += 1)
      statuses.push((await download(daan, id)).response.status);
    expect(statuses.slice(0, 6)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(statuses.at(-1)).toBe(429);
  });

  test('a correction of what the employer told waits for a person, with its day, and can be taken back', async () => {
    const noor = await signIn('1001');
    const wrong = await noor.post(wire.myRequestsPath, { kind: 'rectification' });
    expect([wrong.status, JSON.parse(wrong.text).refusal.code]).toEqual([409, 'request-correction-missing']);
    const id = await send(noor, { kind: 'rectification', field: 'employee_no', asked: '2001' });
    const shown = await settled(noor, id);
    expect([shown.phase, shown.dueOn, shown.canWithdraw]).toEqual(['deciding', '2026-12-22', true]);
    expect((await noor.post(wire.myWithdrawalPath(id), {})).status).toBe(200);
    expect((await read(noor, wire.myRequestPath(id))).phase).toBe('withdrawn');
  });

  test('an objection to what rests on no interest of ours is refused in words; analyses that do not exist are called so', async () => {
    const noor = await signIn('1001');
    const activity = 'travel/trips/history';
    const { status, text } = await noor.post(wire.myRequestsPath, { kind: 'objection', activity });
    expect([status, JSON.parse(text).refusal.code]).toEqual([409, 'request-no-objection']);
    const { analyses } = await read(noor, wire.myRightsPath);
    expect(analyses.length).toBeGreaterThan(2);
    expect(analyses.some(({ isBuilt }: { isBuilt: boolean }) => isBuilt)).toBe(false);
  });

  test('erasure: what the preview said is what the result says, and the page stays open to who was erased', async () => {
    const noor = await signIn('1001');
    const preview = JSON.parse((await noor.post(wire.myPreviewPath, { kind: 'erasure' })).text);
    const id = await send(noor, { kind: 'erasure' });
    const shown = await settled(noor, id);
    expect(shown.phase).toBe('done');
    type Line = { activity: string; effect: string };
    const of = (lines: Line[], effect: string) =>
      lines
        .filter((line) => line.effect === effect && !/^(?:system|trust)\//.test(line.activity))
        .map((line) => line.activity)
        .sort();
    for (const effect of ['deleted', 'kept']) {
      expect(of(shown.lines, effect), effect).toEqual(of(preview.lines, effect));
      expect(of(shown.lines, effect).length, effect).toBeGreaterThan(0);
    }
    expect(shown.authority.website).toContain('autoriteitpersoonsgegevens.nl');
    const session = await read(noor, '/api/session');
    expect([session.role, session.person.personId]).toEqual(['traveller', server.people.get('1001')]);
    expect((await read(noor, wire.myDataPath)).requests).toContainEqual(expect.objectContaining({ id }));
  });
});

test('a complaint is confirmed with its day and the way to the authority; an empty one is refused', async () => {
  const sanne = await signIn('1003');
  const empty = await sanne.post(wire.myComplaintsPath, { complaint: ' ' });
  expect([empty.status, JSON.parse(empty.text).refusal.code]).toEqual([409, 'complaint-empty']);
  const { complaints, authority } = JSON.parse(
    (await sanne.post(wire.myComplaintsPath, { complaint: 'Mijn rit is gedeeld.' })).text,
  );
  expect(complaints).toMatchObject([{ answerBy: '2026-12-22', state: 'received', answer: null }]);
  expect(authority.phone).toMatch(/\d/);
  expect((await read(await signIn('1002'), wire.myComplaintsPath)).complaints).toEqual([]);
});

describe('without an account', () => {
  const sent = { client: 'molenwiek', personnelNumber: '1003', email: 'sanne@example.nl', language: 'nl' };
  const ask = async (body: object) => {
    const { status, text } = await openBrowser(server).post(site.requestPath, { ...sent, ...body });
    return { status, body: JSON.parse(text) };
  };

  test('a letter goes to the address that we know, its link works once, and then the request is carried out', async () => {
    const sanne = await signIn('1003');
    await settled(sanne, await send(sanne, { kind: 'rectification', field: 'email', asked: sent.email }));
    const { status, body } = await ask({ kind: 'access' });
    expect([status, body.answerBy]).toEqual([200, '2026-12-22']);
    const [request = '', token = ''] = body.letterPath.split('#')[1].split('.');
    const prove = async (proof: object) => (await openBrowser(server).post(site.proofPath, proof)).status;
    expect((await read(sanne, wire.myRequestPath(request))).phase).toBe('received');
    expect(await prove({ request, token: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe(404);
    expect(await prove({ request: crypto.randomUUID(), token })).toBe(404);
    expect(await prove({ request, token })).toBe(200);
    expect(await prove({ request, token })).toBe(404);
    expect((await settled(sanne, request)).phase).toBe('done');
  });

  test('who guesses gets the same answer, and no letter is written', async () => {
    for (const guess of [{ email: 'x@example.nl' }, { personnelNumber: '1' }, { client: 'Nobody BV' }]) {
      const { status, body } = await ask({ kind: 'erasure', ...guess });
      expect([status, body]).toEqual([200, { answerBy: '2026-12-22', letterPath: null }]);
    }
    const first = await ask({ kind: 'portability' });
    const again = await ask({ kind: 'portability' });
    expect([again.status, again.body.answerBy]).toEqual([200, first.body.answerBy]);
  });

  test('who keeps asking from one place has to wait', async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked < 8; asked += 1) statuses.push((await ask({ kind: 'access' })).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
