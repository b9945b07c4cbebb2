// In which group of the scheme somebody is today: by it the client sets what a service may cost.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** 'all' for who has no employment today. A traveller sees the own one only, by the row policy. */
export async function findGroup(tx: Transaction, personId: string): Promise<string> {
  const found = await tx.find(sql<{ group: string }>`
    select group_name as group from people.employment
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and valid @> platform.today() and known_from <= platform.today()
    order by known_from desc limit 1`);
  return found?.group ?? 'all';
}

/** The groups that people are in, by name. */
export async function listGroups(tx: Transaction, limit = 100): Promise<string[]> {
  const rows = await tx.list(sql<{ group: string }>`
    select distinct group_name as group from people.employment
    where organisation_id = ${tx.context.organisation}::uuid and valid @> platform.today()
    order by 1 limit ${limit}`);
  return rows.map(({ group }) => group);
}
