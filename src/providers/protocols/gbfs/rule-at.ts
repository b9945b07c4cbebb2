// Which rule holds for a vehicle at a place: may a ride start, end or pass here, and how fast.
import type { Position } from '#kernel/place';
import type { Ring, Zone, ZoneRule } from './feed.ts';

interface Rules {
  readonly zones: readonly Zone[];
  readonly globalRules: readonly ZoneRule[];
}

export interface RuleHere {
  readonly rule: ZoneRule;
  /** The zone that it comes from; none for a rule that holds everywhere. */
  readonly zone: Zone | undefined;
}

/**
 * The first zone in the order of the file that holds the place now and has a rule for the type; then the
 * rules for everywhere; undefined when the system says nothing. A place on the edge counts as inside for the
 * polygon to its east and south, as is usual.
 */
export function ruleAt(
  { zones, globalRules }: Rules,
  place: Position,
  typeId: string | undefined,
  at: Temporal.Instant,
): RuleHere | undefined {
  const fits = ({ typeIds }: ZoneRule) =>
    typeIds.length === 0 || (typeId !== undefined && typeIds.includes(typeId));
  for (const zone of zones) {
    const rule = zone.rules.find(fits);
    if (rule !== undefined && holdsNow(zone, at) && contains(zone, place)) return { rule, zone };
  }
  const rule = globalRules.find(fits);
  return rule === undefined ? undefined : { rule, zone: undefined };
}

function holdsNow({ from, until }: Zone, { epochMilliseconds }: Temporal.Instant): boolean {
  return (
    (from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY) <= epochMilliseconds &&
    epochMilliseconds < (until?.epochMilliseconds ?? Number.POSITIVE_INFINITY)
  );
}

function contains({ box, polygons }: Zone, { latitude, longitude }: Position): boolean {
  const [west, south, east, north] = box;
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  // A hole is a ring inside a ring: an odd number of rings around the place is inside.
  return polygons.some(
    (rings) => rings.filter((ring) => isAround(ring, longitude, latitude)).length % 2 === 1,
  );
}

/** Counts how often a line to the east crosses the ring. */
function isAround(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    if (nextY > y !== beforeY > y && x < ((beforeX - nextX) * (y - nextY)) / (beforeY - nextY) + nextX)
      inside = !inside;
    [beforeX, beforeY] = [nextX, nextY];
  }
  return inside;
}
