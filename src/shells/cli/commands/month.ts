// month preview, close, explain: the month as lines, and any cent opened.

import { closeMonth, explainLine, previewMonth } from '#flows/close-month';
import { parseDay } from '#kernel/day';
import { formatEuro } from '#kernel/money';
import { parseMonth } from '#kernel/month';
import { organisationOfLine, type Settlement, toJson } from '#services/money/payroll-settlement';
import type { System } from '../../open-system.ts';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { notePeople, noteShown } from '../note-shown.ts';
import { explanationShown, settlementShown } from '../shown-fields.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';

const monthOptions = {
  organisation: { value: 'ID', help: 'the organisation', required: true },
  month: { value: 'YYYY-MM', help: 'the month', required: true },
  'known-at': {
    value: 'YYYY-MM-DD',
    help: 'use the figures and policies known on that day (inclusive; default: today); facts are those that are in now',
  },
} as const;

interface MonthQuestion {
  readonly organisation: string;
  readonly month: string;
  readonly knownAt?: string;
}

export const monthPreview: SystemCommand = {
  name: 'month preview',
  help: 'the lines of a month as they would be closed now, with the corrections of earlier closed months',
  options: monthOptions,
  run: (system, asked) =>
    withQuestion(system, asked, async (question) => {
      const previewed = await previewMonth(system.db, { ...question, now: system.now() });
      await noteLines(system, asked, monthPreview.name, question.organisation, previewed);
      return showSettlement(asked, previewed);
    }),
};

export const monthClose: SystemCommand = {
  name: 'month close',
  help: 'close a month; a month that is closed stays as it is and is printed again',
  options: monthOptions,
  run: (system, asked) =>
    withQuestion(system, asked, async (question) => {
      const onProgress = (done: number, parts: number) => asked.terminal.progress(`part ${done} of ${parts}`);
      const closed = await closeMonth(system.db, { ...question, now: system.now(), onProgress });
      if (!closed.ok) return showRefusal(asked, closed.refusal);
      await noteLines(system, asked, monthClose.name, question.organisation, closed.value);
      return showSettlement(asked, closed.value);
    }),
};

export const monthExplain: SystemCommand = {
  name: 'month explain',
  words: ['LINE'],
  help: 'open one line: its rule and version, figures and sources, inputs, rounding, taxed or untaxed',
  run: async (system, asked) => {
    const [line = ''] = asked.args.words;
    const explained = await explainLine(system.db, line, system.now());
    if (!explained.ok) return showRefusal(asked, explained.refusal);
    const { personId } = explained.value;
    const command = monthExplain.name;
    const organisation = organisationOfLine(line) ?? '';
    await notePeople(system, { organisation, command, shown: explanationShown, people: [personId] });
    asked.terminal.printJson(explained.value);
    for (const sentence of explained.value.sentences) asked.terminal.print(sentence[asked.args.language]);
    return DONE;
  },
};

/** Of the lines that will be printed, and of no other. */
async function noteLines(
  system: System,
  { args }: Asked,
  command: string,
  organisation: string,
  { lines }: Settlement,
): Promise<void> {
  const printed = args.json ? lines : lines.slice(0, SHOWN);
  const numbers = printed.map(({ personnelNumber }) => personnelNumber);
  await noteShown(system, { organisation, command, shown: settlementShown, numbers });
}

/** The organisation, month and knowledge that the options name. */
export async function withQuestion(
  system: System,
  asked: Asked,
  work: (question: MonthQuestion) => Promise<number>,
): Promise<number> {
  const { options } = asked.args;
  const month = parseMonth(options.month ?? '');
  if (!month.ok) throw new UsageError(month.refusal.en);
  const knownAt = options['known-at'] === undefined ? undefined : parseDay(options['known-at'], 'YYYY-MM-DD');
  if (knownAt !== undefined && !knownAt.ok) throw new UsageError(knownAt.refusal.en);
  const organisation = await findOrganisationId(system, options.organisation ?? '');
  if (!organisation.ok) return showRefusal(asked, organisation.refusal);
  return work({
    organisation: organisation.value,
    month: month.value.toString(),
    ...(knownAt === undefined ? {} : { knownAt: knownAt.value.toString() }),
  });
}

const SHOWN = 200;

function showSettlement({ args, terminal }: Asked, settlement: Settlement): number {
  terminal.printJson(toJson(settlement));
  if (args.json) return DONE;
  for (const line of settlement.lines.slice(0, SHOWN)) {
    const what = [line.kind, line.purpose, line.mode].filter((word) => word !== null).join(' ');
    const corrects =
      line.correctionOf === null ? '' : `  corrects ${line.correctionOf.line ?? line.correctionOf.run}`;
    const amount = formatEuro(line.amountCents, args.language).padStart(12);
    terminal.print(
      `${line.date}  ${(line.personnelNumber ?? '-').padEnd(8)} ${what.padEnd(26)} ${amount}  ${line.id}${corrects}`,
    );
  }
  if (settlement.lines.length > SHOWN)
    terminal.print(`… ${settlement.lines.length - SHOWN} more lines; --json prints all`);
  const { amountCents, untaxedCents, taxedCents } = settlement.totals;
  const euro = (cents: number) => formatEuro(cents, args.language);
  terminal.print(`${euro(amountCents)} in all: ${euro(untaxedCents)} untaxed, ${euro(taxedCents)} taxed`);
  for (const warning of settlement.warnings) terminal.warn(warning[args.language]);
  return DONE;
}
