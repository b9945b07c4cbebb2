// Writes down who looked at which kinds of data of whom, and why: one statement for any number of people.
import { sql } from '#platform/database/sql';
import type { Database, Transaction } from '#platform/database/types';
import type { NoteViews, Viewing } from '#platform/http/views';

const DESKS = ['service-desk', 'card-desk', 'finance-desk'];

/**
 * The role of the context is who looked; its person is the member of staff, or nobody for a whole client.
 * Of a desk the reason is that of the access it opened, and without one the database refuses the row.
 */
export async function recordViews(
  tx: Transaction,
  viewing: Viewing,
  personIds: readonly string[],
): Promise<number> {
  return personIds.length === 0 ? 0 : tx.run(viewSql(tx.context, viewing, personIds));
}

/** For the http door: in a transaction and a round trip of its own, right before the answer leaves. */
export const noteViews =
  (db: Database): NoteViews =>
  async (context, viewing, personIds) => {
    await db.batch(context, [viewSql(context, viewing, personIds)]);
  };

function viewSql(
  { role, organisation, person }: Transaction['context'],
  { shown, reason }: Viewing,
  personIds: readonly string[],
) {
  const given = DESKS.includes(role)
    ? sql`coalesce((select a.reason from privacy.staff_access a
        where a.organisation_id = ${organisation}::uuid and a.person_id = p.id
          and a.staff_id = ${person}::uuid and a.ends_at > platform.now()
        order by a.opened_at desc, a.id desc limit 1), ${reason}::text)`
    : sql`${reason}::text`;
  return sql`
    insert into privacy.view (organisation_id, person_id, salt, id, at, purge_on, viewer_role, viewer,
      activity, fields, reason)
    select ${organisation}::uuid, p.id, gen_random_uuid(), nextval('privacy.log_number'), platform.now(),
      platform.two_financial_years(platform.today()), ${role}::text, ${person ?? null}::text, s.activity,
      string_to_array(s.fields, ','), ${given}
    from unnest(${[...new Set(personIds)]}::uuid[]) p (id)
    cross join unnest(${shown.map((one) => one.activity)}::text[],
      ${shown.map((one) => one.fields.join(','))}::text[]) s (activity, fields)`;
}
