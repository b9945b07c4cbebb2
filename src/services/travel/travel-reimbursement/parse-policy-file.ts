// A policy as an organisation writes it down in a JSON file: checked whole, refused with the path of the
// wrong value.
import type { z } from 'zod';
import { parseDay } from '#kernel/day';
import type { Mode } from '#kernel/mode';
import { accept, type Refused, type Result, refuse } from '#kernel/refusal';
import { type PolicyFile, policyFile } from './contract.ts';
import { tellIssue } from './tell-issue.ts';

export const policyFileRefusals = {
  'policy-file-json': {
    nl: 'Het bestand is geen geldige JSON{line}. Controleer komma’s, haakjes en aanhalingstekens.',
    en: 'The file is no valid JSON{line}. Check commas, brackets and quotes.',
  },
  'policy-file-value': {
    nl: 'In het bestand klopt {path} niet: {what}.',
    en: 'In the file {path} is wrong: {what}.',
  },
} as const;

/**
 * Limits of the file: the policy of the largest organisation with an agreement for each of its people fits.
 */
export const policyFileLimits = {
  maxBytes: 8 * 1024 * 1024,
  readWholeFirst: false,
  wanted: { nl: 'JSON (UTF-8)', en: 'JSON (UTF-8)' },
} as const;

/** In cents, metres and half-open days: what the money is reckoned with. */
export interface ParsedPolicy {
  readonly validFrom: string;
  readonly validTo?: string;
  readonly unverifiedFigures?: 'warn' | 'refuse';
  readonly proposedFigures?: 'leave-out' | 'use';
  readonly groups: readonly ParsedGroup[];
}
export interface ParsedGroup {
  readonly group: string;
  readonly sameDay?: 'better-unless-chosen' | 'better' | 'commute' | 'home-working';
  readonly homeMethod?: 'follow-figure' | 'own' | 'none';
  readonly homeCents?: number;
  readonly commuteMethod?: 'per-trip' | 'fixed-214';
  readonly dayCapCents?: number;
  readonly monthCapCents?: number;
  readonly rules: readonly ParsedRule[];
}
export interface ParsedRule {
  readonly purpose?: 'commute' | 'business';
  readonly modes: readonly Mode[];
  readonly method: 'per-km' | 'actual-cost' | 'none';
  readonly rateMilliCents?: number;
  readonly thresholdM?: number;
  readonly percentBasisPoints?: number;
  readonly ceilingCents?: number;
}
export interface ParsedAgreement {
  readonly personnelNumber: string;
  readonly oneWayM: number;
  readonly daysAWeek: 0 | 1 | 2 | 3 | 4 | 5;
  readonly mode: Mode;
  readonly validFrom: Temporal.PlainDate;
  /** The first day it no longer holds. */
  readonly validTo: Temporal.PlainDate | null;
}
export interface ParsedPolicyFile {
  readonly policy: ParsedPolicy;
  readonly agreements: readonly ParsedAgreement[];
}

export function parsePolicyFile(text: string): Result<ParsedPolicyFile> {
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const shape = policyFile.safeParse(json.value);
  if (!shape.success) return refuseIssue(shape.error.issues[0]);
  const wrong = findWrongDay(shape.data);
  if (wrong !== undefined) return wrong;
  return accept({ policy: toPolicy(shape.data), agreements: shape.data.agreements.map(toAgreement) });
}

function readJson(text: string): Result<unknown> {
  try {
    return accept(JSON.parse(text) as unknown);
  } catch (error) {
    const line = /line (\d+)/.exec((error as Error).message)?.[1];
    const where = { nl: line ? ` (regel ${line})` : '', en: line ? ` (line ${line})` : '' };
    return refuse(policyFileRefusals, 'policy-file-json', { line: where });
  }
}

function refuseIssue(issue: z.core.$ZodIssue | undefined): Refused {
  const { path, what } = tellIssue(issue);
  return refuse(policyFileRefusals, 'policy-file-value', { path, what });
}

/** Days that do not exist, and stretches that end before they begin. */
function findWrongDay(file: PolicyFile): Refused | undefined {
  const stretches = [
    { path: 'validFrom', from: file.validFrom, until: file.validUntil },
    ...file.agreements.map(({ from, to }, index) => ({ path: `agreements[${index}].from`, from, until: to })),
  ];
  for (const { path, from, until } of stretches) {
    for (const text of until === undefined ? [from] : [from, until]) {
      const day = parseDay(text, 'YYYY-MM-DD');
      if (!day.ok) return refuse(policyFileRefusals, 'policy-file-value', { path, what: day.refusal });
    }
    if (until === undefined || from <= until) continue;
    const what = { nl: `${until} ligt voor ${from}`, en: `${until} lies before ${from}` };
    return refuse(policyFileRefusals, 'policy-file-value', { path, what });
  }
  return undefined;
}

const dayAfter = (last: string) => Temporal.PlainDate.from(last).add({ days: 1 });

function toPolicy({
  validFrom,
  validUntil,
  unverifiedFigures,
  proposedFigures,
  groups,
}: PolicyFile): ParsedPolicy {
  return {
    validFrom,
    ...(validUntil === undefined ? {} : { validTo: dayAfter(validUntil).toString() }),
    ...(unverifiedFigures === undefined ? {} : { unverifiedFigures }),
    ...(proposedFigures === undefined ? {} : { proposedFigures }),
    groups: groups.map(toGroup),
  };
}

function toGroup(group: PolicyFile['groups'][number]): ParsedGroup {
  const { homeWorking, maximumEurPerDay, maximumEurPerMonth } = group;
  return {
    group: group.group,
    ...(group.sameDay === undefined ? {} : { sameDay: group.sameDay }),
    ...(group.commute === undefined ? {} : { commuteMethod: group.commute }),
    ...(homeWorking === undefined ? {} : toHome(homeWorking)),
    ...(maximumEurPerDay === undefined ? {} : { dayCapCents: maximumEurPerDay }),
    ...(maximumEurPerMonth === undefined ? {} : { monthCapCents: maximumEurPerMonth }),
    rules: group.rules.map(toRule),
  };
}

type HomeWorking = NonNullable<PolicyFile['groups'][number]['homeWorking']>;

function toHome(homeWorking: HomeWorking): Pick<ParsedGroup, 'homeMethod' | 'homeCents'> {
  if (homeWorking === 'none') return { homeMethod: 'none' };
  if (homeWorking === 'untaxed-amount') return { homeMethod: 'follow-figure' };
  return { homeMethod: 'own', homeCents: homeWorking.eurPerDay };
}

function toRule(rule: PolicyFile['groups'][number]['rules'][number]): ParsedRule {
  const { purpose, modes, method, eurPerKm, thresholdKm, percent, maximumEurPerDay } = rule;
  return {
    ...(purpose === undefined ? {} : { purpose }),
    modes,
    method,
    ...(eurPerKm === undefined ? {} : { rateMilliCents: eurPerKm }),
    ...(thresholdKm === undefined ? {} : { thresholdM: thresholdKm }),
    ...(percent === undefined ? {} : { percentBasisPoints: percent }),
    ...(maximumEurPerDay === undefined ? {} : { ceilingCents: maximumEurPerDay }),
  };
}

function toAgreement(agreement: PolicyFile['agreements'][number]): ParsedAgreement {
  const { personnelNumber, oneWayKm, daysAWeek, mode, from, to } = agreement;
  return {
    personnelNumber,
    oneWayM: oneWayKm,
    daysAWeek: daysAWeek as ParsedAgreement['daysAWeek'],
    mode,
    validFrom: Temporal.PlainDate.from(from),
    validTo: to === undefined ? null : dayAfter(to),
  };
}
