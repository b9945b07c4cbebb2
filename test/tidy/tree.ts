// What every rule looks at: the tree as a map from path to text, and what a rule is.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths are relative to the root, with forward slashes. */
export type Tree = ReadonlyMap<string, string>;

export interface Finding {
  readonly path: string;
  /** From 1; absent when the whole file or folder is meant. */
  readonly line?: number;
  /** What is wrong and what to do instead, in one sentence. */
  readonly say: string;
}

/** A tree made to break (or to keep) one rule. */
export interface Planted {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** A part of the one finding that is expected; absent when the rule must stay silent. */
  readonly finds?: string;
}

export interface Rule {
  readonly name: string;
  /** Which files it judges: a rule that judges no file of the real tree has gone blind. */
  readonly judges: (path: string) => boolean;
  readonly check: (tree: Tree) => Finding[];
  readonly planted: readonly Planted[];
}

export const root = join(import.meta.dirname, '..', '..');

/**
 * The tree as it stands on disk, without what .gitignore leaves out. Binary files are there with an empty
 * text.
 */
export function readTree(folder: string = root): Tree {
  const isIgnored = readIgnored(folder);
  const tree = new Map<string, string>();
  const walk = (place: string): void => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.name === '.git' || isIgnored(entry.name, place === folder)) continue;
      if (entry.isDirectory()) walk(path);
      else tree.set(relative(folder, path).split(sep).join('/'), readText(path));
    }
  };
  walk(folder);
  return tree;
}

/**
 * Only the forms that our .gitignore uses: a name, a name of the root (`/data/`) and `*.ending`; the count
 * against git proves that they suffice.
 */
function readIgnored(folder: string): (name: string, isInRoot: boolean) => boolean {
  const lines = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n');
  const words = lines.map((line) => line.trim().replace(/\/$/, '')).filter((line) => line !== '');
  const names = new Set(words.filter((word) => !word.startsWith('*')));
  const endings = words.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  return (name, isInRoot) =>
    names.has(name) || (isInRoot && names.has(`/${name}`)) || endings.some((ending) => name.endsWith(ending));
}

function readText(path: string): string {
  if (/\.(png|jpe?g|ico|woff2?|gz|zip|pdf|webp)$/.test(path)) return '';
  return readFileSync(path, 'utf8');
}

/** What git knows and what it would take in; undefined where the tree is no repository (a plain copy). */
export function listByGit(folder: string = root): string[] | undefined {
  if (!existsSync(join(folder, '.git'))) return undefined;
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(folder, path)));
}

export const plant = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));
