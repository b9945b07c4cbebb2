// What to look at before a close, from what the preview found: only a refusal blocks, the rest is for
// judgement.
import type { Sentence } from '#kernel/refusal';
import type { Settlement, Warning } from '#services/money/payroll-settlement';
import type { ChecklistItem } from './contract.ts';

const POINTS = 50;

export function makeChecklist(settlement: Settlement, blocking: Sentence | undefined): ChecklistItem[] {
  const of = (...codes: string[]) => settlement.warnings.filter((warning) => codes.includes(warning.code));
  const items = [
    blocking ? blocked(blocking) : undefined,
    judged('figures', of('figure-unverified', 'figure-proposed', 'figure-missing'), figures),
    judged(
      'facts',
      of(
        'cost-missing',
        'distance-missing',
        'kilometres-missing',
        'trips-overlap',
        'no-employment',
        'few-travel-days',
        'people-restricted',
      ),
      facts,
    ),
    judged('month', of('month-not-over', 'month-closed', 'closed-with-other-knowledge'), monthOver),
    balanced(settlement),
  ];
  return items.filter((item) => item !== undefined);
}

interface Words {
  readonly good: Sentence;
  readonly goodDetail: Sentence;
  readonly look: (count: number) => Sentence;
}

const figures: Words = {
  good: { nl: 'Cijfers met bron', en: 'Figures with source' },
  goodDetail: {
    nl: 'Van elk gebruikt bedrag en tarief is een bron gezien; de uitleg noemt haar.',
    en: 'A source was seen for every amount and rate used; the explanation names it.',
  },
  look: (count) => ({
    nl: count === 1 ? '1 cijfer vraagt aandacht' : `${count} cijfers vragen aandacht`,
    en: count === 1 ? '1 figure needs attention' : `${count} figures need attention`,
  }),
};
const facts: Words = {
  good: { nl: 'Gegevens volledig', en: 'Data complete' },
  goodDetail: {
    nl: 'Elke bevestigde rit heeft wat de regeling nodig heeft.',
    en: 'Every confirmed trip has what the policy needs.',
  },
  look: (count) => ({
    nl: count === 1 ? '1 punt in de gegevens' : `${count} punten in de gegevens`,
    en: count === 1 ? '1 point in the data' : `${count} points in the data`,
  }),
};
const monthOver: Words = {
  good: { nl: 'De maand is voorbij', en: 'The month is over' },
  goodDetail: {
    nl: 'Wat later nog wordt bevestigd, wordt een correctie in een volgende run.',
    en: 'What is confirmed later becomes a correction in a next run.',
  },
  look: () => ({ nl: 'Let op het moment', en: 'Mind the moment' }),
};

function judged(id: string, warnings: readonly Warning[], words: Words): ChecklistItem {
  const [first] = warnings;
  if (first === undefined) {
    return { id, state: 'done', title: words.good, detail: words.goodDetail, points: [] };
  }
  const points = warnings.slice(0, POINTS).map(({ subject, nl, en }) => ({
    title: { nl: subject, en: subject },
    detail: { nl, en },
  }));
  const detail = { nl: first.nl, en: first.en };
  return { id, state: 'attention', title: words.look(warnings.length), detail, points };
}

function blocked({ nl, en }: Sentence): ChecklistItem {
  const title = { nl: 'Nog niet af te sluiten', en: 'Cannot be closed yet' };
  return { id: 'blocked', state: 'blocking', title, detail: { nl, en }, points: [] };
}

/** Counted again over the lines, so that a screen never shows totals that are not their sum. */
function balanced({ lines, totals }: Settlement): ChecklistItem {
  const sum = lines.reduce((total, line) => total + line.untaxedCents + line.taxedCents, 0);
  const isEven = sum === totals.amountCents && totals.untaxedCents + totals.taxedCents === totals.amountCents;
  return {
    id: 'ledger',
    state: isEven ? 'done' : 'blocking',
    title: isEven
      ? { nl: 'Bedragen sluiten', en: 'Amounts add up' }
      : { nl: 'Bedragen sluiten niet', en: 'Amounts do not add up' },
    detail: {
      nl: `${lines.length} regels; onbelast en belast samen zijn het totaal`,
      en: `${lines.length} lines; untaxed and taxed together are the total`,
    },
    points: [],
  };
}
