// Who looked: staff only with a reason and while it lasts, one statement for any number of people, and alerts
// about somebody who browses.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { listStaffAccess, listViews } from './list-views.ts';
import { closeStaffAccess, MOST_AN_HOUR, openStaffAccess } from './open-staff-access.ts';
import { raiseViewAlerts } from './raise-view-alerts.ts';
import { noteViews, recordViews } from './record-views.ts';

const { noor, daan } = cast;
const names = { activity: 'people/organisations/employment', fields: ['full_name', 'email'] } as const;
const looked = { shown: [names], reason: 'answering a question' };

let town: Town;
let client: TownOrganisation;
let staff: string;
let ids: { readonly noor: string; readonly daan: string };
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(noor, daan);
  ids = { noor: await client.personOf(noor), daan: await client.personOf(daan) };
  staff = newId(town.now);
});
afterAll(() => town.close());

/** As the member of staff at a desk, some minutes after the town's moment. */
const atDesk = <T>(work: (tx: Transaction) => Promise<T>, who = staff, minutesLater = 0): Promise<T> => {
  const now = town.now.add({ minutes: minutesLater });
  const context = { role: 'service-desk', organisation: client.organisation, person: who, now };
  return town.db.server.transaction(context, work);
};
const namesSeen = (tx: Transaction) =>
  tx.list(sql<{ name: string }>`select name from people.person order by name limit 10`);
const own = <T>(work: (tx: Transaction) => Promise<T>, person: string) =>
  client.act('traveller', work, person);

test('without an open question a desk sees nobody, and cannot write that it looked', async () => {
  expect(await atDesk(namesSeen)).toEqual([]);
  await expect(atDesk((tx) => recordViews(tx, looked, [ids.noor]))).rejects.toThrow('row-level security');
});

test('a reason and an end are needed', async () => {
  const ask = (reason: string, minutes: number) =>
    atDesk((tx) => openStaffAccess(tx, { personId: ids.noor, reason }, minutes));
  expect(await ask('hm', 30)).toMatchObject({ ok: false, refusal: { code: 'reason-too-short' } });
  expect(await ask('A question about a card', 481)).toMatchObject({
    refusal: { code: 'minutes-out-of-range' },
  });
  expect(await own((tx) => listStaffAccess(tx, 10), ids.noor)).toEqual([]);
});

test('with one, a desk sees this person and no other, this member of staff and no other, and until it ends', async () => {
  const opened = await atDesk((tx) =>
    openStaffAccess(tx, { personId: ids.noor, reason: 'Card not delivered', ticket: 'T-17' }, 30),
  );
  expect(opened.ok && opened.value.endsAt.since(town.now).total('minutes')).toBe(30);
  expect(await atDesk(namesSeen)).toEqual([{ name: noor.name }]);
  expect(await atDesk(namesSeen, newId(town.now))).toEqual([]);
  expect(await atDesk(namesSeen, staff, 29)).toEqual([{ name: noor.name }]);
  expect(await atDesk(namesSeen, staff, 30)).toEqual([]);
});

test('the person reads who was let in, why, and what was looked at: names of kinds, no values', async () => {
  await atDesk((tx) => recordViews(tx, looked, [ids.noor]));
  const [view, opening] = await own((tx) => listViews(tx, { limit: 10 }), ids.noor);
  expect(view).toMatchObject({
    viewerRole: 'service-desk',
    viewer: staff,
    activity: 'people/organisations/employment',
    fields: ['full_name', 'email'],
    reason: 'Card not delivered',
  });
  expect(opening).toMatchObject({ activity: 'system/staff-access/log', reason: 'Card not delivered' });
  expect(JSON.stringify([view, opening])).not.toContain(noor.name);
  expect(await own((tx) => listStaffAccess(tx, 10), ids.noor)).toMatchObject([
    { desk: 'service-desk', staff, reason: 'Card not delivered', ticket: 'T-17' },
  ]);
  expect(await own((tx) => listViews(tx, { limit: 10 }), ids.daan)).toEqual([]);
});

test('nobody opens a file in the name of a colleague, and what is closed shows nothing any more', async () => {
  const forged = sql`insert into privacy.staff_access (organisation_id, person_id, staff_id, id, opened_at,
      ends_at, purge_on, desk, reason)
    values (${client.organisation}, ${ids.daan}, ${newId(town.now)}, 1, platform.now(), platform.now(),
      platform.two_financial_years(platform.today()), 'service-desk', 'for a colleague')`;
  await expect(atDesk((tx) => tx.run(forged))).rejects.toThrow('row-level security');
  expect(await atDesk((tx) => closeStaffAccess(tx, ids.noor))).toBe(1);
  expect(await atDesk(namesSeen)).toEqual([]);
});

test('a page of the client with very many people is one statement and a row for each', async () => {
  const people = Array.from({ length: 4000 }, () => newId(town.now));
  const context = { role: 'client', organisation: client.organisation, now: town.now };
  const write = noteViews(town.db.server);
  await write(context, { shown: [names], reason: 'the payroll month' }, people);
  const [counted] = await town.peek<{ rows: number; role: string }>(
    `select count(*)::integer as rows, min(viewer_role) as role from privacy.view
     where viewer is null and person_id = any($1::uuid[])`,
    [people],
  );
  expect(counted).toEqual({ rows: 4000, role: 'client' });
});

test('a member of staff who browses is told to the privacy officer, once an hour, a helpful one is not', async () => {
  const browser = newId(town.now);
  const open = (personId = newId(town.now), who = browser, minutesLater = 0) =>
    atDesk((tx) => openStaffAccess(tx, { personId, reason: 'Looking around a bit' }, 5), who, minutesLater);
  for (let nth = 0; nth < 31; nth += 1) await open();
  expect(await raiseViewAlerts(town.db.worker, town.now)).toBe(1);
  expect(await raiseViewAlerts(town.db.worker, town.now)).toBe(0);
  const read = sql<{ viewer: string; people: number }>`select viewer, people from privacy.view_alert limit 9`;
  const alerts = await client.list('privacy-officer', read);
  expect(alerts).toEqual([{ viewer: browser, people: 31 }]);
  await expect(atDesk((tx) => tx.list(read))).rejects.toThrow('permission denied');
  // Who goes on all the same is stopped; who was open already, a colleague, and the next hour are not.
  const last = newId(town.now);
  for (let nth = 32; nth < MOST_AN_HOUR; nth += 1) await open();
  expect(await open(last)).toMatchObject({ ok: true });
  expect(await open()).toMatchObject({ refusal: { code: 'too-many-people' } });
  expect(await open(last)).toMatchObject({ ok: true });
  expect(await open(newId(town.now), staff)).toMatchObject({ ok: true });
  expect(await open(newId(town.now), browser, 61)).toMatchObject({ ok: true });
});
