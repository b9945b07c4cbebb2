// Runs jobs. A job takes no input: it compares what is with what should be, may run twice, and reports what it skipped.
import { Logger, parseCronItems, run } from 'graphile-worker';
import pg from 'pg';
import { clientConfig, type ConnectionOptions } from '../database/connection.ts';
import type { Log } from '../log.ts';

export interface Job {
  readonly name: string;
  /** A crontab line's five fields when it also runs by itself; Amsterdam is left to the job, the pattern is in UTC. */
  readonly pattern?: string;
  /** Answers a sentence for the log: counts and ids, never personal data. */
  readonly work: () => Promise<string>;
}

export interface RunningWorker {
  /** Lets running jobs finish. */
  stop(): Promise<void>;
}

export async function startWorker(
  worker: ConnectionOptions,
  jobs: readonly Job[],
  log: Log,
): Promise<RunningWorker> {
  const pool = new pg.Pool({ ...clientConfig(worker), max: 4 });
  // A pool without a listener ends the process when the database restarts; the runner reconnects by itself.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'queue connection lost'));
  const taskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async () => {
        log.info({ job: job.name, outcome: await job.work() }, 'job done');
      },
    ]),
  );
  const scheduled = jobs.flatMap(({ name, pattern }) => (pattern === undefined ? [] : [{ task: name, match: pattern }]));
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    parsedCronItems: parseCronItems(scheduled),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'queue');
    }),
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}
