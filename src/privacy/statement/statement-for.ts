// The statement of one brand, about the services that are on: the same facts as the whole statement, as data
// that a page, a command or a test can show.
import { isBuilt, register, type Service } from '#register';
import { categories } from '#register/categories';
import { decisions } from '#register/decisions';
import { fields, neverCollected } from '#register/fields';
import { activityFacts, type Fact, inSentence } from '../statement-activity.ts';
import { type Locale, wings, words } from '../statement-words.ts';
import { fillSlots, type StatementBrand } from './brand.ts';
import { hashOf, registerHash } from './register-hash.ts';
import { frame, reading } from './statement-frame.ts';

export interface StatementPart {
  /** 2 a wing, 3 a service, 4 an activity. */
  readonly level: 2 | 3 | 4;
  /** The same in both languages. */
  readonly anchor: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly facts: readonly Fact[];
  /** Clauses that this activity answers, C001 to C264. */
  readonly clauses: readonly string[];
  /** True when the register speaks of it and no code exists. */
  readonly isUnbuilt: boolean;
}

export interface Statement {
  readonly brand: Pick<StatementBrand, 'id' | 'name'>;
  readonly locale: Locale;
  /** Twelve hexadecimal digits: the register, the brand and the services decide it, and nothing else. */
  readonly version: string;
  /** Civil day on which it was made. */
  readonly date: string;
  readonly title: string;
  readonly intro: readonly string[];
  /** The labels that come back with each activity, explained once. */
  readonly reading: readonly Fact[];
  readonly parts: readonly StatementPart[];
}

export interface StatementQuestion {
  readonly brand: StatementBrand;
  /** `<wing>/<service>` of each service that is on. */
  readonly services: readonly string[];
  readonly locale: Locale;
  readonly date: Temporal.PlainDate;
}

/** Wings that are there for everybody, whatever services are on. */
const always: ReadonlySet<string> = new Set(['trust', 'system']);
const alwaysServices: ReadonlySet<string> = new Set(['people/organisations', 'people/entitlements']);

/** Every service that has code: what an installation can switch on. */
export const builtServices = (): string[] =>
  register.filter((service) => service.built).map(({ wing, name }) => `${wing}/${name}`);

/**
 * Made from the register alone; the same question always gives the same answer. Throws on a service that the
 * register does not have, and on a detail of the brand that is empty.
 */
export function statementFor({ brand, services, locale, date }: StatementQuestion): Statement {
  const chosen = choose(services);
  const slots = { ...brand };
  const say = (text: { readonly nl: string; readonly en: string }) => fillSlots(text[locale], slots);
  return {
    brand: { id: brand.id, name: brand.name },
    locale,
    version: hashOf([registerHash(), brand, chosen.map(({ wing, name }) => `${wing}/${name}`)]),
    date: date.toString(),
    title: words.title[locale],
    intro: [words.intro[locale], words.reading[locale]],
    reading: reading.map(({ label, meaning }) => ({ label: label[locale], value: meaning[locale] })),
    parts: [
      contact(say),
      ...Object.entries(wings).flatMap(([wing, name]) =>
        wingParts(
          chosen.filter((service) => service.wing === wing),
          wing,
          name[locale],
          locale,
        ),
      ),
      ...closing(locale),
    ],
  };
}

function choose(services: readonly string[]): Service[] {
  const all: readonly Service[] = register;
  const known = new Set(all.map(({ wing, name }) => `${wing}/${name}`));
  const unknown = services.find((service) => !known.has(service));
  if (unknown !== undefined) throw new Error(`the register has no service ${unknown}`);
  const on = new Set(services);
  return all.filter(({ wing, name }) => {
    const id = `${wing}/${name}`;
    return on.has(id) || always.has(wing) || alwaysServices.has(id);
  });
}

function contact(say: (text: { readonly nl: string; readonly en: string }) => string): StatementPart {
  return {
    ...plain(2, 'contact', say(frame.contactTitle)),
    text: [say(frame.who), say(frame.group)],
    facts: [
      { label: say(frame.company), value: say(frame.companyValue) },
      { label: say(frame.address), value: say(frame.addressValue) },
      { label: say(frame.email), value: say(frame.emailValue) },
      { label: say(frame.officer), value: say(frame.officerValue) },
    ],
    clauses: ['C018', 'C019', 'C020'],
  };
}

const plain = (level: 2 | 3 | 4, anchor: string, title: string): StatementPart => ({
  level,
  anchor,
  title,
  text: [],
  facts: [],
  clauses: [],
  isUnbuilt: false,
});

function wingParts(
  services: readonly Service[],
  wing: string,
  name: string,
  locale: Locale,
): StatementPart[] {
  if (services.length === 0) return [];
  return [plain(2, wing, name), ...services.flatMap((service) => serviceParts(service, locale))];
}

function serviceParts(service: Service, locale: Locale): StatementPart[] {
  const anchor = `${service.wing}-${service.name}`;
  return [
    { ...plain(3, anchor, service.title[locale]), isUnbuilt: !service.built },
    ...Object.entries(service.activities).map(([name, activity]) => ({
      ...plain(4, `${anchor}-${name}`, activity.title[locale]),
      text: [activity.text[locale]],
      facts: activityFacts(activity, locale),
      clauses: activity.clauses,
      isUnbuilt: !isBuilt(service, activity),
    })),
  ];
}

function closing(locale: Locale): StatementPart[] {
  const groups = Object.entries(categories).map(([category, name]) => ({
    label: name[locale],
    value: Object.values(fields)
      .filter((field) => field.category === category)
      .map((field) => inSentence(field[locale]))
      .join(', '),
  }));
  const never = Object.values(neverCollected).map((item) => ({
    label: item[locale],
    value: item.reason[locale],
  }));
  const open = Object.entries(decisions)
    .filter(([, decision]) => decision.needsCounsel)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, decision]) => ({ label: id, value: decision.decision[locale] }));
  return [
    { ...plain(2, 'words', words.groups[locale]), facts: groups },
    { ...plain(2, 'never', words.never[locale]), facts: never },
    { ...plain(2, 'open-points', words.openPoints[locale]), facts: open },
    { ...plain(2, 'complain', frame.complainTitle[locale]), text: [frame.complain[locale]] },
  ];
}
