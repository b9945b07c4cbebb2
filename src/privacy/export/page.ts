// The page of an export that a person reads: plain HTML, printable, without script or anything from outside.
import type { Language } from '#kernel/refusal';
import type { Text } from '#register/vocabulary';
import type { ExportedRow } from './read-rows.ts';
import type { ToldActivity, ToldReceived } from './tell-activity.ts';

export interface PagePart {
  readonly about: ToldActivity;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: readonly ExportedRow[];
    readonly total: number;
  }[];
}

/** What the page is made of. */
export interface Page {
  readonly parts: readonly PagePart[];
  readonly received: readonly ToldReceived[];
  readonly madeAt: Temporal.Instant;
}

const words = {
  title: { nl: 'Uw gegevens', en: 'Your data' },
  intro: {
    nl: 'Dit is alles wat wij van u bewaren, per dienst. Bij elk onderdeel staat waarom wij het hebben, van wie het komt, wie het ziet en wanneer het weg is. In de map data staan dezelfde gegevens voor een computer.',
    en: 'This is everything that we keep about you, by service. Each part says why we have it, where it comes from, who sees it and when it is gone. The folder data holds the same for a computer.',
  },
  made: { nl: 'Gemaakt op', en: 'Made on' },
  overview: { nl: 'Overzicht', en: 'Overview' },
  rows: { nl: 'regels', en: 'rows' },
  purpose: { nl: 'Waarom', en: 'Why' },
  basis: { nl: 'Grondslag', en: 'Legal basis' },
  controller: { nl: 'Verantwoordelijk', en: 'Responsible' },
  sources: { nl: 'Van wie', en: 'From whom' },
  readers: { nl: 'Wie het leest', en: 'Who reads it' },
  recipients: { nl: 'Wie het mag krijgen', en: 'Who may receive it' },
  received: { nl: 'Wie het kreeg', en: 'Who received it' },
  retention: { nl: 'Hoe lang', en: 'How long' },
  goes: { nl: 'Wanneer het weg is', en: 'When it is gone' },
  decisions: { nl: 'Wat wij hierover besloten', en: 'What we decided about this' },
  nobody: { nl: 'niemand', en: 'nobody' },
  none: { nl: 'Hier hebben wij niets van u.', en: 'We hold nothing of you here.' },
  newest: {
    nl: 'De laatste {n} van {total}; alle staan in de map data.',
    en: 'The last {n} of {total}; the folder data has all of them.',
  },
  withheld: { nl: 'gaat over iemand anders', en: 'is about somebody else' },
  inUse: { nl: 'zolang het in gebruik is', en: 'as long as it is in use' },
  until: {
    nl: 'van {first} tot en met {last} niet meer te zien; uit de opslag uiterlijk {storage}, uit reservekopieën uiterlijk {backups}',
    en: 'out of reach from {first} to {last}; out of storage by {storage}, out of spare copies by {backups}',
  },
} as const satisfies Record<string, Text>;

/** In pieces, so that a page of any length is never one text in memory. */
export function* pageOf({ parts, received, madeAt }: Page, language: Language): Generator<string> {
  const say = (key: keyof typeof words) => words[key][language];
  yield `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title><style>${STYLE}</style></head><body><main>
<h1>${say('title')}</h1><p>${say('intro')}</p><p>${say('made')} ${dayText(madeAt, language)}</p>
<nav><h2>${say('overview')}</h2><ul>`;
  for (const { about } of parts)
    yield `<li><a href="#${anchor(about)}">${safe(about.title[language])}</a>: ${about.rows} ${say('rows')}</li>`;
  yield `</ul></nav><section><h2>${say('received')}</h2><ul>`;
  for (const one of received)
    yield `<li>${safe(`${one[language]}: ${one.title[language]}, ${dayText(one.lastAt, language)}`)}</li>`;
  yield received.length === 0 ? `</ul><p>${say('nobody')}</p></section>` : '</ul></section>';
  for (const part of parts) yield* section(part, language);
  yield '</main></body></html>\n';
}

const anchor = ({ activity }: ToldActivity) => activity.replaceAll('/', '-');

function* section({ about, tables }: PagePart, language: Language): Generator<string> {
  const say = (key: keyof typeof words) => words[key][language];
  const list = (items: readonly string[]) => (items.length === 0 ? say('nobody') : items.join('; '));
  const facts: readonly [string, string][] = [
    [say('purpose'), about.purpose[language]],
    [say('basis'), list(about.bases.map((basis) => `${basis[language]} (art. ${basis.article})`))],
    [say('controller'), about.controller[language]],
    [say('sources'), list(about.sources.map((source) => source[language]))],
    [say('readers'), list(about.readers.map((one) => `${one[language]} (${one.rows[language]})`))],
    [say('recipients'), list(about.recipients.map((one) => `${one[language]} (${one.when[language]})`))],
    [
      say('received'),
      list(about.receivedInFact.map((one) => `${one[language]}, ${dayText(one.lastAt, language)}`)),
    ],
    [say('retention'), list(about.retention.map((one) => one[language]))],
    [say('goes'), goneText(about, language)],
    [say('decisions'), about.decisions.map((one) => one[language]).join(' ')],
  ];
  yield `<section id="${anchor(about)}"><h2>${safe(about.title[language])}</h2><p>${safe(about.text[language])}</p><dl>`;
  for (const [name, value] of facts) if (value !== '') yield `<dt>${name}</dt><dd>${safe(value)}</dd>`;
  yield '</dl>';
  if (about.rows === 0) yield `<p>${say('none')}</p>`;
  for (const { table, rows, total } of tables)
    if (total > 0) yield* tableOf(about, table, { rows, total }, language);
  yield '</section>';
}

function* tableOf(
  about: ToldActivity,
  table: string,
  { rows, total }: { readonly rows: readonly ExportedRow[]; readonly total: number },
  language: Language,
): Generator<string> {
  const columns = about.tables.find((one) => one.table === table)?.columns ?? [];
  const shown = columns.filter(({ field }) => field !== null);
  const label = (field: string | null) =>
    about.fields.find((one) => one.field === field)?.[language] ?? field ?? '';
  const doubled = new Set(shown.map(({ field }) => field).filter((f, i, all) => all.indexOf(f) !== i));
  yield `<div class="table"><table><caption>${table}</caption><thead><tr>`;
  for (const { column, field } of shown)
    yield `<th scope="col">${safe(label(field))}${doubled.has(field) ? ` <small>${column}</small>` : ''}</th>`;
  yield '</tr></thead><tbody>';
  for (const { values, withheld } of rows) {
    const cells = shown.map(({ column }) =>
      withheld.includes(column)
        ? `<i>${words.withheld[language]}</i>`
        : safe(cellText(values[column], language)),
    );
    yield `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  }
  yield '</tbody></table></div>';
  if (rows.length < total)
    yield `<p>${fill(words.newest[language], { n: String(rows.length), total: String(total) })}</p>`;
}

function goneText({ goesFirst, goesLast, rowsWithoutDay, rows }: ToldActivity, language: Language): string {
  if (rows === 0) return '';
  const open = rowsWithoutDay > 0 ? `${rowsWithoutDay} ${words.rows[language]} ${words.inUse[language]}` : '';
  if (goesFirst === null || goesLast === null) return open;
  const until = fill(words.until[language], {
    first: dayText(goesFirst.unreachableOn, language),
    last: dayText(goesLast.unreachableOn, language),
    storage: dayText(goesLast.liveStorageOn, language),
    backups: dayText(goesLast.backupsOn, language),
  });
  return open === '' ? until : `${until}; ${open}`;
}

const fill = (text: string, slots: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '');

/** Made once: a formatter costs more than a thousand dates written with it. */
const formats = {
  nl: formatsOf('nl-NL'),
  en: formatsOf('en-GB'),
} as const;

function formatsOf(locale: string) {
  const timeZone = 'Europe/Amsterdam';
  return {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    dayOf: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
    time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  };
}

function dayText(day: Temporal.PlainDate | Temporal.Instant, language: Language): string {
  const { day: plain, dayOf } = formats[language];
  return day instanceof Temporal.Instant ? dayOf.format(day.epochMilliseconds) : plain.format(day);
}

function cellText(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Temporal.PlainDate) return dayText(value, language);
  if (value instanceof Temporal.Instant) return formats[language].time.format(value.epochMilliseconds);
  return Array.isArray(value) ? value.join(' ') : String(value);
}

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Of this page only: it must look the same when it is opened from a disk years later. */
const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1.5rem}section{border-top:1px solid #767676;margin-top:2rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem;margin:1rem 0}
caption{text-align:left;font-weight:600}
th,td{border:1px solid #b0b0b0;padding:.25rem .5rem;text-align:left;vertical-align:top}
@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}
@media print{main{max-width:none;padding:0}.table{overflow:visible}a{color:inherit}tr{break-inside:avoid}}`;
