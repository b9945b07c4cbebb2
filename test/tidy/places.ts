// Places: nothing in the tree names a folder of one machine or a registry, so that it runs anywhere.
import { lineAt } from './read-code.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const folder = /(?<![\w.@:/-])\/(?:work|tmp|root|home|Users|mnt|workspace)(?:\/|\b(?![\w-]))/g;
const registry =
  /registry\.npm|npmjs\.(?:org|com)|registry\.yarnpkg|\b(?:artifactory|verdaccio|nexus)\b|npm\.pkg\.github/gi;
const resolved = /"resolved":\s*"https?:/g;

const isThisRule = (path: string): boolean => path === 'test/tidy/places.ts';
const judges = (path: string): boolean => !isThisRule(path) && path !== 'LICENSE';

/**
 * A Unix socket has a short path, and a database server may not run as root: this one folder knows such
 * places.
 */
const isServerPlace = (path: string): boolean => path.startsWith('src/platform/embedded-postgres/');

const patterns: ReadonlyArray<readonly [RegExp, string]> = [
  [folder, 'It names a folder of one machine: use the root of the tree, or os.tmpdir().'],
  [registry, 'It names a registry: npm asks the one it is configured for.'],
  [resolved, 'It binds the lockfile to a host: install with omit-lockfile-registry-resolved.'],
];

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!judges(path)) continue;
    for (const [pattern, remedy] of patterns) {
      if (pattern === folder && isServerPlace(path)) continue;
      for (const match of text.matchAll(pattern)) {
        findings.push({ path, line: lineAt(text, match.index), say: `"${match[0]}". ${remedy}` });
      }
    }
  }
  return findings;
}

export const placesRule: Rule = {
  name: 'places',
  judges,
  check,
  planted: [
    {
      title: 'a working folder',
      files: { 'src/kernel/a.ts': "const a = '/home/anna/a';" },
      finds: 'a folder of one machine',
    },
    {
      title: 'a temporary folder',
      files: { 'test/a.ts': "mkdtemp('/tmp/x')" },
      finds: 'a folder of one machine',
    },
    {
      title: 'a registry',
      files: { 'docs/a.md': 'https://registry.npmjs.org/x' },
      finds: 'It names a registry',
    },
    {
      title: 'a lockfile with hosts',
      files: { 'package-lock.json': '{ "resolved": "https://example.org/a.tgz" }' },
      finds: 'binds the lockfile',
    },
    {
      title: 'routes, links and relative places',
      files: {
        'src/kernel/a.ts':
          "const a = '/home-days'; const b = 'https://a.example/work/x'; const c = 'src/work/x';",
      },
    },
  ],
};
