// How providers stand, counted and without a person: when tariffs and usage last came in, what fits nobody,
// and how far the ends of links are.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface TariffFreshness {
  readonly provider: string;
  readonly tariffs: number;
  readonly lastAt: Temporal.Instant;
}

/** Role `operator`. */
export function listTariffFreshness(tx: Transaction, limit = 200): Promise<TariffFreshness[]> {
  return tx.list(sql<TariffFreshness>`
    select provider, count(distinct tariff_key)::integer as tariffs, max(received_at) as "lastAt"
    from mobility.tariff group by provider order by provider limit ${limit}`);
}

export interface UnmatchedCount {
  readonly provider: string;
  readonly reason: string;
  readonly uses: number;
  readonly lastAt: Temporal.Instant;
}

/** Role `operator`: uses that fit no link, or that nobody can believe, of the days since. */
export function countUnmatched(
  tx: Transaction,
  since: Temporal.Instant,
  limit = 200,
): Promise<UnmatchedCount[]> {
  return tx.list(sql<UnmatchedCount>`
    select provider, reason, count(*)::integer as uses, max(received_at) as "lastAt" from mobility.unmatched
    where received_at >= ${since}::timestamptz group by provider, reason
    order by uses desc, provider, reason limit ${limit}`);
}

export interface UsageFreshness {
  readonly uses: number;
  readonly lastAt: Temporal.Instant | null;
  readonly setAside: number;
}

/** Role `finance-desk`: what came in for this client since. */
export function findUsageFreshness(
  tx: Transaction,
  tables: ServiceTables,
  since: Temporal.Instant,
): Promise<UsageFreshness> {
  return tx.get(sql<UsageFreshness>`
    select count(*)::integer as uses, max(received_at) as "lastAt",
      (count(*) filter (where state = 'set-aside'))::integer as "setAside"
    from ${tablesOf(tables).usage}
    where organisation_id = ${tx.context.organisation}::uuid and received_at >= ${since}::timestamptz`);
}

export interface Ending {
  readonly id: string;
  readonly wantedAt: Temporal.Instant;
  readonly toldAt: Temporal.Instant | null;
  readonly confirmedAt: Temporal.Instant | null;
  readonly refusedBecause: string | null;
  readonly tries: number;
}

/**
 * Role `finance-desk`: ends of links and whether the provider said that it deleted; what is open comes first.
 */
export function listEndings(tx: Transaction, tables: ServiceTables, limit = 200): Promise<Ending[]> {
  return tx.list(sql<Ending>`
    select id, wanted_at as "wantedAt", told_at as "toldAt", confirmed_at as "confirmedAt",
      refused_because as "refusedBecause", tries
    from ${tablesOf(tables).message}
    where organisation_id = ${tx.context.organisation}::uuid and kind = 'unlink'
    order by confirmed_at desc nulls first, wanted_at, id limit ${limit}`);
}
