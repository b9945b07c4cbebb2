// Compares a text with its golden file. `npm run golden` writes the files anew; the difference is read under
// review.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = import.meta.dirname;

/**
 * Holds `text` against `test/golden/<name>`; with GOLDEN=write in the environment it becomes the file.
 * Throws with the first line that differs and the command that rewrites, so that the remedy is in the
 * message.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(folder, name);
  const wanted = text.endsWith('\n') ? text : `${text}\n`;
  if (process.env.GOLDEN === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
    return;
  }
  const written = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (written === wanted) return;
  throw new Error(`test/golden/${name} ${tellDifference(written, wanted)}\nRead it, then rewrite: npm run golden`);
}

/** One sentence and the first line that differs, with a line of the file around it on both sides. */
export function tellDifference(written: string | undefined, wanted: string): string {
  if (written === undefined) return 'does not exist yet.';
  const before = written.split('\n');
  const after = wanted.split('\n');
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const differing = `says something else from line ${at + 1} on (${before.length - 1} lines, now ${after.length - 1}).`;
  return [
    differing,
    ...before.slice(Math.max(0, at - 1), at).map((line) => `    ${line}`),
    ...before.slice(at, at + 3).map((line) => `  - ${line}`),
    ...after.slice(at, at + 3).map((line) => `  + ${line}`),
  ].join('\n');
}
