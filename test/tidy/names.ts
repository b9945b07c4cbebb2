// Names of files: lower case with hyphens, and none that says nothing.
import { roomOf } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const empty = /(?:^|\/)(?:utils?|helpers?|managers?|service|services|common|misc|shared|lib|index2)\.[a-z]+$/;
const emptyFolder = /\/(?:utils?|helpers?|managers?|common|misc|shared|lib)\//;
const judges = (path: string): boolean => /^(?:src|test|scripts|bench|bin|migrations)\//.test(path);

/** Fixed nouns of a service folder; everything else is a verb, alone or with its object. */
const nouns = /\/(?:README\.md|contract\.ts|records\.ts|routes\.ts|index\.ts|clause\.test\.ts)$/;

function tell(path: string): string | undefined {
  if (empty.test(path) || emptyFolder.test(path))
    return 'The name says nothing: a file is a verb (price-trip.ts).';
  const name = path.split('/').at(-1) ?? '';
  const isKebab = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name) || name === 'README.md';
  if (!isKebab) return 'Names are lower case with hyphens, such as price-trip.ts.';
  const room = roomOf(path);
  const isCamel = room?.includes('/') && nouns.test(path.toLowerCase()) && !nouns.test(path);
  return isCamel
    ? 'Write the fixed noun as it is: README.md, contract.ts, records.ts, routes.ts, index.ts.'
    : undefined;
}

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const path of tree.keys()) {
    const say = judges(path) && !path.startsWith('test/golden/') ? tell(path) : undefined;
    if (say) findings.push({ path, say });
  }
  return findings;
}

export const namesRule: Rule = {
  name: 'names',
  judges,
  check,
  planted: [
    { title: 'a drawer', files: { 'src/kernel/utils.ts': '' }, finds: 'The name says nothing' },
    {
      title: 'a manager',
      files: { 'src/services/travel/trips/manager.ts': '' },
      finds: 'The name says nothing',
    },
    {
      title: 'service.ts',
      files: { 'src/services/travel/trips/service.ts': '' },
      finds: 'The name says nothing',
    },
    {
      title: 'a folder of helpers',
      files: { 'src/platform/helpers/pad.ts': '' },
      finds: 'The name says nothing',
    },
    { title: 'capitals', files: { 'src/ui-kit/AmountCard.tsx': '' }, finds: 'lower case with hyphens' },
    {
      title: 'verbs and fixed nouns',
      files: {
        'src/services/travel/trips/README.md': '',
        'src/services/travel/trips/confirm-trip.test.ts': '',
      },
    },
  ],
};
