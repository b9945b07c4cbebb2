// What carrying out rights needs from outside: the catalogue of records, and the steps of other derivations.
import type { Database, Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { AskedFlag } from '#privacy/flags/set-flag';
import type { Disclosed } from '#privacy/notices/list-recipients';

/** What still points at an erased person when a late file names them. */
export type Identifier = {
  readonly kind: 'personnel-number' | 'card-number-hash';
  readonly value: string;
};

/** A place outside the database where something of a person may stand. */
export interface ErasedPlace {
  readonly name: string;
  /** May run twice; answers how many things went. */
  readonly erase: (of: { organisation: string; person: string }) => Promise<number>;
}

export interface RightsTools {
  readonly db: Database;
  readonly records: readonly AnyRecord[];
  /** Sets a restriction or an objection and writes it down, last in the transaction of the step. */
  readonly setFlag: (tx: Transaction, flag: AskedFlag) => Promise<void>;
  /** Writes down that this person was erased, last in the transaction. */
  readonly recordErasure: (tx: Transaction, identifiers: readonly Identifier[]) => Promise<void>;
  /** To whom something of this person went; undefined: no log, then the register tells who may have it. */
  readonly listDisclosed?: (tx: Transaction) => Promise<readonly Disclosed[]>;
  readonly places: readonly ErasedPlace[];
}

/** The person whose rights are carried out, in a transaction of role `rights`. */
export const rightsContext = (organisation: string, person: string, now: Temporal.Instant) => ({
  role: 'rights',
  organisation,
  person,
  now,
});
