// Writes a hold that was placed or released on the disk beside the backups: a restored copy would forget the
// one and keep the other.
import { erasureKey } from './erasure-key.ts';
import { appendToLedger, type HoldLine, type Ledger } from './ledger.ts';
import { toHex } from './record-erasure.ts';

export interface RecordedHold {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string | undefined;
  readonly activity: string | undefined;
  readonly isTold: boolean;
  readonly reviewOn: Temporal.PlainDate;
  readonly isPlaced: boolean;
}

/** As `recordFlag`: the last thing before the end of the transaction. */
export function recordHold(ledger: Ledger, recorded: RecordedHold, now: Temporal.Instant): void {
  const { id, organisationId, personId, activity, isTold, reviewOn, isPlaced } = recorded;
  const person = personId === undefined ? undefined : ({ kind: 'person', value: personId } as const);
  const line: HoldLine = {
    what: 'hold',
    id,
    isPlaced,
    organisationId,
    isTold,
    reviewOn: reviewOn.toString(),
    at: now.toString(),
    ...(person === undefined ? {} : { key: toHex(erasureKey(ledger.secrets, organisationId, person)) }),
    ...(activity === undefined ? {} : { activity }),
  };
  appendToLedger(ledger, [line], now);
}
