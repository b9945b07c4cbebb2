// Ends a hold: what it kept back goes in the same transaction; that it was there is known for two years more.
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { holdRefusals } from './place-hold.ts';
import { purgeDayOf } from './purge-day.ts';

/**
 * As `privacy-officer`. Answers how many rows that were kept back are deleted. An erasure that left something
 * under it is carried out again by the worker (`privacy/erase/erase-released`).
 */
export async function releaseHold(tx: Transaction, id: string): Promise<Result<number>> {
  const today = dayOf(tx.context.now);
  const released = await tx.run(sql`
    update privacy.hold set released_on = ${today},
      purge_on = ${purgeDayOf('system/holds/hold', today)}
    where id = ${id}::uuid and released_on is null`);
  if (released === 0) return refuse(holdRefusals, 'hold-not-open');
  await tx.run(sql`delete from privacy.hold_reach where hold_id = ${id}::uuid`);
  return accept(await tx.run(sql`delete from privacy.held_row where hold_id = ${id}::uuid`));
}
