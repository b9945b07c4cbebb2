// What must be done in a restored database before anybody may see it: brought up to date, the ledger carried
// out again, what has expired swept, and all of it looked up once more.
import { flagAgain } from '#flows/flag-again';
import type { ConnectionOptions } from '#platform/database/connection';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { countExpired } from '#privacy/erase/count-expired';
import { countErasable, erasePerson } from '#privacy/erase/erase-person';
import type { Ledger } from '#privacy/erase/ledger';
import type { PersonKey } from '#privacy/erase/list-people';
import { readSaid } from '#privacy/erase/record-hold';
import { type CarryOut, type FlagLine, type Replayed, replayLedger } from '#privacy/erase/replay-ledger';
import { holdAgain } from '#privacy/retain/hold-again';
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
  const replayed = await replayLedger({
    db,
    owner,
    ledger,
    records,
    carryOut: carryOut(db, ledger, now),
    now,
  });
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

/** As who carries out a right, of one person after the other; who was erased needs no request for it. */
function carryOut(db: Database, ledger: Ledger, now: Temporal.Instant): CarryOut {
  const again = (person: PersonKey, told: FlagLine) => flagAgain(db, { ...person, ...told });
  return {
    erase: async (person) => void (await erasePerson(db, { ...person, records, now })),
    countErasable: (person) => countErasable(db, { ...person, records, now }),
    hold: async (line, person) => {
      // Of a person whom the copy does not know there is nothing to hold.
      if (line.key !== undefined && person === undefined && line.isPlaced) return;
      const officer = { role: 'privacy-officer', now: Temporal.Instant.from(line.at) };
      await db.transaction(officer, (tx) =>
        holdAgain(tx, {
          ...line,
          personId: person?.personId,
          activity: line.activity,
          said: readSaid(ledger, line),
        }),
      );
    },
    flags: {
      restriction: again,
      objection: again,
      withdrawal: again,
    },
  };
}
