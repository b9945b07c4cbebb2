// Opens the system for the jobs and runs them until it is stopped.
import { startWorker } from '#platform/jobs/start-worker';
import { openLog } from '#platform/log';
import { refuseOtherRegister } from '#privacy/versions/keep-version';
import { openSystem, type System } from '../open-system.ts';
import type { Settings } from '../settings.ts';
import { jobsOf } from './jobs.ts';

export interface RunningJobs {
  readonly system: System;
  /** Settles when the queue ended by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function runWorker(
  settings: Settings,
  options: { readonly isUpToDate?: boolean; readonly quiet?: boolean } = {},
): Promise<RunningJobs> {
  const system = await openSystem(settings, { login: 'worker', ...options });
  try {
    await system.db.transaction({ role: 'operator', now: system.now() }, refuseOtherRegister);
    const worker = await startWorker(system.connection('worker'), jobsOf(system), openLog(options.quiet));
    const stop = async () => {
      await worker.stop();
      await system.close();
    };
    return { system, ended: worker.ended, stop };
  } catch (error) {
    await system.close();
    throw error;
  }
}
