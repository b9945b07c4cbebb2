// Letters to people, as files in a folder of this machine. With a mail server they are sent from there
// (`sendLetters`); without one whoever runs this installation sends them on, or reads them in the demo.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel/ids';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** How long its link is of use; two days unless said. The letter goes when that has passed. */
  readonly worthHours?: number;
}

/** Whose letter it is: so that it goes when the person is erased. */
export interface LetterOf {
  readonly organisation: string;
  readonly person: string;
}

export interface Letters {
  /** Where the website of this installation is, for links in a letter. */
  readonly address: string;
  /** Puts one letter down, readable by its owner only. Throws when it cannot be put on the disk. */
  write(letter: Letter, of: LetterOf, now: Temporal.Instant): void;
}

/** Of a letter that does not say. */
const WORTH_HOURS = 48;

export function openLetters(folder: string, address: string): Letters {
  return {
    address,
    write: ({ to, subject, text, worthHours = WORTH_HOURS }, of, now) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      removeOldLetters(folder, now);
      // A line break in an address would be another header.
      const line = (value: string) => value.replaceAll(/[\r\n]+/g, ' ');
      const head = `To: ${line(to)}\nSubject: ${line(subject)}\nContent-Type: text/plain; charset=utf-8\n\n`;
      const name = `${newId(now)}.${markOf(of)}.${worthHours}.eml`;
      writeFileSync(join(folder, name), head + text, { mode: 0o600, flag: 'wx' });
    },
  };
}

/** A letter as it was put down. */
export function readLetter(file: string): Letter {
  const end = file.indexOf('\n\n');
  const head = file.slice(0, end).split('\n');
  const of = (name: string) =>
    head.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return { to: of('To'), subject: of('Subject'), text: file.slice(end + 2) };
}

/** Removes every letter whose link is of no use any more. Answers how many went; may run twice. */
export function removeOldLetters(folder: string, now: Temporal.Instant): number {
  return remove(folder, (name) => now.epochMilliseconds - writtenAtMs(name) > worthHoursOf(name) * 3_600_000);
}

/** Removes every letter of one person. Answers how many went; may run twice. */
export function eraseLetters(folder: string, of: LetterOf): number {
  const mark = markOf(of);
  return remove(folder, (name) => name.split('.')[1] === mark);
}

function remove(folder: string, isGone: (name: string) => boolean): number {
  if (!existsSync(folder)) return 0;
  const gone = readdirSync(folder).filter((name) => /\.eml(?:\.refused)?$/.test(name) && isGone(name));
  for (const name of gone) rmSync(join(folder, name), { force: true });
  return gone.length;
}

/** The same for the same person; ids of people cannot be guessed, so it tells nobody's name. */
const markOf = ({ organisation, person }: LetterOf): string =>
  hash('sha256', `${organisation} ${person}`, 'hex').slice(0, 32);

const worthHoursOf = (name: string): number => Number(name.split('.')[2]);

/** The moment is in the name: an id of ours begins with its milliseconds. */
const writtenAtMs = (name: string): number => Number.parseInt(name.replaceAll('-', '').slice(0, 12), 16);
