// What delivery asks of the one who remembers: the register of sent lines that makes "once only" true.
import type { Letter } from '#platform/outbound/letter';
import type { CompMutMessage } from '#providers/protocols/afas/format-comp-mut';

export interface PendingLine {
  readonly message: Omit<CompMutMessage, 'bodyText'>;
  /** The message as it may leave; noted in the log of disclosures by `markSent`. */
  readonly letter: Letter;
  /** True when an earlier try marked this line as sent and never heard the end of it. */
  readonly wasSent: boolean;
}

/** Said no to what it read; answered with a fault more than once; has another line by this key. */
export type RefusedBecause = 'not-accepted' | 'failed-again' | 'duplicate';

export type AcknowledgedBy = 'answer' | 'read-back' | 'duplicate-answer';

/**
 * Every mark is durable (committed) when its promise resolves. One run per organisation at a time: whoever
 * calls holds an advisory lock, otherwise two runs could send the same line.
 */
export interface DeliveryLog {
  /**
   * Lines that are neither acknowledged nor refused, ordered by reference, after `after` when it is given.
   */
  readonly pending: (limit: number, after?: string) => Promise<readonly PendingLine[]>;
  /**
   * Written before the call, with the row of the disclosure in the same transaction: from here on the line
   * may have arrived. Answers why when it may not go: then nothing was written.
   */
  readonly markSent: (reference: string, at: Temporal.Instant) => Promise<string | undefined>;
  /** Takes the mark back: this line certainly did not arrive. */
  readonly markUnsent: (reference: string, at: Temporal.Instant) => Promise<void>;
  readonly markAcknowledged: (
    reference: string,
    at: Temporal.Instant,
    by: AcknowledgedBy,
    id: string | undefined,
  ) => Promise<void>;
  /**
   * Until somebody has looked and sends it again. AFAS's own words stand in the report of the run and are not
   * kept: they may name somebody.
   */
  readonly markRefused: (reference: string, at: Temporal.Instant, because: RefusedBecause) => Promise<void>;
}
