// Days at home by file: each once, and a day that the person took back stays so.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '#test/cast';
import { day, HOME_DAYS, openTown, type Town } from '#test/contract/open-town';
import { setHomeDays } from './set-home-days.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('the same file again brings back no day that the person took back, and the person can set it again', async () => {
  const client = await town.found();
  const { noor } = cast;
  await client.hire(noor);
  const file = [HOME_DAYS, `${noor.personnelNumber};2026-09-02`, `${noor.personnelNumber};2026-09-04`];
  expect(await client.bring('home-days', ...file)).toMatchObject({ accepted: 2, unchanged: 0 });
  const { organisation, now } = client;
  const context = { role: 'traveller', organisation, person: await client.personOf(noor), now };
  const set = (isHome: boolean) =>
    setHomeDays(town.db.server, context, { days: [day('2026-09-02')], isHome });
  const paid = async () => (await client.look('2026-09')).totals.amountCents;
  expect(await paid()).toBe(490);
  await set(false);
  expect(await paid()).toBe(245);
  expect(await client.bring('home-days', ...file)).toMatchObject({ accepted: 0, unchanged: 2 });
  expect(await paid()).toBe(245);
  await set(true);
  expect(await paid()).toBe(490);
});
