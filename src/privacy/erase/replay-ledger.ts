// Carries out again, in a database that was restored, what happened to people after the copy was made:
// erasures, restrictions, objections and withdrawals. The ledger beside the backups says which.
import type { ConnectionOptions } from '#platform/database/connection';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { erasureKey } from './erasure-key.ts';
import { type Flag, type Ledger, type LedgerLine, readLedger } from './ledger.ts';
import { listPeople, type PersonKey } from './list-people.ts';
import { insertTombstones, toHex } from './record-erasure.ts';

/** How each kind is carried out, handed in by the shells. Each may run twice. */
export interface CarryOut {
  readonly erase: (person: PersonKey) => Promise<void>;
  /** Rows of the person that should have gone: what verifies the erasure. */
  readonly countErasable: (person: PersonKey) => Promise<number>;
  readonly flags: Readonly<
    Partial<Record<Flag, (person: PersonKey, flag: { scope: string; isSet: boolean }) => Promise<void>>>
  >;
}

export interface Replay {
  /** A login that may take the role `rights`. */
  readonly db: Database;
  readonly owner: ConnectionOptions;
  readonly ledger: Ledger;
  readonly records: readonly AnyRecord[];
  readonly carryOut: CarryOut;
  readonly now: Temporal.Instant;
}

export interface Replayed {
  /** People whom the copy had brought back, erased again. */
  readonly erased: number;
  /** Restrictions, objections and withdrawals set or lifted again. */
  readonly flags: number;
  /** Erasures of which it is not known whether they came to their end; they were carried out. */
  readonly unsettled: number;
  /** Rows of erased people that are still there: zero, or the database stays closed. */
  readonly present: number;
}

/**
 * May run twice. Throws when the ledger holds something that nobody carries out: then the database must stay
 * closed.
 */
export async function replayLedger(replay: Replay): Promise<Replayed> {
  const { db, owner, ledger, records, carryOut, now } = replay;
  const { lines } = readLedger(ledger);
  const { erasures, unsettled } = erasuresOf(lines);
  const flags = flagsOf(lines);
  await db.transaction({ role: 'rights', now }, async (tx) => {
    for (const { keys, at } of erasures)
      await insertTombstones(
        tx,
        keys.map((key) => Buffer.from(key, 'hex')),
        Temporal.Instant.from(at),
      );
  });
  const erasedKeys = new Set(erasures.flatMap(({ keys }) => keys));
  const found = await listPeople(owner, records);
  let [erased, set, present] = [0, 0, 0];
  for (const person of found) {
    const identifier = { kind: 'person', value: person.personId } as const;
    const key = toHex(erasureKey(ledger.secrets, person.organisationId, identifier));
    if (erasedKeys.has(key)) {
      if ((await carryOut.countErasable(person)) > 0) erased += 1;
      await carryOut.erase(person);
      present += await carryOut.countErasable(person);
      continue;
    }
    for (const { flag, scope, isSet } of flags.get(key) ?? []) {
      const carry = carryOut.flags[flag];
      if (carry === undefined)
        throw new Error(`the ledger tells of a ${flag}, and nothing here can carry it out again`);
      await carry(person, { scope, isSet });
      set += 1;
    }
  }
  return { erased, flags: set, unsettled, present };
}

type ErasureLine = Extract<LedgerLine, { what: 'erasure' }>;
type FlagLine = Extract<LedgerLine, { what: 'flag' }>;

/** All but those of which it was found that their transaction never ended. */
export function erasuresOf(lines: readonly LedgerLine[]): {
  erasures: ErasureLine[];
  unsettled: number;
} {
  const settled = new Map(
    lines.flatMap((line) => (line.what === 'settled' ? [[line.id, line.isDone] as const] : [])),
  );
  const erasures = lines.filter(
    (line): line is ErasureLine => line.what === 'erasure' && settled.get(line.id) !== false,
  );
  return { erasures, unsettled: erasures.filter(({ id }) => !settled.has(id)).length };
}

/** For each person the last word about each flag: lifting one counts as much as setting it. */
function flagsOf(lines: readonly LedgerLine[]): Map<string, FlagLine[]> {
  const last = new Map<string, FlagLine>();
  for (const line of lines)
    if (line.what === 'flag') last.set(`${line.key} ${line.flag} ${line.scope}`, line);
  const byPerson = new Map<string, FlagLine[]>();
  for (const line of last.values()) byPerson.set(line.key, [...(byPerson.get(line.key) ?? []), line]);
  return byPerson;
}
