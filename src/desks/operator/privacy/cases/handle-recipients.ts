// What recipients were told after a correction or an erasure, and whether they confirmed.
import type { z } from 'zod';
import { findOffered } from '#flows/offered-providers';
import type { Answered, Asking } from '#platform/http/route';
import {
  isReminderDue,
  listNotices,
  type NoticeState,
  noticeSteps,
  stepNotice,
} from '#privacy/notices/step-notice';
import { type Party, parties } from '#register/parties';
import { listOpenErasedLinks } from '#services/mobility';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import { titleOf, wordsOf } from '../requests/show-request.ts';
import type { RecipientList, StepRecipient } from './contract.ts';

type Later = Exclude<NoticeState, 'to-tell'>;

/** What waits longest stands first; what is confirmed stands last. */
export async function listRecipients(asking: Asking): Promise<Answered<z.input<typeof RecipientList>>> {
  const now = asking.house.now();
  const [found, links] = await asOfficer(
    asking,
    async (tx) => [await listNotices(tx, { limit: MOST }), await listOpenErasedLinks(tx, MOST)] as const,
  );
  const isDone = (state: NoticeState) => Number(state === 'confirmed' || state === 'impossible');
  const recipients = found
    .toSorted((a, b) => isDone(a.state) - isDone(b.state))
    .map(({ requestId, party, state, at, activities }) => ({
      request: requestId,
      party,
      name: wordsOf(parties[party]),
      state,
      at: at.toString(),
      isReminderDue: isReminderDue({ state, at }, now),
      activities: activities.map(titleOf),
      can: (Object.keys(noticeSteps) as Later[]).filter((next) => noticeSteps[next].includes(state)),
    }));
  const erasedLinks = links.map(({ id, provider, wantedAt, toldAt, refusedBecause, tries }) => ({
    id,
    name: findOffered(provider)?.name ?? { nl: provider, en: provider },
    since: wantedAt.toString(),
    state:
      refusedBecause === null
        ? toldAt === null
          ? ('to-tell' as const)
          : ('told' as const)
        : ('refused' as const),
    tries,
  }));
  return { ok: true, value: { recipients, erasedLinks } };
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
