// Entering a trip as a browser does it: the form, what it comes to, saving once, taking back, and favourites.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function signIn(personnelNumber: string) {
  const browser = openBrowser(server);
  const to = { role: 'traveller', personId: server.people.get(personnelNumber) };
  await browser.post('/api/session/demo', to);
  const send = async (path: string, body: unknown) => {
    const { status, text } = await browser.post(path, body);
    return { status, body: JSON.parse(text) };
  };
  return { ...browser, send };
}

const KEY = '018f0000-0000-4000-8000-00000000000a';
const entry = {
  from: 'Utrecht Centraal',
  to: 'Zwolle',
  stops: [],
  distanceKm: '',
  distanceReason: '',
  costEuro: '',
  plate: '',
  days: ['2026-11-20'],
  isReturn: true,
  mode: 'car',
  purpose: 'business',
};

test('the quote says distance, amount, CO2 and what the employer gets, and writes nothing', async () => {
  const noor = await signIn('1001');
  const { status, body } = await noor.send('/api/me/trips/quote', entry);
  expect([status, body.refusal, body.trips, body.estimate.verified]).toEqual([200, null, 2, false]);
  expect(body.amountCents).toBe(Math.round((2 * body.distanceM * 25) / 1000));
  expect(body.co2Grams).toBeGreaterThan(10_000);
  expect(body.co2Sources[0].title.nl).toContain('co2emissiefactoren.nl');
  const shown = body.disclosure.shown.map(({ field }: { field: { nl: string } }) => field.nl);
  expect(shown).toEqual([
    'Dag',
    'Reisdoel',
    'Vervoermiddel',
    'Beginpunt van de rit',
    'Eindpunt van de rit',
    'Afstand',
    'Bedrag van de vergoeding',
  ]);
  const hidden = body.disclosure.hidden.map(({ nl }: { nl: string }) => nl);
  expect(hidden).toContain('Hoe de rit is vastgelegd');
  expect(hidden).toContain('Waarom uw afstand anders is');
  const half = await noor.send('/api/me/trips/quote', { ...entry, distanceKm: '20' });
  expect([half.body.refusal.code, half.body.estimate.distanceM > 80_000]).toEqual([
    'distance-reason-needed',
    true,
  ]);
  expect(await server.db.worker.transaction(context, (tx) => tx.list(byKey))).toEqual([]);
});

const context = {
  role: 'intake',
  get organisation() {
    return server.organisation;
  },
  now: NOW,
};
const byKey = sql`select 1 from travel.trip where day = '2026-11-20'`;

test('saved twice it is there once; only its person can take it back, and only as long as it waits', async () => {
  const noor = await signIn('1001');
  const daan = await signIn('1002');
  const first = await noor.send('/api/me/trips', { key: KEY, entry });
  const again = await noor.send('/api/me/trips', { key: KEY, entry });
  expect([first.body.isNew, again.body.isNew, again.body.trips]).toEqual([true, false, first.body.trips]);
  expect(first.body.trips).toHaveLength(2);
  const quoted = await noor.send('/api/me/trips/quote', entry);
  expect(quoted.body.alreadyThere).toEqual(['2026-11-20']);
  const trips = { trips: first.body.trips };
  expect((await daan.send('/api/me/trips/undo', trips)).body).toEqual({ changed: 0 });
  expect((await noor.send('/api/me/trips/undo', trips)).body).toEqual({ changed: 2 });
  expect((await noor.send('/api/me/trips/undo', trips)).body).toEqual({ changed: 0 });
  // The same key of another person is another trip.
  expect((await daan.send('/api/me/trips', { key: KEY, entry })).body.isNew).toBe(true);
});

test('a refusal says what to do, and a body that is no form is refused', async () => {
  const noor = await signIn('1001');
  const refused = await noor.send('/api/me/trips', { key: KEY, entry: { ...entry, days: ['2026-11-30'] } });
  expect([refused.status, refused.body.refusal.code]).toEqual([409, 'day-in-the-future']);
  for (const changes of [{ days: ['2026-02-30'] }, { mode: 'rocket' }, { from: 'x'.repeat(300) }]) {
    const { status } = await noor.send('/api/me/trips', { key: KEY, entry: { ...entry, ...changes } });
    expect(status).toBe(400);
  }
  expect((await noor.send('/api/me/trips', { key: 'no-uuid', entry })).status).toBe(400);
});

test('places are found as one types; a favourite is kept by consent, its person’s own, and erasable', async () => {
  const noor = await signIn('1001');
  const daan = await signIn('1002');
  const found = await noor.send('/api/me/trips/places', { typed: 'zwol' });
  expect(found.body.places).toContain('Zwolle');
  const wanted = {
    name: 'Naar Zwolle',
    place: 'Utrecht Centraal',
    trip: { destination: 'Zwolle', distanceM: null, mode: 'car', purpose: 'business', isReturn: true },
  };
  const kept = await noor.send('/api/me/favourites', wanted);
  const twice = await noor.send('/api/me/favourites', wanted);
  expect(twice.body).toEqual(kept.body);
  const [{ id }] = kept.body.favourites;
  const consents = JSON.parse((await noor.ask('/api/me/privacy/consents')).text);
  const ease = (one: { activity: string }) => one.activity === 'travel/trips/convenience';
  expect(consents.consents.find(ease).isGiven).toBe(true);
  expect((await daan.send(`/api/me/favourites/${id}/delete`, {})).body.favourites).toEqual([]);
  const form = JSON.parse((await noor.ask('/api/me/trips/form')).text);
  expect([form.favourites.length, form.today, form.earliest]).toEqual([1, '2026-11-22', '2025-01-01']);
  expect((await noor.send(`/api/me/favourites/${id}/delete`, {})).body.favourites).toEqual([]);
});

test('taking the consent back erases favourites at once', async () => {
  const noor = await signIn('1001');
  await noor.send('/api/me/favourites', { name: 'Thuis', place: 'Utrecht', trip: null });
  const withdrawn = await noor.send('/api/me/privacy/consents', {
    activity: 'travel/trips/convenience',
    isGiven: false,
  });
  expect(withdrawn.body).toEqual({ rowsDeleted: 1 });
  const form = JSON.parse((await noor.ask('/api/me/trips/form')).text);
  expect(form.favourites).toEqual([]);
});

test('one’s own month by page: each trip opens with all that is held of it, and is taken back and put back', async () => {
  const noor = await signIn('1001');
  const daan = await signIn('1002');
  const page = JSON.parse((await noor.ask('/api/me/trips/months/2026-10?page=0')).text);
  expect(page.trips.map((trip: { purpose: string; state: string }) => [trip.purpose, trip.state])).toEqual([
    ['private', 'confirmed'],
    ['commute', 'confirmed'],
  ]);
  const [, commute] = page.trips;
  expect([page.count, page.pages, commute.lineCents]).toEqual([2, 1, 300]);
  const opened = JSON.parse((await noor.ask(`/api/me/trips/${commute.id}`)).text);
  expect([opened.seenSince, opened.closedAt, opened.purgeOn]).toEqual([NOW.toString(), null, '2028-01-01']);
  expect(opened.held.find((one: { name: { nl: string } }) => one.name.nl === 'Van').value.nl).toBe('Utrecht');
  const stranger = await daan.ask(`/api/me/trips/${commute.id}`);
  const nothing = await daan.ask('/api/me/trips/987654321');
  expect([stranger.status, stranger.text]).toEqual([404, nothing.text]);
  const trips = { trips: [commute.id] };
  expect((await daan.send('/api/me/trips/withdraw', trips)).body).toEqual({ changed: 0 });
  expect((await noor.send('/api/me/trips/withdraw', trips)).body).toEqual({ changed: 1 });
  const month = async () => JSON.parse((await noor.ask('/api/me/months/2026-10')).text);
  expect((await month()).totals.amountCents).toBe(245);
  expect((await daan.send('/api/me/trips/restore', trips)).body).toEqual({ changed: 0 });
  expect((await noor.send('/api/me/trips/restore', trips)).body).toEqual({ changed: 1 });
  const again = JSON.parse((await noor.ask(`/api/me/trips/${commute.id}`)).text);
  expect([again.state, again.purpose, again.seenSince]).toEqual(['waiting', 'commute', null]);
});

test('vehicles are one’s own: kept by plate, one in use, erased', async () => {
  const noor = await signIn('1001');
  const daan = await signIn('1002');
  const plates = ({ body }: { body: { vehicles: { written: string; isDefault: boolean }[] } }) =>
    body.vehicles.map(({ written, isDefault }) => `${written}${isDefault ? '*' : ''}`);
  await noor.send('/api/me/vehicles', { plate: 'ab 123 c' });
  expect(plates(await noor.send('/api/me/vehicles', { plate: 'XX-99-YY' }))).toEqual([
    'XX-99-YY*',
    'AB-123-C',
  ]);
  expect(plates(await noor.send('/api/me/vehicles/use', { plate: 'AB123C' }))).toEqual([
    'AB-123-C*',
    'XX-99-YY',
  ]);
  expect((await daan.send('/api/me/vehicles/delete', { plate: 'AB123C' })).status).toBe(404);
  expect(plates(await noor.send('/api/me/vehicles/delete', { plate: 'AB123C' }))).toEqual(['XX-99-YY*']);
  expect((await noor.send('/api/me/vehicles', { plate: '1' })).body.refusal.code).toBe('plate-shape');
});

test('no log holds what was typed', () => {
  expect(server.log.join('')).not.toContain('Zwolle');
});
