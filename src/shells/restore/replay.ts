// What must be done in a restored database before anybody may see it: brought up to date, the ledger carried
// out again, what has expired swept, and all of it looked up once more.
import type { ConnectionOptions } from '#platform/database/connection';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { countExpired } from '#privacy/erase/count-expired';
import { countErasable, eraseAgain } from '#privacy/erase/erase-again';
import type { Ledger } from '#privacy/erase/ledger';
import { type CarryOut, type Replayed, replayLedger } from '#privacy/erase/replay-ledger';
import { records } from '../catalogue.ts';
import { runRetention } from '../run-retention.ts';

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
  const { secrets } = ledger;
  const replayed = await replayLedger({ db, owner, ledger, records, carryOut: carryOut(owner), now });
  const swept = await sweepAll(db, secrets, now);
  const report = { ...replayed, swept, expired: await countExpired(owner, records, now) };
  if (report.present > 0 || report.expired > 0) {
    throw new Error(
      `the restored database still holds ${report.present} rows of erased people and ${report.expired} ` +
        'expired rows; it stays closed',
    );
  }
  return report;
}

/** One run takes a limited number of rows of each table: until nothing is left. */
async function sweepAll(db: Database, secrets: Secrets, now: Temporal.Instant): Promise<number> {
  let swept = 0;
  for (;;) {
    const { outcome, tables } = await runRetention({ db, secrets, now: () => now });
    if (outcome !== 'done')
      throw new Error(`what expired could not be swept (${outcome}); the database stays closed`);
    const rows = tables.reduce((total, table) => total + table.rows, 0);
    if (rows === 0) return swept;
    swept += rows;
  }
}

/** Flags without an entry keep the database closed as soon as the ledger tells of one. */
function carryOut(owner: ConnectionOptions): CarryOut {
  return {
    erase: (person) => eraseAgain(owner, records, person),
    countErasable: (person) => countErasable(owner, records, person),
    flags: {},
  };
}
