// Siblings: services do not know each other. A service may use its wing's hallway; a hallway knows no
// service. What is on a card is used as what is booked is, so cards may use the hallway of mobility too.
import { arrowsOf, floorOf, isModule, roomOf } from './resolve.ts';
import type { Finding, Rule, Tree } from './tree.ts';

const isHallway = (room: string): boolean => !room.includes('/');
/** Hallways that another wing may use besides its own, and why stands at the head of this file. */
const shared: Readonly<Record<string, readonly string[]>> = { mobility: ['card'] };
const wingOf = (room: string): string => room.split('/')[0] ?? room;

function tell(here: string, there: string): string | undefined {
  if (here === there) return undefined;
  if (!isHallway(there))
    return `${here} imports the service ${there}: let a flow call both, or move what they share to the hallway.`;
  if (wingOf(there) !== wingOf(here) && !shared[there]?.includes(wingOf(here)))
    return `${here} imports the hallway of another wing, ${there}: let a flow call both.`;
  return undefined;
}

function check(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const { from, to, line } of arrowsOf(tree)) {
    if (to === undefined || floorOf(from) !== 'services' || floorOf(to) !== 'services') continue;
    const [here, there] = [roomOf(from), roomOf(to)];
    const say = here && there ? tell(here, there) : undefined;
    if (say) findings.push({ path: from, line, say });
  }
  return findings;
}

export const siblingsRule: Rule = {
  name: 'siblings',
  judges: (path) => isModule(path) && floorOf(path) === 'services',
  check,
  planted: [
    {
      title: 'a service imports its sibling',
      files: { 'src/services/travel/trips/a.ts': "import { estimate } from '#services/travel/co2';" },
      finds: 'travel/trips imports the service travel/co2',
    },
    {
      title: "a service imports its sibling's contract, only its types",
      files: { 'src/services/travel/trips/a.ts': "import type { X } from '#contracts/travel/co2';" },
      finds: 'travel/trips imports the service travel/co2',
    },
    {
      title: 'a service imports the hallway of another wing',
      files: { 'src/services/travel/trips/a.ts': "import { claims } from '#services/money';" },
      finds: 'the hallway of another wing',
    },
    {
      title: 'a hallway imports one of its services',
      files: { 'src/services/money/index.ts': "import { close } from '#services/money/payroll-settlement';" },
      finds: 'money imports the service money/payroll-settlement',
    },
    {
      title: 'a service of a wing without that leave imports the hallway of mobility',
      files: { 'src/services/travel/trips/a.ts': "import { usageTables } from '#services/mobility';" },
      finds: 'the hallway of another wing',
    },
    {
      title: 'a service on the card uses the hallway of mobility',
      files: { 'src/services/card/ov-fiets/a.ts': "import { usageTables } from '#services/mobility';" },
    },
    {
      title: 'its own hallway and its own files are open to a service',
      files: {
        'src/services/money/payroll-settlement/a.ts':
          "import { claims } from '#services/money';\nimport { b } from './b.ts';",
      },
    },
  ],
};
