// Restores the embedded database from a backup: put together beside the old one, swapped, recovered in
// quarantine, replayed, and only then opened. Each step is written down, so that a crash is gone on from.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { timelineFor } from '#platform/backup/check-log';
import { listManifests, type Manifest } from '#platform/backup/manifest';
import { rebuildCluster } from '#platform/backup/rebuild-cluster';
import { openDatabase } from '#platform/database/open-database';
import { chooseIdentity } from '#platform/embedded-postgres/choose-identity';
import { choosePlace, findPlace, type Place } from '#platform/embedded-postgres/choose-place';
import {
  findQuarantine,
  liftQuarantine,
  markQuarantine,
  type Quarantine,
} from '#platform/embedded-postgres/quarantine';
import { stopPostmaster } from '#platform/embedded-postgres/run-postmaster';
import { type Quarantined, startQuarantined } from '#platform/embedded-postgres/start-quarantined';
import { openSecrets } from '#platform/secrets';
import { openLedger } from '#privacy/erase/ledger';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { rolePrefixOf } from '../open-system.ts';
import type { Settings } from '../settings.ts';
import { type ReplayReport, replayAndVerify } from './replay.ts';

export interface Restored extends ReplayReport {
  readonly backup: string;
  /** The folder in which the server of before is kept until somebody says that it may go. */
  readonly aside: string | undefined;
}

/** Goes on from whatever step the mark in the data folder tells; the mark goes with the last one. */
export async function runRestore(settings: Settings, say: (line: string) => void): Promise<Restored> {
  const directory = join(settings.dataFolder, 'database');
  for (;;) {
    const mark = findQuarantine(directory);
    if (mark === undefined) throw new Error('no restore is under way here');
    const manifest = manifestOf(mark);
    const place =
      findPlace(directory) ?? choosePlace(directory, chooseIdentity(join(directory, 'cluster')), say);
    if (mark.step === 'rebuilding') await rebuild(directory, place, mark, manifest, say);
    else if (mark.step === 'swapping') swap(directory, place, mark);
    else if (mark.step === 'recovering') await recover(directory, mark, manifest, say);
    else {
      const report = await openAgain(settings, directory, say);
      liftQuarantine(directory);
      const aside = mark.aside === undefined ? undefined : join(place.directory, mark.aside);
      return { ...report, backup: mark.backup, aside };
    }
  }
}

function manifestOf({ backupFolder, backup }: Quarantine): Manifest {
  const manifest = listManifests(backupFolder).whole.find(({ name }) => name === backup);
  if (manifest === undefined) throw new Error(`${backupFolder} holds no whole backup ${backup}`);
  return manifest;
}

const restoringOf = ({ cluster }: Place) => `${cluster}.restoring`;

async function rebuild(
  directory: string,
  place: Place,
  mark: Quarantine,
  manifest: Manifest,
  say: (line: string) => void,
): Promise<void> {
  say(`putting ${manifest.files.length} files together from ${manifest.name}`);
  const identity = chooseIdentity(existsSync(place.cluster) ? place.cluster : restoringOf(place));
  const aside = mark.aside === undefined ? undefined : place.cluster;
  const { backupFolder: folder } = mark;
  await rebuildCluster({ folder, manifest, into: restoringOf(place), identity, aside });
  markQuarantine(directory, { ...mark, step: 'swapping' });
}

/** Each rename is done or not; what a crash left in between is told by what is there. */
function swap(directory: string, place: Place, mark: Quarantine): void {
  const restoring = restoringOf(place);
  if (mark.aside !== undefined) {
    const aside = join(place.directory, mark.aside);
    if (!existsSync(aside)) renameSync(place.cluster, aside);
  }
  if (existsSync(restoring)) renameSync(restoring, place.cluster);
  markQuarantine(directory, { ...mark, step: 'recovering' });
}

async function recover(
  directory: string,
  mark: Quarantine,
  manifest: Manifest,
  say: (line: string) => void,
): Promise<void> {
  say(`reading the log up to ${mark.to === 'copy' ? 'the end of the copy' : mark.to}`);
  const server = await startQuarantined(directory, recoverySettings(mark, manifest), say);
  await server.stop();
  markQuarantine(directory, { ...mark, step: 'replaying' });
}

/** The log stands in the server's own folder already, so the command that would fetch it finds nothing. */
function recoverySettings({ backupFolder, to }: Quarantine, manifest: Manifest): Record<string, string> {
  const base = {
    restore_command: 'false',
    recovery_target_action: 'promote',
    recovery_target_timeline: timelineFor(backupFolder, manifest),
  };
  if (to === 'copy') return { ...base, recovery_target: 'immediate' };
  return to === 'latest' ? base : { ...base, recovery_target_time: serverTime(to) };
}

/** The server writes `2026-11-22 09:00:00+00`, and takes no letter for UTC. */
const serverTime = (instant: string): string => instant.replace('T', ' ').replace('Z', '+00');

async function openAgain(
  settings: Settings,
  directory: string,
  say: (line: string) => void,
): Promise<ReplayReport> {
  const server = await startQuarantined(directory, {}, say);
  try {
    return await replayOn(server, settings, say);
  } finally {
    await server.stop();
  }
}

/** As the administrator, who takes each role by name: the logins of the house cannot connect yet. */
async function replayOn(
  { owner, administrator }: Quarantined,
  settings: Settings,
  say: (line: string) => void,
): Promise<ReplayReport> {
  const mark = findQuarantine(join(settings.dataFolder, 'database'));
  const secrets = openSecrets(settings.dataFolder);
  const rolePrefix = rolePrefixOf(owner);
  const now = settings.clock.now();
  const connection = { ...administrator, database: owner.database };
  const open = () => openDatabase({ connection, rolePrefix, max: 2 });
  await bringUpToDate({ owner, rolePrefix, secrets, now, onProgress: say, openWorker: open });
  const db = open();
  try {
    say('carrying out again what was erased, restricted or has expired since');
    const ledger = openLedger(join(mark?.backupFolder ?? '', 'ledger'), secrets);
    return await replayAndVerify({ owner, db, ledger, now });
  } finally {
    await db.close();
  }
}

/** Beside the mark, for a cluster that is elsewhere is found by its note whether it is there or not. */
function placeOfAside(directory: string, aside: string): Place | undefined {
  return existsSync(join(directory, aside)) ? { directory, cluster: join(directory, 'cluster') } : undefined;
}

/** Gives a restore up that did not open yet: the server of before is put back as it was. */
export async function undoRestore(settings: Settings): Promise<string | undefined> {
  const directory = join(settings.dataFolder, 'database');
  const mark = findQuarantine(directory);
  if (mark === undefined) throw new Error('no restore is under way here');
  // Between its two renames no cluster stands there, while the one of before is already set aside.
  const place =
    findPlace(directory) ?? (mark.aside === undefined ? undefined : placeOfAside(directory, mark.aside));
  if (place !== undefined) {
    await stopPostmaster(place.cluster);
    const aside = mark.aside === undefined ? undefined : join(place.directory, mark.aside);
    rmSync(restoringOf(place), { recursive: true, force: true });
    if (aside !== undefined && existsSync(aside)) {
      rmSync(place.cluster, { recursive: true, force: true });
      renameSync(aside, place.cluster);
    } else if (aside === undefined) rmSync(place.cluster, { recursive: true, force: true });
  }
  liftQuarantine(directory);
  return mark.aside;
}
