// Screens: what a browser loads knows its own contract, the kit, the kernel and other screens; nothing of the
// server.
import { type Arrow, arrowsOf, floorOf, isModule, isScreen, isTest } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const mayUse = (to: string): boolean =>
  isScreen(to) || floorOf(to) === 'kernel' || floorOf(to) === 'ui-kit' || to.endsWith('/contract.ts');

const isOfServer = ({ to, specifier }: Arrow): boolean =>
  to === undefined ? specifier.startsWith('node:') : !mayUse(to);

/**
 * Follows what a screen loads: a contract or a kernel file that needs the server would break the browser too.
 */
function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  const arrows = Map.groupBy(arrowsOf(tree), ({ from }) => from);
  const loaded = new Set(
    [...tree.keys()].filter((path) => isModule(path) && isScreen(path) && !isTest(path)),
  );
  for (const path of loaded) {
    for (const arrow of arrows.get(path) ?? []) {
      if (arrow.isType && !isScreen(path)) continue;
      if (isOfServer(arrow)) findings.push({ path, line: arrow.line, say: tell(arrow) });
      else if (arrow.to !== undefined) loaded.add(arrow.to);
    }
  }
  return findings;
}

const tell = ({ from, specifier }: Arrow): string =>
  isScreen(from)
    ? `${specifier} belongs to the server: a screen uses its contract.ts, #ui-kit and #kernel; put the shape there.`
    : `${specifier} belongs to the server, and a screen loads this file: move what the screen needs to a file of its own.`;

export const screensRule: Rule = {
  name: 'screens',
  judges: (path) => isModule(path) && isScreen(path),
  check,
  planted: [
    {
      title: 'a component of a service imports a verb of its own service',
      files: { 'src/services/travel/trips/ui/row.tsx': "import { confirm } from '../confirm-trip.ts';" },
      finds: 'belongs to the server',
    },
    {
      title: 'a page reads a file',
      files: { 'src/desks/traveller/month/page.tsx': "import { readFileSync } from 'node:fs';" },
      finds: 'belongs to the server',
    },
    {
      title: 'a contract that a screen loads reaches for the database',
      files: {
        'src/services/travel/trips/ui/row.tsx': "import { shape } from '../contract.ts';",
        'src/services/travel/trips/contract.ts': "import { sql } from '#platform/database/sql';",
      },
      finds: 'a screen loads this file',
    },
    {
      title:
        'contract, kit, kernel and another component are open, and a kernel file that no screen loads may hash',
      files: {
        'src/services/travel/trips/ui/row.tsx':
          "import { a } from '../contract.ts';\nimport { b } from '#ui-kit';\nimport { c } from '#kernel/money';\nimport './row.css';",
        'src/kernel/money.ts': '',
        'src/kernel/ids.ts': "import { createHash } from 'node:crypto';",
      },
    },
  ],
};
