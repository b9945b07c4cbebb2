// Ten thousand requests at once with crashes at random:
// npm run drill:requests -- [requests] [--plant=stuck|twice]
//
// Each transaction, of the asking too, may die before its commit, after it (then nobody heard that it
// committed) or in the middle, its connection cut. Whoever got no answer asks again, as a person and a worker
// do. The last line says how many requests were stuck and how many were done twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryOutRequest } from '#flows/carry-out-request';
import { openLedger } from '#privacy/erase/ledger';
import { rightsToolsOf } from '#shells/rights-tools';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import { loadText, numberArgument, print, seconds } from '../../bench/measure.ts';
import { countWrong, KINDS } from './requests/count-wrong.ts';
import { type Crashes, crashAtRandom, crashesIn } from './requests/crash-at-random.ts';

const REQUESTS = numberArgument(0, 10_000);
const AT_ONCE = 8;
/** Faults on purpose, behind everybody's back: the drill must find each of them. */
const faults = {
  stuck: `delete from trust.request_step where event = 'finish' and request_id in (
    select id from trust.request order by id limit 1)`,
  twice: `insert into privacy.erasure select gen_random_uuid(), erasure_key, erased_at + interval '1 s',
    purge_on from privacy.erasure order by id limit 1`,
} as const;
const PLANTED = (['stuck', 'twice'] as const).find((fault) => process.argv.includes(`--plant=${fault}`));
/** Whoever crashes so often at one thing never gets anywhere: that is stuck as well. */
const MOST_TRIES = 60;

/** Does each thing until it answers, `AT_ONCE` at a time; answers how many never did. */
async function untilAnswered<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<number> {
  const queue = things.map((thing) => ({ thing, tries: 0 }));
  let lost = 0;
  const go = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const { thing, tries } = one;
      const isDone = await work(thing).then(
        () => true,
        () => false,
      );
      if (isDone) continue;
      if (tries < MOST_TRIES) queue.push({ thing, tries: tries + 1 });
      else lost += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
  return lost;
}

/** Everybody asks for one thing, by the same crashing database. */
async function askAll(town: RightsTown, organisation: string, db: RightsTown['db']['server']) {
  const people = await town.peek<{ id: string }>('select id from people.person order by id');
  const asked = people.map(({ id }, index) => ({
    person: id,
    kind: KINDS[index % KINDS.length] ?? 'access',
  }));
  const lost = await untilAnswered(asked, async ({ person, kind }) => {
    const change =
      kind === 'rectification'
        ? { field: 'email', asked: `new-${person}@drill.example` }
        : kind === 'restriction'
          ? { activity: 'all' }
          : {};
    const asking = { kind, channel: 'app', receivedAt: town.now, ...change } as const;
    const answer = await town.askForRight(db, { organisation, person, asking, now: town.now });
    // The answer to an earlier try was lost, and that try had been written down.
    if (!answer.ok && answer.refusal.code !== 'request-open-already') throw new Error(answer.refusal.en);
  });
  return { people: people.length, lost };
}

async function main(town: RightsTown, folder: string): Promise<void> {
  const crashes: Crashes = { before: 0, after: 0, cut: 0 };
  const cut = (connection: number) => town.peek('select pg_terminate_backend($1)', [connection]);
  const client = await town.found();
  const { organisation } = client;
  const numbers = Array.from({ length: REQUESTS }, (_, index) => `${100_000 + index}`);
  await client.bring(
    'people',
    'personnel_number;name;email;starts_on;ends_on',
    ...numbers.map((number) => `${number};Person ${number};p${number}@drill.example;2025-01-01;`),
  );
  const began = performance.now();
  const asked = await askAll(town, organisation, crashAtRandom(town.db.server, crashes, cut));
  const crashesOfAsking = crashesIn(crashes);
  print(
    `${asked.people} asked, ${crashesOfAsking} crashes, ${seconds(performance.now() - began)}; ${loadText()}`,
  );
  const waiting = await town.peek<{ request: string; person: string }>(
    'select id as request, person_id as person from trust.request order by id',
  );
  const ledger = openLedger(folder, town.secrets);
  const tools = rightsToolsOf({
    db: crashAtRandom(town.db.worker, crashes, cut),
    ledger,
    settings: { dataFolder: folder },
  });
  const lost = await untilAnswered(waiting, async (one) => {
    const carried = await carryOutRequest(tools, { organisation, ...one, now: town.now });
    if (!carried.ok) throw new Error(carried.refusal.en);
  });
  const { before, after, cut: cuts } = crashes;
  print(
    `${crashesIn(crashes)} crashes: ${before} before the commit, ${after} after it, ${cuts} connections cut; ` +
      `${seconds(performance.now() - began)}; ${loadText()}`,
  );
  if (PLANTED !== undefined) await town.peek(faults[PLANTED]);
  const wrong = await countWrong(town.peek, asked.people);
  for (const what of wrong.told) print(`  ${what}`);
  const stuck = wrong.stuck + asked.lost + lost;
  print(`requests ${waiting.length} stuck ${stuck} twice ${wrong.twice}`);
  if (stuck + wrong.twice > 0 || crashesIn(crashes) === 0) process.exitCode = 1;
}

const town = await openRightsTown();
const folder = mkdtempSync(join(tmpdir(), 'reisrecht-requests-'));
try {
  await main(town, folder);
} finally {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
}
