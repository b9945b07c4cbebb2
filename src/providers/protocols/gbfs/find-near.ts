// What stands near a place: a pure search over what was read before. The place is an argument and nothing
// more: it is not kept, not logged and not sent.
import { haversineM } from '#kernel/distance';
import type { Mode } from '#kernel/mode';
import type { Position } from '#kernel/place';
import type { PricingPlan, Station, Vehicle, VehicleType, Zone, ZoneRule } from './feed.ts';
import { type RuleHere, ruleAt } from './rule-at.ts';

/** A system as it was read last. */
export interface System {
  readonly provider: string;
  readonly types: readonly VehicleType[];
  readonly stations: readonly Station[];
  readonly vehicles: readonly Vehicle[];
  readonly plans: readonly PricingPlan[];
  readonly zones: readonly Zone[];
  readonly globalRules: readonly ZoneRule[];
}

export interface NearQuestion {
  readonly position: Position;
  readonly radiusM: number;
  /** Left out: every means. */
  readonly modes?: readonly Mode[];
  readonly limit: number;
}

export interface Near {
  readonly provider: string;
  readonly what:
    | { readonly kind: 'station'; readonly station: Station }
    | { readonly kind: 'vehicle'; readonly vehicle: Vehicle };
  readonly type: VehicleType | undefined;
  readonly plan: PricingPlan | undefined;
  readonly distanceM: number;
  readonly rule: RuleHere | undefined;
}

export const RADIUS_MAX_M = 5_000;
export const NEAR_MAX = 50;

/** Free vehicles, and stations with one, the nearest first. The radius and the number have a limit. */
export function findNear(systems: readonly System[], question: NearQuestion, at: Temporal.Instant): Near[] {
  const radiusM = Math.min(question.radiusM, RADIUS_MAX_M);
  const found: Near[] = [];
  for (const system of systems) {
    const types = new Map(system.types.map((type) => [type.id, type]));
    const plans = new Map(system.plans.map((plan) => [plan.id, plan]));
    const within = (position: Position) => withinM(question.position, position, radiusM);
    for (const vehicle of system.vehicles) {
      const type = types.get(vehicle.typeId ?? '');
      if (!vehicle.isFree || !isWanted(question, type)) continue;
      const distanceM = within(vehicle.position);
      if (distanceM === undefined) continue;
      const rule = ruleAt(system, vehicle.position, vehicle.typeId, at);
      if (rule?.rule.mayStart === false) continue;
      const plan = plans.get(vehicle.planId ?? type?.planId ?? '');
      const what = { kind: 'vehicle', vehicle } as const;
      found.push({ provider: system.provider, what, type, plan, distanceM, rule });
    }
    for (const station of system.stations) {
      const typeId = wantedAt(station, types, question);
      if (!station.isRenting || station.available === 0 || typeId === undefined) continue;
      const distanceM = within(station.position);
      if (distanceM === undefined) continue;
      const type = types.get(typeId);
      const plan = plans.get(type?.planId ?? '');
      const what = { kind: 'station', station } as const;
      found.push({ provider: system.provider, what, type, plan, distanceM, rule: undefined });
    }
  }
  found.sort((a, b) => a.distanceM - b.distanceM || (idOf(a) < idOf(b) ? -1 : 1));
  return found.slice(0, Math.min(question.limit, NEAR_MAX));
}

function isWanted({ modes }: NearQuestion, type: VehicleType | undefined): boolean {
  return modes === undefined || (type?.mode !== undefined && modes.includes(type.mode));
}

/**
 * The type that counts for a station: the first wanted one of which there is a vehicle; '' when it says none.
 */
function wantedAt(
  station: Station,
  types: ReadonlyMap<string, VehicleType>,
  question: NearQuestion,
): string | undefined {
  if (station.byType.length === 0) return question.modes === undefined ? '' : undefined;
  return station.byType.find(({ typeId, count }) => count > 0 && isWanted(question, types.get(typeId)))
    ?.typeId;
}

function idOf({ what }: Near): string {
  return what.kind === 'station' ? what.station.id : what.vehicle.id;
}

const METRES_PER_DEGREE = 111_000;

/** The distance in whole metres, or undefined beyond the radius; what is far off is not even measured. */
function withinM(from: Position, to: Position, radiusM: number): number | undefined {
  if (Math.abs(from.latitude - to.latitude) * METRES_PER_DEGREE > radiusM * 1.01) return undefined;
  const distanceM = Math.round(haversineM(from, to));
  return distanceM <= radiusM ? distanceM : undefined;
}
