// The register as JSON-LD in the Data Privacy Vocabulary 2.3: one process per activity, readable by others'
// tools.
import { activities } from '#register';
import { categories } from '#register/categories';
import { controllers } from '#register/controllers';
import { fields } from '#register/fields';
import { type Party, parties } from '#register/parties';
import { starts, type Text, terms } from '#register/vocabulary';
import { basisTerms, DPV, type DpvTerm, EU_GDPR, rightTerms, roleTerms } from './dpv-terms.ts';

/** A node of the graph: keys are terms, values are nodes, references or texts in a language. */
export interface DpvNode {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [term: string]: unknown;
}
export interface DpvDocument {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly DpvNode[];
}

const term = (name: DpvTerm): string => `dpv:${name}`;
const inBoth = ({ nl, en }: Text) => [
  { '@language': 'nl', '@value': nl },
  { '@language': 'en', '@value': en },
];
const reference = (id: string) => ({ '@id': id });
const label = 'skos:prefLabel';

/**
 * Every node is named under `base` (an IRI that ends in `/` or `#`); the same register gives the same text.
 */
export function dpv(base = 'urn:reisrecht:'): DpvDocument {
  return {
    '@context': { dpv: DPV, 'eu-gdpr': EU_GDPR, skos: 'http://www.w3.org/2004/02/skos/core#', own: base },
    '@graph': [...processes(), ...dataNodes(), ...partyNodes(), ...controllerNodes()],
  };
}

function processes(): DpvNode[] {
  return activities.map(({ id, activity }) => {
    const name = id.replaceAll('/', '-');
    const handled = ['Collect', 'Store', 'Use', 'Erase'] as const;
    const recipients = Object.keys(activity.recipients);
    return {
      '@id': `own:${name}`,
      '@type': term('Process'),
      [label]: inBoth(activity.title),
      [term('hasPurpose')]: {
        '@id': `own:${name}-purpose`,
        '@type': term('Purpose'),
        [label]: inBoth(activity.purpose),
      },
      [term('hasProcessing')]: [...handled, ...(recipients.length > 0 ? (['Share'] as const) : [])].map(
        (one) => reference(term(one)),
      ),
      [term('hasLegalBasis')]: activity.bases.map((basis) => reference(basisTerms[basis])),
      [term('hasDataSubject')]: reference('own:traveller'),
      [term('hasDataController')]: reference(`own:${activity.controller}`),
      ...(activity.role === 'processor' ? { [term('hasDataProcessor')]: reference('own:operator') } : {}),
      [term('hasPersonalData')]: activity.fields.map((field) => reference(`own:data-${field}`)),
      [term('hasRecipient')]: recipients.map((party) => reference(`own:party-${party}`)),
      [term('hasStorageCondition')]: activity.retention.map(({ term: kept, from, copy }, at) => ({
        '@id': `own:${name}-storage-${at + 1}`,
        '@type': term('StorageCondition'),
        ...(copy === undefined ? {} : { [label]: inBoth(copy) }),
        [term('hasDuration')]: {
          '@id': `own:${name}-duration-${at + 1}`,
          '@type': term('StorageDuration'),
          [label]: inBoth({
            nl: `${terms[kept].nl}, ${starts[from].nl}`,
            en: `${terms[kept].en}, ${starts[from].en}`,
          }),
        },
      })),
      [term('hasRight')]: [...new Set(activity.bases.flatMap((basis) => rightTerms[basis]))].map(reference),
    };
  });
}

function dataNodes(): DpvNode[] {
  return Object.entries(fields).map(([field, entry]) => ({
    '@id': `own:data-${field}`,
    '@type': term('PersonalData'),
    [label]: inBoth(entry),
    'skos:note': inBoth(categories[entry.category]),
  }));
}

function partyNodes(): DpvNode[] {
  return (Object.keys(parties) as Party[])
    .filter((id) => parties[id].kind !== 'self')
    .map((id) => ({
      '@id': `own:party-${id}`,
      '@type': [term('Recipient'), term(parties[id].kind === 'authority' ? 'Authority' : 'ThirdParty')],
      [term('hasName')]: inBoth(parties[id]),
    }));
}

function controllerNodes(): DpvNode[] {
  const roles = new Map(activities.map(({ activity }) => [activity.controller, roleTerms[activity.role]]));
  return [
    {
      '@id': 'own:traveller',
      '@type': term('DataSubject'),
      [label]: inBoth({ nl: 'reiziger', en: 'traveller' }),
    },
    ...Object.entries(controllers).map(([id, entry]) => ({
      '@id': `own:${id}`,
      '@type': [
        term('DataController'),
        ...(roles.get(id as never) === 'JointDataControllers' ? [term('JointDataControllers')] : []),
      ],
      [label]: inBoth(entry),
    })),
  ];
}

/** Every term of the vocabulary that stands in a document, written out in full. */
export function dpvIrisOf(document: DpvDocument): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.startsWith('dpv:')) found.add(DPV + value.slice(4));
      if (value.startsWith('eu-gdpr:')) found.add(EU_GDPR + value.slice(8));
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        visit(key);
        visit(inner);
      }
    }
  };
  visit(document['@graph']);
  return [...found].sort();
}
