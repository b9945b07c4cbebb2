// For the minute in which the database is away: the same work again, with growing pauses, and an end to it.
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseFault } from './fault.ts';

export interface RetryOptions {
  /**
   * The work may run twice without harm: then it is also repeated when nobody knows whether it was committed.
   */
  readonly mayRepeat?: boolean;
  /** Gives up after this long and throws the last fault. */
  readonly forAtMostMs?: number;
  readonly onFault?: (fault: DatabaseFault) => void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Runs `work` until it succeeds, fails for another reason than a database fault, or time is up. A full disk
 * is not retried: it does not pass by itself.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  { mayRepeat = false, forAtMostMs = 90_000, onFault = () => {} }: RetryOptions = {},
): Promise<T> {
  const started = performance.now();
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseFault) || error.kind === 'full') throw error;
      if (error.outcome === 'unknown' && !mayRepeat) throw error;
      if (performance.now() - started + pauseMs > forAtMostMs) throw error;
      onFault(error);
      // A little chance in the pause, so that many that were cut off together do not come back together.
      await wait(pauseMs * (0.5 + Math.random()));
    }
  }
}
