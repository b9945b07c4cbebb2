// Several starts at once, as on a busy machine: all of them make the queue, and none trips over another.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { installQueue } from './install-queue.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('eight starts at once, again and again, on a new database and on an old one', async () => {
  for (let round = 0; round < 6; round += 1) {
    const starts = Array.from({ length: 8 }, () => installQueue(db.owner, db.rolePrefix));
    const failed = (await Promise.allSettled(starts)).flatMap((one) =>
      one.status === 'rejected' ? [String(one.reason)] : [],
    );
    expect(failed).toEqual([]);
  }
}, 60_000);
