// Resolves policies and figures on two time axes to the rules of one month: each a value, with its policy and
// its figure. Pure.
import { createHash } from 'node:crypto';
import { modeGroup } from '#kernel/mode';
import type { FigureId } from '../figures.ts';
import {
  defaultPolicy,
  EVERYONE,
  type Policy,
  type PolicyGroup,
  type PolicyRule,
  untaxedBy,
} from '../policy.ts';
import type { FigureRow } from '../read-figures.ts';

export type RuleKind = 'travel' | 'home-working' | 'fixed-commute' | 'day-cap' | 'month-cap';
export type RuleMethod = 'per-km' | 'actual-cost' | 'per-day' | 'fixed-214' | 'cap' | 'none';

/** One rule as a run applies it, on the days from `fromDay` up to but not including `toDay`. */
export interface ResolvedRule {
  readonly number: number;
  readonly month: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly group: string;
  readonly kind: RuleKind;
  readonly purpose: string;
  readonly mode: string;
  readonly method: RuleMethod;
  readonly rateMilliCents: number | null;
  readonly dayCents: number | null;
  readonly percentBasisPoints: number | null;
  readonly ceilingCents: number | null;
  readonly thresholdM: number;
  readonly sameDay: PolicyGroup['sameDay'];
  readonly untaxedBy: 'km' | 'cost' | 'day' | 'none';
  readonly untaxedValue: number | null;
  readonly vatBasisPoints: number | null;
  readonly policy: Pick<Policy, 'id' | 'knownFrom' | 'validFrom' | 'validTo'>;
  readonly figure: { readonly id: FigureId; readonly row: FigureRow | undefined } | null;
}

export interface Resolution {
  readonly rules: readonly ResolvedRule[];
  /** The same rules give the same digest: a closed month is computed again only when it changes. */
  readonly digest: string;
  readonly policies: readonly Policy[];
}

interface Known {
  readonly policies: readonly Policy[];
  readonly figures: readonly FigureRow[];
}

/**
 * `month` is its first day. The newest policy, and the newest figure, that is known at `knownAt` and covers a
 * day wins.
 */
export function resolveRules(month: string, knownAt: string, known: Known): Resolution {
  const first = Temporal.PlainDate.from(month);
  const end = first.add({ months: 1 }).toString();
  const policies = known.policies.filter((policy) => policy.knownFrom <= knownAt);
  const figures = known.figures.filter((figure) => figure.knownFrom <= knownAt);
  const cuts = [...policies, ...figures].flatMap((row) => [row.validFrom, row.validTo ?? end]);
  const starts = [...new Set([month, ...cuts.filter((day) => day > month && day < end)])].sort();
  const used = new Set<Policy>();
  const rules: ResolvedRule[] = [];
  for (const [index, fromDay] of starts.entries()) {
    const toDay = starts[index + 1] ?? end;
    const policy = policyOn(fromDay, policies);
    used.add(policy);
    const lookUp = (id: FigureId) => figureOn(fromDay, id, figures, policy.proposedFigures === 'use');
    for (const group of groupsOf(policy, policies)) {
      const drafts = [
        ...travelRules(group, lookUp),
        homeRule(group, lookUp),
        ...fixedRules(group, lookUp),
        ...caps(group),
      ];
      for (const draft of drafts) {
        rules.push({
          ...draft,
          number: rules.length + 1,
          month,
          fromDay,
          toDay,
          group: group.group,
          policy: version(policy),
        });
      }
    }
  }
  const merged = mergeSegments(rules);
  return { rules: merged, digest: digestOf(merged), policies: [...used] };
}

type LookUp = (id: FigureId) => FigureRow | undefined;
type Draft = Omit<ResolvedRule, 'number' | 'month' | 'fromDay' | 'toDay' | 'group' | 'policy'>;

const version = ({ id, knownFrom, validFrom, validTo }: Policy) => ({ id, knownFrom, validFrom, validTo });

const covers = (row: { validFrom: string; validTo: string | null }, day: string) =>
  row.validFrom <= day && (row.validTo === null || day < row.validTo);

/** The newest that is known and covers the day wins; the default when none does. */
export function policyOn(day: string, policies: readonly Policy[]): Policy {
  let best: Policy | undefined;
  for (const policy of policies) {
    if (!covers(policy, day)) continue;
    const newer =
      !best ||
      policy.knownFrom > best.knownFrom ||
      (policy.knownFrom === best.knownFrom && (policy.id ?? 0) > (best.id ?? 0));
    if (newer) best = policy;
  }
  return best ?? defaultPolicy;
}

export function figureOn(
  day: string,
  id: FigureId,
  figures: readonly FigureRow[],
  proposedToo: boolean,
): FigureRow | undefined {
  let best: FigureRow | undefined;
  for (const row of figures) {
    if (row.id !== id || !covers(row, day) || (row.status === 'proposed' && !proposedToo)) continue;
    if (!best || row.knownFrom > best.knownFrom) best = row;
  }
  return best;
}

/**
 * Every group that any policy names, so that a person finds the own group on every day; else that of
 * everyone.
 */
function groupsOf(policy: Policy, policies: readonly Policy[]): PolicyGroup[] {
  const everyone = policy.groups.find((group) => group.group === EVERYONE);
  const names = new Set([EVERYONE, ...policies.flatMap((other) => other.groups.map((group) => group.group))]);
  return [...names].sort().flatMap((name) => {
    const own = policy.groups.find((group) => group.group === name) ?? everyone;
    return own ? [{ ...own, group: name }] : [];
  });
}

function travelRules(group: PolicyGroup, lookUp: LookUp): Draft[] {
  return group.rules.map((rule) => travelRule(group, rule, lookUp));
}

function travelRule(group: PolicyGroup, rule: PolicyRule, lookUp: LookUp): Draft {
  const bound = untaxedBy(rule);
  const row = bound.figure ? lookUp(bound.figure) : undefined;
  const follows = rule.method === 'per-km' && rule.rateMilliCents === null;
  const followed = follows ? lookUp('travel.untaxed-per-km') : row;
  const figureId = follows ? 'travel.untaxed-per-km' : bound.figure;
  const publicAtCost = rule.method === 'actual-cost' && modeGroup(rule.mode) === 'publicTransport';
  return {
    kind: 'travel',
    purpose: rule.purpose,
    mode: rule.mode,
    method: rule.method,
    rateMilliCents: rule.method === 'per-km' ? (rule.rateMilliCents ?? followed?.value ?? 0) : null,
    dayCents: null,
    percentBasisPoints: rule.method === 'actual-cost' ? (rule.percentBasisPoints ?? 10_000) : null,
    ceilingCents: rule.ceilingCents,
    thresholdM: rule.thresholdM,
    sameDay: group.sameDay,
    untaxedBy: bound.by,
    untaxedValue: bound.by === 'km' ? (row?.value ?? 0) : null,
    vatBasisPoints: publicAtCost ? (lookUp('vat.public-transport')?.value ?? null) : null,
    figure: rule.method === 'none' || !figureId ? null : { id: figureId, row: followed },
  };
}

function homeRule(group: PolicyGroup, lookUp: LookUp): Draft {
  const row = lookUp('home-working.untaxed-per-day');
  const own = group.homeMethod === 'own' ? (group.homeCents ?? 0) : (row?.value ?? 0);
  const none = group.homeMethod === 'none';
  return {
    ...blank(group, 'home-working'),
    method: none ? 'none' : 'per-day',
    dayCents: none ? null : own,
    untaxedBy: none ? 'none' : 'day',
    untaxedValue: none ? null : (row?.value ?? 0),
    figure: none ? null : { id: 'home-working.untaxed-per-day', row },
  };
}

/**
 * The fixed allowance has a rule per means of own transport: the rate of the commute by it, over agreed
 * metres.
 */
function fixedRules(group: PolicyGroup, lookUp: LookUp): Draft[] {
  if (group.commuteMethod !== 'fixed-214') return [];
  const own = group.rules.filter(
    (rule) => rule.purpose === 'commute' && modeGroup(rule.mode) === 'ownTransport',
  );
  return own.map((rule) => {
    const priced = travelRule(group, { ...rule, thresholdM: 0 }, lookUp);
    const paid = priced.method === 'per-km';
    return {
      ...priced,
      kind: 'fixed-commute',
      method: paid ? 'fixed-214' : 'none',
      ceilingCents: null,
      percentBasisPoints: null,
    };
  });
}

function caps(group: PolicyGroup): Draft[] {
  const cap = (kind: 'day-cap' | 'month-cap', cents: number | null): Draft[] =>
    cents === null ? [] : [{ ...blank(group, kind), method: 'cap', ceilingCents: cents }];
  return [...cap('day-cap', group.dayCapCents), ...cap('month-cap', group.monthCapCents)];
}

function blank(group: PolicyGroup, kind: RuleKind): Draft {
  return {
    kind,
    purpose: '',
    mode: '',
    method: 'none',
    rateMilliCents: null,
    dayCents: null,
    percentBasisPoints: null,
    ceilingCents: null,
    thresholdM: 0,
    sameDay: group.sameDay,
    untaxedBy: 'none',
    untaxedValue: null,
    vatBasisPoints: null,
    figure: null,
  };
}

const contentOf = ({ number: _number, fromDay: _from, toDay: _to, ...content }: ResolvedRule) =>
  JSON.stringify(content);

/** A day on which nothing changed for a rule is no reason for two rules. */
function mergeSegments(rules: readonly ResolvedRule[]): ResolvedRule[] {
  const open = new Map<string, ResolvedRule>();
  const merged: ResolvedRule[] = [];
  for (const rule of rules) {
    const content = contentOf(rule);
    const before = open.get(content);
    const next = before?.toDay === rule.fromDay ? { ...before, toDay: rule.toDay } : rule;
    if (next !== rule) merged[merged.indexOf(before as ResolvedRule)] = next;
    else merged.push(rule);
    open.set(content, next);
  }
  return merged.map((rule, index) => ({ ...rule, number: index + 1 }));
}

function digestOf(rules: readonly ResolvedRule[]): string {
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 32);
}
