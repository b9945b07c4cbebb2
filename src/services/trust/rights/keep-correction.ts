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

/** Which fields are the person's own by now, by person. Role `intake`. */
export async function listCorrected(
  tx: Transaction,
  limit = 1_000_000,
): Promise<Map<string, ReadonlySet<CorrectedAtOnce>>> {
  const rows = await tx.list(sql<{ personId: string; field: CorrectedAtOnce }>`
    select person_id as "personId", field from trust.correction
    where organisation_id = ${tx.context.organisation}::uuid limit ${limit}`);
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, own]) => [id, new Set(own.map(({ field }) => field))]));
}
