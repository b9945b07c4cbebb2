// The queue of disputes as the desk works it off: lines without a person, and one use opened.
import type { UsagePart } from '#kernel/usage';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { DisputeOutcome } from './dispute-usage.ts';
import { unpackParts } from './pack-parts.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface QueuedDispute {
  readonly id: string;
  readonly kind: 'person' | 'other-total' | 'other-price';
  readonly day: Temporal.PlainDate;
  readonly providerCents: number | null;
  readonly ownCents: number | null;
  readonly openedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly outcome: DisputeOutcome | null;
  readonly letterWantedAt: Temporal.Instant | null;
  readonly letterSentAt: Temporal.Instant | null;
}

/** Role `finance-desk`: whose it is, and why, is not in it. Open ones first, the oldest first. */
export function listDisputeQueue(
  tx: Transaction,
  tables: ServiceTables,
  limit = 200,
): Promise<QueuedDispute[]> {
  return tx.list(sql<QueuedDispute>`
    select id, kind, day, provider_cents as "providerCents", own_cents as "ownCents",
      opened_at as "openedAt", closed_at as "closedAt", outcome, letter_wanted_at as "letterWantedAt",
      letter_sent_at as "letterSentAt"
    from ${tablesOf(tables).dispute} where organisation_id = ${tx.context.organisation}::uuid
    order by closed_at desc nulls first, opened_at, id limit ${limit}`);
}

export interface DisputedUsage extends QueuedDispute {
  readonly personId: string;
  readonly reason: string | null;
  readonly answer: string | null;
  /** The provider's own number of the use: what one writes to the provider. */
  readonly key: string;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant;
  readonly totalCents: number;
  readonly tariffKey: string | null;
  readonly parts: readonly UsagePart[];
  readonly setAside: string | null;
}

/** Role `finance-desk`; undefined when there is no such dispute, or its use is gone. */
export async function findDisputedUsage(
  tx: Transaction,
  tables: ServiceTables,
  disputeId: string,
): Promise<DisputedUsage | undefined> {
  const at = tablesOf(tables);
  const row = await tx.find(sql<Omit<DisputedUsage, 'parts'> & { parts: readonly string[] }>`
    select d.id, d.kind, d.day, d.provider_cents as "providerCents", d.own_cents as "ownCents",
      d.opened_at as "openedAt", d.closed_at as "closedAt", d.outcome, d.answer,
      d.letter_wanted_at as "letterWantedAt", d.letter_sent_at as "letterSentAt",
      d.person_id as "personId", d.reason,
      u.source_key as key, u.started_at as "startedAt", u.ended_at as "endedAt",
      u.total_cents as "totalCents", u.tariff_key as "tariffKey", u.parts, u.set_aside as "setAside"
    from ${at.dispute} d
    join ${at.usage} u on u.organisation_id = d.organisation_id and u.id = d.usage_id
    where d.organisation_id = ${tx.context.organisation}::uuid and d.id = ${disputeId}::uuid limit 1`);
  return row && { ...row, parts: unpackParts(row.parts) };
}

/**
 * Role `intake`: uses that were set aside for their price, of which the desk found that the provider was
 * right, wait for settlement again. Answers how many.
 */
export function acceptDecidedPrices(tx: Transaction, tables: ServiceTables): Promise<number> {
  const at = tablesOf(tables);
  return tx.run(sql`
    update ${at.usage} u set state = 'received', set_aside = null
    where u.organisation_id = ${tx.context.organisation}::uuid and u.state = 'set-aside'
      and u.set_aside in ('other-price', 'price-unknown')
      and exists (select from ${at.dispute} d where d.organisation_id = u.organisation_id
        and d.usage_id = u.id and d.outcome = 'provider-right')`);
}
