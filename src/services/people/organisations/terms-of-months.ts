// In which cost centre and group each person was in a month, as a query that others place in theirs: those of
// the last day of the month that they were employed, so that everybody is in one of them.
import { type Sql, sql } from '#platform/database/sql';

/**
 * `from` and `until` are first days of months; `until` is the last one. Answers month, person, both names.
 */
export const termsOfMonths = (from: Temporal.PlainDate, until: Temporal.PlainDate): Sql => sql`
  select distinct on (m.month, e.person_id) m.month, e.person_id, coalesce(e.cost_centre, '') as cost_centre,
    e.group_name
  from (select generate_series(${from}::date, ${until}::date, '1 month')::date as month) m
  join people.employment e on e.organisation_id = platform.organisation()
    and e.valid && daterange(m.month, (m.month + interval '1 month')::date)
  order by m.month, e.person_id, least(upper(e.valid), (m.month + interval '1 month')::date) desc,
    e.known_from desc, e.recorded_at desc`;
