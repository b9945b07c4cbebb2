// Writes the register of this program down as a version of this database, and refuses a program that is
// older.

import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { register } from '#register';
import { statement } from '../statement.ts';
import { diffRegisters } from './diff-registers.ts';
import { type Snapshot, snapshotHash, snapshotText, takeSnapshot } from './take-snapshot.ts';

export interface KeptVersion {
  readonly number: number;
  readonly hash: string;
  /** False: this version was the newest already. */
  readonly isNew: boolean;
  readonly isSignificant: boolean;
}

interface Newest {
  readonly number: number;
  readonly hash: string;
  readonly snapshot: string;
  readonly significant: boolean;
  readonly since: Temporal.Instant;
}

/**
 * Runs as `operator`. The first version is announced to nobody: nobody knew another one. Throws with a
 * sentence in both languages when the database knows this register as an older one than its newest;
 * `accepted` (the first digits of the hash) takes it back on purpose, as a version of its own.
 */
export async function keepVersion(tx: Transaction, accepted = ''): Promise<KeptVersion> {
  const snapshot = takeSnapshot();
  const hash = snapshotHash(snapshot);
  // Two processes that start at once wait for each other here, so that a version has one number.
  await tx.run(sql`select pg_advisory_xact_lock(7239114027)`);
  const newest = await findNewest(tx);
  if (newest?.hash === hash) {
    return { number: newest.number, hash, isNew: false, isSignificant: newest.significant };
  }
  const known = await tx.find(sql`select 1 from privacy.register_version where hash = ${hash} limit 1`);
  const isAccepted = accepted.length >= 8 && hash.startsWith(accepted);
  if (newest !== undefined && known !== undefined && !isAccepted)
    throw new Error(olderSentence(hash, newest));
  const isSignificant =
    newest !== undefined && changesMuch(JSON.parse(newest.snapshot) as Snapshot, snapshot);
  const number = (newest?.number ?? 0) + 1;
  await tx.run(sql`
    insert into privacy.register_version (number, hash, first_seen_at, is_significant, snapshot, statement_nl,
      statement_en)
    values (${number}, ${hash}, platform.now(), ${isSignificant}, ${snapshotText(snapshot)},
      ${statement(register, 'nl')}, ${statement(register, 'en')})`);
  return { number, hash, isNew: true, isSignificant };
}

const changesMuch = (before: Snapshot, after: Snapshot) =>
  diffRegisters(before, after, 'en').some((change) => change.significant);

const findNewest = (tx: Transaction): Promise<Newest | undefined> =>
  tx.find(sql<Newest>`
    select number, hash, snapshot, is_significant as significant, first_seen_at as since
    from privacy.register_version order by number desc limit 1`);

/** A program that was started without migrating: throws unless its register is the newest of the database. */
export async function refuseOtherRegister(tx: Transaction): Promise<void> {
  const hash = snapshotHash(takeSnapshot());
  const newest = await findNewest(tx);
  if (newest?.hash === hash) return;
  if (newest === undefined) throw new Error(otherSentence(hash, 'geen', 'none'));
  const known = await tx.find(sql`select 1 from privacy.register_version where hash = ${hash} limit 1`);
  if (known !== undefined) throw new Error(olderSentence(hash, newest));
  throw new Error(otherSentence(hash, shortOf(newest.hash), shortOf(newest.hash)));
}

/** How people name a version: its first eight digits. */
export const shortOf = (hash: string): string => hash.slice(0, 8);

function olderSentence(hash: string, { number, hash: latest, since }: Newest): string {
  const [ours, theirs, day] = [shortOf(hash), shortOf(latest), since.toString().slice(0, 10)];
  return [
    `Dit programma heeft een ouder register (${ours}) dan de database: die kent versie ${number} (${theirs}) sinds ${day}.`,
    `Start het nieuwere programma, of keer bewust terug met REISRECHT_ACCEPT_REGISTER=${ours}.`,
    `This program has an older register (${ours}) than the database, which knows version ${number} (${theirs}) since ${day}.`,
    `Start the newer program, or go back on purpose with REISRECHT_ACCEPT_REGISTER=${ours}.`,
  ].join('\n');
}

const otherSentence = (hash: string, nl: string, en: string): string =>
  [
    `Het register van dit programma (${shortOf(hash)}) is niet dat van de database (${nl}). Doe eerst: reisrecht migrate.`,
    `The register of this program (${shortOf(hash)}) is not that of the database (${en}). First do: reisrecht migrate.`,
  ].join('\n');
