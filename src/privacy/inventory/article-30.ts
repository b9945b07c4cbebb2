// The records of processing that article 30 asks for: as controller (first paragraph) and as processor
// (second paragraph), one row per activity.
import { csvLine } from '#kernel/text';
import { activities } from '#register';
import { categories } from '#register/categories';
import { controllers } from '#register/controllers';
import { fields } from '#register/fields';
import { type PartyEntry, parties } from '#register/parties';
import { bases, starts, terms } from '#register/vocabulary';
import type { StatementBrand } from '../statement/brand.ts';
import { fieldNames } from '../statement-activity.ts';
import { type Locale, roleWords } from '../statement-words.ts';
import { htmlPage, type PageSection, type Table } from './html-page.ts';

export type Side = 'controller' | 'processor';

const words = {
  id: { nl: 'verwerking', en: 'processing' },
  inUse: { nl: 'in gebruik', en: 'in use' },
  controller: { nl: 'verantwoordelijke en contact', en: 'controller and contact' },
  officer: { nl: 'privacyfunctionaris', en: 'privacy officer' },
  purpose: { nl: 'doel', en: 'purpose' },
  basis: { nl: 'grondslag', en: 'legal basis' },
  people: { nl: 'wie het betreft', en: 'categories of data subjects' },
  data: { nl: 'categorieën van gegevens', en: 'categories of personal data' },
  fields: { nl: 'gegevens', en: 'items' },
  recipients: { nl: 'ontvangers', en: 'recipients' },
  transfers: { nl: 'doorgifte buiten de EER', en: 'transfers outside the EEA' },
  terms: { nl: 'termijnen voor wissen', en: 'time limits for erasure' },
  measures: { nl: 'beveiliging', en: 'security measures' },
  processor: { nl: 'verwerker en contact', en: 'processor and contact' },
  instruction: { nl: 'opdracht', en: 'instruction' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee, nog niet gebouwd', en: 'no, not built yet' },
  none: { nl: 'geen', en: 'none' },
  travellers: { nl: 'reizigers', en: 'travellers' },
  staff: { nl: 'medewerkers van de klant', en: 'staff of the client' },
  secured: {
    nl: 'rol per doel met rijregels in de database, versleutelde verbinding, logboek van inzage, automatisch wissen',
    en: 'a role per purpose with row policies in the database, encrypted connections, a log of access, automatic erasure',
  },
  controllerTitle: {
    nl: 'Register van verwerkingen als verantwoordelijke (art. 30 lid 1 AVG)',
    en: 'Records of processing as controller (art. 30(1) GDPR)',
  },
  processorTitle: {
    nl: 'Register van verwerkingen als verwerker (art. 30 lid 2 AVG)',
    en: 'Records of processing as processor (art. 30(2) GDPR)',
  },
} as const;

const columnsOf = {
  controller: [
    'id',
    'inUse',
    'controller',
    'officer',
    'purpose',
    'basis',
    'people',
    'data',
    'fields',
    'recipients',
    'transfers',
    'terms',
    'measures',
  ],
  processor: [
    'id',
    'inUse',
    'processor',
    'controller',
    'officer',
    'purpose',
    'instruction',
    'data',
    'recipients',
    'transfers',
    'terms',
    'measures',
  ],
} as const satisfies Record<Side, readonly (keyof typeof words)[]>;

export interface InventoryOf {
  readonly brand: StatementBrand;
  readonly locale: Locale;
  /** Name of the client for whom we are processor; absent: all clients together. */
  readonly client?: string;
  /** `<wing>/<service>` of the services that are on; absent: every activity of the register. */
  readonly services?: readonly string[];
  /** What the client itself decided about its people, told by who knows it; it stands in the pack. */
  readonly decided?: readonly PageSection[];
}

type Entry = (typeof activities)[number];

/** One row per activity of that side, in the order of the register. */
export function article30(side: Side, of: InventoryOf): Table {
  const { locale, services } = of;
  const wanted = activities.filter(
    ({ activity, wing, service }) =>
      (activity.role === 'processor') === (side === 'processor') &&
      (services === undefined || services.includes(`${wing}/${service}`)),
  );
  const columns = columnsOf[side];
  return {
    columns: columns.map((column) => words[column][locale]),
    rows: wanted.map((entry) => {
      const cells = cellsOf(entry, of);
      return columns.map((column) => cells[column] ?? '');
    }),
  };
}

export const article30Csv = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => csvLine(row)).join('');

export const article30Html = (side: Side, of: InventoryOf): string =>
  htmlPage(words[`${side}Title`][of.locale], of.locale, [
    { title: of.client ?? of.brand.company, table: article30(side, of) },
  ]);

function cellsOf(
  { id, built, activity }: Entry,
  of: InventoryOf,
): Partial<Record<keyof typeof words, string>> {
  const { brand, locale, client } = of;
  const say = (name: keyof typeof words) => words[name][locale];
  const us = `${brand.company}, ${brand.address}, ${brand.email}`;
  const joint = activity.role === 'joint-controller' ? `; ${brand.group}` : '';
  const held = [...new Set(activity.fields.map((field) => fields[field].category))];
  return {
    id: `${id}: ${activity.title[locale]}`,
    inUse: say(built ? 'yes' : 'no'),
    controller: activity.role === 'processor' ? (client ?? controllers.client[locale]) : `${us}${joint}`,
    processor: us,
    officer: brand.officerEmail,
    purpose: activity.purpose[locale],
    basis: activity.bases.map((basis) => `${bases[basis][locale]} (art. ${bases[basis].article})`).join('; '),
    people: held.includes('staff') ? `${say('travellers')}; ${say('staff')}` : say('travellers'),
    data: held.map((category) => categories[category][locale]).join('; ') || say('none'),
    fields: fieldNames(activity.fields, locale) || say('none'),
    recipients: recipientsOf(activity.recipients, locale) || say('none'),
    transfers: transfersOf(activity.recipients, locale) || say('none'),
    terms: activity.retention
      .map(({ term, from, copy }) => {
        const of_ = copy === undefined ? '' : ` (${copy[locale]})`;
        return `${terms[term][locale]}, ${starts[from][locale]}${of_}`;
      })
      .join('; '),
    measures: say('secured'),
    instruction: activity.instruction?.[locale] ?? '',
  };
}

type Recipients = Entry['activity']['recipients'];

const recipientsOf = (recipients: Recipients, locale: Locale): string =>
  Object.entries(recipients)
    .map(([id, { as }]) => `${parties[id as keyof typeof parties][locale]} (${roleWords[as][locale]})`)
    .join('; ');

const transfersOf = (recipients: Recipients, locale: Locale): string =>
  Object.keys(recipients)
    .flatMap((id) => {
      const party: PartyEntry = parties[id as keyof typeof parties];
      const outside = party.countries.filter((country) => country !== 'NL' && country !== 'EEA');
      return outside.map((country) => `${party[locale]}: ${country}, ${party.ground ?? ''}`);
    })
    .join('; ');
