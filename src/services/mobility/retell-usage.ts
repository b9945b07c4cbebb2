// A use that is told again with the same amount and other parts: a message of it had come late. What was
// asked about its price is asked anew.
import { arrayText } from '#platform/array-text';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface ToldAnew {
  readonly usageId: number;
  /** Packed. */
  readonly parts: readonly string[];
}

/**
 * Role `intake`. What was set aside for its price waits for settlement again, and its own dispute is
 * withdrawn; if the price still differs, settlement opens it anew. What is in the books stays there.
 */
export async function retellUsage(
  tx: Transaction,
  tables: ServiceTables,
  told: readonly ToldAnew[],
): Promise<void> {
  if (told.length === 0) return;
  const at = tablesOf(tables);
  const mine = sql`organisation_id = ${tx.context.organisation}::uuid`;
  await tx.batch([
    sql`update ${at.dispute} d set closed_at = platform.now(), outcome = 'withdrawn'
      where d.${mine} and d.kind = 'other-price' and d.closed_at is null
        and d.usage_id = any(${told.map(({ usageId }) => usageId)}::bigint[])`,
    sql`update ${at.usage} u set parts = t.parts::text[],
        state = case when u.set_aside in ('other-price', 'price-unknown') then 'received' else u.state end,
        set_aside = case when u.set_aside in ('other-price', 'price-unknown') then null else u.set_aside end
      from unnest(${told.map(({ usageId }) => usageId)}::bigint[],
        ${told.map(({ parts }) => arrayText(parts))}::text[]) t (id, parts)
      where u.${mine} and u.id = t.id`,
  ]);
}
