// Each row of both logs as one text and its salted hash. The text is what a receipt shows; every column of a
// row is in it.
import { type Sql, sql } from '#platform/database/sql';

const microseconds = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint`;
const leafOf = `sha256('\\x00'::bytea || uuid_send(salt) || convert_to(told, 'UTF8'))`;

const logs = [
  `select 'disclosure' as log, id, organisation_id, person_id, purge_on, salt, at,
     json_build_array('disclosure', id, organisation_id, person_id, ${microseconds('at')}, activity, party,
       recipient_role, fields, occasion, clause, correlation, purge_on)::text as told
   from privacy.disclosure`,
  `select 'view', id, organisation_id, person_id, purge_on, salt, at,
     json_build_array('view', id, organisation_id, person_id, ${microseconds('at')}, viewer_role, viewer,
       activity, fields, reason, purge_on)::text
   from privacy.view`,
];

/** Rows of a Dutch month: log, id, organisation_id, person_id, purge_on, salt, told, leaf. */
export function rowsOfMonth(month: Temporal.PlainYearMonth, of: Sql = sql`true`): Sql {
  const start = instantOf(month);
  const end = instantOf(month.add({ months: 1 }));
  const union = sql.raw(logs.join('\nunion all\n'));
  return sql`select told.*, ${sql.raw(leafOf)} as leaf from (${union}) told
    where told.at >= ${start}::timestamptz and told.at < ${end}::timestamptz and ${of}`;
}

/** The first moment of a month in the Netherlands. */
export const instantOf = (month: Temporal.PlainYearMonth): Temporal.Instant =>
  month.toPlainDate({ day: 1 }).toZonedDateTime('Europe/Amsterdam').toInstant();

/** 'YYYY-MM-01', as the tables keep it. */
export const firstDayOf = (month: Temporal.PlainYearMonth): string =>
  month.toPlainDate({ day: 1 }).toString();
