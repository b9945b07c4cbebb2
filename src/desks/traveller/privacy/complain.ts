// A complaint of the person who is signed in, and those of before with their answers.
import type { z } from 'zod';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { authority } from '#register/authority';
import { type ListedComplaint, listOwnComplaints, receiveComplaint } from '#services/trust/complaints';
import type { Complaint, MyComplaints } from './contract.ts';
import { wordsOf } from './tell-words.ts';

type Answer = Answered<z.input<typeof MyComplaints>>;

export async function listComplaints(asking: Asking): Promise<Answer> {
  const complaints = await asking.house.db.transaction(contextOf(asking), (tx) => listOwnComplaints(tx));
  return { ok: true, value: toAnswer(complaints) };
}

/** Answers the whole list: the new one with its day is the first of it. */
export async function complain(
  asking: Asking<unknown, unknown, z.output<typeof Complaint>>,
): Promise<Answer> {
  const context = { ...contextOf(asking), role: 'rights' };
  const { complaint } = asking.body;
  const received = await asking.house.db.transaction(context, (tx) => receiveComplaint(tx, { complaint }));
  return received.ok ? listComplaints(asking) : { ...received, status: 409 };
}

const toAnswer = (complaints: readonly ListedComplaint[]): z.input<typeof MyComplaints> => ({
  complaints: complaints.map(({ id, receivedAt, answerBy, complaint, state, answer }) => ({
    id,
    receivedAt: receivedAt.toString(),
    answerBy: answerBy.toString(),
    complaint,
    state,
    answer,
  })),
  authority: {
    name: authority.name,
    website: authority.website,
    complaint: wordsOf(authority.complaint),
    post: authority.post,
    phone: authority.phone,
  },
});
