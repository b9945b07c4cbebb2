// Writes down how the lifting of a restriction or an objection ended: it was lifted, or it stays.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ClosedLift {
  readonly kind: 'restriction' | 'objection';
  readonly activity: string;
  readonly outcome: 'lifted' | 'kept';
}

/**
 * Role `rights`, for the person of the context. What was announced gets its end; what nobody announced was
 * the wish of the person, and is a row of its own. Kept for two financial years.
 */
export async function closeLift(tx: Transaction, { kind, activity, outcome }: ClosedLift): Promise<void> {
  const { organisation, person, now } = tx.context;
  const purge = purgeOn('2-financial-years', dayOf(now));
  const closed = await tx.run(sql`
    update trust.flag_lift set outcome = ${outcome}, closed_at = platform.now(), purge_on = ${purge}
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid and kind = ${kind}
      and activity = ${activity} and outcome is null`);
  if (closed > 0 || outcome === 'kept') return;
  await tx.run(sql`
    insert into trust.flag_lift (id, organisation_id, person_id, kind, activity, actor, announced_at, lift_on,
      outcome, closed_at, purge_on)
    values (${newId(now)}, ${organisation}, ${person}, ${kind}, ${activity}, 'person', platform.now(),
      platform.today(), 'lifted', platform.now(), ${purge})`);
}
