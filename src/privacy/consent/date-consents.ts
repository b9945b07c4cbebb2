// A consent that was never taken back is over with the account: then it is known as long as one that was.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** An end of null: the account lasts, also of somebody who came back. Role `intake`. */
export async function dateConsents(
  tx: Transaction,
  ends: readonly { readonly personId: string; readonly endedOn: Temporal.PlainDate | null }[],
): Promise<void> {
  await tx.run(sql`
    update privacy.consent c set purge_on = platform.two_financial_years(e.ended_on)
    from unnest(${ends.map(({ personId }) => personId)}::uuid[],
      ${ends.map(({ endedOn }) => endedOn)}::date[]) e (person_id, ended_on)
    where c.organisation_id = ${tx.context.organisation}::uuid and c.person_id = e.person_id
      and c.withdrawn_at is null
      and c.purge_on is distinct from platform.two_financial_years(e.ended_on)`);
}

/** Of the person in the context, who is erased: no consent outlives that. Role `rights`. */
export async function endConsents(tx: Transaction): Promise<void> {
  await tx.run(sql`
    update privacy.consent
    set purge_on = least(purge_on, platform.two_financial_years(platform.today()))
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and withdrawn_at is null`);
}
