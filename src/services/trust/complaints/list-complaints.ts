// Complaints in lists: one's own, and those that are open for the privacy officer.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ComplaintState } from './answer-complaint.ts';

export interface ListedComplaint {
  readonly id: string;
  /** Both null for somebody without an account. */
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly receivedAt: Temporal.Instant;
  readonly answerBy: Temporal.PlainDate;
  readonly complaint: string;
  readonly email: string | null;
  readonly state: ComplaintState;
  /** The newest answer. */
  readonly answer: string | null;
}

const select = sql`
  select c.id, c.organisation_id as "organisationId", c.person_id as "personId",
    c.received_at as "receivedAt", c.answer_by as "answerBy", c.complaint, c.email, s.state,
    (select answer from trust.complaint_step a where a.complaint_id = c.id and a.answer is not null
      order by a.number desc limit 1) as answer
  from trust.complaint c
  join lateral (select state from trust.complaint_step s where s.complaint_id = c.id
    order by s.number desc limit 1) s on true`;

/** Of the person of the context, newest first. Role `traveller` or `rights`. */
export function listOwnComplaints(tx: Transaction, limit = 100): Promise<ListedComplaint[]> {
  return tx.list(sql<ListedComplaint>`${select}
    where c.organisation_id = ${tx.context.organisation}::uuid and c.person_id = ${tx.context.person}::uuid
    order by c.received_at desc limit ${limit}`);
}

/** The first due first. Role `privacy-officer`. */
export function listOpenComplaints(tx: Transaction, limit: number): Promise<ListedComplaint[]> {
  return tx.list(sql<ListedComplaint>`${select}
    where c.purge_on is null order by c.received_at, c.id limit ${limit}`);
}

/** One complaint, open or closed; undefined when there is none. Role `privacy-officer`. */
export const findComplaint = (tx: Transaction, id: string): Promise<ListedComplaint | undefined> =>
  tx.find(sql<ListedComplaint>`${select} where c.id = ${id}::uuid`);
