// The bench of an operator of charge points over OCPI 2.2.1. The base address is that of its versions.
import { newId } from '#kernel/ids';
import { formatAuthorization } from '#providers/protocols/ocpi/authorization';
import { type Endpoints, pickEndpoints, pickVersion } from '#providers/protocols/ocpi/connection';
import { readEnvelope } from '#providers/protocols/ocpi/envelope';
import { parseTariff } from '#providers/protocols/ocpi/parse-tariff';
import { formatRouting, type OcpiParty } from '#providers/protocols/ocpi/routing';
import { askForText, expectRefusal, WRONG_KEY } from './ask-plainly.ts';
import { BenchFault, type BenchLine, type BenchStep, faultOf } from './run-bench.ts';

/** Who calls whom: the parties of the agreement. */
export interface OcpiParties {
  readonly from: OcpiParty;
  readonly to: OcpiParty;
}

export const ocpiSteps = (parties: OcpiParties): readonly BenchStep[] => [
  {
    step: 'reached',
    run: async (line) => {
      const data = await ask(line, parties, line.baseUrl);
      return Array.isArray(data)
        ? { nl: `${data.length} versies`, en: `${data.length} versions` }
        : { nl: 'een antwoord', en: 'an answer' };
    },
  },
  {
    step: 'wrong-key',
    run: (line) => expectRefusal(line, { url: line.baseUrl, headers: headersOf(line, parties, WRONG_KEY) }),
  },
  { step: 'version', run: async (line) => new URL(await findVersion(line, parties)).pathname },
  {
    step: 'modules',
    run: async (line) =>
      Object.keys(await findEndpoints(line, parties))
        .sort()
        .join(', '),
  },
  {
    step: 'prices',
    run: async (line) => {
      const { tariffs } = await findEndpoints(line, parties);
      const data = await ask(line, parties, `${tariffs}?offset=0&limit=20`).catch(explainKey);
      if (!Array.isArray(data))
        throw new BenchFault({ nl: 'de tarieven zijn geen lijst', en: 'the tariffs are no list' });
      const undeclared = new Set<string>();
      for (const one of data as unknown[]) {
        const tariff = parseTariff(one, line.provider);
        if (!tariff.ok) throw faultOf(tariff.refusal);
        for (const name of tariff.value.undeclared) undeclared.add(name);
      }
      const names = [...undeclared].join(', ');
      const more = (words: string) => (names === '' ? '' : `; ${words}: ${names}`);
      return {
        nl: `${data.length} tarieven kunnen wij narekenen${more('velden die niemand opgaf')}`,
        en: `${data.length} tariffs can be priced${more('fields nobody declared')}`,
      };
    },
  },
];

function headersOf(line: BenchLine, parties: OcpiParties, token = line.token) {
  const id = newId(line.now);
  const routing = formatRouting({ ...parties, requestId: id, correlationId: id });
  return { authorization: formatAuthorization(token), ...routing };
}

async function ask(line: BenchLine, parties: OcpiParties, url: string): Promise<unknown> {
  const envelope = readEnvelope(await askForText(line, { url, headers: headersOf(line, parties) }));
  if (!envelope.ok) throw faultOf(envelope.refusal);
  return envelope.value.data;
}

/** The first key opens versions and the exchange of keys only. */
function explainKey(fault: unknown): never {
  if (fault instanceof BenchFault && fault.message === 'status 401')
    throw new BenchFault({
      nl: 'status 401: de sleutels zijn nog niet uitgewisseld',
      en: 'status 401: the keys were not exchanged yet',
    });
  throw fault;
}

async function findVersion(line: BenchLine, parties: OcpiParties): Promise<string> {
  const version = pickVersion(line.baseUrl, await ask(line, parties, line.baseUrl));
  if (!version.ok) throw faultOf(version.refusal);
  return version.value;
}

async function findEndpoints(line: BenchLine, parties: OcpiParties): Promise<Endpoints> {
  const url = await findVersion(line, parties);
  const endpoints = pickEndpoints(url, await ask(line, parties, url));
  if (!endpoints.ok) throw faultOf(endpoints.refusal);
  return endpoints.value;
}
