// What invented trips and days would be paid by the rules of a month: the statement of the close, over facts
// of nobody. Nothing is read of people and nothing is booked.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { PolicyCase } from '../keep-draft.ts';
import { caseId } from './case-sql.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import { targetStages } from './target-sql.ts';

export interface PricedCase {
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
}

/** One answer for each case, in their order; `day` is in the month that the rules are of. */
export async function priceCases(
  tx: Transaction,
  day: string,
  rules: readonly ResolvedRule[],
  cases: readonly PolicyCase[],
): Promise<readonly PricedCase[]> {
  if (cases.length === 0) return [];
  const facts = cases.map(({ purpose, mode, ...fact }) => ({
    ...fact,
    purpose: purpose ?? '',
    mode: mode ?? '',
  }));
  const scope = {
    organisation: tx.context.organisation ?? '',
    month: `${day.slice(0, 7)}-01`,
    factsUpto: 0,
    rules,
    // Agreements and choices are of real people: of those, none.
    people: { one: caseId(0) },
    cases: { day, facts },
  };
  const rows = await tx.list<{ person: string; amount: number; untaxed: number }>(
    sql.raw(`select person_id as person, sum(amount_cents)::bigint as amount,
        sum(untaxed_cents)::bigint as untaxed
      from (with ${targetStages(scope)} select * from target) t group by person_id limit 1000`),
  );
  const found = new Map(rows.map((row) => [row.person, row]));
  return cases.map((_, index) => {
    const { amount = 0, untaxed = 0 } = found.get(caseId(index)) ?? {};
    return { amountCents: amount, untaxedCents: untaxed, taxedCents: amount - untaxed };
  });
}
