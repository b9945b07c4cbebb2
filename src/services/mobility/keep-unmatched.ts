// Uses of nobody, by the provider's number of them and nothing that points to anybody.
import { dayOf } from '#kernel/day';
import type { Usage } from '#kernel/usage';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AsideReason } from './judge-usage.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface Unmatched {
  readonly provider: string;
  readonly usages: readonly Pick<Usage, 'key' | 'endedAt' | 'costCents'>[];
  readonly reason: AsideReason;
}

/** Role `intake`, with or without an organisation. The same again is one row. */
export async function keepUnmatched(
  tx: Transaction,
  tables: ServiceTables,
  { provider, usages, reason }: Unmatched,
): Promise<number> {
  if (usages.length === 0) return 0;
  const today = dayOf(tx.context.now);
  return tx.run(sql`
    insert into mobility.unmatched (service, provider, source_key, reason, day, total_cents, received_at,
      purge_on)
    select ${tables.service}::text, ${provider}::text, u.key, ${reason}::text, u.day, u.cents, platform.now(),
      platform.two_financial_years(${today}::date)
    from unnest(${usages.map(({ key }) => key.slice(0, 120))}::text[],
      ${usages.map(({ endedAt }) => dayOf(endedAt))}::date[],
      ${usages.map(({ costCents }) => clampCents(costCents))}::integer[]) u (key, day, cents)
    on conflict do nothing`);
}

const clampCents = (cents: number) => Math.max(-2_000_000_000, Math.min(2_000_000_000, Math.trunc(cents)));
