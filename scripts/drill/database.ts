// Takes the database away during an import and during a close, frozen and stopped: npm run drill:database --
// [seconds frozen]
//
// Frozen (every process of it gets SIGSTOP) it neither answers nor hangs up, as a machine does whose disk is
// away for a minute; then it goes on. Stopped (immediate shutdown) it hangs up at once. A command either
// finishes or ends with a sentence; what it left is whole or absent; given again, it ends as if nothing had
// happened.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '#platform/database/sql';
import { loadText, numberArgument, print, seconds } from '../../bench/measure.ts';
import { bookTroubles, factsOf, readClosed } from './check-town.ts';
import { databaseProcesses, postmasterOf, signalAll } from './database-processes.ts';
import {
  type Answer,
  closeWords,
  confirmWords,
  type DrillTown,
  openDrillTown,
  startCommand,
} from './drill-town.ts';

const frozenSeconds = numberArgument(0, 60);
const TRIPS = 10_000;
/** On a busy machine a command may be over between two looks; then another organisation is tried. */
const ATTEMPTS = 5;

interface Case {
  readonly name: string;
  readonly words: readonly string[];
  /** True from the moment that the command has begun to write until it is done. */
  readonly isUnderWay: () => Promise<boolean>;
  /** What is wrong with what is there now, in words. */
  readonly look: (answer: Answer) => Promise<string[]>;
}

async function main(town: DrillTown): Promise<void> {
  print(`${TRIPS} trips; frozen for ${frozenSeconds} seconds; ${loadText()}`);
  const first = await town.found();
  const confirmed = await startCommand(town.folder, confirmWords(first)).answer;
  const undisturbed = await startCommand(town.folder, closeWords(first)).answer;
  if (confirmed.status !== 0 || undisturbed.status !== 0) throw new Error(undisturbed.complaint);
  const facts = factsOf(undisturbed.output);
  const troubles: string[] = [];
  for (const how of ['frozen', 'stopped'] as const) {
    for (const what of ['import', 'close'] as const) {
      let found: string[] | undefined;
      for (let attempt = 1; found === undefined && attempt <= ATTEMPTS; attempt += 1) {
        const told = what === 'import' ? await importCase(town) : await closeCase(town, facts);
        found = await tryCase(town, told, how);
      }
      troubles.push(...(found ?? [`${what}: ${ATTEMPTS} times over before the database could be ${how}`]));
    }
  }
  print(`4 cases, ${troubles.length} troubles; ${loadText()}`);
  if (troubles.length > 0) process.exitCode = 1;
}

async function tryCase(
  town: DrillTown,
  { name, words, look, isUnderWay }: Case,
  how: 'frozen' | 'stopped',
): Promise<string[] | undefined> {
  const command = startCommand(town.folder, words);
  let hasEnded = false;
  void command.answer.then(() => {
    hasEnded = true;
  });
  // Looks every few milliseconds.
  while (!hasEnded && !(await isUnderWay())) await wait(3);
  if (hasEnded) return undefined;
  if (how === 'frozen') {
    const frozen = databaseProcesses(town.folder);
    signalAll(frozen, 'SIGSTOP');
    await Promise.race([wait(frozenSeconds * 1000), command.answer]);
    signalAll(frozen, 'SIGCONT');
  } else {
    const pid = postmasterOf(town.folder);
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
  }
  const answer = await command.answer;
  await town.system.revive();
  const troubles = await look(answer);
  const ended =
    answer.status === 0 ? 'finished' : `ended with “${answer.complaint.trim().split('\n').at(-1)}”`;
  print(`${name}, database ${how}: ${ended} after ${seconds(answer.wallMs)}`);
  const again = await startCommand(town.folder, words).answer;
  if (again.status !== 0) troubles.push(`given again: status ${again.status}, ${again.complaint}`);
  troubles.push(...(await look(again)));
  if (answer.status !== 0 && !/\w{4}/.test(answer.complaint)) troubles.push('it ended without a sentence');
  if (/^\s+at /m.test(answer.complaint)) troubles.push('it showed a stack instead of a sentence');
  for (const trouble of troubles) print(`  ${trouble}`);
  return troubles;
}

async function importCase(town: DrillTown): Promise<Case> {
  const organisation = await town.makeOrganisation();
  const look = async ({ status }: Answer) => {
    const [row] = await town.system.db.list<{ trips: number; estimates: number }>(
      { role: 'intake', organisation, now: town.system.now() },
      sql`select (select count(*) from travel.trip where organisation_id = ${organisation}) as trips,
        (select count(*) from travel.trip_co2 where organisation_id = ${organisation}) as estimates`,
    );
    const { trips, estimates } = row ?? { trips: -1, estimates: -1 };
    const isWhole = trips === estimates && (trips === town.trips || trips === 0);
    if (!isWhole) return [`half a file: ${trips} trips with ${estimates} estimates of ${town.trips}`];
    return status === 0 && trips === 0 ? ['it said done, and nothing is there'] : [];
  };
  // A file goes in by one transaction: it shows only as a connection that is writing.
  const isUnderWay = async () => {
    const [row] = await town.system.db.list<{ writing: boolean }>(
      { role: 'intake', organisation, now: town.system.now() },
      sql`select exists (select from pg_locks l join pg_class c on c.oid = l.relation
        where c.relname = 'trip' and l.mode = 'RowExclusiveLock' and l.pid <> pg_backend_pid()) as writing`,
    );
    return row?.writing ?? false;
  };
  const words = ['import', 'trips', town.tripsFile, '--organisation', organisation];
  return { name: 'import', words, look, isUnderWay };
}

async function closeCase(town: DrillTown, facts: string): Promise<Case> {
  const organisation = await town.found();
  const confirmed = await startCommand(town.folder, confirmWords(organisation)).answer;
  if (confirmed.status !== 0) throw new Error(confirmed.complaint);
  const look = async (answer: Answer) => {
    const closed = await readClosed(town.system, organisation);
    const troubles = bookTroubles(closed);
    if (answer.status === 0 && closed.finished !== 1)
      troubles.push('it said done, and the month is not closed');
    if (answer.status === 0 && factsOf(answer.output) !== facts)
      troubles.push('the close says something else');
    return troubles;
  };
  const isUnderWay = async () => {
    const [row] = await town.system.db.list<{ open: boolean }>(
      { role: 'settlement', organisation, now: town.system.now() },
      sql`select exists (select from money.run r where organisation_id = ${organisation}
        and not exists (select from money.run_finish f
          where f.organisation_id = r.organisation_id and f.run_number = r.number)) as open`,
    );
    return row?.open ?? false;
  };
  return { name: 'close', words: closeWords(organisation), look, isUnderWay };
}

const town = await openDrillTown(TRIPS);
try {
  await main(town);
} finally {
  await town.close();
}
