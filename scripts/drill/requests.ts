// Ten thousand requests at once with crashes at random: npm run drill:requests -- [requests]
//
// Each transaction may die before its commit or after it (then nobody heard that it committed). Rounds go on
// until nothing moves; the last line says how many were stuck and how many were done twice.
import { carryOutRequest } from '#flows/carry-out-request';
import type { Database } from '#platform/database/types';
import { openRightsTown } from '#test/contract/open-rights-town';
import { loadText, numberArgument, print } from '../../bench/measure.ts';

const REQUESTS = numberArgument(0, 10_000);
const AT_ONCE = 8;
const kinds = ['access', 'rectification', 'erasure', 'portability'] as const;

/** A database that forgets to answer: one in ten transactions, half of them before and half after. */
function crashing(db: Database, crashes: { count: number }): Database {
  return {
    ...db,
    transaction: async (context, work) => {
      const dice = Math.random();
      const answer = await db.transaction(context, async (tx) => {
        const done = await work(tx);
        if (dice < 0.05) {
          crashes.count += 1;
          throw new Error('crash before the commit');
        }
        return done;
      });
      if (dice > 0.95) {
        crashes.count += 1;
        throw new Error('crash after the commit');
      }
      return answer;
    },
  };
}

const town = await openRightsTown();
const crashes = { count: 0 };
try {
  const client = await town.found();
  const people = Array.from({ length: REQUESTS }, (_, index) => `${100_000 + index}`);
  await client.bring(
    'people',
    'personnel_number;name;email;starts_on;ends_on',
    ...people.map((number) => `${number};Person ${number};p${number}@drill.example;2025-01-01;`),
  );
  const known = await town.peek<{ id: string }>('select id from people.person order by id');
  print(`${known.length} people; ${loadText()}`);
  const { organisation } = client;
  const waiting: { person: string; request: string }[] = [];
  for (const [index, { id }] of known.entries()) {
    const kind = kinds[index % kinds.length] ?? 'access';
    const asking = {
      kind,
      channel: 'app',
      receivedAt: town.now,
      field: 'email',
      asked: 'a@b.example',
    } as const;
    const asked = await town.askForRight(town.db.server, {
      organisation,
      person: id,
      asking,
      now: town.now,
    });
    if (asked.ok) waiting.push({ person: id, request: asked.value });
  }
  const tools = { ...town.tools, db: crashing(town.tools.db, crashes) };
  const queue = [...waiting];
  const work = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const carried = await carryOutRequest(tools, { organisation, ...one, now: town.now }).catch(
        () => undefined,
      );
      if (carried === undefined) queue.push(one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const [stuck] = await town.peek<{ count: number }>(
    `select count(*)::int as count from trust.request where purge_on is null`,
  );
  const [twice] = await town.peek<{ count: number }>(
    `select count(*)::int as count from (
       select request_id, event, detail from trust.request_step group by 1, 2, 3 having count(*) > 1) again`,
  );
  print(`${crashes.count} crashes; ${loadText()}`);
  print(`requests ${waiting.length} stuck ${stuck?.count} twice ${twice?.count}`);
  if (stuck?.count !== 0 || twice?.count !== 0) process.exitCode = 1;
} finally {
  await town.close();
}
