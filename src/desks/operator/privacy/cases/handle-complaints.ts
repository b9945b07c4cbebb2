// Complaints that are open: listed without their text, opened one by one, answered, closed.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import {
  answerComplaint,
  closeComplaint,
  complaintRefusals,
  type ListedComplaint as Found,
  findComplaint,
  listOpenComplaints,
} from '#services/trust/complaints';
import { daysBetween } from '#services/trust/rights';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import type { ComplaintList, ListedComplaint, OneComplaint } from './contract.ts';

type OfOne<Body = unknown> = Asking<{ id: string }, unknown, Body>;

export async function listComplaints(asking: Asking): Promise<Answered<z.input<typeof ComplaintList>>> {
  const found = await asOfficer(asking, (tx) => listOpenComplaints(tx, MOST));
  const today = dayOf(asking.house.now());
  return { ok: true, value: { complaints: found.map((complaint) => toListed(complaint, today)) } };
}

const toListed = (complaint: Found, today: Temporal.PlainDate): z.input<typeof ListedComplaint> => ({
  id: complaint.id,
  receivedAt: complaint.receivedAt.toString(),
  answerBy: complaint.answerBy.toString(),
  daysLeft: daysBetween(today, complaint.answerBy),
  state: complaint.state,
});

/** Open, or closed and waiting for its day. */
export async function showComplaint(asking: OfOne): Promise<Answered<z.input<typeof OneComplaint>>> {
  const found = await asOfficer(asking, (tx) => findComplaint(tx, asking.params.id));
  if (found === undefined) return { ...refuse(complaintRefusals, 'complaint-unknown'), status: 404 };
  const { complaint, email, answer, organisationId: organisation, personId: person } = found;
  const listed = toListed(found, dayOf(asking.house.now()));
  return {
    ok: true,
    value: { ...listed, complaint, email, answer, person: person?.slice(-8) ?? null },
    people: organisation === null || person === null ? [] : [{ organisation, person }],
  };
}

export async function answerOneComplaint(asking: OfOne<{ answer: string }>): Promise<Answered<Stepped>> {
  const { id } = asking.params;
  const { answer } = asking.body;
  const doneBy = nameOf(asking);
  const answered = await asOfficer(asking, (tx) => answerComplaint(tx, { id, answer, doneBy }));
  return stepped(answered, (state) => ({ state }));
}

export async function closeOneComplaint(asking: OfOne): Promise<Answered<Stepped>> {
  const doneBy = nameOf(asking);
  const closed = await asOfficer(asking, (tx) => closeComplaint(tx, { id: asking.params.id, doneBy }));
  return stepped(closed, (state) => ({ state }));
}
