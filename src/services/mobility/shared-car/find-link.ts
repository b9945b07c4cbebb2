// The open link of a person with an operator, with the last valid day of the licence.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface CarLink {
  readonly id: string;
  readonly provider: string;
  readonly licenceValidUntil: Temporal.PlainDate | null;
  readonly usualPurpose: 'commute' | 'business' | 'private' | null;
}

/** Role `traveller`, own. */
export function listCarLinks(tx: Transaction, limit = 50): Promise<CarLink[]> {
  return tx.list(sql<CarLink>`
    select id, provider, licence_valid_until as "licenceValidUntil", usual_purpose as "usualPurpose"
    from mobility.shared_car_activation
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and ended_at is null order by provider limit ${limit}`);
}
