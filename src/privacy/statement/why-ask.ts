// The short layer: why a screen asks for one item, in four plain sentences that come from the register.
import { type ActivityId, activityById, type FieldsOf } from '#register';
import { fields } from '#register/fields';
import { inSentence, readerFacts, retentionFacts } from '../statement-activity.ts';
import { type Locale, words } from '../statement-words.ts';
import { fillSlots } from './brand.ts';

export interface WhyAsked {
  /** Such as "Why do we ask for your e-mail address?". */
  readonly question: string;
  readonly sentences: readonly string[];
  /** The anchor of the activity in the statement, the same in both languages. */
  readonly anchor: string;
}

const sentences = {
  question: { nl: 'Waarom vragen wij dit: {field}?', en: 'Why do we ask this: {field}?' },
  purpose: { nl: 'Waarvoor: {purpose}.', en: 'What for: {purpose}.' },
  seen: { nl: 'Wie het ziet: {readers}.', en: 'Who sees it: {readers}.' },
  kept: { nl: 'Hoelang: {terms}.', en: 'How long: {terms}.' },
  without: {
    nl: 'Vult u het niet in, dan kunnen wij dit niet voor u doen. Meer gevolgen heeft het niet.',
    en: 'If you leave it out, we cannot do this for you. It has no other consequence.',
  },
} as const;

/** Why one question is asked. A field that the activity does not hold does not compile, and throws. */
export function whyAsk<Id extends ActivityId>(activity: Id, field: FieldsOf<Id>, locale: Locale): WhyAsked {
  const entry = activityById(activity);
  if (!entry.fields.includes(field)) throw new Error(`${activity} does not hold ${String(field)}`);
  const reads = Object.fromEntries(
    Object.entries(entry.reads)
      .filter(([, read]) => read.fields.includes(field))
      .map(([reader, read]) => [reader, { ...read, fields: [field] }]),
  );
  const seen = readerFacts({ ...entry, reads, fields: [field] }, locale).map(({ value }) =>
    value.replace(`: ${words.all[locale]}`, ''),
  );
  const slots = {
    field: inSentence(fields[field as keyof typeof fields][locale]),
    purpose: lower(entry.purpose[locale]),
    readers: seen.join('; '),
    terms: retentionFacts(entry, locale)
      .map(({ value }) => value)
      .join('; '),
  };
  const say = (name: keyof typeof sentences) => fillSlots(sentences[name][locale], slots);
  return {
    question: say('question'),
    sentences: [say('purpose'), say('seen'), say('kept'), say('without')],
    anchor: activity.replaceAll('/', '-'),
  };
}

const lower = (text: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
