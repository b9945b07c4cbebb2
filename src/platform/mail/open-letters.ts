// Letters to people, as files in a folder of this machine: no mail goes out yet. Whoever runs this
// installation sends them on, or reads them in a demonstration.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel/ids';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Letters {
  /** Where the website of this installation is, for links in a letter. */
  readonly address: string;
  /** Puts one letter down, readable by its owner only. Throws when it cannot be put on the disk. */
  write(letter: Letter, now: Temporal.Instant): void;
}

/** A link in a letter lives two days: a letter that is older has no use and goes with the next one. */
const KEPT_HOURS = 48;

export function openLetters(folder: string, address: string): Letters {
  return {
    address,
    write: ({ to, subject, text }, now) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(folder)) {
        if (now.epochMilliseconds - writtenAtMs(name) > KEPT_HOURS * 3_600_000) {
          rmSync(join(folder, name), { force: true });
        }
      }
      // A line break in an address would be another header.
      const line = (value: string) => value.replaceAll(/[\r\n]+/g, ' ');
      const head = `To: ${line(to)}\nSubject: ${line(subject)}\nContent-Type: text/plain; charset=utf-8\n\n`;
      writeFileSync(join(folder, `${newId(now)}.eml`), head + text, { mode: 0o600, flag: 'wx' });
    },
  };
}

/** The moment is in the name: an id of ours begins with its milliseconds. */
const writtenAtMs = (name: string): number => Number.parseInt(name.replaceAll('-', '').slice(0, 12), 16);
