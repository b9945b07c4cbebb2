// Whether the consents of a restored database are newer than what the ledger beside the backups tells.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ConsentId } from './give-consent.ts';

export interface ToldConsent {
  readonly activity: ConsentId;
  readonly isWithdrawn: boolean;
  readonly at: Temporal.Instant;
}

/** For the person of the context (role `rights`): this word or a later one about it stands there already. */
export async function knowsLater(
  tx: Transaction,
  { activity, isWithdrawn, at }: ToldConsent,
): Promise<boolean> {
  const { organisation, person } = tx.context;
  const withdrawn = isWithdrawn ? sql`withdrawn_at >= ${at}` : sql`withdrawn_at > ${at}`;
  const found = await tx.find(sql`
    select 1 from privacy.consent
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and activity = ${activity}::text and (${withdrawn} or given_at > ${at})
    limit 1`);
  return found !== undefined;
}
