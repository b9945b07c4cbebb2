// A base copy of the running database: the server is told that it begins, every file is stored once by its
// content, the server is told that it ended, the log up to there is copied, and the manifest is written last.
import { type Dirent, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { systemClock } from '../clock.ts';
import { withLock } from '../embedded-postgres/with-lock.ts';
import { archiveLog, forgetGap } from './archive-log.ts';
import { type BackupFolder, makeFolders, removeDrafts } from './backup-folder.ts';
import { PAGE_BYTES } from './clean-page.ts';
import { cleanTables, listOrdinaryFiles } from './clean-tables.ts';
import { segmentNumber } from './log-segment.ts';
import { listManifests, type Manifest, manifestName, writeManifest } from './manifest.ts';
import { type BackupSource, withServer } from './source.ts';
import { objectPath, storeObject, syncFolders } from './store-object.ts';

/**
 * Takes as long as reading every file; work goes on meanwhile. Throws with a sentence when it cannot be made;
 * what is half-written then is removed by the next one.
 */
export function takeBaseCopy(source: BackupSource, folder: string, now: Temporal.Instant): Promise<Manifest> {
  const layout = makeFolders(folder);
  return withLock(layout.base, async () => {
    removeDrafts(layout.base);
    removeDrafts(layout.objects);
    refuseFullDisk(source.cluster, folder);
    await archiveLog(source, folder, now);
    const database = { ...source.administrator, database: source.database };
    const ordinary = await withServer(database, async (client) => {
      await cleanTables(client);
      return listOrdinaryFiles(client);
    });
    const copied = await withServer(source.administrator, (client) => copy(client, source, layout, ordinary));
    const archived = await archiveLog(source, folder, now);
    if (
      segmentNumber(archived.until, copied.segmentBytes) < segmentNumber(copied.stopLsn, copied.segmentBytes)
    )
      throw new Error('the log of the copy is not whole; no backup was made');
    const endedOnMachine = systemClock.now().toString();
    const name = freeName(folder, now);
    const manifest: Manifest = { version: 1, name, startedAt: now.toString(), endedOnMachine, ...copied };
    writeManifest(folder, manifest);
    forgetGap(folder);
    return manifest;
  });
}

function freeName(folder: string, now: Temporal.Instant): string {
  const taken = new Set(listManifests(folder).whole.map(({ name }) => name));
  const name = manifestName(now);
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 ? name : `${name}-${number - 1}`;
    if (!taken.has(candidate)) return candidate;
  }
}

type Copied = Omit<Manifest, 'version' | 'name' | 'startedAt' | 'endedOnMachine'>;

async function copy(
  client: pg.Client,
  { cluster }: BackupSource,
  layout: BackupFolder,
  ordinary: ReadonlySet<string>,
): Promise<Copied> {
  if (readdirSync(join(cluster, 'pg_tblspc')).length > 0)
    throw new Error('this database has table spaces outside its folder, which a backup does not reach');
  const begun = await client.query<{ lsn: string; segmentBytes: number }>(
    `select pg_backup_start('reisrecht', true)::text as lsn,
      (select setting::integer from pg_settings where name = 'wal_segment_size') as "segmentBytes"`,
  );
  const { folders, paths } = listCluster(cluster);
  const files: { path: string; sha256: string; bytes: number }[] = [];
  const touched = new Set<string>([layout.objects]);
  for (const path of paths) {
    const stored = await storeObject(layout.objects, {
      path: join(cluster, path),
      ...blockOf(path, ordinary),
    });
    if (stored === undefined) continue;
    files.push({ path, ...stored });
    touched.add(dirname(objectPath(layout.objects, stored.sha256)));
  }
  syncFolders(touched);
  const ended = await client.query<{ lsn: string; label: string; spaces: string; timeline: number }>(
    `select lsn::text, labelfile as label, spcmapfile as spaces,
      ('x' || substr(pg_walfile_name(lsn), 1, 8))::bit(32)::integer as timeline from pg_backup_stop(false)`,
  );
  const [start, stop] = [begun.rows[0], ended.rows[0]];
  if (start === undefined || stop === undefined || stop.spaces.trim() !== '')
    throw new Error('the server did not end the copy as it should');
  const major = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim());
  const { timeline, label } = stop;
  const places = { startLsn: start.lsn, stopLsn: stop.lsn, timeline, segmentBytes: start.segmentBytes };
  return { ...places, major, label, folders, files };
}

/** Pages are counted from the start of a table; each of its files holds a gibibyte. */
const BLOCKS_PER_FILE = (1024 * 1024 * 1024) / PAGE_BYTES;

function blockOf(path: string, ordinary: ReadonlySet<string>): { firstBlock: number | undefined } {
  const match = /^(.*\/\d+)(?:\.(\d+))?$/.exec(path);
  const isOrdinary = match !== null && ordinary.has(match[1] ?? '');
  return { firstBlock: isOrdinary ? Number(match[2] ?? 0) * BLOCKS_PER_FILE : undefined };
}

/** What a copy leaves out, by PostgreSQL's manual (continuous archiving, the low-level way). */
const EMPTY_FOLDERS =
  /^(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;
const LEFT_OUT =
  /(?:^|\/)(?:postmaster\.(?:pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label.*|tablespace_map.*)$/;
const OF_A_RESTORE = /(?:^|\/)(?:recovery\.signal|standby\.signal|quarantine_hba\.conf)$/;

function listCluster(cluster: string): { folders: string[]; paths: string[] } {
  const folders: string[] = ['pg_wal/archive_status', 'pg_wal/summaries'];
  const paths: string[] = [];
  const walk = (folder: string) => {
    for (const entry of entriesOf(join(cluster, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (LEFT_OUT.test(path) || OF_A_RESTORE.test(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        if (!EMPTY_FOLDERS.test(path)) walk(path);
      } else if (entry.isFile()) paths.push(path);
    }
  };
  walk('');
  // The control file last: it tells where the log stood.
  const control = 'global/pg_control';
  return { folders: folders.sort(), paths: [...paths.filter((path) => path !== control).sort(), control] };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Compressed, a copy takes a fraction of this; a disk that could not hold half of it is too full to begin.
 */
function refuseFullDisk(cluster: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = sizeOf(join(cluster, 'base')) / 2 + 256 * 1024 * 1024;
  const free = bavail * bsize;
  if (free >= needed) return;
  const mib = (bytes: number) => Math.ceil(bytes / 1_048_576);
  throw new Error(
    `a backup needs ${mib(needed)} MiB in ${folder} and ${mib(free)} MiB is free: make room, or set REISRECHT_BACKUPS`,
  );
}

function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += sizeOf(path);
    else if (existsSync(path)) bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
