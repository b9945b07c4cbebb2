// The installation of the run: an embedded database in a temporary folder and a clock that the run turns.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Result } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { bringUpToDate } from '#shells/bring-up-to-date';
import { openSystem, type System } from '#shells/open-system';
import { jobsOf } from '#shells/worker/jobs';
import { connect } from '../../../bench/open-installation.ts';
import { openTripDays } from './scan-tables.ts';

export interface Years {
  readonly system: System;
  readonly server: Database;
  /** As the superuser: what really stands in the tables. */
  readonly peek: pg.Client;
  readonly folder: string;
  /** What was handed over to others: their files, outside our folder. */
  readonly outside: string;
  readonly now: () => Temporal.Instant;
  readonly today: () => string;
  readonly turnTo: (instant: Temporal.Instant) => void;
  /** Writes a text as a file that somebody brings; answers its path. */
  readonly put: (text: string, ending?: string) => string;
  readonly act: <T>(
    role: string,
    organisation: string | undefined,
    work: (tx: Transaction) => Promise<T>,
    person?: string,
  ) => Promise<T>;
  /** Runs these jobs of the worker, or all but those of backups. */
  readonly work: (names?: readonly string[]) => Promise<void>;
  /** What a start does: partitions ahead, emptied ones dropped. */
  readonly restart: () => Promise<void>;
  close(): Promise<void>;
}

const ofServer = ['traveller', 'client', 'service-desk', 'card-desk', 'finance-desk'];
const ofBackups = ['back-up-log', 'keep-backups'];

export async function openYears(start: Temporal.Instant): Promise<Years> {
  const root = mkdtempSync(join(tmpdir(), 'reisrecht-years-'));
  const [folder, outside] = [join(root, 'data'), join(root, 'outside')];
  mkdirSync(outside);
  let instant = start;
  const settings = { port: 0, databaseUrl: undefined, dataFolder: folder, clock: { now: () => instant } };
  const system = await openSystem(settings, { login: 'worker' });
  if (system.embedded === undefined) throw new Error('the run needs a database of its own');
  const server = system.open('server');
  const peek = await connect({ ...system.embedded.administrator, database: system.owner.database });
  await openTripDays(peek);
  const put = (text: string, ending = 'csv') => {
    const path = join(outside, `brought.${ending}`);
    writeFileSync(path, text);
    return path;
  };
  const act: Years['act'] = (role, organisation, work, person) => {
    const base = ofServer.includes(role) ? server : system.db;
    return base.transaction({ role, organisation, person, now: instant }, work);
  };
  const work = async (names?: readonly string[]) => {
    for (const job of jobsOf(system)) {
      if (names === undefined ? ofBackups.includes(job.name) : !names.includes(job.name)) continue;
      // What a worker would log stands in the folder, where canaries are looked for.
      appendFileSync(join(folder, 'worker.log'), `${instant} ${job.name}: ${await job.work()}\n`);
    }
  };
  const restart = async () => {
    const { owner, rolePrefix, secrets } = system;
    const openWorker = () => system.open('worker');
    await bringUpToDate({ owner, rolePrefix, secrets, now: instant, onProgress: () => {}, openWorker });
  };
  const close = async () => {
    await peek.end();
    await server.close();
    await system.close();
    rmSync(root, { recursive: true, force: true });
  };
  const today = () => instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  const turnTo = (next: Temporal.Instant) => {
    instant = next;
  };
  const now = () => instant;
  return { system, server, peek, folder, outside, now, today, turnTo, put, act, work, restart, close };
}

/** What the run needs to go on: a refusal here is a fault of the run. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}
