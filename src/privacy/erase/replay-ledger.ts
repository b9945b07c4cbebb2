// Carries out again, in a database that was restored, what happened to people after the copy was made:
// erasures, restrictions, objections and withdrawals. The ledger beside the backups says which.
import type { ConnectionOptions } from '#platform/database/connection';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { erasureKey } from './erasure-key.ts';
import { type Flag, type HoldLine, type Ledger, type LedgerLine, readLedger } from './ledger.ts';
import { listPeople, type PersonKey } from './list-people.ts';
import { insertTombstones, toHex } from './record-erasure.ts';

/** How each kind is carried out, handed in by the shells. Each may run twice. */
export interface CarryOut {
  readonly erase: (person: PersonKey) => Promise<void>;
  /** Places or releases again; `person`: whom it is about, when the copy knows somebody of it. */
  readonly hold: (line: HoldLine, person: PersonKey | undefined) => Promise<void>;
  /** Rows of the person that should have gone: what verifies the erasure. */
  readonly countErasable: (person: PersonKey) => Promise<number>;
  readonly flags: Readonly<Partial<Record<Flag, (person: PersonKey, told: FlagLine) => Promise<void>>>>;
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
  const found = await listPeople(owner, records);
  const people = new Map(found.map((person) => [keyOf(ledger, person), person]));
  const again = await eraseAgain(carryOut, people, inOrder(erasures, lines));
  let set = 0;
  for (const [key, person] of people) {
    if (again.has(key)) continue;
    for (const told of flags.get(key) ?? []) {
      const carry = carryOut.flags[told.flag];
      if (carry === undefined)
        throw new Error(`the ledger tells of a ${told.flag}, and nothing here can carry it out again`);
      await carry(person, told);
      set += 1;
    }
  }
  let present = 0;
  for (const { person } of again.values()) present += await carryOut.countErasable(person);
  const erased = [...again.values()].filter(({ hadRows }) => hadRows).length;
  return { erased, flags: set, unsettled, present };
}

const keyOf = ({ secrets }: Ledger, { organisationId, personId }: PersonKey): string =>
  toHex(erasureKey(secrets, organisationId, { kind: 'person', value: personId }));

/**
 * As they were written: a hold keeps back what is erased after it, never what was erased before.
 */
function inOrder(erasures: readonly ErasureLine[], lines: readonly LedgerLine[]): (ErasureLine | HoldLine)[] {
  const counted: ReadonlySet<LedgerLine> = new Set(erasures);
  return lines.filter((line): line is ErasureLine | HoldLine => line.what === 'hold' || counted.has(line));
}

/** By key who was erased, and whether the copy had brought something of them back. */
async function eraseAgain(
  carryOut: CarryOut,
  people: ReadonlyMap<string, PersonKey>,
  told: readonly (ErasureLine | HoldLine)[],
): Promise<Map<string, { person: PersonKey; hadRows: boolean }>> {
  const again = new Map<string, { person: PersonKey; hadRows: boolean }>();
  for (const line of told) {
    if (line.what === 'hold') {
      await carryOut.hold(line, people.get(line.key ?? ''));
      continue;
    }
    for (const key of line.keys) {
      const person = people.get(key);
      if (person === undefined) continue;
      const hadRows = (await carryOut.countErasable(person)) > 0 || (again.get(key)?.hadRows ?? false);
      await carryOut.erase(person);
      again.set(key, { person, hadRows });
    }
  }
  // What a hold kept back that was released since goes now, as it went then.
  for (const { person } of again.values()) await carryOut.erase(person);
  return again;
}

type ErasureLine = Extract<LedgerLine, { what: 'erasure' }>;
export type FlagLine = Extract<LedgerLine, { what: 'flag' }>;

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

/**
 * For each person the last word about a restriction or an objection: lifting counts as much as setting. Of
 * a consent every word, in order: a withdrawal deleted what rested on it, even when it was given again.
 */
function flagsOf(lines: readonly LedgerLine[]): Map<string, FlagLine[]> {
  const told = lines.filter((line): line is FlagLine => line.what === 'flag');
  const nameOf = ({ key, flag, scope }: FlagLine) => `${key} ${flag} ${scope}`;
  const last = new Map(told.map((line) => [nameOf(line), line]));
  const said = told.filter((line) => line.flag === 'withdrawal' || last.get(nameOf(line)) === line);
  return Map.groupBy(said, ({ key }) => key);
}
