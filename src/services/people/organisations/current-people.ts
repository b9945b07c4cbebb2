// Everybody who has an account today, as a query that others place in theirs.
import { sql } from '#platform/database/sql';

/** Answers `person_id` of the organisation in the context. */
export const currentPeople = sql`
  select p.id as person_id from people.person p
  where p.organisation_id = (select current_setting('app.organisation')::uuid)
    and (p.ended_on is null or p.ended_on >= platform.today())`;
