// What a command shows of people stands in the log that they read themselves, with the command as its reason.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listViews } from '#privacy/views/list-views';
import { sayReason } from '#privacy/views/view-reasons';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { routes } from '../server/routes.ts';
import { noteShown } from './note-shown.ts';
import { tripsShown } from './shown-fields.ts';

let town: Town;
let client: TownOrganisation;
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(cast.noor, cast.daan);
});
afterAll(() => town.close());

const viewsOf = async (who: typeof cast.noor) =>
  client.act('traveller', (tx) => listViews(tx, { limit: 10 }), await client.personOf(who));

test('the person whose number was printed reads it, and nobody else', async () => {
  const system = { db: town.db.worker, now: () => town.now };
  const told = { organisation: client.organisation, command: 'trips list', shown: tripsShown };
  await noteShown(system, { ...told, numbers: [cast.noor.personnelNumber, null, 'P-none'] });
  const views = await viewsOf(cast.noor);
  expect(views.map(({ viewerRole, reason }) => [viewerRole, reason])).toEqual([
    ['operator', 'a command on the server: trips list'],
    ['operator', 'a command on the server: trips list'],
  ]);
  expect(sayReason(views[0]?.reason ?? '').nl).toBe('een opdracht op de server: trips list');
  expect(await viewsOf(cast.daan)).toEqual([]);
});

test('every reason that a page gives is there in Dutch as well', () => {
  const reasons = routes.flatMap(({ views }) => (views && 'reason' in views ? [views.reason] : []));
  expect(reasons.length).toBeGreaterThan(3);
  for (const reason of reasons) expect(sayReason(reason).nl, reason).not.toBe(reason);
});
