// How far a month is on its way to payroll: the newest mark of each message counts, of this run only.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { TestDatabase } from '#test/database';
import { flowDatabase } from '#test/flow-database';
import { findDelivery } from './find-delivery.ts';
import { type DeliveryBecause, type DeliveryState, markDelivery } from './keep-deliveries.ts';

const now = Temporal.Instant.from('2026-10-05T09:00:00Z');
const bookedOn = Temporal.PlainDate.from('2026-10-05');
const organisation = newId(now);
let db: TestDatabase;
beforeAll(async () => {
  db = await flowDatabase(now);
});
afterAll(() => db.close());

const mark = (reference: string, state: DeliveryState, because?: DeliveryBecause) =>
  db.worker.transaction({ role: 'delivery', organisation, now }, (tx) =>
    markDelivery(tx, { reference, bookedOn, state, because }),
  );
const find = (run: number, messages: number, of = organisation) =>
  db.server.transaction({ role: 'client', organisation: of, now }, (tx) => findDelivery(tx, run, messages));

test('nothing was sent, then a part, then all', async () => {
  expect((await find(1, 2)).state).toBe('not-sent');
  await mark('R1-1-U', 'sent');
  await mark('R1-1-U', 'acknowledged');
  await mark('R1-2-U', 'sent');
  expect((await find(1, 2)).state).toBe('waiting');
  await mark('R1-2-U', 'acknowledged');
  expect(await find(1, 2)).toEqual({ state: 'acknowledged', refusedCount: 0, refused: [] });
});

test('a refused message is told with its reason; run 1 does not count the messages of run 10', async () => {
  await mark('R10-1-U', 'refused', 'not-accepted');
  expect(await find(10, 1)).toEqual({
    state: 'refused',
    refusedCount: 1,
    refused: [{ reference: 'R10-1-U', because: 'not-accepted' }],
  });
  expect((await find(1, 2)).state).toBe('acknowledged');
});

test('another organisation sees nothing of it', async () => {
  expect((await find(1, 2, newId(now))).state).toBe('not-sent');
});
