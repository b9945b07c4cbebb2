// Runs jobs. A job takes no input: it compares what is with what should be, may run twice, and reports what
// it skipped.
import { Logger, parseCronItems, run } from 'graphile-worker';
import pg from 'pg';
import { type ConnectionOptions, clientConfig } from '../database/connection.ts';
import type { Log } from '../log.ts';
import { QUEUE_SCHEMA } from './install-queue.ts';

export interface Job {
  readonly name: string;
  /** A crontab line's five fields when it also runs by itself; in UTC, so Amsterdam is left to the job. */
  readonly pattern?: string;
  /** Answers a sentence for the log: counts and ids, never personal data. */
  readonly work: () => Promise<string>;
}

export interface RunningWorker {
  /** Lets running jobs finish. */
  stop(): Promise<void>;
  /** Settles when the runner ended by itself: a fault that it did not get over. */
  readonly ended: Promise<void>;
}

/**
 * A job that fails is tried again by the queue, later each time; what it did before it failed is not done
 * twice.
 */
export async function startWorker(
  worker: ConnectionOptions,
  jobs: readonly Job[],
  log: Log,
): Promise<RunningWorker> {
  const pool = new pg.Pool({ ...clientConfig(worker), max: 4 });
  // A pool without a listener ends the process when the database restarts; the runner reconnects by itself.
  pool.on('error', (error) => log.warn({ reason: codeOf(error) }, 'queue connection lost'));
  pool.on('connect', (client) => client.on('error', () => {}));
  const taskList = Object.fromEntries(jobs.map((job) => [job.name, () => workOn(job, log)]));
  const scheduled = jobs.flatMap(({ name, pattern }) =>
    pattern === undefined ? [] : [{ task: name, match: pattern }],
  );
  const runner = await run({
    pgPool: pool,
    schema: QUEUE_SCHEMA,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    parsedCronItems: parseCronItems(scheduled),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'queue');
    }),
  });
  let isStopped = false;
  return {
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await runner.stop();
      await pool.end();
    },
    ended: runner.promise,
  };
}

async function workOn(job: Job, log: Log): Promise<void> {
  const started = performance.now();
  try {
    const outcome = await job.work();
    log.info({ job: job.name, outcome, ms: Math.round(performance.now() - started) }, 'job done');
  } catch (error) {
    // The queue keeps the message of what is thrown: a driver's message may repeat a value, so only its kind
    // goes on.
    log.error({ job: job.name, error: codeOf(error) }, 'job failed; it is tried again');
    throw new Error(`${job.name} failed: ${codeOf(error)}`);
  }
}

function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  return [name ?? 'Error', code].filter((word) => word !== undefined).join(' ');
}
