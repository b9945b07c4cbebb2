// The bench of an open feed of vehicles (GBFS). The base address is that of gbfs.json; there is no key.
import { type GbfsName, readDiscovery } from '#providers/protocols/gbfs/read-discovery';
import { type GbfsFile, readGbfsFile } from '#providers/protocols/gbfs/read-file';
import { readSystem } from '#providers/protocols/gbfs/read-system';
import { askForText } from './ask-plainly.ts';
import { BenchFault, type BenchLine, type BenchStep, faultOf } from './run-bench.ts';

export const gbfsSteps: readonly BenchStep[] = [
  {
    step: 'reached',
    run: async (line) => {
      const { version, ttlSeconds } = await read(line, 'gbfs', line.baseUrl);
      return {
        nl: `GBFS ${version}, geldt ${ttlSeconds} s`,
        en: `GBFS ${version}, holds for ${ttlSeconds} s`,
      };
    },
  },
  {
    step: 'files',
    run: async (line) => {
      const { setAside, refusals, zones } = await readAll(line);
      const [first] = refusals;
      if (first !== undefined) throw faultOf(first);
      return {
        nl: `${setAside} regels apart gezet, ${zones.length} gebieden`,
        en: `${setAside} rows set aside, ${zones.length} zones`,
      };
    },
  },
  {
    step: 'vehicles',
    run: async (line) => {
      const { vehicles, stations } = await readAll(line);
      if (vehicles.length + stations.length === 0)
        throw new BenchFault({ nl: 'geen voertuig en geen station', en: 'no vehicle and no station' });
      return {
        nl: `${vehicles.length} voertuigen, ${stations.length} stations`,
        en: `${vehicles.length} vehicles, ${stations.length} stations`,
      };
    },
  },
  {
    step: 'prices',
    run: async (line) => {
      const { length } = (await readAll(line)).plans;
      return { nl: `${length} prijsplannen kunnen wij narekenen`, en: `${length} plans can be priced` };
    },
  },
];

async function read(line: BenchLine, name: string, url: string): Promise<GbfsFile> {
  const file = readGbfsFile(name, await askForText(line, { url, headers: {} }));
  if (!file.ok) throw faultOf(file.refusal);
  return file.value;
}

async function readAll(line: BenchLine) {
  const discovery = readDiscovery(await read(line, 'gbfs', line.baseUrl));
  if (!discovery.ok) throw faultOf(discovery.refusal);
  const files = new Map<GbfsName, GbfsFile>();
  for (const [name, url] of discovery.value) files.set(name, await read(line, name, url));
  return readSystem(files, { provider: line.provider, vatBasisPoints: 0 });
}
