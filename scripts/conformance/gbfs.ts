// Holds our reader of GBFS against the official examples and recorded feeds, and the simulator's own answers
// against the official schemas.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { type GbfsName, gbfsNames, readDiscovery } from '#providers/protocols/gbfs/read-discovery';
import { type GbfsFile, readGbfsFile } from '#providers/protocols/gbfs/read-file';
import { readSystem } from '#providers/protocols/gbfs/read-system';
import { startFeedSimulator } from '#providers/vehicles-nearby/start-simulator';
import { type Check, check, note, type Standard } from './standard.ts';

const VERSIONS = ['v2.3', 'v3.0'] as const;
const owner = { provider: 'voorbeeld-step', vatBasisPoints: 2100 };

export const gbfsStandard: Standard = {
  name: 'GBFS 2.3 and 3.0',
  folder: 'gbfs',
  check: async (place) => [
    ...VERSIONS.flatMap((version) => checkExamples(join(place, 'testFixtures', version), version)),
    ...checkRecordings(join(place, '../../geo/gbfs')),
    ...(await checkSimulator(place)),
  ],
};

function readFolder(folder: string): { files: Map<GbfsName, GbfsFile>; checks: Check[] } {
  const files = new Map<GbfsName, GbfsFile>();
  const checks: Check[] = [];
  for (const name of ['gbfs', ...gbfsNames] as const) {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) continue;
    const read = readGbfsFile(name, readFileSync(path, 'utf8'));
    checks.push(check(`${name} is read`, read.ok ? undefined : read.refusal.en));
    if (!read.ok) continue;
    if (name !== 'gbfs') files.set(name, read.value);
    else {
      const discovery = readDiscovery(read.value);
      checks.push(check('the list of files is read', discovery.ok ? undefined : discovery.refusal.en));
    }
  }
  return { files, checks };
}

/**
 * Every row of an official example is read; what is not in euros is set aside, because we settle in euros.
 */
function checkExamples(folder: string, version: string): Check[] {
  const { files, checks } = readFolder(folder);
  const system = readSystem(files, owner);
  const foreign = plansIn(files.get('system_pricing_plans')).filter((plan) => plan.currency !== 'EUR').length;
  const named = checks.map((one) => ({ ...one, name: `${version} example: ${one.name}` }));
  return [
    ...named,
    check(`${version} example: every row is read`, same(system.setAside, foreign)),
    check(`${version} example: no file is refused`, system.refusals.map(({ en }) => en).join(' ')),
    check(`${version} example: vehicles are there`, system.vehicles.length > 0 ? undefined : 'none'),
    check(`${version} example: zones are there`, system.zones.length > 0 ? undefined : 'none'),
    ...(foreign > 0
      ? [note(`${version} example: ${foreign} pricing plan in another currency is set aside`)]
      : []),
  ];
}

function plansIn(file: GbfsFile | undefined): readonly { currency?: string }[] {
  return (file?.data as { plans?: readonly { currency?: string }[] } | undefined)?.plans ?? [];
}

function same(given: number, wanted: number): string | undefined {
  return given === wanted ? undefined : `${given} set aside, ${wanted} expected`;
}

/** Feeds as operators really published them; what they say wrongly is a note. */
function checkRecordings(folder: string): Check[] {
  if (!existsSync(folder)) return [note('no recorded feeds: skipped')];
  return foldersWithFeed(folder).flatMap((place) => {
    const { files, checks } = readFolder(place);
    const system = readSystem(files, owner);
    const name = place.slice(folder.length + 1);
    const found = `${system.stations.length} stations, ${system.vehicles.length} vehicles, ${system.zones.length} zones`;
    return [
      ...checks
        .filter(({ kind }) => kind === 'failed')
        .map((one) => ({ ...one, name: `${name}: ${one.name}` })),
      check(`${name}: no file is refused (${found})`, system.refusals.map(({ en }) => en).join(' ')),
      ...(system.setAside > 0 ? [note(`${name}: ${system.setAside} rows set aside`)] : []),
    ];
  });
}

function foldersWithFeed(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name === 'gbfs.json')
    .map((entry) => entry.parentPath)
    .sort();
}

async function checkSimulator(place: string): Promise<Check[]> {
  const simulator = await startFeedSimulator();
  try {
    const checks: Check[] = [];
    for (const version of VERSIONS)
      for (const name of ['gbfs', ...gbfsNames]) {
        const wrong = version === 'v2.3' ? 'vehicle_status' : 'free_bike_status';
        if (name === wrong) continue;
        const url = simulator.url.replace('3.0/gbfs', `${version.slice(1)}/${name}`);
        const answer: unknown = await (await fetch(url)).json();
        const validate = compile(join(place, version, `${name}.json`));
        const fault = validate(answer) ? undefined : JSON.stringify(validate.errors?.[0]);
        checks.push(check(`${version} simulator: ${name} follows the official schema`, fault));
      }
    return checks;
  } finally {
    await simulator.stop();
  }
}

function compile(path: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
}
