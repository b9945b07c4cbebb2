// Who got which kinds of data of one person: what that person reads, newest first.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ActivityId, Recipient } from '#register';
import type { Field } from '#register/fields';
import type { Party } from '#register/parties';
import type { Occasion } from '#register/vocabulary';

export interface Disclosure {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly activity: ActivityId;
  readonly party: Party;
  readonly as: Recipient['as'];
  readonly fields: readonly Field[];
  readonly occasion: Occasion;
  /** Number of the clause of the statement; null when no clause speaks of it. */
  readonly clause: string | null;
  readonly correlation: string;
}

const MOST = 500;

/** Of the person in the context. `before` is the id of the last row of the page before. */
export function listDisclosures(
  tx: Transaction,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<Disclosure[]> {
  return tx.list(sql<Disclosure>`
    select id, at, activity, party, recipient_role as as, fields, occasion, clause, correlation
    from privacy.disclosure
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
    order by id desc limit ${Math.min(limit, MOST)}`);
}

export interface RecipientOfPerson {
  readonly activity: ActivityId;
  readonly party: Party;
  readonly lastAt: Temporal.Instant;
}

/** Everybody who got something of the person in the context, with the last time: whom a right is told to. */
export function listRecipientsOf(tx: Transaction): Promise<RecipientOfPerson[]> {
  return tx.list(sql<RecipientOfPerson>`
    select activity, party, max(at) as "lastAt" from privacy.disclosure
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    group by activity, party order by activity, party limit 1000`);
}
