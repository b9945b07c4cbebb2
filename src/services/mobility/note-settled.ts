// What the settlement of a use came to: charged as a purpose, or set aside with a dispute.
import { newId } from '#kernel/ids';
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AsideReason } from './judge-usage.ts';
import type { StoredUsage } from './list-usage.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** Role `intake`. */
export async function noteCharged(
  tx: Transaction,
  tables: ServiceTables,
  { usageId, purpose }: { readonly usageId: number; readonly purpose: Purpose },
): Promise<void> {
  await tx.run(sql`
    update ${tablesOf(tables).usage} set state = 'settled', purpose = ${purpose},
      charged_purpose = ${purpose}, settled_at = platform.now()
    where organisation_id = ${tx.context.organisation}::uuid and id = ${usageId}::bigint`);
}

/** Role `intake`: not billed until somebody looked. The dispute says both amounts. */
export async function noteOtherPrice(
  tx: Transaction,
  tables: ServiceTables,
  usage: StoredUsage,
  found: {
    readonly reason: Extract<AsideReason, 'other-price' | 'price-unknown'>;
    readonly ownCents?: number;
  },
): Promise<void> {
  const at = tablesOf(tables);
  await tx.batch([
    sql`update ${at.usage} set state = 'set-aside', set_aside = ${found.reason}
      where organisation_id = ${tx.context.organisation}::uuid and id = ${usage.id}::bigint`,
    sql`insert into ${at.dispute} (organisation_id, id, person_id, usage_id, kind, provider_cents, own_cents,
        opened_at, day, purge_on)
      values (${tx.context.organisation}, ${newId(tx.context.now)}, ${usage.personId}, ${usage.id},
        'other-price', ${usage.totalCents}, ${found.ownCents ?? null}::integer, platform.now(), ${usage.day},
        platform.two_financial_years(${usage.day}::date))
      on conflict do nothing`,
  ]);
}

/**
 * Role `intake`: the desk decided about a use that was set aside for its price. The provider was right: it is
 * billed as it came in; otherwise it stays aside, and the provider sends a credit or nothing.
 */
export async function acceptPrice(tx: Transaction, tables: ServiceTables, usageId: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update ${tablesOf(tables).usage} set state = 'received', set_aside = null
    where organisation_id = ${tx.context.organisation}::uuid and id = ${usageId}::bigint
      and set_aside in ('other-price', 'price-unknown')`);
  return changed > 0;
}
