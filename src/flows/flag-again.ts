// Says again, in a restored database, what somebody had said after the copy was made: a restriction, an
// objection, a consent taken back or given again.
import type { Database, Transaction } from '#platform/database/types';
import { type ConsentId, giveConsent, textHashOf } from '#privacy/consent/give-consent';
import { knowsLater } from '#privacy/consent/knows-later';
import type { Flag } from '#privacy/erase/ledger';
import { liftFlag } from '#privacy/flags/lift-flag';
import { setFlag } from '#privacy/flags/set-flag';
import type { ActivityId } from '#register';
import { isKnown } from '#services/people/organisations';
import { rightsContext } from './rights-tools.ts';
import { withdrawalEffects, withdrawConsent } from './withdraw-consent.ts';

export interface FlaggedAgain {
  readonly organisationId: string;
  readonly personId: string;
  readonly flag: Flag;
  /** An activity of the register, or `all`. */
  readonly scope: string;
  readonly isSet: boolean;
  /** The instant at which it was said; what is written again bears it. */
  readonly at: string;
  /** Of a consent that was given again: the hash of the text that was agreed to. */
  readonly text?: string | undefined;
}

/**
 * May run twice. Throws when nothing is there to carry it out: the database must then stay closed. Of
 * somebody of whom only old evidence is left there is nothing to restrict and nothing to ask.
 */
export function flagAgain(db: Database, told: FlaggedAgain): Promise<void> {
  const { organisationId, personId, flag, scope, isSet, at } = told;
  const context = rightsContext(organisationId, personId, Temporal.Instant.from(at));
  return db.transaction(context, async (tx) => {
    if (flag === 'withdrawal') return consentAgain(tx, told);
    const asked = { kind: flag, activity: scope as ActivityId | 'all' };
    if (!isSet) return void (await liftFlag(tx, asked));
    // The flag hangs on the person's own row and goes with it.
    if (!(await isKnown(tx))) return;
    const set = await setFlag(tx, asked);
    if (!set.ok) throw new Error(`the ledger tells of an ${flag} to ${scope}: ${set.refusal.en}`);
  });
}

async function consentAgain(tx: Transaction, told: FlaggedAgain): Promise<void> {
  const { personId, scope, isSet, text } = told;
  if (!Object.hasOwn(withdrawalEffects, scope))
    throw new Error(`the ledger tells of a withdrawal of ${scope}, and nothing here can carry it out again`);
  const activity = scope as ConsentId;
  const act = { personId, activity, channel: 'shell' } as const;
  if (await knowsLater(tx, { activity, isWithdrawn: isSet, at: tx.context.now })) return;
  if (isSet) return void (await withdrawConsent(tx, act));
  // Who agreed to another text than that of now is asked again, and is not bound by what they did not read.
  if (text === textHashOf(activity) && (await isKnown(tx))) await giveConsent(tx, act);
}
