// A card ends with the account of its person; then it is known as long as the register says.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { termOf } from '#privacy/retain/purge-day';

/** An end of null: the account lasts, also of somebody who came back, and so does the card. */
export async function dateCards(
  tx: Transaction,
  ends: readonly { readonly personId: string; readonly endedOn: Temporal.PlainDate | null }[],
): Promise<void> {
  await tx.run(sql`
    update card.card c set ended_on = e.ended_on,
      purge_on = platform.purge_on(${termOf('card/mobility-card/numbers')}, e.ended_on)
    from unnest(${ends.map(({ personId }) => personId)}::uuid[],
      ${ends.map(({ endedOn }) => endedOn)}::date[]) e (person_id, ended_on)
    where c.organisation_id = ${tx.context.organisation}::uuid and c.person_id = e.person_id
      and c.ended_on is distinct from e.ended_on`);
}
