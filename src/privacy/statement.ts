// Our privacy statement as text, in Dutch or English, made from the register and from nothing else.
import { isBuilt, type Service } from '#register';
import { categories } from '#register/categories';
import { decisions } from '#register/decisions';
import { fields, neverCollected } from '#register/fields';
import { parties } from '#register/parties';
import { activitySection, fieldNames, inSentence } from './statement-activity.ts';
import { type Locale, roleWords, wings, words } from './statement-words.ts';

export type { Locale } from './statement-words.ts';

interface Heading {
  readonly level: 2 | 3 | 4;
  readonly anchor: string;
  readonly title: string;
  readonly body: readonly string[];
}

/**
 * The whole statement as Markdown. Every heading has an anchor that is the same in both languages (`trips` of
 * `travel` is
 * `#travel-trips`), and stands in the contents. Give the services of one client to print the statement of
 * that client.
 */
export function statement(services: readonly Service[], locale: Locale): string {
  const headings = [...sections(services, locale), ...closing(services, locale)];
  return [
    `# ${words.title[locale]}`,
    '',
    words.intro[locale],
    '',
    words.reading[locale],
    '',
    heading({ level: 2, anchor: 'contents', title: words.contents[locale], body: [] }),
    ...headings.map(({ level, anchor, title }) => `${'  '.repeat(level - 2)}- [${title}](#${anchor})`),
    '',
    ...headings.flatMap((h) => [heading(h), ...h.body, '']),
    words.authority[locale],
    '',
  ].join('\n');
}

const heading = ({ level, anchor, title }: Heading) =>
  `<a id="${anchor}"></a>\n\n${'#'.repeat(level)} ${title}\n`;

function sections(services: readonly Service[], locale: Locale): Heading[] {
  return Object.entries(wings).flatMap(([wing, name]) => {
    const inWing = services.filter((service) => service.wing === wing);
    if (inWing.length === 0) return [];
    return [
      { level: 2 as const, anchor: wing, title: name[locale], body: [] },
      ...inWing.flatMap((service) => serviceSection(service, locale)),
    ];
  });
}

function serviceSection(service: Service, locale: Locale): Heading[] {
  const anchor = `${service.wing}-${service.name}`;
  return [
    {
      level: 3,
      anchor,
      title: service.title[locale],
      body: service.built ? [] : [`*${words.notAvailable[locale]}*`],
    },
    ...Object.entries(service.activities).map(([name, activity]) => ({
      level: 4 as const,
      anchor: `${anchor}-${name}`,
      title: activity.title[locale],
      body: [
        ...(service.built && !isBuilt(service, activity)
          ? [`*${words.activityNotAvailable[locale]}*`, '']
          : []),
        ...activitySection(activity, locale),
      ],
    })),
  ];
}

function closing(services: readonly Service[], locale: Locale): Heading[] {
  return [
    { level: 2, anchor: 'recipients', title: words.parties[locale], body: partyList(services, locale) },
    { level: 2, anchor: 'words', title: words.groups[locale], body: groupList(locale) },
    {
      level: 2,
      anchor: 'never',
      title: words.never[locale],
      body: Object.values(neverCollected).map((f) => `- ${f[locale]}. ${f.reason[locale]}`),
    },
    { level: 2, anchor: 'open-points', title: words.openPoints[locale], body: openPoints(locale) },
  ];
}

/** Each party with what it receives, where: the overview that one looks for when a name is met elsewhere. */
function partyList(services: readonly Service[], locale: Locale): string[] {
  return Object.entries(parties).flatMap(([party, { [locale]: name }]) => {
    const lines = services.flatMap((service) =>
      Object.entries(service.activities).flatMap(([activityName, activity]) => {
        const recipient = Object.entries(activity.recipients).find(([id]) => id === party)?.[1];
        if (recipient === undefined) return [];
        const link = `[${activity.title[locale]}](#${service.wing}-${service.name}-${activityName})`;
        const what =
          typeof recipient.receives === 'string' || recipient.receives.length === 0
            ? ''
            : `: ${fieldNames(recipient.receives, locale)}`;
        return [`  - ${link} (${roleWords[recipient.as][locale]})${what}`];
      }),
    );
    return lines.length === 0 ? [] : [`- **${name}**`, ...lines];
  });
}

function groupList(locale: Locale): string[] {
  return Object.entries(categories).map(([category, name]) => {
    const members = Object.values(fields).filter((field) => field.category === category);
    return `- **${name[locale]}**: ${members.map((field) => inSentence(field[locale])).join(', ')}`;
  });
}

const openPoints = (locale: Locale): string[] =>
  Object.entries(decisions)
    .filter(([, decision]) => decision.needsCounsel)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, decision]) => `- ${id}. ${decision.decision[locale]}`);
