// A policy in plain words, as it pays on one day: what is paid for what, and how much of it the law leaves
// untaxed. Pure; the words of every screen and letter about a policy.
import { type Mode, modes } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';
import { type ClaimPurpose, claimPurposes, type PolicyGroup, type PolicyRule } from '../policy.ts';
import type { FigureRow } from '../read-figures.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import { both, euro, km, ratePerKm } from './tell-words.ts';

export interface ToldRule {
  readonly purpose: ClaimPurpose;
  /** All that are paid alike. */
  readonly modes: readonly Mode[];
  readonly paid: Sentence;
  readonly taxation: Sentence;
}

export interface ToldGroup {
  readonly group: string;
  readonly rules: readonly ToldRule[];
  readonly home: { readonly paid: Sentence; readonly taxation: Sentence };
  /** Caps, the fixed allowance, and what counts on a day with a commute and home-working. */
  readonly settings: readonly Sentence[];
  /** What of the law it rests on. */
  readonly figures: readonly FigureRow[];
  /** A figure of the law that is not there for this day: until then 0 is paid by it. */
  readonly missingFigures: readonly string[];
}

/** `rules` are those of the group, on a day. */
export function tellGroup(group: PolicyGroup, rules: readonly ResolvedRule[]): ToldGroup {
  const home = rules.find((rule) => rule.kind === 'home-working');
  const figures = rules.flatMap(({ figure }) => (figure ? [figure] : []));
  const rows = figures.flatMap(({ row }) => (row ? [row] : []));
  return {
    group: group.group,
    rules: claimPurposes.flatMap((purpose) => tellPurpose(group, purpose, rules)),
    home: home ? tellHome(group, home) : { paid: notPaid, taxation: nothingTaxed },
    settings: tellSettings(group),
    figures: [...new Map(rows.map((row) => [`${row.id} ${row.validFrom} ${row.knownFrom}`, row])).values()],
    missingFigures: [...new Set(figures.filter(({ row }) => !row).map(({ id }) => id))],
  };
}

function tellPurpose(group: PolicyGroup, purpose: ClaimPurpose, rules: readonly ResolvedRule[]): ToldRule[] {
  const told = new Map<string, { modes: Mode[]; paid: Sentence; taxation: Sentence }>();
  for (const mode of modes) {
    const written = group.rules.find((rule) => rule.purpose === purpose && rule.mode === mode);
    const rule = rules.find((one) => one.kind === 'travel' && one.purpose === purpose && one.mode === mode);
    if (!written || !rule) continue;
    const [paid, taxation] = [tellPaid(written, rule), tellTaxed(rule)];
    const same = told.get(paid.nl + taxation.nl);
    if (same) same.modes.push(mode);
    else told.set(paid.nl + taxation.nl, { modes: [mode], paid, taxation });
  }
  return [...told.values()].map((one) => ({ purpose, ...one }));
}

const notPaid: Sentence = { nl: 'geen vergoeding', en: 'not paid' };
const nothingTaxed: Sentence = { nl: '', en: '' };

function tellPaid(written: PolicyRule, rule: ResolvedRule): Sentence {
  if (rule.method === 'none') return notPaid;
  if (rule.method === 'per-km') return tellRate(written, rule);
  const share = (rule.percentBasisPoints ?? 10_000) / 100;
  return both((l) => {
    const number = l === 'nl' ? String(share).replace('.', ',') : String(share);
    const cost =
      share === 100
        ? l === 'nl'
          ? 'de kosten'
          : 'the cost'
        : l === 'nl'
          ? `${number}\u00a0% van de kosten`
          : `${number}% of the cost`;
    if (rule.ceilingCents === null) return cost;
    const most = euro(rule.ceilingCents, l);
    return l === 'nl' ? `${cost}, hoogstens ${most} per dag` : `${cost}, at most ${most} a day`;
  });
}

function tellRate(written: PolicyRule, rule: ResolvedRule): Sentence {
  const follows = written.rateMilliCents === null;
  const unknown = follows && rule.figure?.row === undefined;
  return both((l) => {
    const rate = unknown
      ? l === 'nl'
        ? 'het onbelaste bedrag van de wet, dat voor deze dagen nog niet vaststaat (tot dan 0)'
        : 'the untaxed amount of the law, which is not settled for these days yet (0 until then)'
      : ratePerKm(rule.rateMilliCents ?? 0, l);
    const law = !follows || unknown ? '' : l === 'nl' ? ', het bedrag van de wet' : ', the amount of the law';
    const from =
      rule.thresholdM === 0
        ? ''
        : l === 'nl'
          ? `, na de eerste ${km(rule.thresholdM, l)} van een dag`
          : `, after the first ${km(rule.thresholdM, l)} of a day`;
    return `${rate}${law}${from}`;
  });
}

function tellTaxed(rule: ResolvedRule): Sentence {
  if (rule.method === 'none') return nothingTaxed;
  if (rule.untaxedBy === 'cost') {
    return (rule.percentBasisPoints ?? 10_000) > 10_000
      ? { nl: 'wat boven de kosten komt, is belast', en: 'what goes above the cost is taxed' }
      : { nl: 'geheel onbelast: het zijn de kosten zelf', en: 'all untaxed: it is the cost itself' };
  }
  const most = rule.untaxedValue ?? 0;
  if (rule.method !== 'per-km') {
    return both((l) =>
      l === 'nl'
        ? `onbelast tot ${ratePerKm(most, l)}, het meerdere is belast`
        : `untaxed up to ${ratePerKm(most, l)}, the rest is taxed`,
    );
  }
  const over = (rule.rateMilliCents ?? 0) - most;
  if (over <= 0) return { nl: 'geheel onbelast', en: 'all untaxed' };
  return both((l) =>
    l === 'nl'
      ? `${ratePerKm(most, l)} onbelast, ${ratePerKm(over, l)} belast`
      : `${ratePerKm(most, l)} untaxed, ${ratePerKm(over, l)} taxed`,
  );
}

function tellHome(group: PolicyGroup, rule: ResolvedRule): ToldGroup['home'] {
  if (rule.method === 'none') return { paid: notPaid, taxation: nothingTaxed };
  const [paid, most] = [rule.dayCents ?? 0, rule.untaxedValue ?? 0];
  const law = group.homeMethod === 'follow-figure';
  return {
    paid: both((l) => {
      const amount = l === 'nl' ? `${euro(paid, l)} per dag` : `${euro(paid, l)} a day`;
      if (!law) return amount;
      return l === 'nl' ? `${amount}, het bedrag van de wet` : `${amount}, the amount of the law`;
    }),
    taxation:
      paid <= most
        ? { nl: 'geheel onbelast', en: 'all untaxed' }
        : both((l) =>
            l === 'nl'
              ? `${euro(most, l)} onbelast, ${euro(paid - most, l)} belast`
              : `${euro(most, l)} untaxed, ${euro(paid - most, l)} taxed`,
          ),
  };
}

const sameDayWords: Readonly<Record<PolicyGroup['sameDay'], Sentence>> = {
  'better-unless-chosen': {
    nl: 'Op een dag met woon-werk én thuiswerken telt het hoogste van de twee, tenzij de reiziger zelf kiest.',
    en: 'On a day with a commute and home-working the higher of the two counts, unless the traveller chooses.',
  },
  better: {
    nl: 'Op een dag met woon-werk én thuiswerken telt het hoogste van de twee.',
    en: 'On a day with a commute and home-working the higher of the two counts.',
  },
  commute: {
    nl: 'Op een dag met woon-werk én thuiswerken telt de reis.',
    en: 'On a day with a commute and home-working the commute counts.',
  },
  'home-working': {
    nl: 'Op een dag met woon-werk én thuiswerken telt het thuiswerken.',
    en: 'On a day with a commute and home-working the home-working counts.',
  },
};

function tellSettings(group: PolicyGroup): readonly Sentence[] {
  const { dayCapCents, monthCapCents, commuteMethod, sameDay } = group;
  const cap = (cents: number | null, nl: string, en: string) =>
    cents === null
      ? []
      : [
          both((l) =>
            l === 'nl'
              ? `Reizen samen: hoogstens ${euro(cents, l)} per ${nl}.`
              : `Travel in all: at most ${euro(cents, l)} a ${en}.`,
          ),
        ];
  return [
    ...cap(dayCapCents, 'dag', 'day'),
    ...cap(monthCapCents, 'maand', 'month'),
    ...(commuteMethod === 'fixed-214'
      ? [
          {
            nl: 'Wie een vaste afspraak heeft, krijgt woon-werk als vast bedrag per maand (214 dagen per jaar).',
            en: 'Who has a fixed agreement gets the commute as a fixed amount a month (214 days a year).',
          },
        ]
      : []),
    sameDayWords[sameDay],
    tellApprovals(group),
  ];
}

/** Who travels knows beforehand what is paid by itself and what somebody looks at. */
function tellApprovals(group: PolicyGroup): Sentence {
  const { approveCostOverCents, approveDistanceOverM, approveAfterDays } = group;
  const parts = (l: 'nl' | 'en') => [
    ...(approveCostOverCents === null
      ? []
      : [
          l === 'nl'
            ? `kosten boven ${euro(approveCostOverCents, l)}`
            : `cost over ${euro(approveCostOverCents, l)}`,
        ]),
    ...(approveDistanceOverM === null
      ? []
      : [
          l === 'nl' ? `meer dan ${km(approveDistanceOverM, l)}` : `more than ${km(approveDistanceOverM, l)}`,
        ]),
    ...(approveAfterDays === null
      ? []
      : [
          l === 'nl'
            ? `later dan ${approveAfterDays} dagen na de reis bevestigd`
            : `confirmed later than ${approveAfterDays} days after the trip`,
        ]),
    ...(group.approveWithoutCostCentre ? [l === 'nl' ? 'geen kostenplaats' : 'no cost centre'] : []),
  ];
  return both((l) => {
    const list = parts(l).join(', ');
    if (list === '')
      return l === 'nl'
        ? 'Wat u bevestigt, wordt vanzelf goedgekeurd.'
        : 'What you confirm is approved by itself.';
    return l === 'nl'
      ? `De werkgever kijkt zelf naar een reis met: ${list}. Al het andere wordt vanzelf goedgekeurd.`
      : `The employer looks at a trip with: ${list}. Everything else is approved by itself.`;
  });
}
