// Ends links: nothing goes to the provider any more but the message that it must end and delete.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { wantMessage } from './activate.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** Who ended it: the person, the client that switched the service off, the end of the account … */
export type EndedBecause = 'person' | 'client' | 'account' | 'provider' | 'card';

export interface Ending {
  /** Absent: of every provider of the service. */
  readonly provider?: string | undefined;
  /** Absent: of everybody of the organisation. Role `traveller` reaches its own only. */
  readonly people?: readonly string[] | undefined;
  readonly because: EndedBecause;
}

/**
 * Role `traveller` for one's own, `intake` for others. A link that nobody told the provider of is not told
 * its end either: that message is withdrawn. Answers how many links ended.
 */
export async function deactivate(
  tx: Transaction,
  tables: ServiceTables,
  { provider, people, because }: Ending,
): Promise<number> {
  const { organisation, now } = tx.context;
  const day = dayOf(now);
  const ended = await tx.list(sql<{ id: string; personId: string }>`
    update ${tablesOf(tables).activation} a set ended_at = platform.now(), ended_because = ${because}::text,
      ended_on = ${day}::date, purge_on = platform.two_financial_years(${day}::date)
    where a.organisation_id = ${organisation}::uuid and a.ended_at is null
      and (${provider ?? null}::text is null or a.provider = ${provider ?? null}::text)
      and (${people === undefined ? null : [...people]}::uuid[] is null
        or a.person_id = any(${people === undefined ? null : [...people]}::uuid[]))
    returning a.id, a.person_id as "personId"`);
  for (const { id, personId } of ended) {
    await wantMessage(tx, tables, { activationId: id, personId, kind: 'unlink' });
  }
  return ended.length;
}

/** Role `intake`: everybody of the organisation who has an open link of the service. */
export async function listLinkedPeople(
  tx: Transaction,
  tables: ServiceTables,
  limit = 100_000,
): Promise<string[]> {
  const rows = await tx.list(sql<{ person: string }>`
    select distinct person_id as person from ${tablesOf(tables).activation}
    where organisation_id = ${tx.context.organisation}::uuid and ended_at is null limit ${limit}`);
  return rows.map(({ person }) => person);
}
