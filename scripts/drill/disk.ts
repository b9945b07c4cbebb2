// Fills the disk under an installation and looks what an import, a confirm and a close do: npm run drill:disk
//
// The data folder stands on a small file system in memory of its own, which only root may mount. A file of
// ballast leaves almost no room; each command must end with a sentence and leave nothing half-written; when
// the ballast is gone it must do its work.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { loadText, print, seconds } from '../../bench/measure.ts';
import { bookTroubles, confirmTroubles, countConfirmed, readClosed } from './check-town.ts';
import {
  type Answer,
  closeWords,
  confirmWords,
  type DrillTown,
  openDrillTown,
  startCommand,
} from './drill-town.ts';

const SIZE_MIB = 640;
const LEFT_BYTES = 2 * 1024 * 1024;
const TRIPS = 20_000;

async function main(town: DrillTown, mount: string): Promise<void> {
  const place = findPlace(join(town.folder, 'database'));
  if (!place?.cluster.startsWith(mount))
    throw new Error(`the database stands in ${place?.cluster}, not on the disk`);
  print(`a disk of ${SIZE_MIB} MiB, ${roomText(mount)}; ${TRIPS} trips; ${loadText()}`);
  const organisation = await town.makeOrganisation();
  const troubles: string[] = [];
  const cases: readonly [string, readonly string[]][] = [
    ['import', ['import', 'trips', town.tripsFile, '--organisation', organisation]],
    ['confirm', confirmWords(organisation)],
    ['close', closeWords(organisation)],
  ];
  for (const [name, words] of cases) {
    const ballast = fillDisk(mount);
    const answer = await startCommand(town.folder, words).answer;
    const isStanding = await canRead(town, organisation);
    rmSync(ballast);
    const ended =
      answer.status === 0 ? 'finished' : `ended with “${answer.complaint.trim().split('\n').at(-1)}”`;
    print(`${name} on a full disk: ${ended}, after ${seconds(answer.wallMs)}`);
    print(`  while it was full, reading ${isStanding ? 'went on' : 'stopped as well'}`);
    if (answer.status !== 0 && !/full|cannot be reached/i.test(answer.complaint))
      troubles.push(`${name}: no sentence about it: ${answer.complaint}`);
    if (/^\s+at /m.test(answer.complaint)) troubles.push(`${name}: a stack instead of a sentence`);
    await town.system.revive();
    troubles.push(...(await look(town, organisation, name, answer)));
    const again = await startCommand(town.folder, words).answer;
    if (again.status !== 0)
      troubles.push(`${name} with room again: status ${again.status}, ${again.complaint}`);
    else print(`  with room again: finished after ${seconds(again.wallMs)}`);
    troubles.push(...(await look(town, organisation, name, again)));
  }
  for (const trouble of troubles) print(trouble);
  print(`3 cases, ${troubles.length} troubles; ${loadText()}`);
  if (troubles.length > 0) process.exitCode = 1;
}

/** Answers the file that takes the room. */
function fillDisk(mount: string): string {
  const ballast = join(mount, 'ballast');
  const { bavail, bsize } = statfsSync(mount);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
  return ballast;
}

function roomText(mount: string): string {
  const { bavail, bsize } = statfsSync(mount);
  return `${Math.round((bavail * bsize) / 1024 / 1024)} MiB free`;
}

async function canRead(town: DrillTown, organisation: string): Promise<boolean> {
  return countConfirmed(town.system, organisation).then(
    () => true,
    () => false,
  );
}

async function look(town: DrillTown, organisation: string, name: string, answer: Answer): Promise<string[]> {
  const counted = await countConfirmed(town.system, organisation);
  const isDone = answer.status === 0;
  const troubles = confirmTroubles(counted, isDone && name !== 'import' ? town.trips : undefined);
  if (name === 'import' && counted.trips !== (isDone ? town.trips : 0))
    troubles.push(`half a file: ${counted.trips} of ${town.trips} trips`);
  const closed = await readClosed(town.system, organisation);
  troubles.push(...bookTroubles(closed));
  if (name === 'close' && isDone && closed.finished !== 1) troubles.push('the month is not closed');
  return troubles.map((trouble) => `${name}: ${trouble}`);
}

const mount = mkdtempSync(join(tmpdir(), 'reisrecht-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MIB}m,mode=0755`, 'tmpfs', mount], {
  encoding: 'utf8',
});
if (mounted.status !== 0) {
  print(
    `a disk of its own cannot be mounted here (${(mounted.stderr ?? '').trim() || 'no mount'}): nothing was tried`,
  );
  rmdirSync(mount);
  process.exitCode = 1;
} else {
  try {
    process.env.TMPDIR = mount;
    const town = await openDrillTown(TRIPS);
    try {
      await main(town, mount);
    } finally {
      await town.close();
    }
  } finally {
    spawnSync('umount', [mount]);
    rmdirSync(mount);
  }
}
