// Questions to a provider about a disputed use: wanted at the desk, written and handed over by the worker.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** Role `finance-desk`. Answers false when it was wanted already, or there is no such dispute. */
export async function wantDisputeLetter(
  tx: Transaction,
  tables: ServiceTables,
  disputeId: string,
): Promise<boolean> {
  const wanted = await tx.run(sql`
    update ${tablesOf(tables).dispute} set letter_wanted_at = platform.now()
    where organisation_id = ${tx.context.organisation}::uuid and id = ${disputeId}::uuid
      and letter_wanted_at is null`);
  return wanted > 0;
}

export interface WaitingLetter {
  readonly disputeId: string;
  readonly personId: string;
  readonly provider: string;
  /** The provider's own number of the use, and the day on which it ended. */
  readonly key: string;
  readonly day: Temporal.PlainDate;
}

/** Role `delivery`: what was wanted and not written yet, the oldest first. */
export function listWaitingLetters(
  tx: Transaction,
  tables: ServiceTables,
  limit = 100,
): Promise<WaitingLetter[]> {
  const at = tablesOf(tables);
  return tx.list(sql<WaitingLetter>`
    select d.id as "disputeId", d.person_id as "personId", u.provider, u.source_key as key, u.day
    from ${at.dispute} d
    join ${at.usage} u on u.organisation_id = d.organisation_id and u.id = d.usage_id
    where d.organisation_id = ${tx.context.organisation}::uuid and d.letter_wanted_at is not null
      and d.letter_sent_at is null
    order by d.letter_wanted_at, d.id limit ${limit}`);
}

/** Role `delivery`, in the transaction that notes the disclosure. */
export async function noteLetterSent(
  tx: Transaction,
  tables: ServiceTables,
  disputeId: string,
): Promise<void> {
  await tx.run(sql`
    update ${tablesOf(tables).dispute} set letter_sent_at = platform.now()
    where organisation_id = ${tx.context.organisation}::uuid and id = ${disputeId}::uuid`);
}
