// What is known of the people with these personnel numbers: the newest holder, the newest stretch of
// employment, and the terms that hold today.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Stretch, Terms } from './fit-employment.ts';

export interface KnownPerson extends Stretch, Terms {
  readonly name: string;
  readonly email: string | null;
}

/**
 * The terms are those of `on`, or of today; of a stretch that has not begun of its first day, of one that is
 * over of its last. Role `intake`.
 */
export function listKnown(
  tx: Transaction,
  asked: readonly { readonly personnelNumber: string; readonly on?: Temporal.PlainDate | undefined }[],
): Promise<KnownPerson[]> {
  const organisation = sql`${tx.context.organisation}::uuid`;
  return tx.list(sql<KnownPerson>`
    with asked as (
      select * from unnest(${asked.map((one) => one.personnelNumber)}::text[],
        ${asked.map(({ on }) => on ?? null)}::date[]) a (personnel_number, on_day)),
    row as materialized (
      select person_id, personnel_number, cost_centre, group_name, hours_per_week, known_from, valid,
        recorded_at
      from people.employment
      where organisation_id = ${organisation}
        and personnel_number = any(${asked.map((one) => one.personnelNumber)}::text[])),
    holder as (
      select distinct on (r.personnel_number) r.personnel_number, r.person_id, p.name, p.email
      from row r join people.person p on p.organisation_id = ${organisation} and p.id = r.person_id
      -- Whoever was erased and returns is somebody new: nothing of theirs hangs on the number of before.
      where p.name <> '—'
      order by r.personnel_number, lower(r.valid) desc, r.known_from desc),
    stretch as (
      select distinct on (personnel_number) personnel_number, span
      from (select h.personnel_number, unnest(range_agg(r.valid)) as span
        from holder h join row r using (personnel_number, person_id) group by h.personnel_number) s
      order by personnel_number, lower(span) desc)
    select distinct on (h.personnel_number) h.personnel_number as "personnelNumber",
      h.person_id as "personId", h.name, h.email, s.span::text as valid, r.cost_centre as "costCentre",
      r.group_name as "group", r.hours_per_week as "hoursPerWeek"
    from holder h join stretch s using (personnel_number) join asked a using (personnel_number)
      join row r using (personnel_number, person_id)
    where r.valid @> greatest(lower(s.span),
      least(coalesce(a.on_day, platform.today()), upper(s.span) - 1))
    order by h.personnel_number, r.known_from desc, r.recorded_at desc`);
}
