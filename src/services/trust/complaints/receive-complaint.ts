// Takes a complaint in, with the day by which it is answered and the way to the supervisory authority.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type AuthorityContact, authority } from '#register/authority';

export const complaintRefusals = {
  'complaint-empty': {
    nl: 'Schrijf op waar u het niet mee eens bent (hoogstens 10.000 tekens).',
    en: 'Write down what you disagree with (at most 10,000 characters).',
  },
  'complaint-no-answer-possible': {
    nl: 'Geef een e-mailadres op, anders kunnen wij u niet antwoorden.',
    en: 'Give an e-mail address, otherwise we cannot answer you.',
  },
  'complaint-unknown': {
    nl: 'Deze klacht bestaat niet.',
    en: 'This complaint does not exist.',
  },
  'complaint-closed': {
    nl: 'Deze klacht is al gesloten.',
    en: 'This complaint is closed already.',
  },
} as const;

export interface Complaining {
  readonly complaint: string;
  /** Needed without an account; with one the answer stands in the app. */
  readonly email?: string | undefined;
}

/** The confirmation: shown at once, and it says where else one can go. */
export interface ConfirmedComplaint {
  readonly id: string;
  readonly answerBy: Temporal.PlainDate;
  readonly authority: AuthorityContact;
}

/** A civil month from receipt, as a request: the last day on which we answer. */
export const answerBy = (receivedAt: Temporal.Instant): Temporal.PlainDate =>
  dayOf(receivedAt).add({ months: 1 }, { overflow: 'constrain' });

/** Role `rights` with the person in the context, or `privacy-officer` for somebody without an account. */
export async function receiveComplaint(
  tx: Transaction,
  { complaint, email }: Complaining,
): Promise<Result<ConfirmedComplaint>> {
  const text = complaint.trim();
  const { now, organisation, person } = tx.context;
  if (text.length === 0 || text.length > 10_000) return refuse(complaintRefusals, 'complaint-empty');
  const isReachable = email !== undefined && /^[^\s@]{1,64}@[^\s@]{1,180}$/.test(email.trim());
  if (person === undefined && !isReachable) return refuse(complaintRefusals, 'complaint-no-answer-possible');
  const id = newId(now);
  const due = answerBy(now);
  const of = person === undefined ? [null, null] : [organisation ?? null, person];
  await tx.batch([
    sql`insert into trust.complaint (id, organisation_id, person_id, received_at, answer_by, complaint, email)
      values (${id}, ${of[0]}, ${of[1]}, platform.now(), ${due}, ${text},
        ${isReachable ? email.trim() : null})`,
    sql`insert into trust.complaint_step (complaint_id, number, organisation_id, person_id, state, at)
      values (${id}, 1, ${of[0]}, ${of[1]}, 'received', platform.now())`,
  ]);
  return accept({ id, answerBy: due, authority });
}
