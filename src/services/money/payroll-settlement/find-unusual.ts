// People whose month is unlike their own months before: three times the money or the kilometres. For somebody
// to look at before a close; nothing follows from it by itself.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { SettlementLine } from './line.ts';

export interface UsualMonth {
  readonly personId: string;
  readonly amountCents: number;
  readonly distanceM: number;
}

export interface UnusualMonth {
  readonly personId: string;
  readonly what: 'amount' | 'distance';
  /** Cents or metres. */
  readonly is: number;
  readonly usual: number;
}

/** Own choice: so many times the usual is worth a look, and so little is not. */
const TIMES = 3;
const LEAST = { amount: 5_000, distance: 300_000 } as const;

/** The mean of the closed months of the half year before `month` ('YYYY-MM'), of who has two or more. */
export function listUsualMonths(tx: Transaction, organisation: string, month: string): Promise<UsualMonth[]> {
  const first = `${month}-01`;
  return tx.list<UsualMonth>(sql`
    select person_id as "personId", round(avg(amount))::bigint as "amountCents",
      round(avg(metres))::bigint as "distanceM"
    from (
      select person_id, month, sum(amount_cents) as amount, sum(distance_m) as metres
      from money.settlement_line
      where organisation_id = ${organisation} and month < ${first}::date
        and month >= (${first}::date - interval '6 months')::date
      group by person_id, month) m
    group by person_id having count(*) > 1 limit 100000`);
}

/** Of the lines of the month itself; corrections of earlier months do not count. Pure. */
export function findUnusual(
  lines: readonly SettlementLine[],
  usual: readonly UsualMonth[],
): readonly UnusualMonth[] {
  const own = Map.groupBy(
    lines.filter(({ correctionOf }) => correctionOf === null),
    ({ personId }) => personId,
  );
  return usual.flatMap(({ personId, amountCents, distanceM }): UnusualMonth[] => {
    const found = own.get(personId) ?? [];
    const amount = found.reduce((sum, line) => sum + line.amountCents, 0);
    const distance = found.reduce((sum, line) => sum + line.distanceM, 0);
    const isJump = (is: number, before: number, least: number) => is >= least && is > TIMES * before;
    return [
      ...(isJump(amount, amountCents, LEAST.amount)
        ? [{ personId, what: 'amount' as const, is: amount, usual: amountCents }]
        : []),
      ...(isJump(distance, distanceM, LEAST.distance)
        ? [{ personId, what: 'distance' as const, is: distance, usual: distanceM }]
        : []),
    ];
  });
}
