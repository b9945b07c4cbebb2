// What a person corrected stays theirs: a list of the employer does not undo it in silence.
import { dayOf } from '#kernel/day';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { CorrectedAtOnce } from './needs-decision.ts';

/** Role `rights`, the person in the context. */
export async function keepCorrection(
  tx: Transaction,
  requestId: string,
  field: CorrectedAtOnce,
): Promise<void> {
  const { organisation, person, now } = tx.context;
  const purge = purgeOn('2-financial-years', dayOf(now));
  await tx.run(sql`
    insert into trust.correction (organisation_id, person_id, field, request_id, corrected_at, purge_on)
    values (${organisation}, ${person}, ${field}, ${requestId}, platform.now(), ${purge})
    on conflict (organisation_id, person_id, field)
    do update set request_id = excluded.request_id, corrected_at = excluded.corrected_at,
      purge_on = excluded.purge_on`);
}
