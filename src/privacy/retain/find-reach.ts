// Which holds lie on one person, as an erasure asks: what must stay and whether the person may know; never
// why.
import { sql } from '#platform/database/sql';
import type { AnyRecord } from '#platform/records';
import { type ActivityId, activityById, activities as register } from '#register';
import { canBeHeld } from './clocks.ts';

export interface HoldReach {
  readonly holdId: string;
  /** Null: every activity that can be held. */
  readonly activity: string | null;
  readonly mayKnow: boolean;
}

/** Open holds on the person of the context or on everybody of the organisation. Role `rights`. */
export const reachingHolds = sql<HoldReach>`
  select hold_id as "holdId", activity, may_know as "mayKnow" from privacy.hold_reach
  where organisation_id = (select current_setting('app.organisation')::uuid)
    and (person_id is null or person_id = (select current_setting('app.person')::uuid))
  order by hold_id limit 10000`;

export const reaches = ({ activity }: HoldReach, record: AnyRecord): boolean =>
  record.activity !== undefined &&
  (activity === null || activity === record.activity) &&
  canBeHeld(activityById(record.activity));

/**
 * Activities of which nothing may go. A row that goes with another one keeps that one too. When the person
 * may know of one of the holds on an activity, it is no secret.
 */
export function heldActivities(
  records: readonly AnyRecord[],
  holds: readonly HoldReach[],
): ReadonlyMap<ActivityId, 'told' | 'secret'> {
  const held = new Map<ActivityId, 'told' | 'secret'>();
  const note = (id: ActivityId, how: 'told' | 'secret') => {
    if (held.get(id) !== 'told') held.set(id, how);
  };
  for (const { activity, mayKnow } of holds) {
    const how = mayKnow ? 'told' : 'secret';
    const named = register.filter(({ id, activity: entry }) => canBeHeld(entry) && (activity ?? id) === id);
    for (const { id } of named) note(id, how);
    for (const parent of parentsOf(records, new Set(named.map(({ id }) => id)))) note(parent, how);
  }
  return held;
}

function parentsOf(records: readonly AnyRecord[], ids: ReadonlySet<ActivityId>): ActivityId[] {
  const parents = records.flatMap(({ activity, scope }) => {
    if (activity === undefined || !ids.has(activity) || scope.goesWith === undefined) return [];
    return records.find(({ table }) => table === scope.goesWith)?.activity ?? [];
  });
  const more = parents.filter((id) => !ids.has(id));
  return more.length === 0 ? parents : [...parents, ...parentsOf(records, new Set([...ids, ...more]))];
}
