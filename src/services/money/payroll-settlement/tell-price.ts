// The sum behind a line, step by step, as a person can do it by hand, with what rounding did to it. Pure.
import { formatEuro } from '#kernel/money';
import type { Sentence } from '#kernel/refusal';
import type { Detail } from './find-detail.ts';
import { FIXED_DAYS_PER_YEAR } from './fixed-sql.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import { both, euro, exactEuro, km, nothing, ratePerKm } from './tell-words.ts';

export interface Rounding {
  /**
   * What was left after rounding, in hundred-thousandths of a cent: rounded minus exact. Zero when it came
   * out even.
   */
  readonly remainder: number;
  readonly sentence: Sentence;
}

export interface Priced {
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

/** The steps from facts to cents, by the method of the rule. */
export function tellPrice(rule: ResolvedRule | undefined, detail: Detail | undefined): Priced {
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
          ? `De eerste ${km(rule.thresholdM, l)} per dag tellen niet mee: ${km(detail.distance_m, l)} ` +
            `wordt ${km(metres, l)}.`
          : `The first ${km(rule.thresholdM, l)} a day do not count: ${km(detail.distance_m, l)} becomes ` +
            `${km(metres, l)}.`,
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
        ? `Eén keer per regel afgerond op hele centen, een halve cent naar boven: ${exactEuro(exact, l)} ` +
          `wordt ${formatEuro(cents, l)} (verschil ${exactEuro(remainder, l)}).`
        : `Rounded once per line to whole cents, half a cent up: ${exactEuro(exact, l)} becomes ` +
          `${formatEuro(cents, l)} (difference ${exactEuro(remainder, l)}).`,
    ),
  };
}

function tellCost(rule: ResolvedRule, detail: Detail): Priced {
  const percent = rule.percentBasisPoints ?? 10_000;
  const exact = detail.cost_cents * percent * 100;
  const cents = Math.floor((detail.cost_cents * percent + 5000) / 10_000);
  const steps = [
    both((l) => {
      const cost = `${l === 'nl' ? 'Werkelijke kosten' : 'Actual cost'}: ${formatEuro(detail.cost_cents, l)}`;
      return percent === 10_000 ? cost : `${cost} × ${percent / 100} % = ${formatEuro(cents, l)}`;
    }),
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
          ? `Per jaar 2 × ${km(oneWay ?? 0, l)} × ${FIXED_DAYS_PER_YEAR} dagen × ${days}/5; dit deel ` +
            `loopt van ${km(start, l)} tot ${km(end, l)}.`
          : `A year is 2 × ${km(oneWay ?? 0, l)} × ${FIXED_DAYS_PER_YEAR} days × ${days}/5; this part ` +
            `runs from ${km(start, l)} to ${km(end, l)}.`,
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
      ? `Reizen van de ${per.nl}: ${formatEuro(sum, l)}; het maximum is ${formatEuro(most, l)}; eraf gaat ` +
        `${formatEuro(sum - most, l)}.`
      : `Travel of the ${per.en}: ${formatEuro(sum, l)}; the most is ${formatEuro(most, l)}; off goes ` +
        `${formatEuro(sum - most, l)}.`,
  );
}
