// Answers a complaint and closes it; from then on it is kept for a year.
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { complaintRefusals } from './receive-complaint.ts';

export type ComplaintState = 'received' | 'answered' | 'closed';

interface Newest {
  readonly number: number;
  readonly state: ComplaintState;
  readonly organisationId: string | null;
  readonly personId: string | null;
}

/** Role `privacy-officer`. A second answer is allowed as long as it is open; each is a row. */
export function answerComplaint(
  tx: Transaction,
  asked: { readonly id: string; readonly answer: string; readonly doneBy: string },
): Promise<Result<ComplaintState>> {
  return write(tx, { ...asked, state: 'answered' });
}

/** Role `privacy-officer`. */
export async function closeComplaint(
  tx: Transaction,
  asked: { readonly id: string; readonly doneBy: string },
): Promise<Result<ComplaintState>> {
  const closed = await write(tx, { ...asked, answer: undefined, state: 'closed' });
  if (!closed.ok) return closed;
  const day = purgeOn('1-year', dayOf(tx.context.now));
  await tx.batch([
    sql`update trust.complaint set purge_on = ${day} where id = ${asked.id}`,
    sql`update trust.complaint_step set purge_on = ${day} where complaint_id = ${asked.id}`,
  ]);
  return closed;
}

async function write(
  tx: Transaction,
  asked: {
    readonly id: string;
    readonly answer: string | undefined;
    readonly doneBy: string;
    readonly state: ComplaintState;
  },
): Promise<Result<ComplaintState>> {
  const { id, answer, doneBy, state } = asked;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`trust.complaint:${id}`}, 0))`]);
  const newest = await tx.find(sql<Newest>`
    select number, state, organisation_id as "organisationId", person_id as "personId"
    from trust.complaint_step where complaint_id = ${id} order by number desc limit 1`);
  if (newest === undefined) return refuse(complaintRefusals, 'complaint-unknown');
  if (newest.state === 'closed') return refuse(complaintRefusals, 'complaint-closed');
  await tx.run(sql`
    insert into trust.complaint_step (complaint_id, number, organisation_id, person_id, state, at, done_by,
      answer)
    values (${id}, ${newest.number + 1}, ${newest.organisationId}, ${newest.personId}, ${state},
      platform.now(), ${doneBy}, ${answer ?? null})`);
  return accept(state);
}
