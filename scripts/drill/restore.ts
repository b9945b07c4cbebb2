// Restores a database that was killed, to three moments, and looks whether anything is lost or comes back:
// npm run drill:restore -- [trips]
//
// An organisation of before the base copy, with a person who will be erased and one whose last day is near;
// an organisation of after it; then the erasure; a third organisation whose log was never copied; then the
// server and all its processes die by SIGKILL. It is restored to the latest, to the moment before the
// erasure, and to the copy. Each time what had been acknowledged before that moment must be there, and the
// two people must not, in no table. At last the clock goes on: a copy of after the erasure, then 35 days, and
// no file of the backups may hold their words.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel/ids';
import { archiveLog } from '#platform/backup/archive-log';
import { listManifests } from '#platform/backup/manifest';
import { removeOldBackups } from '#platform/backup/remove-old';
import { takeBaseCopy } from '#platform/backup/take-base-copy';
import { fixedClock, systemClock } from '#platform/clock';
import { withOwner } from '#platform/database/owner-session';
import { sql } from '#platform/database/sql';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { eraseRows } from '#privacy/erase/erase-person';
import { recordErasure } from '#privacy/erase/record-erasure';
import { records } from '#shells/catalogue';
import { openSystem, type System } from '#shells/open-system';
import { backupSourceOf } from '#shells/restore/backup-source';
import { removeAsides } from '#shells/restore/keep-backups';
import { loadText, numberArgument, print, seconds } from '../../bench/measure.ts';
import { NOW } from '../../bench/open-installation.ts';
import { databaseProcesses, signalAll } from './database-processes.ts';
import { type DrillTown, openDrillTown, startCommand } from './drill-town.ts';
import { scanFiles } from './scan-backups.ts';

const TRIPS = numberArgument(0, 2_000);
/** The day on which the restored database opens: after the second canary's day. */
const LATER = '2027-01-05T10:00:00Z';
const CANARIES = ['KANARIE-GEWIST', 'KANARIE-VERLOPEN'] as const;

interface Case {
  readonly to: string;
  readonly organisations: readonly string[];
}

interface Outcome {
  readonly lost: number;
  readonly returned: number;
  readonly canaries: number;
}

/** A person whose name is a canary, with an employment and with trips from a canary place. */
async function plant(
  { system }: DrillTown,
  organisation: string,
  word: string,
  trips: number,
): Promise<string> {
  const now = system.now();
  const person = newId(now);
  await system.db.transaction({ role: 'intake', organisation, now }, (tx) =>
    tx.batch([
      sql`insert into people.person (organisation_id, id, name, email, created_at)
        values (${organisation}, ${person}, ${word}, ${`${word}@example.org`}, platform.now())`,
      sql`insert into people.employment (organisation_id, person_id, personnel_number, group_name,
          hours_per_week, known_from, valid, recorded_at)
        values (${organisation}, ${person}, ${`nr ${word}`}, 'all', 40, '2026-01-01', '[2026-01-01,)',
          platform.now())`,
      sql`insert into travel.trip (organisation_id, person_id, purge_on, day, mode, mode_known_by, source,
          source_key, recorded_at, origin)
        select ${organisation}::uuid, ${person}::uuid, '2028-01-01', '2026-03-02', 'car', 'person', 'hand',
          ${word} || n, platform.now(), ${word}
        from generate_series(1, ${trips}::integer) n`,
    ]),
  );
  return person;
}

async function eraseCanary({ system }: DrillTown, organisation: string, person: string): Promise<void> {
  const now = system.now();
  const context = { role: 'rights', organisation, person, now };
  const erased = { organisationId: organisation, personId: person, identifiers: [] };
  await system.db.transaction(context, async (tx) => {
    await eraseRows(tx, records);
    await recordErasure(tx, system.ledger, erased, now);
  });
}

/** The day of the other one is known: it must be gone with the new year. */
const endCanary = ({ system }: DrillTown, organisation: string, person: string) =>
  system.db.transaction({ role: 'intake', organisation, now: system.now() }, async (tx) => {
    await tx.run(sql`update people.person set ended_on = '2025-05-01', purge_on = '2027-01-01'
      where organisation_id = ${organisation} and id = ${person}`);
  });

async function look(folder: string, { organisations }: Case, people: readonly string[]): Promise<Outcome> {
  const system = await reopen(folder);
  try {
    let lost = 0;
    for (const organisation of organisations) {
      const context = { role: 'intake', organisation, now: system.now() };
      const [row] = await system.db.list<{ trips: number }>(
        context,
        sql`select count(*) as trips from travel.trip where source_key not like 'KANARIE%'`,
      );
      lost += TRIPS - (row?.trips ?? 0);
    }
    const tables = await tablesWith(system, CANARIES);
    const returned = (await tablesWith(system, [people[0] ?? ''])).length;
    for (const table of tables) print(`  a canary in ${table}`);
    return { lost, returned, canaries: tables.length };
  } finally {
    await system.close();
  }
}

const reopen = (folder: string): Promise<System> => {
  const clock = fixedClock(LATER);
  return openSystem({ port: 0, databaseUrl: undefined, dataFolder: folder, clock }, { login: 'worker' });
};

/** As the superuser, for whom no row policy counts: what really stands in the tables. */
async function tablesWith({ embedded, owner }: System, words: readonly string[]): Promise<string[]> {
  if (embedded === undefined) return [];
  return withOwner({ ...embedded.administrator, database: owner.database }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'
         and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const answer = await client.query(
        `select 1 from ${name} t, unnest($1::text[]) word where strpos(t::text, word) > 0 limit 1`,
        [words],
      );
      if ((answer.rowCount ?? 0) > 0) found.push(name);
    }
    return found;
  });
}

/** The clock goes on: a copy of after, and the day on which everything of before is over. */
async function outlive(folder: string): Promise<number> {
  const backups = join(folder, 'backups');
  const before = scanFiles(backups, CANARIES).length;
  print(`${before} files of the backups hold a canary before their days are over`);
  if (before === 0) throw new Error('the scan is blind: the canaries were in the copy');
  const system = await reopen(folder);
  try {
    const source = backupSourceOf(system);
    if (source === undefined) throw new Error('no embedded database');
    await takeBaseCopy(source, backups, system.now());
    const over = Temporal.Instant.from(NOW).add({ hours: 35 * 24 });
    const removed = await removeOldBackups(backups, over);
    const asides = removeAsides(source.cluster, Temporal.Instant.from(LATER).add({ hours: 35 * 24 }));
    print(
      `after 35 days: removed ${removed.copies} copies, ${removed.segments} segments, ${asides} set aside`,
    );
  } finally {
    await system.close();
  }
  const left = scanFiles(backups, CANARIES);
  for (const file of left) print(`  a canary in ${await tellFile(folder, file)}`);
  return left.length;
}

/** Which table or index of the last copy it is that holds a word. */
async function tellFile(folder: string, file: string): Promise<string> {
  const paths = listManifests(join(folder, 'backups'))
    .whole.flatMap(({ files }) => files)
    .filter(({ sha256 }) => file.endsWith(sha256));
  const [path] = paths.map((each) => each.path);
  if (path === undefined) return file;
  const system = await reopen(folder);
  try {
    return await withOwner(system.owner, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        'select oid::regclass::text as name from pg_class where pg_relation_filepath(oid) = $1',
        [path],
      );
      return rows[0]?.name ?? path;
    });
  } finally {
    await system.close();
  }
}

async function main(town: DrillTown): Promise<void> {
  const { folder, system } = town;
  print(`${TRIPS} trips for each organisation; ${loadText()}`);
  const first = await town.found();
  const people = [await plant(town, first, CANARIES[0], 40), await plant(town, first, CANARIES[1], 0)];
  await endCanary(town, first, people[1] ?? '');
  const copied = await startCommand(folder, ['backup']).answer;
  if (copied.status !== 0) throw new Error(copied.complaint);
  const { backup } = JSON.parse(copied.output) as { backup: string };
  const second = await town.found();
  const moment = systemClock.now().add({ milliseconds: 1 }).toString();
  await eraseCanary(town, first, people[0] ?? '');
  const source = backupSourceOf(system);
  if (source === undefined) throw new Error('no embedded database');
  await archiveLog(source, join(folder, 'backups'), system.now());
  const third = await town.found();
  signalAll(databaseProcesses(folder), 'SIGKILL');
  await town.owner.end().catch(() => {});
  await system.close();
  const cases: readonly Case[] = [
    { to: 'latest', organisations: [first, second, third] },
    { to: moment, organisations: [first, second] },
    { to: 'copy', organisations: [first] },
  ];
  const outcomes: Outcome[] = [];
  for (const each of cases) {
    const words = ['restore', '--from', backup, '--to', each.to];
    const answer = await startCommand(folder, words, { REISRECHT_CLOCK: LATER }).answer;
    if (answer.status !== 0) throw new Error(answer.complaint);
    const outcome = await look(folder, each, people);
    print(`to ${each.to}: ${answer.output.trim()} in ${seconds(answer.wallMs)}`);
    outcomes.push(outcome);
  }
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((all, each) => all + pick(each), 0);
  const canaries = sum((each) => each.canaries) + (await outlive(folder));
  const [lost, returned] = [sum((each) => each.lost), sum((each) => each.returned)];
  print(`restores ${outcomes.length} lost ${lost} returned ${returned} canaries ${canaries}`);
  if (lost + returned + canaries > 0) process.exitCode = 1;
}

const town = await openDrillTown(TRIPS);
try {
  await main(town);
} finally {
  const database = join(town.folder, 'database');
  const place = existsSync(database) ? findPlace(database) : undefined;
  signalAll(databaseProcesses(town.folder), 'SIGKILL');
  rmSync(town.folder, { recursive: true, force: true });
  if (place !== undefined && place.directory !== database)
    rmSync(place.directory, { recursive: true, force: true });
}
