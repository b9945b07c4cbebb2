// What the amount of a line was made from: a rate per kilometre or per day, or the cost itself.
import type { SettlementLine } from './line.ts';

export interface LineBasis {
  readonly unit: 'km' | 'day' | 'cost';
  /** Whole cents; null when the rate is no whole number of cents, or when there is none. */
  readonly rateCents: number | null;
}

/** Read from the sentence of the rule, which `ruleText` writes: the rate stands behind its method. */
export function basisOfLine({ kind, rule }: Pick<SettlementLine, 'kind' | 'rule'>): LineBasis {
  const [, method = '', whole = '', fraction = ''] = /: ([a-z-]+) (\d+)\.(\d+) EUR/.exec(rule) ?? [];
  const rateCents = /^\d\d0*$/.test(fraction) ? Number(`${whole}${fraction.slice(0, 2)}`) : null;
  if (kind === 'home-working' || kind === 'fixed-commute') return { unit: 'day', rateCents };
  return method === 'per-km' ? { unit: 'km', rateCents } : { unit: 'cost', rateCents: null };
}
