// The own week over HTTP: what waits, what it comes to, confirming, undoing, and days at home.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HomeDaysSet, HomeMonth } from '#desks/traveller/home-days/contract';
import { MoneyYear } from '#desks/traveller/money/contract';
import { myConsentsPath } from '#desks/traveller/privacy/contract';
import { MyRules } from '#desks/traveller/rules/contract';
import { FirstWeek, OwnWeek, WeekConfirmed, WeekPreview, WeekUndone } from '#desks/traveller/week/contract';
import { receiveTrips } from '#services/travel/trips';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const bringTrip = (number: string, day: string, origin: string, destination: string) =>
  server.db.worker.transaction({ role: 'intake', organisation: server.organisation, now: NOW }, (tx) =>
    receiveTrips(
      tx,
      [
        {
          personId: server.people.get(number) ?? '',
          day: Temporal.PlainDate.from(day),
          origin,
          destination,
          distanceM: 12_000,
          mode: 'car',
          modeKnownBy: 'person',
          source: 'file',
          sourceKey: `file:${number}:${day}`,
        },
      ],
      'test',
    ),
  );

/** Signed in as the person with this number. */
async function as(number: string) {
  const browser = openBrowser(server);
  const personId = server.people.get(number) ?? '';
  await browser.post('/api/session/demo', { role: 'traveller', personId });
  const get = async (path: string) => JSON.parse((await browser.ask(path)).text);
  const post = async (path: string, body: unknown) => JSON.parse((await browser.post(path, body)).text);
  return { ...browser, get, send: post };
}

test('the week in which a trip waits: seen, reckoned, confirmed once, undone, and nobody else’s', async () => {
  const sanne = await as('1003');
  expect(FirstWeek.parse(await sanne.get('/api/me/weeks'))).toEqual({ week: '2026-W41' });
  const week = OwnWeek.parse(await sanne.get('/api/me/weeks/2026-W41'));
  expect(week).toMatchObject({ first: '2026-10-05', last: '2026-10-11', waitingElsewhere: [] });
  expect(week.journeys).toMatchObject([
    {
      date: '2026-10-07',
      title: { nl: 'Ede – Arnhem' },
      state: 'waiting',
      proposal: null,
      distanceM: 12_000,
    },
  ]);
  const trips = week.journeys[0]?.trips ?? [];
  const choices = { choices: [{ trips, was: null, purpose: 'commute' }] };
  const preview = WeekPreview.parse(await sanne.send('/api/me/weeks/2026-W41/preview', choices));
  expect(preview.totalCents).toBe(300);
  const [seen] = preview.journeys[0]?.disclosures ?? [];
  expect(seen?.disclosure.shown.map(({ field }) => field.en)).toContain('Distance');
  expect(seen?.disclosure.hidden.map(({ en }) => en)).toContain('your private trips');
  const done = WeekConfirmed.parse(await sanne.send('/api/me/weeks/2026-W41/confirm', choices));
  expect(done).toMatchObject({ confirmed: trips, kept: [] });
  const again = WeekConfirmed.parse(await sanne.send('/api/me/weeks/2026-W41/confirm', choices));
  expect(again).toMatchObject({ confirmed: [], kept: [{ because: 'confirmed' }] });

  const daan = await as('1002');
  expect(WeekUndone.parse(await daan.send('/api/me/confirmations/undo', { trips }))).toMatchObject({
    undone: [],
  });
  const undone = WeekUndone.parse(await sanne.send('/api/me/confirmations/undo', { trips }));
  expect(undone).toEqual({ undone: trips, inClosedMonths: 0 });
  const after = OwnWeek.parse(await sanne.get('/api/me/weeks/2026-W41'));
  expect(after.journeys).toMatchObject([
    { state: 'waiting', proposal: { purpose: 'commute', because: 'said' } },
  ]);
});

test('a week that is none is refused, and the organisation has no week', async () => {
  const sanne = await as('1003');
  expect((await sanne.ask('/api/me/weeks/2027-W53')).status).toBe(400);
  const organisation = openBrowser(server);
  await organisation.ask('/api/session');
  expect((await organisation.ask('/api/me/weeks/2026-W41')).status).toBe(403);
});

test('a day at home is set once, taken back and set again; with a commute one of the two is paid, as chosen', async () => {
  const noor = await as('1001');
  const month = async () => HomeMonth.parse(await noor.get('/api/me/home-days/2026-10'));
  const set = async (day: string, isHome: boolean) =>
    HomeDaysSet.parse(await noor.send('/api/me/home-days', { day, isHome })).changed;
  expect(await set('2026-10-05', true)).toEqual(['2026-10-05']);
  expect(await set('2026-10-05', true)).toEqual([]);
  const both = (await month()).days.find(({ date }) => date === '2026-10-05');
  expect(both).toMatchObject({ isHome: true, paid: 'commute' });
  await noor.send('/api/me/home-days/choice', { day: '2026-10-05', choice: 'home-working' });
  expect((await month()).days.find(({ date }) => date === '2026-10-05')).toMatchObject({
    paid: 'home-working',
  });
  expect(await set('2026-10-05', false)).toEqual(['2026-10-05']);
  expect(await set('2026-10-05', true)).toEqual(['2026-10-05']);
  expect((await month()).days.find(({ date }) => date === '2026-10-05')).toMatchObject({
    paid: 'home-working',
  });
});

test('a pattern sets its weekdays, and what lies too far ahead is refused as a whole', async () => {
  const daan = await as('1002');
  const pattern = { weekdays: [1, 3], from: '2026-11-02', until: '2026-11-15', isHome: true };
  expect(HomeDaysSet.parse(await daan.send('/api/me/home-days/pattern', pattern)).changed).toEqual([
    '2026-11-02',
    '2026-11-04',
    '2026-11-09',
    '2026-11-11',
  ]);
  const far = await daan.post('/api/me/home-days/pattern', { ...pattern, until: '2027-08-01' });
  expect([far.status, JSON.parse(far.text).refusal.code]).toEqual([409, 'home-day-too-far-ahead']);
});

test('the year adds up: months by kind, the lines behind them, and the same as a file without formulas', async () => {
  const noor = await as('1001');
  const { months, years } = MoneyYear.parse(await noor.get('/api/me/money/2026'));
  expect(years).toEqual([2026]);
  for (const month of months) {
    const byKind = Object.values(month.byKind).reduce((total, cents) => total + cents, 0);
    const byLine = month.lines.reduce((total, { amountCents }) => total + amountCents, 0);
    expect([byKind, byLine]).toEqual([month.amountCents, month.amountCents]);
  }
  expect(months.map(({ month }) => month)).toContain('2026-10');
  const file = await noor.ask('/api/me/money/2026/file');
  const lines = file.text.trim().split('\r\n');
  expect(lines).toHaveLength(1 + months.reduce((count, { lines }) => count + lines.length, 0));
  expect(file.text).not.toMatch(/Utrecht|Geheimstraat/);
  expect(lines.slice(1).every((line) => !/(^|;)[=+@]/.test(line))).toBe(true);
});

test('a rule made from a journey proposes for the next one, confirms nothing, and is gone when deleted or withdrawn', async () => {
  const sanne = await as('1003');
  const week = async () => OwnWeek.parse(await sanne.get('/api/me/weeks/2026-W41'));
  const trips = (await week()).journeys[0]?.trips ?? [];
  const rule = { trips, purpose: 'business', onlyThisWeekday: true };
  const made = MyRules.parse(await sanne.send('/api/me/rules', rule));
  expect(made.rules).toMatchObject([{ from: 'Ede', to: 'Arnhem', weekday: 3, purpose: 'business' }]);
  // The other way, a week later, on the same weekday; nothing was said of it.
  await bringTrip('1003', '2026-10-14', 'Arnhem', 'Ede');
  await bringTrip('1003', '2026-10-15', 'Arnhem', 'Ede');
  const next = OwnWeek.parse(await sanne.get('/api/me/weeks/2026-W42'));
  expect(next.journeys).toMatchObject([
    { state: 'waiting', proposal: { purpose: 'business', because: 'rule' } },
    { state: 'waiting', proposal: null },
  ]);
  const daan = await as('1002');
  const id = made.rules[0]?.id ?? 0;
  await daan.send('/api/me/rules/delete', { id });
  expect(MyRules.parse(await sanne.get('/api/me/rules')).rules).toHaveLength(1);
  expect(MyRules.parse(await sanne.send('/api/me/rules/delete', { id })).rules).toEqual([]);
  await sanne.send('/api/me/rules', rule);
  await sanne.send(myConsentsPath, { activity: 'travel/trips/convenience', isGiven: false });
  expect(MyRules.parse(await sanne.get('/api/me/rules')).rules).toEqual([]);
});
