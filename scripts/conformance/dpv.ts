// Holds every term of our JSON-LD against the published Data Privacy Vocabulary 2.3: it must exist there, and
// be a class where we use it as one and a property where we use it as one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { dpv, dpvIrisOf } from '#privacy/inventory/dpv';
import { DPV, dpvTerms } from '#privacy/inventory/dpv-terms';
import { type Check, check, type Standard } from './standard.ts';

interface Row {
  readonly iri: string;
  readonly type: string;
}

export const dpvStandard: Standard = {
  name: 'Data Privacy Vocabulary 2.3',
  folder: 'dpv-2.3',
  check: async (place): Promise<readonly Check[]> => {
    const known = new Map(
      ['dpv.csv', 'eu-gdpr.csv'].flatMap((name) =>
        Papa.parse<Row>(readFileSync(join(place, name), 'utf8'), { header: true }).data.map(
          ({ iri, type }) => [iri, type] as const,
        ),
      ),
    );
    const used = dpvIrisOf(dpv());
    return [
      check('the vocabulary was read', known.size > 1000 ? undefined : `${known.size} terms`),
      ...used.map((iri) => check(`${iri} exists`, known.has(iri) ? undefined : 'no such term')),
      ...dpvTerms.map((term) => {
        const isProperty = known.get(DPV + term) === 'property';
        const wanted = /^has[A-Z]/.test(term);
        return check(
          `${term} is a ${wanted ? 'property' : 'class'}`,
          isProperty === wanted ? undefined : `it is a ${known.get(DPV + term) ?? 'word of nobody'}`,
        );
      }),
    ];
  },
};
