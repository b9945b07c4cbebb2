// Sends the letters that lie in the folder, the oldest first. A letter that was sent is gone; one that a mail
// server could not take waits for the next time, as long as its link is of use.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MailDoor } from '../outbound/open-mail-door.ts';
import { readLetter } from './open-letters.ts';

export interface SentLetters {
  readonly sent: number;
  /** Never taken: they lie there as `.refused` until they are of no use. */
  readonly refused: number;
  readonly waiting: number;
}

/** What one run sends at most; the next one comes within a minute. */
const MOST = 500;

/** Stops at the first fault: the server is away, and the others wait as well. May run twice. */
export async function sendLetters(folder: string, door: MailDoor): Promise<SentLetters> {
  if (!existsSync(folder)) return { sent: 0, refused: 0, waiting: 0 };
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  const counted = { sent: 0, refused: 0 };
  for (const name of all.slice(0, MOST)) {
    const path = join(folder, name);
    const mailed = await door.send({ ...readLetter(readFileSync(path, 'utf8')), number: name.slice(0, 36) });
    if (mailed === 'fault') break;
    counted[mailed] += 1;
    if (mailed === 'sent') rmSync(path, { force: true });
    else renameSync(path, `${path}.refused`);
  }
  return { ...counted, waiting: all.length - counted.sent - counted.refused };
}
