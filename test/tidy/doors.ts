// Doors: another floor is entered by its name in package.json, another folder of a service or a desk only by
// its door.
import { type Arrow, arrowsOf, floorOf, isModule, isScreen, isTest, roomOf } from './resolve.ts';
import type { Finding, Rule } from './tree.ts';

/** Which files of a service others may enter, and who: flows and desks, the server, the web. */
const doors: ReadonlyArray<{ readonly file: RegExp; readonly opensTo: (from: string) => boolean }> = [
  { file: /\/index\.ts$/, opensTo: () => true },
  { file: /\/contract\.ts$/, opensTo: () => true },
  { file: /\/records\.ts$/, opensTo: (from) => from.startsWith('src/shells/') || isTest(from) },
  { file: /\/routes\.ts$/, opensTo: (from) => from.startsWith('src/shells/') || isTest(from) },
  { file: /\/ui\/[^/]+$/, opensTo: isScreen },
];

/** The folder that has a door: a service, a hallway, one screen of a desk, or the whole floor. */
function houseOf(path: string): string | undefined {
  const floor = floorOf(path);
  if (floor === 'services') return `services/${roomOf(path)}`;
  if (floor === 'desks') return deskOf(path);
  return floor;
}

/** One screen, or the root of an audience with what its screens share in `ui`. */
function deskOf(path: string): string {
  const [, desks, audience, screen = ''] = path.split('/');
  return /^ui$|\./.test(screen) ? `${desks}/${audience}` : `${desks}/${audience}/${screen}`;
}

function tellDoor(arrow: Arrow, to: string): string | undefined {
  const { from, specifier } = arrow;
  const room = roomOf(to);
  // A wing's root files are its hallway, and the hallway is open to the services of the wing.
  if (room !== undefined && roomOf(from)?.startsWith(`${room}/`)) return undefined;
  if (room !== undefined && floorOf(to) === 'services') {
    const door = doors.find((one) => one.file.test(to));
    if (!door)
      return `${specifier} goes past the door of ${room}: use what #services/${room} offers, or offer it there.`;
    if (!door.opensTo(from))
      return `${specifier} is not a door for this file: flows and desks use #services/${room}.`;
  }
  // The web's files have endings that no name of package.json leads to, and the kit has no names but its
  // index.
  const isOfWeb = (isScreen(from) && !to.endsWith('.ts')) || floorOf(to) === 'ui-kit';
  if (specifier.startsWith('.') && !isOfWeb && !isTest(from)) {
    return `${specifier} leaves its own folder by a relative path: use the name of package.json, such as #${floorOf(to)}/….`;
  }
  return undefined;
}

function check(tree: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  for (const arrow of arrowsOf(tree)) {
    const { from, to, line } = arrow;
    if (to === undefined || floorOf(to) === undefined || houseOf(from) === houseOf(to)) continue;
    const say = tellDoor(arrow, to);
    if (say) findings.push({ path: from, line, say });
  }
  return findings;
}

export const doorsRule: Rule = {
  name: 'doors',
  judges: isModule,
  check,
  planted: [
    {
      title: 'a flow reaches behind the door of a service',
      files: { 'src/flows/settle.ts': "import { price } from '../services/travel/trips/price-trip.ts';" },
      finds: 'goes past the door of travel/trips',
    },
    {
      title: 'a desk reads the records of a service',
      files: { 'src/desks/traveller/month/routes.ts': "import { trip } from '#records/travel/trips';" },
      finds: 'is not a door for this file',
    },
    {
      title: 'a test does not go past a door either',
      files: { 'test/database.ts': "import { price } from '../src/services/travel/trips/price-trip.ts';" },
      finds: 'goes past the door',
    },
    {
      title: 'one desk enters another by a relative path',
      files: { 'src/desks/organisation/month/contract.ts': "import { who } from '../../site/contract.ts';" },
      finds: 'by a relative path',
    },
    {
      title: 'a floor is entered by a relative path',
      files: { 'src/platform/log.ts': "import { euro } from '../kernel/money.ts';" },
      finds: 'by a relative path',
    },
    {
      title: 'the doors themselves are open',
      files: {
        'src/flows/settle.ts':
          "import { confirm } from '#services/travel/trips';\nimport { claims } from '#services/money';",
        'src/shells/catalogue.ts': "import { trip } from '#records/travel/trips';",
        'src/services/travel/trips/a.ts':
          "import { b } from './b.ts';\nimport { journey } from '../journey.ts';",
        'src/desks/site/ui/frame.tsx': "import { Session } from '../contract.ts';",
      },
    },
  ],
};
