// Copies the write-ahead log to the backups, segment by segment, and the segment that is being written as far
// as it goes. A replication slot makes the server keep what is not copied yet, up to a limit: the archive
// gives way before the disk is full. No command of a shell is involved, so it works wherever the server does.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import type pg from 'pg';
import { withLock } from '../embedded-postgres/with-lock.ts';
import { listNames, makeFolders, putFile, removeDrafts } from './backup-folder.ts';
import {
  HISTORY,
  logPlace,
  lsnText,
  SEGMENT,
  segmentNumber,
  segmentPlace,
  startOfSegment,
} from './log-segment.ts';
import { type BackupSource, withServer } from './source.ts';
import { COMPRESSION } from './store-object.ts';

export const SLOT = 'reisrecht_archive';
const STATE = 'state.json';

export interface ArchivedLog {
  /** Whole segments that this run copied. */
  readonly segments: number;
  /** How far the log is safe, such as `0/2000028`. */
  readonly until: string;
  readonly timeline: number;
  /** The server had to let go of log that was not copied: only a new base copy closes the gap. */
  readonly hasGap: boolean;
}

/** What the last run left: for the doctor and the list of backups. */
export interface LogState extends ArchivedLog {
  readonly at: string;
}

interface Place {
  readonly current: string;
  readonly until: string;
  readonly timeline: number;
  readonly segmentBytes: number;
}

/** May run at any time and in several processes: they wait for each other. `now` is written down. */
export function archiveLog(
  source: BackupSource,
  folder: string,
  now: Temporal.Instant,
): Promise<ArchivedLog> {
  const { log } = makeFolders(folder);
  return withLock(log, () => withServer(source.administrator, (client) => archive(client, source, log, now)));
}

export function readLogState(folder: string): LogState | undefined {
  const path = join(folder, 'log', STATE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as LogState) : undefined;
}

async function archive(
  client: pg.Client,
  source: BackupSource,
  log: string,
  now: Temporal.Instant,
): Promise<ArchivedLog> {
  removeDrafts(log);
  const before = readLogState(join(log, '..'));
  const isLost = await ensureSlot(client);
  const { rows } = await client.query<Place>(PLACE);
  const place = rows[0];
  if (place === undefined) throw new Error('the server does not tell where its log is');
  const from = join(source.cluster, 'pg_wal');
  for (const name of listNames(from, HISTORY)) {
    if (!existsSync(join(log, name))) putFile(join(log, name), readFileSync(join(from, name)));
  }
  // What comes after the current one was made ahead and holds an older log.
  const whole = listNames(from, SEGMENT).filter(
    (name) => name.slice(0, 8) === place.current.slice(0, 8) && name < place.current,
  );
  let segments = 0;
  for (const name of whole) {
    const path = join(log, `${name}.zst`);
    if (existsSync(path)) continue;
    putFile(path, zstdCompressSync(readFileSync(join(from, name)), COMPRESSION));
    segments += 1;
  }
  copyCurrent(from, log, place);
  await advanceSlot(client, lsnText(startOfSegment(place.current, place.segmentBytes)));
  // However it came: a slot that was given up, or one that somebody dropped.
  const hasGap = isLost || (before !== undefined && isTorn(log, before, place));
  const result = { segments, until: place.until, timeline: place.timeline, hasGap };
  const state: LogState = { ...result, hasGap: hasGap || before?.hasGap === true, at: now.toString() };
  putFile(join(log, STATE), Buffer.from(`${JSON.stringify(state)}\n`));
  return state;
}

const PLACE = `
select pg_walfile_name(l.lsn) as current, l.lsn::text as until,
  ('x' || substr(pg_walfile_name(l.lsn), 1, 8))::bit(32)::integer as timeline,
  (select setting::integer from pg_settings where name = 'wal_segment_size') as "segmentBytes"
from pg_current_wal_flush_lsn() l(lsn)`;

/** Answers whether log was lost: the slot had to be given up, and a new one begins here. */
async function ensureSlot(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ isLost: boolean }>(
    `select wal_status = 'lost' as "isLost" from pg_replication_slots where slot_name = $1`,
    [SLOT],
  );
  const isLost = rows[0]?.isLost === true;
  if (isLost) await client.query('select pg_drop_replication_slot($1)', [SLOT]);
  if (rows[0] === undefined || isLost)
    await client.query('select pg_create_physical_replication_slot($1, true)', [SLOT]);
  return isLost;
}

async function advanceSlot(client: pg.Client, lsn: string): Promise<void> {
  await client.query(
    `select pg_replication_slot_advance(slot_name, $2::pg_lsn) from pg_replication_slots
     where slot_name = $1 and restart_lsn < $2::pg_lsn`,
    [SLOT, lsn],
  );
}

/** Whether a segment between the last run and this one is not there. */
function isTorn(log: string, { until, timeline }: LogState, { current, ...place }: Place): boolean {
  if (timeline !== place.timeline) return false;
  const there = new Set(
    listNames(log, /^[0-9A-F]{24}(?:\.partial)?\.zst$/)
      .map((name) => segmentPlace(name, place.segmentBytes))
      .flatMap((one) => (one.timeline === timeline ? [one.number] : [])),
  );
  const last = segmentPlace(current, place.segmentBytes).number;
  for (let number = segmentNumber(until, place.segmentBytes); number <= last; number += 1)
    if (!there.has(number)) return true;
  return false;
}

const PARTIAL = /^[0-9A-F]{24}\.partial\.zst$/;

/** The segment in writing, up to what is on the server's disk; the copy of before it is replaced. */
function copyCurrent(from: string, log: string, { current, until, segmentBytes }: Place): void {
  const path = join(log, `${current}.partial.zst`);
  const length = Number(logPlace(until) - startOfSegment(current, segmentBytes));
  // A segment of which nothing was written may not even be there yet.
  const content = length === 0 ? Buffer.alloc(0) : readFileSync(join(from, current)).subarray(0, length);
  putFile(path, zstdCompressSync(content, COMPRESSION));
  for (const name of listNames(log, PARTIAL)) {
    const isOfTimeline = name.slice(0, 8) === current.slice(0, 8);
    if (isOfTimeline && name.slice(0, 24) < current) rmSync(join(log, name));
  }
}

/** A new base copy stands after the gap: from there on the log is whole again. */
export function forgetGap(folder: string): void {
  const state = readLogState(folder);
  if (state?.hasGap === true)
    putFile(join(folder, 'log', STATE), Buffer.from(`${JSON.stringify({ ...state, hasGap: false })}\n`));
}
