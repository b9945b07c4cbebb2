// Consents one by one: the text of that day is kept with each, and taking one back is a single step.
import { hash } from 'node:crypto';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Activity, type ActivityId, type ActivityOf, activityById } from '#register';

/** Activities that rest on consent, and no other: consent for something else does not compile. */
export type ConsentId = {
  [Id in ActivityId]: 'consent' extends ActivityOf<Id>['bases'][number] ? Id : never;
}[ActivityId];
export type ConsentChannel = 'app' | 'web' | 'desk' | 'shell';

export const consentRefusals = {
  'consent-withdrawn': {
    nl: 'De toestemming hiervoor is ingetrokken. Wij nemen niets meer aan tot de reiziger opnieuw toestemt.',
    en: 'The consent for this was withdrawn. We accept nothing more until the traveller agrees again.',
  },
} as const;

export interface ConsentAct {
  readonly personId: string;
  readonly activity: ConsentId;
  readonly channel: ConsentChannel;
}

/**
 * Notes the consent under today's text; a consent that stands under the same text stays as it is, one under
 * an older text is closed and given anew. Runs as traveller (own) or intake. Answers whether a row is new.
 */
export async function giveConsent(tx: Transaction, act: ConsentAct): Promise<boolean> {
  const { personId, activity, channel } = act;
  await lockConsent(tx, act, 'alone');
  const text = textOf(activity);
  await tx.run(sql`
    insert into privacy.consent_text (hash, activity, asked_nl, asked_en, withdrawal_nl, withdrawal_en,
      first_used_at)
    select ${text.hash}::text, ${activity}::text, ${text.asked.nl}::text, ${text.asked.en}::text,
      ${text.withdrawal.nl}::text, ${text.withdrawal.en}::text, platform.now()
    where not exists (select from privacy.consent_text where hash = ${text.hash}::text)
    on conflict do nothing`);
  const open = await tx.find(sql<{ textHash: string }>`
    select ${tx.context.role === 'intake' ? sql`''::text` : sql`text_hash`} as "textHash"
    from privacy.consent
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and activity = ${activity}::text and withdrawn_at is null`);
  if (open !== undefined && (open.textHash === text.hash || tx.context.role === 'intake')) return false;
  if (open !== undefined) await withdrawConsent(tx, act);
  await tx.run(sql`
    insert into privacy.consent (organisation_id, person_id, id, given_at, activity, text_hash, channel)
    values (${tx.context.organisation}, ${personId}, nextval('privacy.consent_id'), platform.now(),
      ${activity}, ${text.hash}, ${channel})`);
  return true;
}

/**
 * Takes a consent back, in one step. What it has done is undone by the flow `withdraw-consent`, in the same
 * transaction: do not call this without it. Answers whether there was one.
 */
export async function withdrawConsent(tx: Transaction, act: ConsentAct): Promise<boolean> {
  const { personId, activity, channel } = act;
  await lockConsent(tx, act, 'alone');
  const rows = await tx.run(sql`
    update privacy.consent set withdrawn_at = platform.now(), withdrawal_channel = ${channel}::text,
      purge_on = platform.two_financial_years(platform.today())
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and activity = ${activity}::text and withdrawn_at is null`);
  return rows > 0;
}

/**
 * Refuses when the last word of this person was a withdrawal; asked in the transaction that takes data in.
 */
export async function refuseWithdrawn(
  tx: Transaction,
  personId: string,
  activity: ConsentId,
): Promise<Result<true>> {
  await lockConsent(tx, { personId, activity }, 'beside others');
  const last = await tx.find(sql<{ isWithdrawn: boolean }>`
    select withdrawn_at is not null as "isWithdrawn" from privacy.consent
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and activity = ${activity}::text
    order by id desc limit 1`);
  return last?.isWithdrawn ? refuse(consentRefusals, 'consent-withdrawn') : accept(true);
}

/**
 * Until the transaction ends. Taking in goes on beside other taking in; a withdrawal waits for it and then
 * finds what it brought, or goes first and is seen by it.
 */
async function lockConsent(
  tx: Transaction,
  { personId, activity }: Pick<ConsentAct, 'personId' | 'activity'>,
  how: 'alone' | 'beside others',
): Promise<void> {
  const key = sql`hashtextextended(${`consent:${personId}:${activity}`}::text, 0)`;
  await tx.batch([
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(${key})`
      : sql`select pg_advisory_xact_lock_shared(${key})`,
  ]);
}

/** What stands in the ledger beside the backups: so that nobody is bound by a text of another day. */
export const textHashOf = (activity: ConsentId): string => textOf(activity).hash;

function textOf(activity: ConsentId) {
  const { consent }: Activity = activityById(activity);
  if (consent === undefined) throw new Error(`${activity}: it asks no consent`);
  const { asked, withdrawal } = consent;
  const parts = [activity, asked.nl, asked.en, withdrawal.nl, withdrawal.en];
  return { asked, withdrawal, hash: hash('sha256', JSON.stringify(parts), 'hex') };
}
