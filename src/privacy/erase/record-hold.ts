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
  readonly ground: string;
  readonly decidedBy: readonly [string, string];
}

/** Why a hold was placed, and by which two. */
export type SaidOfHold = Pick<RecordedHold, 'ground' | 'decidedBy'>;

const SAID = 'ground of a hold';

/** As `recordFlag`: the last thing before the end of the transaction. */
export function recordHold(ledger: Ledger, recorded: RecordedHold, now: Temporal.Instant): void {
  const { id, organisationId, personId, activity, isTold, reviewOn, isPlaced, ...said } = recorded;
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
    ...(isPlaced ? { said: sealSaid(ledger, said) } : {}),
  };
  appendToLedger(ledger, [line], now);
}

const sealSaid = ({ secrets }: Ledger, { ground, decidedBy }: SaidOfHold): string =>
  secrets.encrypt(SAID, JSON.stringify({ ground, decidedBy })).toString('base64');

/** Undefined for a line of before ground and deciders were written down. */
export function readSaid({ secrets }: Pick<Ledger, 'secrets'>, { said }: HoldLine): SaidOfHold | undefined {
  if (said === undefined) return undefined;
  return JSON.parse(secrets.decrypt(SAID, Buffer.from(said, 'base64'))) as SaidOfHold;
}
