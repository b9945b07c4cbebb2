// Opens one line for the one who may see it. Not yours and not there are the same answer.
import type { z } from 'zod';
import { type Mode, modeFacts, type Purpose, purposeWords } from '#kernel/mode';
import { refuse, type Sentence } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  type Explanation as Explained,
  explain,
  organisationOfLine,
} from '#services/money/payroll-settlement';
import type { Explanation, Value } from './contract.ts';
import { siteRefusals } from './refusals.ts';
import { toFigure } from './to-figure.ts';

type Answer = Answered<z.input<typeof Explanation>>;

export async function explainLine(asking: Asking<{ line: string }>): Promise<Answer> {
  const context = contextOf(asking);
  const { line } = asking.params;
  if (organisationOfLine(line) !== context.organisation) return unknownLine;
  const explained = await asking.house.db.transaction(context, (tx) => explain(tx, line));
  if (!explained.ok) return unknownLine;
  // The row policies see to it; a line of somebody else would be a bug, and is told as unknown all the same.
  if (context.role === 'traveller' && explained.value.personId !== context.person) return unknownLine;
  return { ok: true, value: toAnswer(line, explained.value), people: [explained.value.personId] };
}

const unknownLine = { ...refuse(siteRefusals, 'line-unknown'), status: 404 } as const;

function toAnswer(lineId: string, found: Explained): Explanation {
  const { rule, correction } = found;
  return {
    lineId,
    title: titleOf(found),
    day: found.date,
    amountCents: found.amountCents,
    untaxedCents: found.untaxedCents,
    taxedCents: found.taxedCents,
    rule: {
      id: rule?.text ?? 'none',
      version: rule?.policy.knownFrom ?? found.date,
      name: nameOfPolicy(rule),
      sentence: rule?.sentence ?? nothingLeft,
    },
    inputs: inputsOf(found),
    figures: found.figures.map(toFigure),
    steps: [...found.steps],
    rounding: found.rounding.sentence,
    taxation: found.taxation,
    correction: correction && {
      month: correction.month,
      runId: correction.run,
      lineId: correction.line,
      wasCents: correction.wasCents,
      isCents: correction.isCents,
    },
  };
}

/** What it was for; the day and the amount stand beside it on the page. */
function titleOf({ kind, purpose, mode }: Explained): Sentence {
  const fixed = kindNames[kind];
  if (fixed !== undefined) return fixed;
  const ofPurpose = purpose === null ? undefined : purposeWords[purpose as Purpose];
  const ofMode = mode === null ? undefined : modeFacts[mode as Mode].words;
  const say = (language: 'nl' | 'en') => {
    const words = [ofPurpose?.[language], ofMode?.[language]].filter((word) => word !== undefined).join(', ');
    return words.slice(0, 1).toUpperCase() + words.slice(1);
  };
  return { nl: say('nl'), en: say('en') };
}

const kindNames: Readonly<Record<string, Sentence>> = {
  'home-working': { nl: 'Thuis gewerkt', en: 'Worked at home' },
  'fixed-commute': { nl: 'Vaste vergoeding woon-werk', en: 'Fixed commute allowance' },
  'day-cap': { nl: 'Maximum van de dag', en: 'Maximum of the day' },
  'month-cap': { nl: 'Maximum van de maand', en: 'Maximum of the month' },
};

const nothingLeft: Sentence = {
  nl: 'Wat eerder was geboekt, is teruggenomen: er is niets meer dat recht geeft op een bedrag.',
  en: 'What was booked before was taken back: nothing is left that gives a right to an amount.',
};

function nameOfPolicy(rule: Explained['rule']): Sentence {
  if (rule === null) return { nl: 'Teruggenomen', en: 'Taken back' };
  if (rule.policy.id === null) return { nl: 'Standaardregeling', en: 'Default policy' };
  return { nl: `Regeling, groep ${rule.group}`, en: `Policy, group ${rule.group}` };
}

function inputsOf({ inputs, distanceM, kind }: Explained): Explanation['inputs'] {
  const counted = inputs.claims.filter((claim) => !claim.withdrawn).length;
  const row = (nl: string, en: string, value: Value) => ({ name: { nl, en }, value, from: null });
  return [
    ...(kind === 'travel' ? [row('Afstand', 'Distance', { unit: 'metres', value: distanceM })] : []),
    ...(inputs.costCents > 0 ? [row('Kosten', 'Cost', { unit: 'cents', value: inputs.costCents })] : []),
    ...(inputs.thresholdM > 0
      ? [row('Drempel', 'Threshold', { unit: 'metres', value: inputs.thresholdM })]
      : []),
    ...(inputs.capCents === null
      ? []
      : [row('Maximum', 'Maximum', { unit: 'cents', value: inputs.capCents })]),
    row('Bevestigde ritten of dagen', 'Confirmed trips or days', { unit: 'count', value: counted }),
  ];
}
