// Writes a restriction, an objection or a withdrawal on the disk beside the backups, so that a restored copy
// does not forget it.
import { erasureKey } from './erasure-key.ts';
import { appendToLedger, type Flag, type Ledger } from './ledger.ts';
import { toHex } from './record-erasure.ts';

export interface RecordedFlag {
  readonly organisationId: string;
  readonly personId: string;
  readonly flag: Flag;
  /** The activity or the purpose that it is about, by its id in the register. */
  readonly scope: string;
  /** False: it was lifted, or the consent was given again. */
  readonly isSet: boolean;
  /** When a consent was given again: the hash of its text (`textHashOf`). */
  readonly text?: string | undefined;
}

/**
 * Call it in the transaction that sets or lifts the flag, as the last thing before its end. Throws when the
 * line cannot be put on the disk.
 */
export function recordFlag(ledger: Ledger, recorded: RecordedFlag, now: Temporal.Instant): void {
  const { organisationId, personId, flag, scope, isSet, text } = recorded;
  const key = toHex(erasureKey(ledger.secrets, organisationId, { kind: 'person', value: personId }));
  const line = { what: 'flag', key, flag, scope, isSet, at: now.toString() } as const;
  appendToLedger(ledger, [text === undefined ? line : { ...line, text }], now);
}
