// Stores the CO2 of trips: once per trip, and never changed by a later list.
import type { Mode } from '#kernel/mode';
import { type CopyValue, copyLines } from '#platform/copy-line';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Co2Estimate, estimateCo2 } from './estimate.ts';

export interface TripEstimate {
  readonly tripId: number;
  readonly personId: string;
  readonly purgeOn: Temporal.PlainDate;
  readonly estimate: Co2Estimate;
}

const COLUMNS =
  'trip_id, person_id, purge_on, wtw_grams, wtw_factor, wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ' +
  'ttw_list_year, ttw_basis';

/**
 * Some ten thousand rows a call. A trip that has its figures keeps them: what was reported stays
 * reproducible. Answers the number of trips that got figures now.
 */
export async function writeEstimates(tx: Transaction, rows: readonly TripEstimate[]): Promise<number> {
  if (rows.length === 0) return 0;
  await tx.batch([
    sql`create temporary table if not exists incoming_estimate (trip_id bigint, person_id uuid, purge_on date,
      wtw_grams integer, wtw_factor text, wtw_list_year smallint, wtw_basis text,
      ttw_grams integer, ttw_factor text, ttw_list_year smallint, ttw_basis text) on commit drop`,
    sql`truncate incoming_estimate`,
  ]);
  await tx.copyIn(`copy incoming_estimate (${COLUMNS}) from stdin (format csv)`, copyLines(rows, valuesOf));
  return tx.run(sql`
    insert into travel.trip_co2 (organisation_id, ${sql.raw(COLUMNS)})
    select ${tx.context.organisation}::uuid, ${sql.raw(COLUMNS)} from incoming_estimate
    on conflict do nothing`);
}

function valuesOf({ tripId, personId, purgeOn, estimate }: TripEstimate): CopyValue[] {
  return [tripId, personId, purgeOn, ...figuresOf(estimate)];
}

function figuresOf({ wtw, ttw }: Co2Estimate): CopyValue[] {
  return [wtw.grams, wtw.factorId, wtw.listYear, wtw.basis, ttw.grams, ttw.factorId, ttw.listYear, ttw.basis];
}

const FIGURES =
  'wtw_grams, wtw_factor, wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ttw_list_year, ttw_basis';

interface Question {
  readonly mode: Mode;
  readonly year: number;
  readonly distanceM: number | null;
}

/**
 * The same for trips that no vehicle of their own has made, in one statement: they stand in the table
 * `newTrips` (id, person_id, purge_on, day, mode, distance_m). A figure follows from mode, year and distance,
 * so each combination is reckoned once, however many trips have it.
 */
export async function estimateByList(tx: Transaction, newTrips: string): Promise<number> {
  const asked = await tx.list<Question>(sql`
    select distinct mode, extract(year from day)::integer as year, distance_m as "distanceM"
    from ${sql.id(newTrips)}`);
  if (asked.length === 0) return 0;
  await tx.batch([
    sql`create temporary table list_figure (mode text, year integer, distance_m integer,
      wtw_grams integer, wtw_factor text, wtw_list_year smallint, wtw_basis text,
      ttw_grams integer, ttw_factor text, ttw_list_year smallint, ttw_basis text) on commit drop`,
  ]);
  await tx.copyIn('copy list_figure from stdin (format csv)', copyLines(asked, answerOf));
  // A distance that is unknown must meet itself, so it goes as -1. In order of key, so that the index grows
  // at its end.
  return tx.run(sql`
    insert into travel.trip_co2 (organisation_id, trip_id, person_id, purge_on, ${sql.raw(FIGURES)})
    select ${tx.context.organisation}::uuid, t.id, t.person_id, t.purge_on, ${sql.raw(FIGURES)}
    from ${sql.id(newTrips)} t join list_figure f on f.mode = t.mode
      and f.year = extract(year from t.day)::integer and f.distance_m = coalesce(t.distance_m, -1)
    order by t.id`);
}

function answerOf({ mode, year, distanceM }: Question): CopyValue[] {
  const estimate = estimateCo2({ day: new Temporal.PlainDate(year, 1, 1), mode, distanceM });
  return [mode, year, distanceM ?? -1, ...figuresOf(estimate)];
}
