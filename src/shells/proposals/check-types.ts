// The compiler's own check of a copy of the source with a change in it: whether all code still fits the
// register.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sentence } from '#kernel/refusal';
import type { Inconsistency } from '#privacy/inconsistency';

/** Of many the first: one wrong word in the register shows in every file that reads it. */
const SHOWN = 20;

/** What runs: the commands with server and worker, the pages, and the papers of the register. No tests. */
const ENTRIES = ['src/shells/cli/main.ts', 'src/shells/web/main.tsx', 'src/shells/proposals/print-pages.ts'];

/**
 * `root` is the tree that runs, `copy` the one with the change. Undefined: this installation has no compiler
 * (it was installed without what development needs), so nothing can be said. At most three minutes.
 */
export async function checkTypes(root: string, copy: string): Promise<Inconsistency[] | undefined> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) return undefined;
  cpSync(join(root, 'tsconfig.json'), join(copy, 'tsconfig.base.json'));
  const settings = { extends: './tsconfig.base.json', include: ['src/**/*.d.ts'], files: ENTRIES };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
  const options = { cwd: copy, timeout: 180_000, maxBuffer: 64 * 1024 * 1024 };
  try {
    await promisify(execFile)(process.execPath, [compiler, '-p', copy, '--pretty', 'false'], options);
    return [];
  } catch (error) {
    const { stdout = '', killed } = error as { stdout?: string; killed?: boolean };
    const found = readErrors(stdout);
    // An end without an error that can be read is a fault of the compiler, not of the proposal.
    if (killed || found.length === 0) throw error;
    return found;
  }
}

/** Lines such as `src/register/travel/trips.ts(80,23): error TS2322: Type …`; more lines follow some. */
export function readErrors(output: string): Inconsistency[] {
  const lines = output.split('\n');
  const found = lines.flatMap((line) => {
    const [, file, row, code = '', says = ''] = /^(\S+)\((\d+),\d+\): error TS(\d+): (.*)$/.exec(line) ?? [];
    if (file === undefined) return [];
    const plain = sentences[code] ?? somethingElse;
    return [{ rule: 'types' as const, at: `${file}:${row}`, says: says.slice(0, 300), plain }];
  });
  const more = found.length - SHOWN;
  if (more <= 0) return found;
  const rest = { nl: `En nog ${more} plaatsen.`, en: `And ${more} other places.` };
  return [...found.slice(0, SHOWN), { rule: 'types', at: '…', says: rest.en, plain: rest }];
}

const wrongValue = {
  nl: 'Hier staat iets dat op deze plaats niet mag.',
  en: 'Something stands here that may not stand in this place.',
} as const;
const gone = {
  nl: 'Hier wordt iets gebruikt dat er dan niet meer is.',
  en: 'Something is used here that is then no longer there.',
} as const;
const missing = {
  nl: 'Hier ontbreekt iets dat nodig is.',
  en: 'Something that is needed is missing here.',
} as const;
const sentences: Readonly<Record<string, Sentence>> = {
  2322: wrongValue,
  2345: wrongValue,
  2820: wrongValue,
  2769: wrongValue,
  2339: gone,
  2551: gone,
  2353: { nl: 'Hier staat een naam die niet bekend is.', en: 'A name stands here that is not known.' },
  2739: missing,
  2740: missing,
  2741: missing,
};
const somethingElse = {
  nl: 'De code past dan niet meer bij het register.',
  en: 'The code then no longer fits the register.',
} as const;
