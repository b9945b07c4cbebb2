// The statements that change an employment: other first and last days, or another cost centre, group or hours
// from a day on. Of a change the row that was known before stays, so that what was true then can still be
// told.
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** A stretch of employment of one person under one number, as half-open ranges of days. */
export interface Stretch {
  readonly personId: string;
  readonly personnelNumber: string;
  /** As PostgreSQL writes it: `[2026-01-01,)`. */
  readonly valid: string;
}

/** What holds from a day on. */
export interface Terms {
  readonly costCentre: string | null;
  readonly group: string;
  readonly hoursPerWeek: number;
}

/** A half-open range as PostgreSQL writes it, from a first and a last day. */
export const rangeOf = (startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate | undefined): string =>
  `[${startsOn},${endsOn === undefined ? '' : endsOn.add({ days: 1 })})`;

const ofStretch = (tx: Transaction, { personId, personnelNumber, valid }: Stretch): Sql => sql`
  organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
  and personnel_number = ${personnelNumber} and valid && ${valid}::daterange`;

/**
 * Gives the stretch another first and last day: its first rows begin with it, its last rows end with it, and
 * what would have begun after its end never does. Role `intake`.
 */
export function fitStretch(tx: Transaction, stretch: Stretch, range: string): Sql[] {
  const from = sql`case when lower(valid) = lower(${stretch.valid}::daterange) then lower(${range}::daterange)
    else greatest(lower(valid), lower(${range}::daterange)) end`;
  const to = sql`case when upper(valid) is not distinct from upper(${stretch.valid}::daterange)
    then upper(${range}::daterange) else least(upper(valid), upper(${range}::daterange)) end`;
  const mine = ofStretch(tx, stretch);
  return [
    sql`delete from people.employment where ${mine} and ${from} >= coalesce(${to}, 'infinity'::date)`,
    sql`update people.employment set valid = daterange(${from}, ${to}) where ${mine}`,
  ];
}

/** Adds a stretch after another one, with the terms of that one. Role `intake`. */
export const addStretch = (tx: Transaction, after: Stretch, range: string, terms: Terms): Sql =>
  insertRow(tx, after, sql`${range}::daterange`, terms);

/**
 * From `from` until the end of the stretch these terms hold, whatever was planned for later days. What was
 * said today already is corrected; what was known before stays in its rows. Role `intake`.
 */
export function changeFrom(tx: Transaction, stretch: Stretch, from: Temporal.PlainDate, terms: Terms): Sql[] {
  const today = sql`${ofStretch(tx, stretch)} and known_from = platform.today()`;
  return [
    sql`delete from people.employment where ${today} and lower(valid) >= ${from}`,
    sql`update people.employment set valid = daterange(lower(valid), ${from}::date)
      where ${today} and valid @> ${from}::date`,
    insertRow(tx, stretch, sql`daterange(${from}::date, upper(${stretch.valid}::daterange))`, terms),
  ];
}

function insertRow(tx: Transaction, stretch: Stretch, valid: Sql, terms: Terms): Sql {
  return sql`
    insert into people.employment (organisation_id, person_id, personnel_number, cost_centre, group_name,
      hours_per_week, known_from, valid, recorded_at)
    values (${tx.context.organisation}, ${stretch.personId}, ${stretch.personnelNumber}, ${terms.costCentre},
      ${terms.group}, ${terms.hoursPerWeek}, platform.today(), ${valid}, platform.now())`;
}
