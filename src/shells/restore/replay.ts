// What must be done in a restored database before anybody may see it: brought up to date, the ledger carried
// out again, what has expired swept, and all of it looked up once more.
import type { ConnectionOptions } from '#platform/database/connection';
import type { Database } from '#platform/database/types';
import { countExpired } from '#privacy/erase/count-expired';
import { countErasable, eraseAgain } from '#privacy/erase/erase-again';
import type { Ledger } from '#privacy/erase/ledger';
import { type CarryOut, type Replayed, replayLedger } from '#privacy/erase/replay-ledger';
import { sweep } from '#privacy/sweep';
import { records } from '../catalogue.ts';

export interface ReplayOptions {
  readonly owner: ConnectionOptions;
  /** May take the roles `rights` and `sweeper`. */
  readonly db: Database;
  readonly ledger: Ledger;
  readonly now: Temporal.Instant;
}

export interface ReplayReport extends Replayed {
  /** Rows that had expired since the copy. */
  readonly swept: number;
  readonly expired: number;
}

/**
 * May run twice. Throws with a sentence when an erased person or an expired row is still there: the database
 * must then stay closed.
 */
export async function replayAndVerify({ owner, db, ledger, now }: ReplayOptions): Promise<ReplayReport> {
  const replayed = await replayLedger({ db, owner, ledger, records, carryOut: carryOut(owner), now });
  let swept = 0;
  for (;;) {
    const rows = (await sweep(db, records, now)).reduce((total, each) => total + each.rows, 0);
    if (rows === 0) break;
    swept += rows;
  }
  const report = { ...replayed, swept, expired: await countExpired(owner, records, now) };
  if (report.present > 0 || report.expired > 0) {
    throw new Error(
      `the restored database still holds ${report.present} rows of erased people and ${report.expired} ` +
        'expired rows; it stays closed',
    );
  }
  return report;
}

/** Flags without an entry keep the database closed as soon as the ledger tells of one. */
function carryOut(owner: ConnectionOptions): CarryOut {
  return {
    erase: (person) => eraseAgain(owner, records, person),
    countErasable: (person) => countErasable(owner, records, person),
    flags: {},
  };
}
