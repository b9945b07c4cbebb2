// What the amount of a line was made from: a rate per kilometre or per day, or the cost itself.
import type { ResolvedRule, RuleKind } from './resolve-rules.ts';

export interface LineBasis {
  readonly unit: 'km' | 'day' | 'cost';
  /** Whole cents; null when the rate is no whole number of cents, or when there is none. */
  readonly rateCents: number | null;
  /** False when the policy says that nothing is paid for this. */
  readonly isPaid: boolean;
}

/** From the rule itself; a line that no rule is left for keeps the unit of its kind. */
export function basisOfLine(
  kind: RuleKind,
  rule: Pick<ResolvedRule, 'method' | 'rateMilliCents' | 'dayCents'> | undefined,
): LineBasis {
  const isPaid = rule?.method !== 'none';
  if (kind === 'home-working') return { unit: 'day', rateCents: rule?.dayCents ?? null, isPaid };
  const perKm = kind === 'fixed-commute' || rule?.method === 'per-km';
  if (!perKm) return { unit: 'cost', rateCents: null, isPaid };
  const rate = rule?.rateMilliCents ?? null;
  const isWhole = rate !== null && rate % MILLI_CENTS === 0;
  return { unit: 'km', rateCents: isWhole ? rate / MILLI_CENTS : null, isPaid };
}

/** Rates stand in thousandths of a cent. */
const MILLI_CENTS = 1000;
