// Keeping something for ease is consent: the act, the ledger beside the backups and the row in one
// transaction.
import type { Database, Transaction } from '#platform/database/types';
import { giveConsent, textHashOf } from '#privacy/consent/give-consent';
import type { Ledger } from '#privacy/erase/ledger';
import { recordFlag } from '#privacy/erase/record-flag';

const ACTIVITY = 'travel/trips/convenience';

export interface Keeping {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly organisation: string;
  readonly person: string;
  readonly now: Temporal.Instant;
}

/** Role `traveller`. Who withdrew the consent and keeps something again, gives it anew. */
export function keepForEase<T>(keeping: Keeping, keep: (tx: Transaction) => Promise<T>): Promise<T> {
  const { db, ledger, organisation, person, now } = keeping;
  return db.transaction({ role: 'traveller', organisation, person, now }, async (tx) => {
    const isNew = await giveConsent(tx, { personId: person, activity: ACTIVITY, channel: 'web' });
    const kept = await keep(tx);
    if (isNew) {
      const told = { organisationId: organisation, personId: person, flag: 'withdrawal' } as const;
      recordFlag(ledger, { ...told, scope: ACTIVITY, isSet: false, text: textHashOf(ACTIVITY) }, now);
    }
    return kept;
  });
}
