// Sets again, in a restored database, what somebody had said after the copy was made: a restriction, an
// objection, a consent taken back.
import type { Database, Transaction } from '#platform/database/types';
import type { ConsentId } from '#privacy/consent/give-consent';
import type { Flag } from '#privacy/erase/ledger';
import { liftFlag } from '#privacy/flags/lift-flag';
import { setFlag } from '#privacy/flags/set-flag';
import type { ActivityId } from '#register';
import { rightsContext } from './rights-tools.ts';
import { withdrawalEffects, withdrawConsent } from './withdraw-consent.ts';

export interface FlaggedAgain {
  readonly organisationId: string;
  readonly personId: string;
  readonly flag: Flag;
  /** An activity of the register, or `all`. */
  readonly scope: string;
  readonly isSet: boolean;
  readonly now: Temporal.Instant;
}

/**
 * May run twice. Throws when nothing is there to carry it out: the database must then stay closed. A consent
 * given again after the copy is not given for somebody: who wants to can agree once more.
 */
export function flagAgain(db: Database, told: FlaggedAgain): Promise<void> {
  const { organisationId, personId, flag, scope, isSet, now } = told;
  return db.transaction(rightsContext(organisationId, personId, now), async (tx) => {
    if (flag === 'withdrawal') return isSet ? withdrawAgain(tx, personId, scope) : undefined;
    const asked = { kind: flag, activity: scope as ActivityId | 'all' };
    if (!isSet) return void (await liftFlag(tx, asked));
    const set = await setFlag(tx, asked);
    if (!set.ok) throw new Error(`the ledger tells of an ${flag} to ${scope}: ${set.refusal.en}`);
  });
}

async function withdrawAgain(tx: Transaction, personId: string, scope: string): Promise<void> {
  if (!Object.hasOwn(withdrawalEffects, scope))
    throw new Error(`the ledger tells of a withdrawal of ${scope}, and nothing here can carry it out again`);
  await withdrawConsent(tx, { personId, activity: scope as ConsentId, channel: 'shell' });
}
