// Who received something of the person who is signed in, and who looked: two logs and the list of opened
// files as one.
import type { z } from 'zod';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { type Disclosure, listDisclosures } from '#privacy/disclose/list-disclosures';
import { listStaffAccess, listViews, type StaffAccess, type View } from '#privacy/views/list-views';
import { sayReason } from '#privacy/views/view-reasons';
import { parties } from '#register/parties';
import { occasions, readers } from '#register/vocabulary';
import type { LogEvent, LogQuestion, MyLog } from './contract.ts';
import { fieldWords, titleOf, wordsOf } from './tell-words.ts';

type Event = z.input<typeof LogEvent>;
const PAGE = 50;
/** Staff that was let in is rare: all of it stands on the first page. */
const OPENED = 100;

export async function listLog(
  asking: Asking<unknown, z.output<typeof LogQuestion>>,
): Promise<Answered<z.input<typeof MyLog>>> {
  const { received, looked } = asking.query;
  const pages = { limit: PAGE, received, looked };
  const value = await asking.house.db.transaction(contextOf(asking), (tx) => readLog(tx, pages));
  return { ok: true, value };
}

interface Pages {
  readonly limit: number;
  readonly received?: number | undefined;
  readonly looked?: number | undefined;
}

/** Role `traveller`, of the person in the context. */
export async function readLog(
  tx: Transaction,
  { limit, received, looked }: Pages,
): Promise<z.input<typeof MyLog>> {
  const isFirst = received === undefined && looked === undefined;
  // A page after the first asks only for the log that has more.
  const sent =
    isFirst || received !== undefined ? await listDisclosures(tx, { limit, before: received }) : [];
  const views = isFirst || looked !== undefined ? await listViews(tx, { limit, before: looked }) : [];
  const opened = isFirst ? await listStaffAccess(tx, OPENED) : [];
  const events = [...sent.map(toReceived), ...views.map(toLooked), ...opened.map(toOpened)];
  return {
    events: events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    next: {
      received: sent.length === limit ? (sent.at(-1)?.id ?? null) : null,
      looked: views.length === limit ? (views.at(-1)?.id ?? null) : null,
    },
  };
}

/** One width for all moments, so that text sorts as time. */
const at = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });

const toReceived = (one: Disclosure): Event => ({
  id: `received-${one.id}`,
  at: at(one.at),
  kind: 'received',
  who: wordsOf(parties[one.party]),
  title: titleOf(one.activity),
  fields: fieldWords(one.fields),
  why: wordsOf(occasions[one.occasion]),
  clause: one.clause,
  until: null,
});

const toLooked = (view: View): Event => ({
  id: `looked-${view.id}`,
  at: at(view.at),
  kind: 'looked',
  who: wordsOf(readers[view.viewerRole]),
  title: titleOf(view.activity),
  fields: fieldWords(view.fields),
  why: sayReason(view.reason),
  clause: null,
  until: null,
});

const toOpened = (access: StaffAccess): Event => ({
  id: `opened-${access.openedAt}-${access.staff}`,
  at: at(access.openedAt),
  kind: 'opened',
  who: wordsOf(readers[access.desk]),
  title: null,
  fields: [],
  why: sayReason(access.reason),
  clause: null,
  until: at(access.endsAt),
});
