// What a works council or a privacy officer of one client asks for: what is processed, why, who sees it, how
// interests were weighed, which risks there are and what is done about them, and what changed since last
// time.
import { activities } from '#register';
import { clauses } from '#register/clauses';
import { decisions } from '#register/decisions';
import { registerHash } from '../statement/register-hash.ts';
import { builtServices } from '../statement/statement-for.ts';
import { activityFacts } from '../statement-activity.ts';
import type { Locale } from '../statement-words.ts';
import { article30, article30Csv, type InventoryOf } from './article-30.ts';
import { type Change, compareFacts, packFacts } from './compare-packs.ts';
import { htmlPage, type PageSection, type Table } from './html-page.ts';
import { packWords as words } from './pack-words.ts';
import { partyTable } from './party-table.ts';

/** What is kept beside a pack, so that the next one can say what changed. */
export interface PackFacts {
  readonly version: string;
  /** Civil day on which it was made. */
  readonly date: string;
  readonly facts: readonly string[];
}

export interface Pack {
  /** File name → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly facts: PackFacts;
  readonly changes: readonly Change[] | undefined;
}

/** `before` is what stood beside the previous pack of the same client; absent: this is the first. */
export function makePack(of: InventoryOf, date: Temporal.PlainDate, before?: PackFacts): Pack {
  const { locale } = of;
  const services = of.services ?? builtServices();
  const entries = activities.filter(({ wing, service }) => services.includes(`${wing}/${service}`));
  const facts: PackFacts = { version: registerHash(), date: date.toString(), facts: packFacts(entries) };
  const changes = before === undefined ? undefined : compareFacts(before.facts, facts.facts, locale);
  const title = `${words.title[locale]}: ${of.client ?? of.brand.company}`;
  const sections = [
    {
      title: words.about[locale],
      text: [words.aboutText[locale], `${words.version[locale]} ${facts.version}, ${facts.date}`],
    },
    changedSection(changes, before, locale),
    ...(of.decided ?? []),
    { title: words.what[locale], table: whatTable(entries, locale) },
    { title: words.weighing[locale], table: weighingTable(entries, locale) },
    {
      title: words.risks[locale],
      text: [words.risksText[locale]],
      table: riskTable(entries, locale),
    },
    {
      title: words.counsel[locale],
      text: [words.counselText[locale]],
      table: counselTable(entries, locale),
    },
    { title: words.proof[locale], text: [words.proofText[locale]], table: proofTable(entries, locale) },
  ];
  return {
    facts,
    changes,
    files: {
      'pack.html': htmlPage(title, locale, sections),
      'pack.md': markdown(title, sections),
      'art30-controller.csv': article30Csv(article30('controller', { ...of, services })),
      'art30-processor.csv': article30Csv(article30('processor', { ...of, services })),
      'parties.csv': article30Csv(partyTable(locale)),
      'pack.json': `${JSON.stringify(facts, null, 1)}\n`,
    },
  };
}

type Entries = readonly (typeof activities)[number][];

function changedSection(
  changes: readonly Change[] | undefined,
  before: PackFacts | undefined,
  locale: Locale,
): PageSection {
  if (changes === undefined || before === undefined) {
    return { title: words.changed[locale], text: [words.first[locale]] };
  }
  const since = `${words.since[locale]} ${before.version}, ${before.date}.`;
  if (changes.length === 0) return { title: words.changed[locale], text: [since, words.nothing[locale]] };
  const rows = changes.map(({ kind, says }) => [words[kind][locale], says]);
  return {
    title: words.changed[locale],
    text: [since],
    table: { columns: [words.change[locale], words.fact[locale]], rows },
  };
}

function whatTable(entries: Entries, locale: Locale): Table {
  return {
    columns: [words.processing[locale], words.fact[locale], words.says[locale]],
    rows: entries.flatMap(({ activity }) => [
      [activity.title[locale], words.sentences[locale], activity.text[locale]],
      ...activityFacts(activity, locale).map(({ label, value }) => ['', label, value]),
    ]),
  };
}

function weighingTable(entries: Entries, locale: Locale): Table {
  return {
    columns: [words.processing[locale], words.weighed[locale], words.objection[locale]],
    rows: entries.flatMap(({ activity: { title, balancing } }) =>
      balancing === undefined
        ? []
        : [[title[locale], balancing.weighed[locale], balancing.objection[locale]]],
    ),
  };
}

const decisionsOf = (entries: Entries) => {
  const applied = new Set<string>(entries.flatMap(({ activity }) => activity.decisions ?? []));
  return Object.entries(decisions)
    .filter(([id]) => applied.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
};

/** The problem that a decision answers is the risk; the decision is the measure. */
function riskTable(entries: Entries, locale: Locale): Table {
  return {
    columns: [
      words.number[locale],
      words.severity[locale],
      words.risk[locale],
      words.measure[locale],
      words.why[locale],
    ],
    rows: decisionsOf(entries).map(([id, { severity, problem, decision, reason }]) => [
      id,
      words[severity][locale],
      problem[locale],
      decision[locale],
      reason[locale],
    ]),
  };
}

function counselTable(entries: Entries, locale: Locale): Table {
  return {
    columns: [words.number[locale], words.measure[locale]],
    rows: decisionsOf(entries).flatMap(([id, { needsCounsel, decision }]) =>
      needsCounsel ? [[id, decision[locale]]] : [],
    ),
  };
}

function proofTable(entries: Entries, locale: Locale): Table {
  const ids = new Set<string>(entries.map(({ id }) => id));
  return {
    columns: [words.number[locale], words.promise[locale], words.enforced[locale]],
    rows: clauses
      .filter(({ activity }) => ids.has(activity))
      .map(({ id, enforcedBy, evidence, ...text }) => [
        id,
        text[locale],
        typeof enforcedBy !== 'string'
          ? enforcedBy.join('; ')
          : evidence !== undefined
            ? `${evidence.document[locale]} (${evidence.owner}, ${evidence.expiresOn})`
            : words.unproven[locale],
      ]),
  };
}

function markdown(title: string, sections: readonly PageSection[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const parts = sections.flatMap(({ title: head, text = [], table }) => [
    `## ${head}`,
    '',
    ...text.flatMap((line) => [line, '']),
    ...(table === undefined
      ? []
      : [row(table.columns), row(table.columns.map(() => '---')), ...table.rows.map(row), '']),
  ]);
  return [`# ${title}`, '', ...parts].join('\n');
}
