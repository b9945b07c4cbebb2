// Notices to recipients as rows: to tell, told, reminded, confirmed, never answered. Each state once, with
// who and when.
import { dayOf } from '#kernel/day';
import { ANSWER_DAYS, type NoticeState, noticeStates, noticeSteps, remindAt } from '#kernel/notice-state';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Party } from '#register/parties';
import type { ToldParty } from './list-recipients.ts';

export { ANSWER_DAYS, type NoticeState, noticeSteps } from '#kernel/notice-state';

export const noticeRefusals = {
  'notice-unknown': {
    nl: 'Er is geen bericht aan deze ontvanger over dit verzoek.',
    en: 'There is no notice to this recipient about this request.',
  },
  'notice-not-now': {
    nl: 'Dat kan nu niet: dit bericht staat op “{state}”.',
    en: 'That cannot be done now: this notice stands at “{state}”.',
  },
} as const;

export interface Notice {
  readonly requestId: string;
  readonly party: Party;
  readonly state: NoticeState;
  readonly at: Temporal.Instant;
  /** When it was told; null: not yet. */
  readonly toldAt: Temporal.Instant | null;
  readonly doneBy: string | undefined;
  readonly activities: readonly string[];
  readonly organisationId: string;
  readonly personId: string;
}

/** Role `rights`, the person in the context. The same party for the same request is one notice. */
export async function writeNotices(
  tx: Transaction,
  requestId: string,
  told: readonly ToldParty[],
): Promise<void> {
  if (told.length === 0) return;
  const { organisation, person, now } = tx.context;
  const purge = purgeOn('2-financial-years', dayOf(now));
  await tx.run(sql`
    insert into privacy.recipient_notice (request_id, party, state, organisation_id, person_id, activities,
      at, purge_on)
    select ${requestId}::uuid, n.party, 'to-tell', ${organisation}::uuid, ${person}::uuid, n.activities,
      platform.now(), ${purge}::date
    from unnest(${told.map(({ party }) => party)}::text[],
      ${told.map(({ activities }) => activities.join(' '))}::text[]) as n(party, activities)
    on conflict do nothing`);
}

/** Role `privacy-officer`. Twice the same state is once. */
export async function stepNotice(
  tx: Transaction,
  notice: {
    readonly requestId: string;
    readonly party: Party;
    readonly state: Exclude<NoticeState, 'to-tell'>;
    readonly doneBy: string;
  },
): Promise<Result<NoticeState>> {
  const { requestId, party, state, doneBy } = notice;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`notice:${requestId}:${party}`}, 0))`]);
  const [newest] = await listNotices(tx, { requestId, party, limit: 1 });
  if (newest === undefined) return refuse(noticeRefusals, 'notice-unknown');
  if (newest.state === state) return accept(state);
  if (!noticeSteps[state].includes(newest.state)) {
    return refuse(noticeRefusals, 'notice-not-now', { state: newest.state });
  }
  await tx.run(sql`
    insert into privacy.recipient_notice (request_id, party, state, organisation_id, person_id, activities,
      at, done_by, purge_on)
    values (${requestId}, ${party}, ${state}, ${newest.organisationId}, ${newest.personId},
      ${newest.activities.join(' ')}, platform.now(), ${doneBy},
      ${purgeOn('2-financial-years', dayOf(tx.context.now))})
    on conflict do nothing`);
  return accept(state);
}

/** The newest state of each notice: of one request, of one party, or all. What waits longest comes first. */
export async function listNotices(
  tx: Transaction,
  asked: {
    readonly requestId?: string;
    readonly party?: Party;
    readonly states?: readonly NoticeState[];
    readonly limit: number;
  },
): Promise<Notice[]> {
  const states = asked.states === undefined ? null : [...asked.states];
  const rows = await tx.list(sql<Omit<Notice, 'activities' | 'doneBy'> & NoticeRow>`
    select * from (
      select distinct on (request_id, party) request_id as "requestId", party, state, at, done_by as "doneBy",
        activities, organisation_id as "organisationId", person_id as "personId",
        max(at) filter (where state = 'told') over (partition by request_id, party) as "toldAt"
      from privacy.recipient_notice
      where (${asked.requestId ?? null}::uuid is null or request_id = ${asked.requestId ?? null}::uuid)
        and (${asked.party ?? null}::text is null or party = ${asked.party ?? null}::text)
      order by request_id, party, at desc, array_position(${[...noticeStates]}::text[], state) desc) newest
    where ${states}::text[] is null or state = any(${states}::text[])
    order by at, "requestId", party limit ${asked.limit}`);
  return rows.map(({ activities, doneBy, ...rest }) => ({
    ...rest,
    doneBy: doneBy ?? undefined,
    activities: activities.split(' '),
  }));
}

interface NoticeRow {
  readonly activities: string;
  readonly doneBy: string | null;
}

/** Marks who was told thirty days ago and did not answer. Answers how many. Role `privacy-officer`. */
export async function markNeverAnswered(tx: Transaction, limit = 1000): Promise<number> {
  const until = tx.context.now.subtract({ hours: 24 * ANSWER_DAYS });
  const told = await listNotices(tx, { states: ['told', 'reminded', 'reminded-again'], limit });
  const waiting = told.filter(
    ({ toldAt }) => toldAt !== null && Temporal.Instant.compare(toldAt, until) <= 0,
  );
  for (const { requestId, party } of waiting) {
    await stepNotice(tx, { requestId, party, state: 'never-answered', doneBy: 'the clock' });
  }
  return waiting.length;
}

/** Whether whoever tells recipients must remind this one by now. */
export function isReminderDue({ state, at }: Pick<Notice, 'state' | 'at'>, now: Temporal.Instant): boolean {
  const due = remindAt(state, at);
  return due !== undefined && Temporal.Instant.compare(due, now) <= 0;
}
