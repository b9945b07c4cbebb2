// Disputes: the person says that a use is not right, or our own sum does; the desk closes them.
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { mobilityRefusals } from './refusals.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** Role `traveller`, the person in the context. Billing goes on; an answer for the person reverses it. */
export async function disputeUsage(
  tx: Transaction,
  tables: ServiceTables,
  { usageId, reason }: { readonly usageId: number; readonly reason: string },
): Promise<Result<{ readonly disputeId: string }>> {
  const { organisation, person, now } = tx.context;
  const at = tablesOf(tables);
  const id = newId(now);
  const found = await tx.find(sql<{ day: Temporal.PlainDate; cents: number }>`
    select day, total_cents as cents from ${at.usage}
    where organisation_id = ${organisation}::uuid and id = ${usageId}::bigint
      and person_id = ${person}::uuid limit 1`);
  if (found === undefined) return refuse(mobilityRefusals, 'usage-unknown');
  const added = await tx.run(sql`
    insert into ${at.dispute} (organisation_id, id, person_id, usage_id, kind, reason, provider_cents,
      opened_at, day, purge_on)
    values (${organisation}, ${id}, ${person}, ${usageId}, 'person', ${reason.slice(0, 500)}, ${found.cents},
      platform.now(), ${found.day}, platform.two_financial_years(${found.day}::date))
    on conflict do nothing`);
  return added === 0 ? refuse(mobilityRefusals, 'already-disputed') : accept({ disputeId: id });
}

export type DisputeOutcome = 'provider-corrects' | 'provider-right' | 'withdrawn';

export interface Dispute {
  readonly id: string;
  readonly usageId: number;
  readonly personId: string;
  readonly kind: 'person' | 'other-total' | 'other-price';
  readonly reason: string | null;
  readonly providerCents: number | null;
  readonly ownCents: number | null;
  readonly openedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly outcome: DisputeOutcome | null;
  /** What the desk answered, in its own words. */
  readonly answer: string | null;
  readonly letterSentAt: Temporal.Instant | null;
}

/** Open ones first, the oldest first. Roles `traveller` (own) and `intake`. */
export function listDisputes(tx: Transaction, tables: ServiceTables, limit = 500): Promise<Dispute[]> {
  return tx.list(sql<Dispute>`
    select id, usage_id as "usageId", person_id as "personId", kind, reason,
      provider_cents as "providerCents", own_cents as "ownCents", opened_at as "openedAt",
      closed_at as "closedAt", outcome, answer, letter_sent_at as "letterSentAt"
    from ${tablesOf(tables).dispute} where organisation_id = ${tx.context.organisation}::uuid
    order by closed_at nulls first, opened_at, id limit ${limit}`);
}

export interface DisputeDecision {
  readonly disputeId: string;
  readonly outcome: DisputeOutcome;
  /** One line of visible text, at most 500 characters; the person reads it. */
  readonly answer?: string | undefined;
}

/** Role `finance-desk`. Answers false when there is no such open dispute. */
export async function closeDispute(
  tx: Transaction,
  tables: ServiceTables,
  { disputeId, outcome, answer }: DisputeDecision,
): Promise<boolean> {
  const closed = await tx.run(sql`
    update ${tablesOf(tables).dispute} set closed_at = platform.now(), outcome = ${outcome},
      answer = ${answer || null}::text
    where organisation_id = ${tx.context.organisation}::uuid and id = ${disputeId}::uuid
      and closed_at is null`);
  return closed > 0;
}

/** A dispute as the client sees it: what it is about, and not why. */
export type WorkDispute = Pick<
  Dispute,
  'id' | 'personId' | 'kind' | 'providerCents' | 'ownCents' | 'openedAt' | 'closedAt' | 'outcome'
> & { readonly day: Temporal.PlainDate };

/** Role `client`: the row policy gives business and commute only. Open ones first, the oldest first. */
export function listWorkDisputes(
  tx: Transaction,
  tables: ServiceTables,
  limit = 200,
): Promise<WorkDispute[]> {
  return tx.list(sql<WorkDispute>`
    select id, person_id as "personId", kind, provider_cents as "providerCents", own_cents as "ownCents",
      opened_at as "openedAt", closed_at as "closedAt", outcome, day
    from ${tablesOf(tables).dispute} where organisation_id = ${tx.context.organisation}::uuid
    order by closed_at nulls first, opened_at, id limit ${limit}`);
}
