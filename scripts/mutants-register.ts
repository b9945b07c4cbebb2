// `npm run mutants:register [-- N]`: plants every small mistake in what is built and counts who catches it:
// the compiler, a page under review, or what the system then does. N limits how many.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { clientConfig } from '#platform/database/connection';
import { cast } from '#test/cast';
import { HOME_DAYS, openTown, RIDES, rideRow, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { stopCluster, testCluster } from '../test/database/cluster.ts';
import { openCourt, type Verdict } from './mutants/judge.ts';
import { listMutants, type Mutant } from './mutants/list-mutants.ts';

const WORKERS = 2;

interface Answer extends Verdict {
  readonly name: string;
  readonly kind: string;
}

/** Two organisations with travel, cards, home working and a closed month. */
async function fill(town: Town, name: string): Promise<{ organisation: string; people: string[] }> {
  const client = await town.found(name);
  const { fatima, noor } = cast;
  await client.hire(fatima, noor);
  const trip = (changes = {}) => tripRow(fatima.personnelNumber, changes);
  await client.bring('trips', TRIPS, trip(), trip({ purpose: 'private', date: '2026-09-02' }));
  await client.bring('home-days', HOME_DAYS, `${fatima.personnelNumber};2026-09-04`);
  await client.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  await client.bring('trips', TRIPS, trip({ date: '2026-09-03' }), tripRow(noor.personnelNumber));
  return {
    organisation: client.organisation,
    people: [await client.personOf(fatima), await client.personOf(noor)],
  };
}

async function judgeAll(mutants: readonly Mutant[], tell: (answer: Answer) => void): Promise<void> {
  const town = await openTown();
  const cluster = await testCluster();
  const administrator = { ...cluster.administrator, database: town.db.owner.database };
  const client = new pg.Client(clientConfig(administrator));
  await client.connect();
  try {
    const [ours, theirs] = [await fill(town, 'Ons'), await fill(town, 'Hun')];
    const now = town.now.toString();
    const context = (organisation: string, person = '', at = now) => ({ organisation, person, now: at });
    const contexts = [
      context(ours.organisation, ours.people[0]),
      context(ours.organisation, ours.people[1]),
      context(theirs.organisation, theirs.people[0]),
      context(ours.organisation, ours.people[0], '2030-06-01T12:00:00Z'),
    ];
    const court = await openCourt({ client, prefix: town.db.rolePrefix, contexts });
    for (const mutant of mutants) {
      tell({ name: mutant.name, kind: mutant.kind, ...(await court.judge(mutant)) });
    }
  } finally {
    await client.end();
    await town.close();
    await stopCluster();
  }
}

async function main(): Promise<void> {
  const [, , first = '', second = ''] = process.argv;
  const limit = Number.isInteger(Number(first)) && first !== '' ? Number(first) : Number.POSITIVE_INFINITY;
  const all = listMutants();
  const mutants = thin(all, limit);
  if (process.send !== undefined) {
    const shard = Number(second);
    await judgeAll(
      mutants.filter((_, at) => at % WORKERS === shard),
      (answer) => void process.send?.(answer),
    );
    process.disconnect?.();
    return;
  }
  const answers: Answer[] = [];
  const ended = Array.from({ length: WORKERS }, (_, shard) => {
    const child = fork(fileURLToPath(import.meta.url), [String(mutants.length), String(shard)]);
    child.on('message', (answer) => {
      answers.push(answer as Answer);
      if (answers.length % 200 === 0) process.stderr.write(`${answers.length} of ${mutants.length}\n`);
    });
    return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  });
  const codes = await Promise.all(ended);
  process.exitCode = report(mutants.length, answers) && codes.every((code) => code === 0) ? 0 : 1;
}

/** The same ones every time, spread over the whole list. */
const thin = (all: readonly Mutant[], limit: number): readonly Mutant[] =>
  all.length <= limit ? all : all.filter((_, at) => isTurn(at, limit / all.length));
const isTurn = (at: number, share: number) => Math.floor(at * share) !== Math.floor((at - 1) * share);

function report(asked: number, answers: readonly Answer[]): boolean {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const kinds = Map.groupBy(answers, ({ kind }) => kind);
  const count = (list: readonly Answer[], by: keyof Verdict) => list.filter((each) => each[by] !== '').length;
  print(`${'mistake'.padEnd(24)} planted  compiler  pages  behaviour`);
  for (const [kind, list] of [...kinds, ['all', answers] as const]) {
    const figures = [list.length, count(list, 'compiler'), count(list, 'golden'), count(list, 'behaviour')];
    print(`${kind.padEnd(24)} ${figures.map((figure) => String(figure).padStart(7)).join('  ')}`);
  }
  const alive = answers.filter((each) => each.compiler + each.golden + each.behaviour === '');
  for (const { name } of alive) print(`survives: ${name}`);
  const onlyPages = answers.filter((each) => each.golden !== '' && each.compiler + each.behaviour === '');
  print(
    `killed by a page only: ${onlyPages.length}; by the compiler or by behaviour: ${answers.length - onlyPages.length - alive.length}`,
  );
  print(`killed ${answers.length - alive.length} of ${asked}`);
  return alive.length === 0 && answers.length === asked;
}

await main();
