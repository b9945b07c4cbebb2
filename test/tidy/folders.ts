// Folders: a service has its door and its page to read first; whoever gets data from us is a party of the
// register.
import { roomOf } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const wings = ['people', 'travel', 'mobility', 'card', 'money', 'insight', 'trust'];

const serviceOf = (path: string): string | undefined => {
  const room = roomOf(path);
  return room?.includes('/') ? room : undefined;
};
const providerOf = (path: string): string | undefined =>
  /^src\/providers\/(?!protocols\/)([a-z0-9-]+)\//.exec(path)?.[1];

function checkServices(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const room of new Set([...tree.keys()].map(serviceOf))) {
    if (room === undefined) continue;
    const path = `src/services/${room}`;
    const [wing = ''] = room.split('/');
    if (!wings.includes(wing))
      findings.push({ path, say: `${wing} is no wing: there are ${wings.join(', ')}.` });
    for (const noun of ['README.md', 'index.ts']) {
      if (!tree.has(`${path}/${noun}`))
        findings.push({ path, say: `It has no ${noun}: npm run new shows the fixed nouns.` });
    }
  }
  return findings;
}

/** A folder with a profile exchanges data with somebody; one without is a list that anyone may read. */
function checkProviders(tree: Tree): Finding[] {
  const parties = tree.get('src/register/parties.ts') ?? '';
  const isParty = (name: string): boolean => new RegExp(`^ {2}'?${name}'?: `, 'm').test(parties);
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    const folder = providerOf(path);
    if (folder === undefined || !path.endsWith('/profile.ts')) continue;
    const named = /\bparty: '([a-z0-9-]+)'/.exec(text)?.[1] ?? folder;
    if (isParty(named)) continue;
    const say = `The register knows no party ${named}: write in the profile which party it is (party: '…').`;
    findings.push({ path, say });
  }
  return findings;
}

const whole = { 'src/services/travel/trips/README.md': '', 'src/services/travel/trips/index.ts': '' };

export const foldersRule: Rule = {
  name: 'folders',
  judges: (path) => serviceOf(path) !== undefined || providerOf(path) !== undefined,
  check: (tree) => [...checkServices(tree), ...checkProviders(tree)],
  planted: [
    {
      title: 'a service without a page to read first',
      files: { 'src/services/travel/trips/index.ts': '' },
      finds: 'It has no README.md',
    },
    {
      title: 'a service without a door',
      files: { 'src/services/travel/trips/README.md': '' },
      finds: 'It has no index.ts',
    },
    {
      title: 'a wing that is none',
      files: { 'src/services/trips/co2/README.md': '', 'src/services/trips/co2/index.ts': '' },
      finds: 'trips is no wing',
    },
    {
      title: 'a provider nobody knows',
      files: { 'src/providers/acme/profile.ts': '', 'src/register/parties.ts': '  acmes: {' },
      finds: 'knows no party acme',
    },
    {
      title: 'all in order',
      files: {
        ...whole,
        'src/providers/rdw/profile.ts': '',
        'src/providers/acme/profile.ts': "export const profile = { party: 'hr-payroll' };",
        'src/providers/stations/stations.json': '[]',
        'src/register/parties.ts': "  rdw: {\n  'hr-payroll': {",
      },
    },
  ],
};
