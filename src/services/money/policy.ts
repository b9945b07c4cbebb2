// What an organisation pays: settings per group, and a rule for each purpose and means of transport. Pure,
// with the default.
import { type Mode, modeGroup, modes } from '#kernel/mode';
import type { FigureId } from './figures.ts';

export type ClaimPurpose = 'commute' | 'business';
export const claimPurposes: readonly ClaimPurpose[] = ['commute', 'business'];

/** The group of everyone for whom a policy names no group of their own. */
export const EVERYONE = 'all';

/**
 * - per-km: metres above the threshold times a rate; without a rate of its own it follows the untaxed figure.
 * - actual-cost: the cost, or a percentage of it, at most the ceiling per day, purpose and mode.
 * - none: nothing is paid; the line stays, with amount 0.
 */
export interface PolicyRule {
  readonly purpose: ClaimPurpose;
  readonly mode: Mode;
  readonly method: 'per-km' | 'actual-cost' | 'none';
  readonly rateMilliCents: number | null;
  readonly percentBasisPoints: number | null;
  readonly ceilingCents: number | null;
  readonly thresholdM: number;
}

export interface PolicyGroup {
  readonly group: string;
  readonly sameDay: 'better-unless-chosen' | 'better' | 'commute' | 'home-working';
  readonly homeMethod: 'follow-figure' | 'own' | 'none';
  readonly homeCents: number | null;
  readonly commuteMethod: 'per-trip' | 'fixed-214';
  readonly dayCapCents: number | null;
  readonly monthCapCents: number | null;
  /** What somebody of the client looks at before it is paid; null and false are nothing. */
  readonly approveCostOverCents: number | null;
  readonly approveDistanceOverM: number | null;
  /** A trip that is confirmed so many days after it was made. */
  readonly approveAfterDays: number | null;
  readonly approveWithoutCostCentre: boolean;
  readonly rules: readonly PolicyRule[];
}

/** A version: for which days (`validTo` is open ended when null), known since when (inclusive). */
export interface Policy {
  /** Null is the default of an organisation without a policy of its own. */
  readonly id: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly knownFrom: string;
  readonly unverifiedFigures: 'warn' | 'refuse';
  readonly proposedFigures: 'leave-out' | 'use';
  readonly groups: readonly PolicyGroup[];
}

/** Own transport per kilometre at the untaxed figure; public transport and taxi at cost. */
export function defaultRule(purpose: ClaimPurpose, mode: Mode): PolicyRule {
  const method = modeGroup(mode) === 'ownTransport' ? 'per-km' : 'actual-cost';
  return {
    purpose,
    mode,
    method,
    rateMilliCents: null,
    percentBasisPoints: null,
    ceilingCents: null,
    thresholdM: 0,
  };
}

export const defaultGroup: PolicyGroup = {
  group: EVERYONE,
  sameDay: 'better-unless-chosen',
  homeMethod: 'follow-figure',
  homeCents: null,
  commuteMethod: 'per-trip',
  dayCapCents: null,
  monthCapCents: null,
  approveCostOverCents: null,
  approveDistanceOverM: null,
  approveAfterDays: null,
  approveWithoutCostCentre: false,
  rules: claimPurposes.flatMap((purpose) => modes.map((mode) => defaultRule(purpose, mode))),
};

export const defaultPolicy: Policy = {
  id: null,
  validFrom: '1900-01-01',
  validTo: null,
  knownFrom: '1900-01-01',
  unverifiedFigures: 'warn',
  proposedFigures: 'leave-out',
  groups: [defaultGroup],
};

/** Which figure bounds what is untaxed for a rule, and how: per kilometre, the cost itself, per day. */
export function untaxedBy(rule: Pick<PolicyRule, 'method' | 'mode'>): {
  by: 'km' | 'cost';
  figure: FigureId | null;
} {
  const own = modeGroup(rule.mode) === 'ownTransport';
  const kmForPublic = modeGroup(rule.mode) === 'publicTransport' && rule.method === 'per-km';
  return own || kmForPublic ? { by: 'km', figure: 'travel.untaxed-per-km' } : { by: 'cost', figure: null };
}
