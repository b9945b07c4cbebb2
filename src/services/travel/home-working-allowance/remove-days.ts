// Takes home-working days back: the row goes, and nothing says that it was there.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** Of the person of the context. Answers the days that were there. */
export async function removeOwnDays(
  tx: Transaction,
  days: readonly Temporal.PlainDate[],
): Promise<Temporal.PlainDate[]> {
  const gone = await tx.list<{ day: Temporal.PlainDate }>(sql`
    delete from travel.home_working_day
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and day = any(${[...days]}::date[])
    returning day`);
  return gone.map(({ day }) => day);
}
