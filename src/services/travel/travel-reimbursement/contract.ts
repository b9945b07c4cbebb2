// What a policy looks like when an organisation writes it down: groups × purpose × mode, in euros and
// kilometres.
import { z } from 'zod';
import { modes } from '#kernel/mode';

/**
 * A number with at most so many decimals becomes a whole number of its smallest unit, exactly: 0.27 or
 * "0,27" euro per km is 27,000 thousandths of a cent. Whoever wants to be sure that no program rounds it on
 * the way writes it as a text.
 */
function decimal(decimals: number, most: number) {
  return z.union([z.number(), z.string().max(20)]).transform((value, context) => {
    const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(String(value).trim());
    const fraction = match?.[2] ?? '';
    const whole = Number(`${match?.[1]}${fraction.padEnd(decimals, '0')}`);
    if (match && fraction.length <= decimals && Number(match[1]) <= most) return whole;
    context.addIssue({ code: 'custom', message: 'decimal', params: { decimals, most } });
    return z.NEVER;
  });
}

const euros = decimal(2, 1_000_000);
const kilometres = decimal(3, 500);

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/**
 * - per-km: kilometres above the threshold times a rate; without a rate of its own it follows the untaxed
 *   rate of the law.
 * - actual-cost: the cost, or a percentage of it, at most the maximum per day.
 * - none: nothing is paid.
 */
export const policyRule = z.strictObject({
  /** Absent: both. */
  purpose: z.enum(['commute', 'business']).optional(),
  modes: z.array(z.enum(modes)).min(1).max(modes.length),
  method: z.enum(['per-km', 'actual-cost', 'none']),
  eurPerKm: decimal(5, 100).optional(),
  /** Of each trip's day, purpose and mode: the kilometres that are not paid. */
  thresholdKm: kilometres.optional(),
  percent: decimal(2, 200).optional(),
  maximumEurPerDay: euros.optional(),
});

export const policyGroup = z.strictObject({
  /** 'all' is everybody for whom no group of their own is written down. */
  group: z.string().min(1).max(40).default('all'),
  /** What counts on a day with a commute and home working. */
  sameDay: z.enum(['better-unless-chosen', 'better', 'commute', 'home-working']).optional(),
  homeWorking: z
    .union([z.enum(['untaxed-amount', 'none']), z.strictObject({ eurPerDay: decimal(2, 1000) })])
    .optional(),
  /** Per trip, or a fixed amount a month from the agreed distance and days (the 214-day method). */
  commute: z.enum(['per-trip', 'fixed-214']).optional(),
  maximumEurPerDay: euros.optional(),
  maximumEurPerMonth: euros.optional(),
  rules: z.array(policyRule).max(100).default([]),
});

/** What a person agreed about a fixed commute allowance. */
export const commuteAgreement = z.strictObject({
  personnelNumber: z.string().min(1).max(40),
  oneWayKm: kilometres,
  daysAWeek: z.number().int().min(0).max(5),
  mode: z.enum(['walk', 'bicycle', 'e-bike', 'moped', 'motorcycle', 'car']),
  from: day,
  /** The last day; absent: until something else is agreed. */
  to: day.optional(),
});

export const policyFile = z.strictObject({
  validFrom: day,
  /** The last day; absent: until there is another policy. */
  validUntil: day.optional(),
  /** What a close does when it rests on a figure that nobody verified. */
  unverifiedFigures: z.enum(['warn', 'refuse']).optional(),
  /** Figures that are proposed and not law yet. */
  proposedFigures: z.enum(['leave-out', 'use']).optional(),
  groups: z.array(policyGroup).max(200).default([]),
  agreements: z.array(commuteAgreement).max(50_000).default([]),
});
export type PolicyFile = z.output<typeof policyFile>;
