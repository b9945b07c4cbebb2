// Where an import leads: through relative paths and the doors of package.json, and which floor and folder
// that is.
import { posix } from 'node:path';
import { type Import, importsOf } from './read-code.ts';
import type { Tree } from './tree.ts';

export const floors = [
  'kernel',
  'register',
  'platform',
  'privacy',
  'providers',
  'services',
  'flows',
  'desks',
  'shells',
] as const;
export type Floor = (typeof floors)[number] | 'ui-kit';

export interface Arrow extends Import {
  readonly from: string;
  /** The path it leads to, or undefined for a package of npm or of Node. */
  readonly to: string | undefined;
}

export const isModule = (path: string): boolean => /\.(ts|tsx|js)$/.test(path) && !path.endsWith('.d.ts');
/** Tests, and the towns in which several tests of one folder live. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || /\/open-test-[a-z-]+\.ts$/.test(path) || path.startsWith('test/');

const drawn = new WeakMap<Tree, readonly Arrow[]>();

/** Every import of every module of the tree. */
export function arrowsOf(tree: Tree): readonly Arrow[] {
  const known = drawn.get(tree);
  if (known) return known;
  const doors = doorsOf(tree);
  const arrows: Arrow[] = [];
  for (const [path, text] of tree) {
    if (!isModule(path)) continue;
    for (const one of importsOf(text))
      arrows.push({ ...one, from: path, to: resolve(doors, path, one.specifier) });
  }
  drawn.set(tree, arrows);
  return arrows;
}

type Doors = readonly { readonly before: string; readonly after: string; readonly target: string }[];

/** The `imports` of package.json; a planted tree without one has the real names by the same pattern. */
function doorsOf(tree: Tree): Doors {
  const text = tree.get('package.json');
  const imports: Record<string, string> = text === undefined ? usual : (JSON.parse(text).imports ?? {});
  return Object.entries(imports)
    .map(([name, target]) => {
      const [before = '', after] = name.split('*');
      return { before, after: after ?? '', target: posix.normalize(target), isPattern: after !== undefined };
    })
    .sort((a, b) => Number(a.isPattern) - Number(b.isPattern) || b.before.length - a.before.length);
}

const usual: Record<string, string> = {
  '#services/*': './src/services/*/index.ts',
  '#contracts/*': './src/services/*/contract.ts',
  '#records/*': './src/services/*/records.ts',
  '#routes/*': './src/services/*/routes.ts',
  '#register': './src/register/index.ts',
  '#ui-kit': './src/ui-kit/index.ts',
  ...Object.fromEntries(
    ['kernel', 'register', 'platform', 'privacy', 'providers', 'flows', 'desks', 'shells'].map((floor) => [
      `#${floor}/*`,
      `./src/${floor}/*.ts`,
    ]),
  ),
};

function resolve(doors: Doors, from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier).replace(/\?.*$/, '');
  if (!specifier.startsWith('#')) return undefined;
  for (const door of doors) {
    if (!door.target.includes('*')) {
      if (specifier === door.before) return door.target;
    } else if (specifier.startsWith(door.before) && specifier.endsWith(door.after)) {
      return door.target.replace(
        '*',
        specifier.slice(door.before.length, specifier.length - door.after.length),
      );
    }
  }
  return specifier;
}

export function floorOf(path: string): Floor | undefined {
  const [top, floor] = path.split('/');
  if (top !== 'src') return undefined;
  return [...floors, 'ui-kit' as const].find((one) => one === floor);
}

/** A service's folder as `wing/name`, or a wing's hallway as `wing`; undefined outside src/services. */
export function roomOf(path: string): string | undefined {
  const parts = path.split('/');
  if (parts[0] !== 'src' || parts[1] !== 'services' || parts.length < 4) return undefined;
  return parts.length === 4 ? parts[2] : `${parts[2]}/${parts[3]}`;
}

/**
 * What a browser loads: the kit, every `ui` folder, the pages of desks, and the web's entries; not how it is
 * built.
 */
export const isScreen = (path: string): boolean =>
  path.startsWith('src/ui-kit/') ||
  /^src\/(?:services|desks)\/.*\/?ui\//.test(path) ||
  /^src\/desks\/.*\.tsx$/.test(path) ||
  (path.startsWith('src/shells/web/') && !isWebBuild(path));

/** The build runs in Node and may look at the kit. */
export const isWebBuild = (path: string): boolean =>
  /^src\/shells\/web\/(?:vite\.config|.*\.test)\.ts$/.test(path);
