// The home-working days of one person between two days: for the person alone.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** In order of day, at most some hundreds. */
export async function listOwnDays(
  tx: Transaction,
  { first, last }: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate },
): Promise<Temporal.PlainDate[]> {
  const rows = await tx.list(sql<{ day: Temporal.PlainDate }>`
    select day from travel.home_working_day
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and day between ${first} and ${last}
    order by day limit 400`);
  return rows.map(({ day }) => day);
}
