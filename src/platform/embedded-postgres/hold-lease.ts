// Who uses the server of a data directory: one file per holder, named by its process. The last one out stops
// the server.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToOwner } from './own-directory.ts';

const DIRECTORY = 'leases';

/** Writes a lease of this process; call it under the lock. Answers what takes it back. */
export function holdLease(directory: string): () => void {
  const folder = join(directory, DIRECTORY);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, startOf(process.pid), { mode: 0o600 });
  giveToOwner(directory, folder);
  giveToOwner(directory, file);
  return () => rmSync(file, { force: true });
}

/** Takes back every lease of this process, for an ending that cannot know each holder. */
export function dropOwnLeases(directory: string): void {
  for (const { file, pid } of leases(directory)) if (pid === process.pid) rmSync(file, { force: true });
}

/** Counts the leases of living processes and removes the others; call it under the lock. */
export function countLeases(directory: string): number {
  let living = 0;
  for (const { file, pid } of leases(directory)) {
    const start = readText(file);
    if (isAlive(pid) && (start === '' || start === startOf(pid))) living += 1;
    else rmSync(file, { force: true });
  }
  return living;
}

function leases(directory: string): { file: string; pid: number }[] {
  const folder = join(directory, DIRECTORY);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.map((name) => ({ file: join(folder, name), pid: Number(name.split('-')[0]) }));
}

/** Another user's process answers EPERM, and is alive; one that ended and waits for its parent is not. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const [state] = statusOf(pid);
  return state !== 'Z' && state !== 'X';
}

/**
 * When a process started, so that a reused number is not taken for the old one; '' where the system does not
 * tell.
 */
const startOf = (pid: number) => statusOf(pid)[19] ?? '';

/** The fields of Linux's process status, from the state on; empty elsewhere. */
function statusOf(pid: number): string[] {
  const text = readText(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may hold anything: count from the last bracket.
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
