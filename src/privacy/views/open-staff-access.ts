// Lets one member of staff in to one person's data, with a reason and an end; the person reads it.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { recordViews } from './record-views.ts';

/**
 * So many people in an hour, and nobody more is opened. The privacy officer is told at half of it
 * (`raise-view-alerts`).
 */
export const MOST_AN_HOUR = 60;

export const staffAccessRefusals = {
  'reason-too-short': {
    nl: 'Schrijf in 10 tot 500 tekens waarom u deze gegevens moet zien. De reiziger leest dit ook.',
    en: 'Write in 10 to 500 characters why you must see these data. The traveller reads it too.',
  },
  'minutes-out-of-range': {
    nl: 'Kies een duur van 1 tot 480 minuten.',
    en: 'Choose a duration of 1 to 480 minutes.',
  },
  'too-many-people': {
    nl: 'U hebt het afgelopen uur gegevens van {most} mensen geopend. Meer kan nu niet; de privacyfunctionaris ziet dit. Is het nodig, overleg dan met haar.',
    en: 'In the past hour you have opened data of {most} people. No more can be opened now; the privacy officer sees this. If it is needed, talk to her.',
  },
} as const;

export interface StaffAccessRequest {
  readonly personId: string;
  readonly reason: string;
  readonly ticket?: string | undefined;
}

/** The person of the context is the member of staff, its role the desk. Opening is itself a view. */
export async function openStaffAccess(
  tx: Transaction,
  { personId, reason, ticket }: StaffAccessRequest,
  minutes: number,
): Promise<Result<{ readonly endsAt: Temporal.Instant }>> {
  const why = reason.trim();
  if (why.length < 10 || why.length > 500) return refuse(staffAccessRefusals, 'reason-too-short');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 480) {
    return refuse(staffAccessRefusals, 'minutes-out-of-range');
  }
  const { organisation, person: staff, role } = tx.context;
  const { others } = await tx.get(sql<{ others: number }>`
    select count(distinct person_id)::integer as others from privacy.staff_access
    where organisation_id = ${organisation}::uuid and staff_id = ${staff}::uuid
      and person_id <> ${personId}::uuid and opened_at > platform.now() - interval '1 hour'`);
  if (others >= MOST_AN_HOUR) return refuse(staffAccessRefusals, 'too-many-people', { most: MOST_AN_HOUR });
  const { endsAt } = await tx.get(sql<{ endsAt: Temporal.Instant }>`
    insert into privacy.staff_access (organisation_id, person_id, staff_id, id, opened_at, ends_at, purge_on,
      desk, reason, ticket)
    values (${organisation}, ${personId}, ${staff}, nextval('privacy.log_number'), platform.now(),
      platform.now() + make_interval(mins => ${minutes}::integer),
      platform.two_financial_years(platform.today()), ${role}, ${why}, ${ticket ?? null})
    returning ends_at as "endsAt"`);
  const opening = { activity: 'system/staff-access/log', fields: [] } as const;
  await recordViews(tx, { shown: [opening], reason: why }, [personId]);
  return accept({ endsAt });
}

/** Ends what this member of staff had open of a person, before its time. Answers how many. */
export function closeStaffAccess(tx: Transaction, personId: string): Promise<number> {
  return tx.run(sql`
    update privacy.staff_access set ends_at = platform.now()
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and staff_id = ${tx.context.person}::uuid and ends_at > platform.now()`);
}
