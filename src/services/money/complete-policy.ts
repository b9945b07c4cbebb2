// Checks what an organisation wrote down as its policy, and fills in the default for what it does not name.
// Pure.
import { parseDay } from '#kernel/day';
import type { Mode } from '#kernel/mode';
import { modeGroup } from '#kernel/mode';
import { accept, type Refused, type Result, refuse } from '#kernel/refusal';
import {
  type ClaimPurpose,
  defaultGroup,
  EVERYONE,
  type Policy,
  type PolicyGroup,
  type PolicyRule,
} from './policy.ts';

export type RuleInput = Pick<PolicyRule, 'method'> &
  Partial<PolicyRule> & {
    /** Absent: both purposes. */
    readonly purpose?: ClaimPurpose;
    readonly modes: readonly Mode[];
  };
export type GroupInput = Partial<Omit<PolicyGroup, 'rules'>> & { readonly rules?: readonly RuleInput[] };

/** What is not named stays the default; a named group starts from everyone's settings. */
export interface PolicyInput {
  /** 'YYYY-MM-DD', inclusive. */
  readonly validFrom: string;
  /** The first day it no longer holds; absent is open ended. */
  readonly validTo?: string | null;
  /** Today by default. */
  readonly knownFrom?: string;
  readonly unverifiedFigures?: Policy['unverifiedFigures'];
  readonly proposedFigures?: Policy['proposedFigures'];
  readonly groups: readonly GroupInput[];
}

export const policyShapeRefusals = {
  'policy-days': {
    nl: 'Een beleid loopt van een dag tot een latere dag. Controleer {days}.',
    en: 'A policy runs from a day to a later day. Check {days}.',
  },
  'policy-groups': {
    nl:
      'De groep {group} staat er tweemaal in of heeft geen goede naam. Geef elke groep één keer, met 1 tot ' +
      '40 tekens.',
    en:
      'The group {group} is in it twice or has no proper name. Give each group once, with 1 to 40 ' +
      'characters.',
  },
  'policy-number': {
    nl: '{what} moet een heel getal zijn van 0 tot en met {most}.',
    en: '{what} must be a whole number from 0 up to and with {most}.',
  },
  'policy-home-amount': {
    nl: 'Een eigen thuiswerkbedrag hoort bij de methode “own”. Geef beide of geen van beide.',
    en: 'An own home-working amount belongs to the method “own”. Give both or neither.',
  },
  'policy-rule-parts': {
    nl:
      'De regel voor {modes} noemt iets dat niet bij de methode {method} hoort: een tarief en een drempel ' +
      'zijn per kilometer, een percentage en een maximum zijn op kosten.',
    en:
      'The rule for {modes} names something that does not belong to the method {method}: a rate and a ' +
      'threshold are per kilometre, a percentage and a ceiling are on cost.',
  },
} as const;

export function completePolicy(input: PolicyInput): Result<Omit<Policy, 'id' | 'knownFrom'>> {
  const { validFrom, validTo = null, groups } = input;
  const days = [
    validFrom,
    ...(validTo === null ? [] : [validTo]),
    ...(input.knownFrom ? [input.knownFrom] : []),
  ];
  const written = days.every((text) => parseDay(text, 'YYYY-MM-DD').ok);
  if (!written || (validTo !== null && validTo <= validFrom)) {
    return refuse(policyShapeRefusals, 'policy-days', { days: days.join(' – ') });
  }
  const refused = refuseGroups(groups) ?? groups.map(refuseSettings).find((one) => one !== undefined);
  if (refused) return refused;
  const everyone = completeGroup(
    defaultGroup,
    groups.find((group) => (group.group ?? EVERYONE) === EVERYONE) ?? {},
  );
  const others = groups.filter((group) => (group.group ?? EVERYONE) !== EVERYONE);
  return accept({
    validFrom,
    validTo,
    unverifiedFigures: input.unverifiedFigures ?? 'warn',
    proposedFigures: input.proposedFigures ?? 'leave-out',
    groups: [everyone, ...others.map((group) => completeGroup(everyone, group))],
  });
}

function refuseGroups(groups: readonly GroupInput[]): Refused | undefined {
  const seen = new Set<string>();
  for (const { group = EVERYONE } of groups) {
    if (seen.has(group) || group.trim() !== group || group.length < 1 || group.length > 40) {
      return refuse(policyShapeRefusals, 'policy-groups', { group });
    }
    seen.add(group);
  }
  return undefined;
}

/** The most that a policy may say of each number; zero is the least. */
export const policyMost = {
  homeCents: 100_000,
  dayCapCents: 100_000_000,
  monthCapCents: 100_000_000,
  rateMilliCents: 10_000_000,
  percentBasisPoints: 20_000,
  ceilingCents: 100_000_000,
  thresholdM: 500_000,
  approveCostOverCents: 100_000_000,
  approveDistanceOverM: 2_000_000,
  approveAfterDays: 730,
} as const;

function refuseSettings(group: GroupInput): Refused | undefined {
  const numbers = (of: object) =>
    Object.entries(policyMost).map(([name, most]) =>
      refuseNumber(name, (of as Record<string, unknown>)[name], most),
    );
  const wrong = [group, ...(group.rules ?? [])].flatMap(numbers).find((one) => one !== undefined);
  if (wrong) return wrong;
  const home = group.homeMethod === 'own';
  const hasAmount = group.homeCents !== undefined && group.homeCents !== null;
  if (home !== hasAmount) return refuse(policyShapeRefusals, 'policy-home-amount');
  return (group.rules ?? []).map(refuseRule).find((one) => one !== undefined);
}

function refuseNumber(what: string, value: unknown, most: number): Refused | undefined {
  if (value === undefined || value === null) return undefined;
  if (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most) return undefined;
  return refuse(policyShapeRefusals, 'policy-number', { what, most });
}

function refuseRule(rule: RuleInput): Refused | undefined {
  const given = (value: number | null | undefined) => value !== undefined && value !== null;
  const perKm = given(rule.rateMilliCents) || (rule.thresholdM ?? 0) > 0;
  const onCost = given(rule.percentBasisPoints) || given(rule.ceilingCents);
  const fits = (rule.method === 'per-km' || !perKm) && (rule.method === 'actual-cost' || !onCost);
  const followable =
    rule.method !== 'per-km' ||
    given(rule.rateMilliCents) ||
    rule.modes.every((m) => modeGroup(m) !== 'hired');
  if (fits && followable && rule.modes.length > 0) return undefined;
  return refuse(policyShapeRefusals, 'policy-rule-parts', {
    modes: rule.modes.join(', '),
    method: rule.method,
  });
}

function completeGroup(base: PolicyGroup, input: GroupInput): PolicyGroup {
  const { rules: inputs = [], group = EVERYONE, ...settings } = input;
  const rules = base.rules.map((rule) => {
    const named = inputs.findLast(
      (one) => one.modes.includes(rule.mode) && (one.purpose === undefined || one.purpose === rule.purpose),
    );
    return named ? ruleOf(named, rule) : rule;
  });
  return {
    ...base,
    homeCents: settings.homeMethod && settings.homeMethod !== 'own' ? null : base.homeCents,
    ...settings,
    group,
    rules,
  };
}

function ruleOf(input: RuleInput, { purpose, mode }: PolicyRule): PolicyRule {
  const {
    method,
    rateMilliCents = null,
    percentBasisPoints = null,
    ceilingCents = null,
    thresholdM = 0,
  } = input;
  return { purpose, mode, method, rateMilliCents, percentBasisPoints, ceilingCents, thresholdM };
}
