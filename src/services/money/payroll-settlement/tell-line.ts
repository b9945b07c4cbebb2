// Says in Dutch and English how a line came to its amount: rule, figure, inputs, sums, rounding and tax.
// Pure.
import { writeDay } from '#kernel/day';
import { formatEuro } from '#kernel/money';
import type { Language, Sentence } from '#kernel/refusal';
import type { FigureRow } from '../read-figures.ts';
import type { Detail, InputClaim } from './find-detail.ts';
import type { LineRow } from './line.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import { type Rounding, tellPrice } from './tell-price.ts';
import { both, km, nameOf } from './tell-words.ts';

export interface Told {
  readonly title: Sentence;
  readonly rule: Sentence;
  readonly figures: readonly Sentence[];
  readonly inputs: readonly Sentence[];
  readonly steps: readonly Sentence[];
  readonly rounding: Rounding;
  readonly taxation: Sentence;
  readonly corrects: (wasCents: number, isCents: number) => Sentence;
}

export function tellLine(
  row: LineRow,
  rule: ResolvedRule | undefined,
  detail: Detail | undefined,
  claims: readonly InputClaim[],
): Told {
  const priced = tellPrice(rule, detail);
  return {
    title: both((l) => `${written(row.day, l)}: ${nameOf(row, l)}, ${formatEuro(row.amount_cents, l)}`),
    rule: tellRule(rule),
    figures: tellFigure(rule),
    inputs: tellInputs(claims),
    steps: [...priced.steps, ...tellSameDay(row, detail), ...tellParking(rule, detail)],
    rounding: priced.rounding,
    taxation: tellTax(rule, detail),
    corrects: (was, is) => tellCorrection(row, was, is),
  };
}

const written = (day: string, language: Language) => writeDay(Temporal.PlainDate.from(day), language);

function tellRule(rule: ResolvedRule | undefined): Sentence {
  if (!rule)
    return both((l) =>
      l === 'nl'
        ? 'Hiervoor geldt geen regel meer: er is niets meer van gedeclareerd.'
        : 'No rule applies any more: nothing of it is claimed.',
    );
  const { id, knownFrom, validFrom } = rule.policy;
  if (id === null) {
    return both((l) =>
      l === 'nl'
        ? 'Standaardregeling: uw organisatie heeft voor deze dag geen eigen beleid.'
        : 'Default rules: your organisation has no policy of its own for this day.',
    );
  }
  const group = rule.group === 'all' ? '' : rule.group;
  return both((l) =>
    l === 'nl'
      ? `Beleid ${id}, geldig vanaf ${written(validFrom, l)}, bekend sinds ${written(knownFrom, l)}` +
        `${group && `, groep ${group}`}.`
      : `Policy ${id}, valid from ${written(validFrom, l)}, known since ${written(knownFrom, l)}` +
        `${group && `, group ${group}`}.`,
  );
}

/** What was looked at before the figure was taken: a quotation is not the official text, and says so. */
const checkedWords: Readonly<Record<FigureRow['evidence'], Sentence>> = {
  primary: { nl: 'nagegaan in de officiële tekst', en: 'verified in the official text' },
  secondary: {
    nl: 'gezien in een bron die het aanhaalt, niet in de officiële tekst',
    en: 'seen in a source that quotes it, not in the official text',
  },
  memory: { nl: 'niet nagegaan', en: 'not verified' },
};

function tellFigure(rule: ResolvedRule | undefined): Sentence[] {
  if (!rule?.figure) return [];
  const { id, row } = rule.figure;
  if (!row)
    return [
      both((l) =>
        l === 'nl'
          ? `Er is geen vastgesteld cijfer ${id} bekend voor deze dag.`
          : `No adopted figure ${id} is known for this day.`,
      ),
    ];
  const checked = checkedWords[row.verified ? row.evidence : 'memory'];
  return [
    both(
      (l) =>
        `${row.source[l]} ` +
        `${l === 'nl' ? 'Bekend sinds' : 'Known since'} ${written(row.knownFrom, l)}, ${checked[l]}.`,
    ),
  ];
}

function tellInputs(claims: readonly InputClaim[]): Sentence[] {
  return claims.slice(0, 50).map((claim) =>
    both((l) => {
      const parts = [
        written(claim.day, l),
        nameOf(claim, l),
        claim.distanceM === null ? '' : km(claim.distanceM, l),
        claim.costCents === null ? '' : formatEuro(claim.costCents, l),
        claim.withdrawn ? (l === 'nl' ? 'ingetrokken' : 'withdrawn') : '',
      ];
      return parts.filter((part) => part !== '').join(', ');
    }),
  );
}

function tellSameDay(row: LineRow, detail: Detail | undefined): Sentence[] {
  if (!detail?.winner || detail.home_cents === null || detail.commute_cents === null) return [];
  if (row.purpose === 'business') return [];
  const { home_cents: home, commute_cents: commute, choice, winner } = detail;
  const won = (l: Language) =>
    nameOf({ kind: winner === 'commute' ? 'travel' : winner, purpose: winner, mode: '' }, l);
  const why = (l: Language) =>
    choice === winner
      ? { nl: 'zo gekozen', en: 'as was chosen' }[l]
      : { nl: 'volgens de regel voor zo’n dag', en: 'by the rule for such a day' }[l];
  return [
    both((l) =>
      l === 'nl'
        ? `Woon-werk (${formatEuro(commute, l)}) en thuiswerken (${formatEuro(home, l)}) mogen niet op ` +
          `één dag samen; ${won(l)} telt, ${why(l)}.`
        : `Commute (${formatEuro(commute, l)}) and home-working (${formatEuro(home, l)}) may not go ` +
          `together on one day; ${won(l)} counts, ${why(l)}.`,
    ),
  ];
}

function tellParking(rule: ResolvedRule | undefined, detail: Detail | undefined): Sentence[] {
  if (rule?.method !== 'per-km' || !detail || detail.cost_cents === 0) return [];
  return [
    both((l) =>
      l === 'nl'
        ? `Kosten onderweg (${formatEuro(detail.cost_cents, l)}), zoals parkeren en tol, zitten in het ` +
          `bedrag per kilometer.`
        : `Cost on the way (${formatEuro(detail.cost_cents, l)}), such as parking and toll, is inside the ` +
          `amount per kilometre.`,
    ),
  ];
}

function tellTax(rule: ResolvedRule | undefined, detail: Detail | undefined): Sentence {
  if (!rule || !detail || rule.method === 'cap') {
    return both((l) =>
      l === 'nl'
        ? 'Het belaste deel vervalt het eerst, daarna het onbelaste.'
        : 'The taxed part goes first, then the untaxed part.',
    );
  }
  const most = detail.untaxed_most_cents;
  const bound = {
    km: {
      nl: `de afstand maal het onbelaste bedrag per kilometer`,
      en: `the distance times the untaxed amount per kilometre`,
    },
    cost: { nl: 'de werkelijke kosten', en: 'the actual cost' },
    day: { nl: 'het onbelaste bedrag per thuiswerkdag', en: 'the untaxed amount per home-working day' },
    none: { nl: 'niets', en: 'nothing' },
  }[rule.untaxedBy];
  const taxed = Math.max(0, detail.amount_cents - most);
  return both((l) =>
    l === 'nl'
      ? `Onbelast is ten hoogste ${bound.nl}: ${formatEuro(most, l)}. Belast is ${formatEuro(taxed, l)}.`
      : `Untaxed is at most ${bound.en}: ${formatEuro(most, l)}. Taxed is ${formatEuro(taxed, l)}.`,
  );
}

function tellCorrection(row: LineRow, wasCents: number, isCents: number): Sentence {
  const month = row.month.slice(0, 7);
  return both((l) =>
    l === 'nl'
      ? `Correctie van de afgesloten maand ${month}: het was ${formatEuro(wasCents, l)}, het is ` +
        `${formatEuro(isCents, l)}, het verschil is ${formatEuro(row.amount_cents, l)}.`
      : `Correction of the closed month ${month}: it was ${formatEuro(wasCents, l)}, it is ` +
        `${formatEuro(isCents, l)}, the difference is ${formatEuro(row.amount_cents, l)}.`,
  );
}
