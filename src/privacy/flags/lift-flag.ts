// Lifts a restriction or an objection of a person; who lifts a restriction has told the person before (art.
// 18).
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AskedFlag } from './set-flag.ts';

/** For the person of the context, as role `rights`. False when there was no such flag. */
export async function liftFlag(
  tx: Transaction,
  { kind, activity }: Pick<AskedFlag, 'kind' | 'activity'>,
): Promise<boolean> {
  const { organisation, person } = tx.context;
  const lifted = await tx.run(sql`
    delete from hidden.flag
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and kind = ${kind} and activity = ${activity}`);
  return lifted > 0;
}
