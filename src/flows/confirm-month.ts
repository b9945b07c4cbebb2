// Confirms the trips of a month: state, claim and the end of the coordinates in one transaction, part by
// part.
import type { Purpose } from '#kernel/mode';
import type { Month } from '#kernel/month';
import type { Database } from '#platform/database/types';
import { countFlagged, listFlagged } from '#privacy/flags/is-restricted';
import { lockForFacts } from '#services/money';
import { confirmTrips, countOpenTrips, markOpenTrips } from '#services/travel/trips';
import { claimTrips } from './claim-trips.ts';

const PART = 5000;
/** A claim is written with the confirmation: who restricted either has no trip confirmed by a job. */
const TAKEN_FOR = ['travel/trips/history', 'money/payroll-settlement/evidence'] as const;

export interface ConfirmOptions {
  readonly organisation: string;
  readonly month: Month;
  readonly now: Temporal.Instant;
  readonly by: string;
  /** Given first to trips that have no purpose. */
  readonly purpose?: Purpose | undefined;
  readonly onProgress?: ((confirmed: number) => void) | undefined;
}

export interface ConfirmedMonth {
  readonly confirmed: number;
  readonly open: number;
  /** Of the open ones: travel that another source has too, which is paid there. */
  readonly covered: number;
  /** Of the open ones: they overlap a trip that counts; a person takes one of the two back. */
  readonly overlapping: number;
  /** People whose trips were left alone: they had the use of their data restricted. */
  readonly leftOut: number;
}

/** Each part is complete when it commits; a crash leaves the rest waiting, and the next call goes on. */
export async function confirmMonth(db: Database, options: ConfirmOptions): Promise<ConfirmedMonth> {
  const { organisation, month, now, by, purpose, onProgress } = options;
  const context = { role: 'intake', organisation, now };
  if (purpose !== undefined) await db.transaction(context, (tx) => markOpenTrips(tx, month, purpose, by));
  let confirmed = 0;
  for (;;) {
    const part = await db.transaction(context, async (tx) => {
      await lockForFacts(tx);
      const restricted = await listFlagged(tx, TAKEN_FOR);
      const trips = await confirmTrips(tx, month, { by, limit: PART, except: [...restricted] });
      await claimTrips(tx, trips);
      return trips.length;
    });
    confirmed += part;
    onProgress?.(confirmed);
    if (part < PART) break;
  }
  return db.transaction(context, async (tx) => {
    const open = await countOpenTrips(tx, month);
    return { confirmed, ...open, leftOut: await countFlagged(tx, TAKEN_FOR) };
  });
}
