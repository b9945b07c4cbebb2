// Floors: a floor imports only floors to its left, and the kernel imports nothing from outside but a hash.
import { arrowsOf, type Floor, floorOf, floors, isModule, isScreen, isTest, isWebBuild } from './resolve.ts';
import type { Finding, Rule } from './tree.ts';

const rank = (floor: Floor): number => (floors as readonly string[]).indexOf(floor);

/** The kit stands beside the floors: it knows the kernel, and only screens know it. */
function mayEnter(from: string, here: Floor, there: Floor): boolean {
  if (here === there) return true;
  if (here === 'ui-kit') return there === 'kernel';
  if (there === 'ui-kit') return isScreen(from) || isWebBuild(from);
  return rank(there) < rank(here);
}

function check(tree: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  for (const { from, to, line, specifier } of arrowsOf(tree)) {
    const here = floorOf(from);
    if (!here) continue;
    const there = to === undefined ? undefined : floorOf(to);
    if (to === undefined) {
      if (here === 'kernel' && specifier !== 'node:crypto' && !isTest(from)) {
        findings.push({
          path: from,
          line,
          say: `The kernel is pure and imports no ${specifier}: hand the value in.`,
        });
      }
    } else if (there === undefined) {
      if (!isTest(from))
        findings.push({ path: from, line, say: `${specifier} lies outside src: only tests may use it.` });
    } else if (!mayEnter(from, here, there)) {
      findings.push({
        path: from,
        line,
        say: `${here} may not import ${there} (${specifier}): a floor imports only to its left. Move the code, or hand it in.`,
      });
    }
  }
  return findings;
}

export const floorsRule: Rule = {
  name: 'floors',
  judges: (path) => isModule(path) && floorOf(path) !== undefined,
  check,
  planted: [
    {
      title: 'the platform imports a service through its door',
      files: { 'src/platform/log.ts': "import { confirm } from '#services/travel/trips';" },
      finds: 'platform may not import services',
    },
    {
      title: 'a service imports a flow by a relative path over several lines',
      files: { 'src/services/travel/trips/a.ts': "import {\n  settle,\n} from '../../../flows/settle.ts';" },
      finds: 'services may not import flows',
    },
    {
      title: 'a dynamic import does not escape',
      files: { 'src/kernel/money.ts': "const load = () => import('#platform/log');" },
      finds: 'kernel may not import platform',
    },
    {
      title: 'the kernel reads a file',
      files: { 'src/kernel/money.ts': "import { readFileSync } from 'node:fs';" },
      finds: 'The kernel is pure',
    },
    {
      title: 'code of the product uses a tool of the tests',
      files: { 'src/flows/settle.ts': "import { cast } from '../../test/cast.ts';" },
      finds: 'outside src',
    },
    {
      title: 'a service that is no screen uses the kit',
      files: { 'src/services/travel/trips/a.ts': "import { Card } from '#ui-kit';" },
      finds: 'services may not import ui-kit',
    },
    {
      title: 'to the left, in a comment or in a string is no violation',
      files: {
        'src/flows/settle.ts':
          "import { confirm } from '#services/travel/trips';\n// import x from '#shells/x';",
        'src/kernel/text.ts':
          "const sentence = `import x from '#shells/x'`;\nconst other = \"from '#desks/y'\";",
        'src/services/travel/trips/ui/row.tsx': "import { Card } from '#ui-kit';",
      },
    },
  ],
};
