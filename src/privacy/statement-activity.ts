// One activity as the statement tells it: our sentences first, then the facts in a list.
import type { Activity, Recipient } from '#register';
import { controllers } from '#register/controllers';
import { type Field, fields } from '#register/fields';
import { type PartyEntry, parties } from '#register/parties';
import { bases, conditions, occasions, readers, starts, terms } from '#register/vocabulary';
import { type Locale, rightsOf, roleWords, words } from './statement-words.ts';

/** Roles that people hold; the others are purposes of the machine, which look at nothing by themselves. */
const people = new Set<string>([
  'client',
  'service-desk',
  'card-desk',
  'finance-desk',
  'privacy-officer',
  'security',
  'analysis',
  'research',
  'operator',
]);

/** One thing that is said of an activity: "How long: 18 months". */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The lines under the heading of an activity. */
export function activitySection(activity: Activity, locale: Locale): string[] {
  const facts = activityFacts(activity, locale);
  return [activity.text[locale], '', ...facts.map(({ label, value }) => `- **${label}**: ${value}`)];
}

/** What is said of an activity besides its sentences, in the order in which people ask it. */
export function activityFacts(activity: Activity, locale: Locale): Fact[] {
  return [
    line(words.why[locale], activity.purpose[locale]),
    line(words.basis[locale], activity.bases.map((basis) => bases[basis][locale]).join('; ')),
    line(words.controller[locale], responsible(activity, locale)),
    line(
      words.data[locale],
      activity.fields.length === 0 ? words.noData[locale] : fieldNames(activity.fields, locale),
    ),
    ...(activity.sources.length === 0
      ? []
      : [line(words.source[locale], activity.sources.map((source) => source[locale]).join('; '))]),
    ...retentionFacts(activity, locale),
    ...readerFacts(activity, locale),
    ...recipientFacts(activity, locale),
    ...choiceFacts(activity, locale),
    line(words.rights[locale], activity.bases.map((basis) => rightsOf[basis][locale]).join('; ')),
  ];
}

/** Names of fields for a sentence, in the order given. */
export const fieldNames = (ids: readonly Field[], locale: Locale): string =>
  ids.map((id) => inSentence(fields[id][locale])).join(', ');

const line = (label: string, value: string): Fact => ({ label, value });

/** Without a capital inside a sentence, unless the name begins with an abbreviation such as CO2 or IBAN. */
export const inSentence = (name: string) =>
  /^([A-Z][a-zé]|E-)/.test(name) && !/^(Chip ID|Engraved)/.test(name)
    ? `${name[0]?.toLowerCase()}${name.slice(1)}`
    : name;

function responsible(activity: Activity, locale: Locale): string {
  const controller: { readonly nl: string; readonly en: string } = controllers[activity.controller];
  const shared =
    activity.role === 'joint-controller'
      ? ` ${locale === 'nl' ? 'en' : 'and'} ${controllers.group[locale]}`
      : '';
  const note = activity.role === 'processor' ? `. ${words.instructed[locale]}` : '';
  return `${controller[locale]}${shared}${note}`;
}

export function retentionFacts(activity: Activity, locale: Locale): Fact[] {
  return activity.retention.map(({ term, from, copy }) => {
    const dated = /^\d/.test(term) ? `, ${starts[from][locale]}` : '';
    const what = copy === undefined ? '' : ` (${copy[locale]})`;
    return line(words.howLong[locale], `${terms[term][locale]}${dated}${what}`);
  });
}

export function readerFacts(activity: Activity, locale: Locale): Fact[] {
  const who = Object.entries(activity.reads).filter(([reader]) => people.has(reader));
  if (activity.fields.length === 0) return [];
  if (who.length === 0) return [line(words.readers[locale], words.onlyYou[locale])];
  return who.map(([reader, read]) => {
    const what =
      read.fields.length === activity.fields.length ? words.all[locale] : fieldNames(read.fields, locale);
    const name = readers[reader as keyof typeof readers][locale];
    return line(words.readers[locale], `${name}, ${conditions[read.when][locale]}: ${what}`);
  });
}

function recipientFacts(activity: Activity, locale: Locale): Fact[] {
  const all = Object.entries(activity.recipients);
  if (activity.fields.length === 0 && all.length === 0) return [];
  if (all.length === 0) return [line(words.recipients[locale], words.nobody[locale])];
  return all.map(([id, recipient]) => {
    const party: PartyEntry = parties[id as keyof typeof parties];
    const role = roleWords[recipient.as][locale];
    const when = occasions[recipient.when][locale];
    const where = party.countries.some((country) => country !== 'NL' && country !== 'EEA')
      ? `; ${words.outsideEea[locale]}`
      : '';
    return line(
      words.recipients[locale],
      `${party[locale]} (${role}${where}), ${when}: ${received(recipient, locale)}`,
    );
  });
}

function received({ as, receives }: Recipient, locale: Locale): string {
  if (receives === 'declared-by-provider') {
    return as === 'authority' ? words.demanded[locale] : words.notDeclared[locale];
  }
  return receives.length === 0 ? words.unreadable[locale] : fieldNames(receives, locale);
}

function choiceFacts({ consent, balancing, instruction }: Activity, locale: Locale): Fact[] {
  return [
    ...(consent === undefined
      ? []
      : [
          line(words.consent[locale], consent.asked[locale]),
          line(words.withdrawal[locale], consent.withdrawal[locale]),
        ]),
    ...(balancing === undefined
      ? []
      : [
          line(words.weighed[locale], balancing.weighed[locale]),
          line(words.objection[locale], balancing.objection[locale]),
        ]),
    ...(instruction === undefined ? [] : [line(words.instruction[locale], instruction[locale])]),
  ];
}
