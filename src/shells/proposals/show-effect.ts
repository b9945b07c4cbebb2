// What a proposed change of the register would do: it is made in a copy of the source, which is compiled and
// compared with this one. Nothing of the running system changes.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Inconsistency } from '#privacy/inconsistency';
import { type Edit, editSource } from '#privacy/proposals/edit-source';
import { findAlias } from '#privacy/proposals/find-value';
import type { Effect } from '#privacy/proposals/keep-proposal';
import { unifiedDiff } from '#privacy/proposals/unified-diff';
import { diffRegisters } from '#privacy/versions/diff-registers';
import { snapshotHash } from '#privacy/versions/take-snapshot';
import { checkTypes } from './check-types.ts';
import { type RegisterPages, registerPages } from './register-pages.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface ShownEffect {
  /** For `git apply`, of the one file of the register that changes. */
  readonly patch: string;
  readonly effect: Effect;
  /** The hash of the register that it was made for. */
  readonly base: string;
}

/**
 * Throws with a sentence when the register has no such activity, reader, recipient or term. Without
 * `types` the code is not held against the change, which saves a quarter of a minute; the effect says so.
 */
export async function showEffect(
  activity: string,
  edits: readonly Edit[],
  { types = true }: { readonly types?: boolean } = {},
): Promise<ShownEffect> {
  const { path, key } = findSource(activity);
  const before = readFileSync(join(ROOT, path), 'utf8');
  const after = edits.reduce((source, edit) => editSource(source, key, edit), before);
  const patch = unifiedDiff(path, before, after);
  const now = registerPages();
  const base = snapshotHash(now.snapshot);
  if (patch === '') return { patch, base, effect: compare(now, now) };
  const { pages: changed, wrong } = await compileOnce(path, after, types);
  const typesChecked = wrong !== undefined;
  const found = [...(Array.isArray(changed) ? changed : changed.found), ...(wrong ?? [])];
  const effect = compare(now, Array.isArray(changed) ? now : changed);
  return { patch, base, effect: { ...effect, found, typesChecked } };
}

/** The file and the name under which an activity is written there. */
function findSource(activity: string): { path: string; key: string } {
  const [wing = '', service = '', key = ''] = activity.split('/');
  if (![wing, service, key].every((word) => /^[a-z0-9-]+$/.test(word))) {
    throw new Error(`${activity} is no name of an activity: wing/service/activity`);
  }
  const path = `src/register/${wing}/${service}.ts`;
  const source = readFileSync(join(ROOT, path), 'utf8');
  const alias = findAlias(source, key);
  if (alias === undefined) return { path, key };
  const from = new RegExp(`import \\{[^}]*\\b${alias}\\b[^}]*\\} from '(\\.[^']+)'`).exec(source)?.[1];
  return { path: from === undefined ? path : relative(ROOT, resolve(ROOT, dirname(path), from)), key: alias };
}

interface Compiled {
  /** When it does not even load, that as a contradiction. */
  readonly pages: RegisterPages | Inconsistency[];
  /** Where the code no longer fits; undefined: there is no compiler here. */
  readonly wrong: Inconsistency[] | undefined;
}

const compiled = new Map<string, Promise<Compiled>>();
const KEPT = 4;

/** Who has seen an effect proposes it a moment later: the same change is compiled once by a process. */
function compileOnce(path: string, text: string, types: boolean): Promise<Compiled> {
  const key = JSON.stringify([path, types, text]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const fresh = compileCopy(path, text, types);
  // What could not even be loaded may have had another cause, such as a machine that was too busy.
  const forget = () => compiled.delete(key);
  fresh.then(({ pages }) => Array.isArray(pages) && forget(), forget);
  compiled.set(key, fresh);
  for (const old of [...compiled.keys()].slice(0, -KEPT)) compiled.delete(old);
  return fresh;
}

/** A copy with this one file changed: loaded as the program would be, and checked as a commit would be. */
async function compileCopy(path: string, text: string, types: boolean): Promise<Compiled> {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  try {
    cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, path), text);
    const [pages, wrong] = await Promise.all([
      printPages(folder, path),
      types ? checkTypes(ROOT, folder) : undefined,
    ]);
    return { pages, wrong };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printPages(folder: string, path: string): Promise<Compiled['pages']> {
  const program = join(folder, 'src/shells/proposals/print-pages.ts');
  const options = { cwd: folder, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program], options);
    return JSON.parse(stdout) as RegisterPages;
  } catch (error) {
    const [says = 'it cannot be loaded'] = /^\w*Error: .*$/m.exec(String((error as Error).message)) ?? [];
    return [{ rule: 'unreadable', at: path, says }];
  }
}

function compare(before: RegisterPages, after: RegisterPages): Effect {
  const changes = (locale: 'nl' | 'en') => diffRegisters(before.snapshot, after.snapshot, locale);
  return {
    found: after.found,
    significant: changes('en').some(({ significant }) => significant),
    changes: { nl: changes('nl').map(({ says }) => says), en: changes('en').map(({ says }) => says) },
    pages: Object.entries(after.pages).flatMap(([page, text]) => {
      const [added, removed] = [
        without(text, before.pages[page] ?? ''),
        without(before.pages[page] ?? '', text),
      ];
      return added.length + removed.length === 0 ? [] : [{ page, added, removed }];
    }),
  };
}

/** Lines of one text that the other does not have, each as often as it is more there. */
function without(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times <= 0;
  });
}
