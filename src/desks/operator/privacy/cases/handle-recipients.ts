// What recipients were told after a correction or an erasure, and whether they confirmed.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { listNotices, type NoticeState, noticeSteps, stepNotice } from '#privacy/notices/step-notice';
import { type Party, parties } from '#register/parties';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import { titleOf, wordsOf } from '../requests/show-request.ts';
import type { RecipientList, StepRecipient } from './contract.ts';

type Later = Exclude<NoticeState, 'to-tell'>;

/** What waits longest stands first; what is confirmed stands last. */
export async function listRecipients(asking: Asking): Promise<Answered<z.input<typeof RecipientList>>> {
  const found = await asOfficer(asking, (tx) => listNotices(tx, { limit: MOST }));
  const isDone = (state: NoticeState) => Number(state === 'confirmed' || state === 'impossible');
  const recipients = found
    .toSorted((a, b) => isDone(a.state) - isDone(b.state))
    .map(({ requestId, party, state, at, activities }) => ({
      request: requestId,
      party,
      name: wordsOf(parties[party]),
      state,
      at: at.toString(),
      activities: activities.map(titleOf),
      can: (Object.keys(noticeSteps) as Later[]).filter((next) => noticeSteps[next].includes(state)),
    }));
  return { ok: true, value: { recipients } };
}

export async function stepRecipient(
  asking: Asking<unknown, unknown, StepRecipient>,
): Promise<Answered<Stepped>> {
  const { request: requestId, party, state } = asking.body;
  const taken = await asOfficer(asking, (tx) =>
    stepNotice(tx, { requestId, party: party as Party, state, doneBy: nameOf(asking) }),
  );
  return stepped(taken, (now) => ({ state: now }));
}
