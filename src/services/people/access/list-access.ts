// How far each of a client's people is with getting in, as the client's desk shows it.
import type { ClientDuty } from '#kernel/duty';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** `expired`: an invitation that nobody accepted in time. */
export type AccessState = 'none' | 'invited' | 'expired' | 'active' | 'left';

export interface ListedAccess {
  readonly personId: string;
  readonly state: AccessState;
  /** Until when the link works, while `invited`. */
  readonly invitedUntil: Temporal.Instant | null;
  readonly duties: readonly ClientDuty[];
}

/**
 * Role `client`, of these people of the organisation. Whoever it may not see is left out. Of an account the
 * client sees that it is there and its duties, and nothing else.
 */
export const listAccess = (tx: Transaction, people: readonly string[]): Promise<ListedAccess[]> =>
  tx.list(sql<ListedAccess>`
    select p.id as "personId",
      case when p.ended_on < platform.today() then 'left' when a.person_id is not null then 'active'
        when i.ends_at > platform.now() then 'invited' when i.person_id is not null then 'expired'
        else 'none' end as state,
      case when i.ends_at > platform.now() then i.ends_at end as "invitedUntil",
      coalesce(i.duties, a.duties, '{}') as duties
    from people.person p
    left join people.account a on a.organisation_id = p.organisation_id and a.person_id = p.id
    left join people.invitation i on i.organisation_id = p.organisation_id and i.person_id = p.id
    where p.organisation_id = ${tx.context.organisation}::uuid and p.id = any(${[...people]}::uuid[])`);
