// One round trip, one context, nothing left behind: tried against a real server, with a tap on the wire.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Tap, tapInto } from '../../../test/database/tap.ts';
import { intake, killBackend, NOON, ORANGE, trialDatabase, VIOLET } from '../../../test/database/trial.ts';
import type { TestDatabase } from '../../../test/database.ts';
import { DatabaseFault } from './fault.ts';
import { openDatabase } from './open-database.ts';
import { withOwner } from './owner-session.ts';
import { sql } from './sql.ts';
import type { Database } from './types.ts';

let trial: TestDatabase;
let tap: Tap;
let tapped: Database;
const add = (organisation: string, body: string) =>
  sql`insert into trial.note (organisation_id, body) values (${organisation}, ${body})`;
const count = (body: string) => sql<{ n: number }>`select count(*) as n from trial.note where body = ${body}`;

beforeAll(async () => {
  trial = await trialDatabase();
  tap = await tapInto(trial.workerConnection);
  tapped = openDatabase({ connection: tap.connection, rolePrefix: trial.rolePrefix, max: 2 });
  await trial.worker.batch(intake(ORANGE), [add(ORANGE, 'orange')]);
  await trial.worker.batch(intake(VIOLET), [add(VIOLET, 'violet')]);
});
afterAll(async () => {
  await tapped.close();
  await tap.close();
  await trial.close();
});

test('a tenant sees its own rows only, and the clock is the context’s', async () => {
  const rows = await trial.worker.list(
    intake(ORANGE),
    sql`select body, platform.now() as now from trial.note`,
  );
  expect(rows).toEqual([{ body: 'orange', now: NOON }]);
});

test('without a tenant a query fails instead of seeing everybody', async () => {
  const query = trial.worker.list(intake(undefined), sql`select * from trial.note`);
  await expect(query).rejects.toThrow(/uuid/);
});

test('a write for another tenant is refused by the policy', async () => {
  await expect(trial.worker.batch(intake(ORANGE), [add(VIOLET, 'x')])).rejects.toThrow(/row-level security/);
});

test('a login cannot take a purpose that is not its own, and has no rights without one', async () => {
  const asServer = trial.server.list(intake(ORANGE), sql`select 1`);
  await expect(asServer).rejects.toThrow(/permission denied to set role/);
  const unknown = trial.worker.list({ role: 'nobody-at-all', now: NOON }, sql`select 1`);
  await expect(unknown).rejects.toThrow(/does not exist/);
});

test('role, context and three statements are one Sync on a fresh connection', async () => {
  tap.reset();
  await tapped.batch(intake(ORANGE), [sql`select 1`, add(ORANGE, 'one trip'), count('one trip')]);
  expect(tap.sent.get('S')).toBe(1);
  expect(tap.sent.get('Q') ?? 0).toBe(0);
});

test('a statement that comes back is parsed and described once', async () => {
  const read = () => tapped.list(intake(ORANGE), sql`select body from trial.note where body = ${'orange'}`);
  for (let i = 0; i < 4; i += 1) await read();
  tap.reset();
  expect(await read()).toEqual([{ body: 'orange' }]);
  expect([tap.sent.get('P') ?? 0, tap.sent.get('D') ?? 0, tap.sent.get('S')]).toEqual([0, 0, 1]);
});

test('an interactive transaction opens with its first statement and commits with `finish`', async () => {
  tap.reset();
  await tapped.transaction(intake(ORANGE), async (tx) => {
    const { n } = await tx.get(count('orange'));
    await tx.finish([add(ORANGE, `after ${n}`)]);
  });
  expect(tap.sent.get('S')).toBe(2);
  expect(await trial.worker.list(intake(ORANGE), count('after 1'))).toEqual([{ n: 1 }]);
});

test('a transaction without statements costs no round trip', async () => {
  tap.reset();
  expect(await tapped.transaction(intake(ORANGE), async () => 7)).toBe(7);
  expect(tap.sent.get('S') ?? 0).toBe(0);
});

test('an error in a batch undoes all of it', async () => {
  const batch = trial.worker.batch(intake(ORANGE), [add(ORANGE, 'kept?'), add(ORANGE, 'refused')]);
  await expect(batch).rejects.toThrow(/violates check constraint/);
  expect(await trial.worker.list(intake(ORANGE), count('kept?'))).toEqual([{ n: 0 }]);
});

test('a value that cannot be sent stops a batch before anything is sent', async () => {
  const batch = trial.worker.batch(intake(ORANGE), [add(ORANGE, 'half'), add(ORANGE, 'a\0b')]);
  await expect(batch).rejects.toThrow(/zero byte/);
  expect(await trial.worker.list(intake(ORANGE), count('half'))).toEqual([{ n: 0 }]);
});

test('a throw rolls the transaction back, also when a failed statement was caught', async () => {
  const thrown = trial.worker.transaction(intake(ORANGE), async (tx) => {
    await tx.run(add(ORANGE, 'gone'));
    throw new Error('changed my mind');
  });
  await expect(thrown).rejects.toThrow('changed my mind');
  const swallowed = trial.worker.transaction(intake(ORANGE), async (tx) => {
    await tx.run(add(ORANGE, 'gone'));
    await tx.run(add(ORANGE, 'refused')).catch(() => {});
  });
  await expect(swallowed).rejects.toThrow(/check constraint/);
  expect(await trial.worker.list(intake(ORANGE), count('gone'))).toEqual([{ n: 0 }]);
});

test('statements of one transaction that are not awaited in turn still go one after another', async () => {
  const rows = await trial.worker.transaction(intake(ORANGE), async (tx) => {
    const [, second] = await Promise.all([tx.run(add(ORANGE, 'turn')), tx.list(count('turn'))]);
    return second;
  });
  expect(rows).toEqual([{ n: 1 }]);
});

test('no context leaks over 1,000 interleaved requests with errors among them', async () => {
  const database = openDatabase({ connection: trial.workerConnection, rolePrefix: trial.rolePrefix, max: 2 });
  const settings = sql`select current_user, current_setting('app.organisation') as organisation,
    current_setting('app.person') as person`;
  const ask = async (i: number): Promise<void> => {
    const organisation = i % 2 === 0 ? ORANGE : VIOLET;
    const context = { ...intake(organisation), ...(i % 3 === 0 ? { person: ORANGE } : {}) };
    if (i % 7 === 0) {
      await expect(database.batch(context, [add(organisation, 'refused')])).rejects.toThrow(/check/);
    } else if (i % 11 === 0) {
      const work = database.transaction(context, async (tx) => tx.list(sql`select 1 / ${0}::integer`));
      await expect(work).rejects.toThrow(/division by zero/);
    } else {
      const [row] = await database.list(context, settings);
      const person = i % 3 === 0 ? ORANGE : '';
      expect(row).toEqual({ current_user: `${trial.rolePrefix}_intake`, organisation, person });
    }
  };
  await Promise.all(Array.from({ length: 1_000 }, (_, i) => ask(i)));
  await database.close();
});

test('a backend that is killed in a transaction is a fault, and its client never comes back', async () => {
  const database = openDatabase({ connection: trial.workerConnection, rolePrefix: trial.rolePrefix, max: 1 });
  const pids: unknown[] = [];
  const killed = database.transaction(intake(ORANGE), async (tx) => {
    await tx.run(add(ORANGE, 'killed'));
    const { pid } = await tx.get(sql<{ pid: number }>`select pg_backend_pid() as pid`);
    pids.push(pid);
    await killBackend(pid);
    await tx.run(add(ORANGE, 'killed'));
  });
  const fault = await killed.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(DatabaseFault);
  expect(fault).toMatchObject({ kind: 'unavailable', outcome: 'not-committed' });
  for (let i = 0; i < 3; i += 1) {
    const rows = await database.list(intake(ORANGE), sql<{ pid: number }>`select pg_backend_pid() as pid`);
    expect(pids).not.toContain(rows[0]?.pid);
  }
  expect(await database.list(intake(ORANGE), count('killed'))).toEqual([{ n: 0 }]);
  await database.close();
});

test('a lost answer to COMMIT is told as unknown, and it did commit', async () => {
  const work = tapped.transaction(intake(ORANGE), async (tx) => {
    await tx.run(add(ORANGE, 'in doubt'));
    tap.swallowAnswers(200);
  });
  const fault = await work.catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'DatabaseFault', outcome: 'unknown' });
  expect(await trial.worker.list(intake(ORANGE), count('in doubt'))).toEqual([{ n: 1 }]);
  expect(await tapped.list(intake(ORANGE), sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('a table that changes under a prepared statement is a conflict once, and works after', async () => {
  const database = openDatabase({ connection: trial.workerConnection, rolePrefix: trial.rolePrefix, max: 1 });
  const read = () => database.list(intake(ORANGE), sql`select * from trial.word`);
  for (let i = 0; i < 3; i += 1) await read();
  await withOwner(trial.owner, (client) => client.query('alter table trial.word add extra integer'));
  await expect(read()).rejects.toMatchObject({ kind: 'conflict', outcome: 'not-committed' });
  expect(await read()).toEqual([]);
  await database.close();
});

const staging = sql`create temporary table staging (organisation_id uuid, body text) on commit drop`;
const copy = 'copy staging from stdin (format csv)';

test('COPY fills a temporary table from any source, and the policy judges what comes out', async () => {
  const intoNotes = (lines: Iterable<string>) =>
    trial.worker.transaction(intake(ORANGE), async (tx) => {
      await tx.run(staging);
      const copied = await tx.copyIn(copy, lines);
      return [
        copied,
        await tx.run(sql`insert into trial.note (organisation_id, body) select * from staging`),
      ];
    });
  const lines = function* (failsAt: number): Generator<string> {
    for (let i = 0; i < 20_000; i += 1) {
      if (i === failsAt) throw new Error('the file ends in the middle');
      yield `${ORANGE},copied`;
    }
  };
  expect(await intoNotes(lines(-1))).toEqual([20_000, 20_000]);
  await expect(intoNotes(lines(15_000))).rejects.toThrow('the file ends in the middle');
  await expect(intoNotes([`${VIOLET},smuggled`])).rejects.toThrow(/row-level security/);
  await expect(intoNotes(['no columns'])).rejects.toThrow(/uuid/);
  expect(await trial.worker.list(intake(ORANGE), count('copied'))).toEqual([{ n: 20_000 }]);
});

test('COPY on a killed backend is a fault and does not hang', async () => {
  const work = trial.worker.transaction(intake(ORANGE), async (tx) => {
    await tx.run(staging);
    const { pid } = await tx.get(sql<{ pid: number }>`select pg_backend_pid() as pid`);
    const endless = async function* (): AsyncGenerator<string> {
      yield `${ORANGE},cut`;
      await killBackend(pid);
      for (;;) yield `${ORANGE},cut${'.'.repeat(10_000)}`;
    };
    await tx.copyIn(copy, endless());
  });
  await expect(work).rejects.toBeInstanceOf(DatabaseFault);
});

test('COPY inside a batch is refused and leaves the connection usable', async () => {
  const batch = trial.worker.batch(intake(ORANGE), [sql`copy trial.note (organisation_id, body) from stdin`]);
  await expect(batch).rejects.toThrow(/COPY/);
  expect(await trial.worker.list(intake(ORANGE), sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('find and get keep their promises', async () => {
  await trial.worker.transaction(intake(ORANGE), async (tx) => {
    expect(await tx.find(sql`select 1 as one where false`)).toBeUndefined();
    await expect(tx.get(sql`select 1 as one where false`)).rejects.toThrow('expected one row, got none');
    await expect(tx.find(sql`select generate_series(1, 2) as one`)).rejects.toThrow('at most one row');
  });
});
