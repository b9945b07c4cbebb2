// The list of erasures beside the backups: one file per day, lines only added, each on the disk before what
// it tells is acknowledged. It stands outside every copy of the database, so no restore can take it back in
// time.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '#kernel/day';
import type { Secrets } from '#platform/secrets';

export interface Ledger {
  /** The folder of its files; made with the first line. */
  readonly folder: string;
  readonly secrets: Secrets;
}

/** What a line tells. Keys are hexadecimal digits of `erasureKey`. */
export type LedgerLine =
  | { readonly what: 'erasure'; readonly id: string; readonly keys: readonly string[]; readonly at: string }
  /** Whether the transaction of an erasure was committed, written down when it was looked up afterwards. */
  | { readonly what: 'settled'; readonly id: string; readonly isDone: boolean; readonly at: string }
  | {
      readonly what: 'flag';
      readonly key: string;
      readonly flag: Flag;
      readonly scope: string;
      readonly isSet: boolean;
      readonly at: string;
      /** Of a consent that was given again: the hash of the text that was agreed to. */
      readonly text?: string;
    }
  | HoldLine;

/**
 * A hold that was placed or released, so that a restored copy neither forgets it nor keeps it. Why, and who
 * decided, stand in it encrypted.
 */
export interface HoldLine {
  readonly what: 'hold';
  readonly id: string;
  readonly isPlaced: boolean;
  readonly organisationId: string;
  /** Of the person; absent: everybody of the organisation. */
  readonly key?: string;
  readonly activity?: string;
  readonly isTold: boolean;
  readonly reviewOn: string;
  readonly at: string;
  /** Of one that was placed: ground and deciders, encrypted, in base64 (`readSaid`). */
  readonly said?: string;
}

/** What a person has said and an old copy must not forget. */
export type Flag = 'restriction' | 'objection' | 'withdrawal';

/** How long a line stays: twice as long as any backup. See decision A56 of the register. */
export const LEDGER_DAYS = 70;

/** Makes nothing yet. `folder` stands beside the base copies, on the disk of the backups. */
export const openLedger = (folder: string, secrets: Secrets): Ledger => ({ folder, secrets });

/** Adds lines and answers when they are on the disk. Throws when they are not: then nothing may be said. */
export function appendToLedger(ledger: Ledger, lines: readonly LedgerLine[], now: Temporal.Instant): void {
  mkdirSync(ledger.folder, { recursive: true, mode: 0o700 });
  const file = join(ledger.folder, `${dayOf(now)}.jsonl`);
  const isNew = !existsSync(file);
  const handle = openSync(file, 'a', 0o600);
  try {
    // A line begins with its own line break, so that one torn by a crash spoils no other. One write of them
    // all: several processes add to the same file.
    const text = Buffer.from(lines.map((line) => `\n${JSON.stringify(line)}\n`).join(''));
    if (writeSync(handle, text) !== text.length) throw new Error(`${file} could not be written whole`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) syncFolder(ledger.folder);
}

export interface ReadLedger {
  readonly lines: readonly LedgerLine[];
  /** Lines that a crash tore: what they told was never acknowledged. */
  readonly torn: number;
}

/** All lines, oldest first. */
export function readLedger({ folder }: Pick<Ledger, 'folder'>): ReadLedger {
  let torn = 0;
  const lines: LedgerLine[] = [];
  for (const name of ledgerFiles(folder)) {
    for (const text of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (text === '') continue;
      try {
        lines.push(JSON.parse(text) as LedgerLine);
      } catch {
        torn += 1;
      }
    }
  }
  return { lines, torn };
}

/** Removes the files of days whose lines have served: no copy can bring anybody of them back. */
export function purgeLedger({ folder }: Pick<Ledger, 'folder'>, now: Temporal.Instant): string[] {
  const last = dayOf(now).subtract({ days: LEDGER_DAYS }).toString();
  const old = ledgerFiles(folder).filter((name) => name.slice(0, 10) <= last);
  for (const name of old) rmSync(join(folder, name));
  return old;
}

function ledgerFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name))
    .sort();
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
