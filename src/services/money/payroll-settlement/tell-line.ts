// Says in Dutch and English how a line came to its amount: rule, figure, inputs, sums, rounding and tax. Pure.
import { formatEuro } from '#kernel/money';
import type { Language, Sentence } from '#kernel/refusal';
import type { Detail, InputClaim } from './find-detail.ts';
import { FIXED_DAYS_PER_YEAR } from './fixed-sql.ts';
import type { LineRow } from './line.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import { both, euro, exactEuro, km, nameOf, nothing, ratePerKm } from './tell-words.ts';

export interface Rounding {
  /** What was left after rounding, in hundred-thousandths of a cent: rounded minus exact. Zero when it came out even. */
  readonly remainder: number;
  readonly sentence: Sentence;
}

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
    title: both((l) => `${row.day}: ${nameOf(row, l)}, ${formatEuro(row.amount_cents, l)}`),
    rule: tellRule(rule),
    figures: tellFigure(rule),
    inputs: tellInputs(claims),
    steps: [...priced.steps, ...tellSameDay(row, detail), ...tellParking(rule, detail)],
    rounding: priced.rounding,
    taxation: tellTax(rule, detail),
    corrects: (was, is) => tellCorrection(row, was, is),
  };
}

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
  return both((l) =>
    l === 'nl'
      ? `Beleid ${id}, geldig vanaf ${validFrom}, bekend sinds ${knownFrom}, groep ${rule.group}.`
      : `Policy ${id}, valid from ${validFrom}, known since ${knownFrom}, group ${rule.group}.`,
  );
}

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
  const checked = row.verified
    ? { nl: 'nagegaan', en: 'verified' }
    : { nl: 'niet nagegaan', en: 'not verified' };
  return [
    both(
      (l) =>
        `${row.source[l]} ${l === 'nl' ? `Bekend sinds ${row.knownFrom}` : `Known since ${row.knownFrom}`}, ${checked[l]}.`,
    ),
  ];
}

function tellInputs(claims: readonly InputClaim[]): Sentence[] {
  return claims.slice(0, 50).map((claim) =>
    both((l) => {
      const parts = [
        claim.day,
        nameOf(claim, l),
        claim.distanceM === null ? '' : km(claim.distanceM, l),
        claim.costCents === null ? '' : formatEuro(claim.costCents, l),
        claim.withdrawn ? (l === 'nl' ? 'ingetrokken' : 'withdrawn') : '',
      ];
      return parts.filter((part) => part !== '').join(', ');
    }),
  );
}

interface Priced {
  readonly steps: readonly Sentence[];
  readonly rounding: Rounding;
}
const even = (steps: readonly Sentence[]): Priced => ({
  steps,
  rounding: {
    remainder: 0,
    sentence: both((l) => (l === 'nl' ? 'Er is niets afgerond.' : 'Nothing was rounded.')),
  },
});

function tellPrice(rule: ResolvedRule | undefined, detail: Detail | undefined): Priced {
  if (!rule || !detail) return even([nothing]);
  switch (rule.method) {
    case 'per-km':
      return tellPerKm(rule, detail);
    case 'actual-cost':
      return tellCost(rule, detail);
    case 'per-day':
      return even([
        both((l) =>
          l === 'nl'
            ? `Bedrag per thuiswerkdag: ${euro(rule.dayCents, l)}.`
            : `Amount per home-working day: ${euro(rule.dayCents, l)}.`,
        ),
      ]);
    case 'fixed-214':
      return tellFixed(rule, detail);
    case 'cap':
      return even([tellCap(rule, detail)]);
    case 'none':
      return even([
        both((l) =>
          l === 'nl' ? 'Volgens het beleid wordt dit niet vergoed.' : 'By the policy this is not paid.',
        ),
      ]);
  }
}

function tellPerKm(rule: ResolvedRule, detail: Detail): Priced {
  const steps: Sentence[] = [];
  if (detail.days_a_week !== null && rule.purpose === 'commute') {
    return even([
      both((l) =>
        l === 'nl'
          ? 'Dit woon-werkverkeer zit in de vaste vergoeding.'
          : 'This commute is in the fixed allowance.',
      ),
    ]);
  }
  let metres = detail.distance_m;
  if (rule.thresholdM > 0) {
    metres = Math.min(metres, Math.max((detail.metres_so_far ?? metres) - rule.thresholdM, 0));
    steps.push(
      both((l) =>
        l === 'nl'
          ? `De eerste ${km(rule.thresholdM, l)} per dag tellen niet mee: ${km(detail.distance_m, l)} wordt ${km(metres, l)}.`
          : `The first ${km(rule.thresholdM, l)} a day do not count: ${km(detail.distance_m, l)} becomes ${km(metres, l)}.`,
      ),
    );
  }
  const rate = rule.rateMilliCents ?? 0;
  const exact = metres * rate;
  const cents = Math.floor((exact + 500_000) / 1_000_000);
  steps.push(both((l) => `${km(metres, l)} × ${ratePerKm(rate, l)} = ${exactEuro(exact, l)}`));
  return { steps, rounding: tellRounding(exact, cents) };
}

/** `exact` is in millionths of a cent. */
function tellRounding(exact: number, cents: number): Rounding {
  const remainder = cents * 1_000_000 - exact;
  if (remainder === 0) return even([]).rounding;
  return {
    remainder: remainder / 10,
    sentence: both((l) =>
      l === 'nl'
        ? `Eén keer per regel afgerond op hele centen, een halve cent naar boven: ${exactEuro(exact, l)} wordt ${formatEuro(cents, l)} (verschil ${exactEuro(remainder, l)}).`
        : `Rounded once per line to whole cents, half a cent up: ${exactEuro(exact, l)} becomes ${formatEuro(cents, l)} (difference ${exactEuro(remainder, l)}).`,
    ),
  };
}

function tellCost(rule: ResolvedRule, detail: Detail): Priced {
  const percent = rule.percentBasisPoints ?? 10_000;
  const exact = detail.cost_cents * percent * 100;
  const cents = Math.floor((detail.cost_cents * percent + 5000) / 10_000);
  const steps = [
    both(
      (l) =>
        `${l === 'nl' ? 'Werkelijke kosten' : 'Actual cost'}: ${formatEuro(detail.cost_cents, l)}${percent === 10_000 ? '' : ` × ${percent / 100} % = ${formatEuro(cents, l)}`}`,
    ),
  ];
  if (rule.ceilingCents !== null && cents > rule.ceilingCents) {
    steps.push(
      both((l) =>
        l === 'nl'
          ? `Ten hoogste ${euro(rule.ceilingCents, l)} per dag.`
          : `At most ${euro(rule.ceilingCents, l)} a day.`,
      ),
    );
  }
  return { steps, rounding: tellRounding(exact, cents) };
}

function tellFixed(rule: ResolvedRule, detail: Detail): Priced {
  const { one_way_m: oneWay, days_a_week: days, before_m: before, from_m: from, upto_m: upto } = detail;
  const rate = rule.rateMilliCents ?? 0;
  const [start, end] = [(before ?? 0) + (from ?? 0), (before ?? 0) + (upto ?? 0)];
  return {
    steps: [
      both((l) =>
        l === 'nl'
          ? `Per jaar 2 × ${km(oneWay ?? 0, l)} × ${FIXED_DAYS_PER_YEAR} dagen × ${days}/5; dit deel loopt van ${km(start, l)} tot ${km(end, l)}.`
          : `A year is 2 × ${km(oneWay ?? 0, l)} × ${FIXED_DAYS_PER_YEAR} days × ${days}/5; this part runs from ${km(start, l)} to ${km(end, l)}.`,
      ),
      both(
        (l) =>
          `(${km(end, l)} − ${km(start, l)}) × ${ratePerKm(rate, l)} = ${formatEuro(detail.amount_cents, l)}`,
      ),
    ],
    rounding: {
      remainder: (detail.amount_cents * 1_000_000 - (end - start) * rate) / 10,
      sentence: both((l) =>
        l === 'nl'
          ? 'Afgerond over het jaar tot nu toe, zodat twaalf maanden samen precies het jaar zijn.'
          : 'Rounded over the year so far, so that twelve months are exactly the year.',
      ),
    },
  };
}

function tellCap(rule: ResolvedRule, detail: Detail): Sentence {
  const most = rule.ceilingCents ?? 0;
  const sum = most - detail.amount_cents;
  const per = rule.kind === 'day-cap' ? { nl: 'dag', en: 'day' } : { nl: 'maand', en: 'month' };
  return both((l) =>
    l === 'nl'
      ? `Reizen van de ${per.nl}: ${formatEuro(sum, l)}; het maximum is ${formatEuro(most, l)}; eraf gaat ${formatEuro(sum - most, l)}.`
      : `Travel of the ${per.en}: ${formatEuro(sum, l)}; the most is ${formatEuro(most, l)}; off goes ${formatEuro(sum - most, l)}.`,
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
        ? `Woon-werk (${formatEuro(commute, l)}) en thuiswerken (${formatEuro(home, l)}) mogen niet op één dag samen; ${won(l)} telt, ${why(l)}.`
        : `Commute (${formatEuro(commute, l)}) and home-working (${formatEuro(home, l)}) may not go together on one day; ${won(l)} counts, ${why(l)}.`,
    ),
  ];
}

function tellParking(rule: ResolvedRule | undefined, detail: Detail | undefined): Sentence[] {
  if (rule?.method !== 'per-km' || !detail || detail.cost_cents === 0) return [];
  return [
    both((l) =>
      l === 'nl'
        ? `Kosten onderweg (${formatEuro(detail.cost_cents, l)}), zoals parkeren en tol, zitten in het bedrag per kilometer.`
        : `Cost on the way (${formatEuro(detail.cost_cents, l)}), such as parking and toll, is inside the amount per kilometre.`,
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
      ? `Correctie van de afgesloten maand ${month}: het was ${formatEuro(wasCents, l)}, het is ${formatEuro(isCents, l)}, het verschil is ${formatEuro(row.amount_cents, l)}.`
      : `Correction of the closed month ${month}: it was ${formatEuro(wasCents, l)}, it is ${formatEuro(isCents, l)}, the difference is ${formatEuro(row.amount_cents, l)}.`,
  );
}
