// What a person says of rides by card: the purpose, and the kind of vehicle where the file could only
// propose one.
import type { Mode, Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface RideMark {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly arrivedAt: Temporal.Instant;
  readonly purpose: Purpose;
  readonly mode: Mode;
}

/**
 * Rides that are not confirmed. A mode that the stops told is not overruled. Answers how many rides were
 * marked.
 */
export async function markRides(tx: Transaction, marks: readonly RideMark[], by: string): Promise<number> {
  const organisation = tx.context.organisation;
  const rows = sql`unnest(${marks.map((m) => m.personId)}::uuid[], ${marks.map((m) => m.day)}::date[],
    ${marks.map((m) => m.arrivedAt)}::timestamptz[], ${marks.map((m) => m.purpose)}::text[],
    ${marks.map((m) => m.mode)}::text[]) m (person_id, day, arrived_at, purpose, mode)`;
  const found = sql`t.organisation_id = ${organisation}::uuid and t.person_id = m.person_id and t.day = m.day
    and t.arrived_at = m.arrived_at and t.source = 'card'
    and not exists (select from travel.trip_confirmation c
      where c.organisation_id = t.organisation_id and c.trip_id = t.id)
    and not exists (select from travel.trip_removal r
      where r.organisation_id = t.organisation_id and r.trip_id = t.id)`;
  await tx.run(sql`update travel.trip t set mode = m.mode, mode_known_by = 'person'
    from ${rows} where ${found} and t.mode_known_by = 'proposal'`);
  return tx.run(sql`
    insert into travel.trip_purpose
      (organisation_id, trip_id, person_id, purge_on, purpose, marked_at, marked_by)
    select t.organisation_id, t.id, t.person_id, t.purge_on, m.purpose, platform.now(), ${by}
    from travel.trip t, ${rows} where ${found}`);
}
