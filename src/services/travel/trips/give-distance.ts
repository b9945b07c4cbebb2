// Gives a distance to a trip that came in without one, such as a ride by card between stops that no list
// knows.
import { formatKm } from '#kernel/distance';
import { type Fuel, type Mode, modeFacts } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { lockTrips } from './confirm-trips.ts';
import { withdrawRefusals } from './withdraw-trip.ts';

export const distanceRefusals = {
  'distance-is-known': {
    nl: 'Rit {trip} heeft al een afstand van zijn bron. Trek de rit in (trips withdraw) als die niet klopt.',
    en: 'Trip {trip} has a distance from its source. Withdraw the trip (trips withdraw) if it is wrong.',
  },
  'distance-too-far': {
    nl: 'Een rit van {km} per {mode} op één dag kan niet. Geef ten hoogste {max}.',
    en: 'A trip of {km} by {mode} on one day is not possible. Give at most {max}.',
  },
  'distance-changed-often': {
    nl: 'De afstand van rit {trip} is al {times} keer gegeven. Trek de rit in en voer hem opnieuw in.',
    en: 'The distance of trip {trip} was given {times} times. Withdraw the trip and enter it anew.',
  },
  'trip-is-withdrawn': {
    nl: 'Rit {trip} is ingetrokken en telt niet meer; er valt geen afstand te geven.',
    en: 'Trip {trip} was withdrawn and counts no more; there is no distance to give.',
  },
} as const;

/** Who said it: a distance that somebody gave is not one that was measured. */
export type DistanceGiver = 'traveller' | 'employer';

export interface GivenDistance {
  readonly id: number;
  readonly personId: string;
  readonly purgeOn: Temporal.PlainDate;
  readonly day: Temporal.PlainDate;
  readonly mode: Mode;
  readonly fuel: Fuel | null;
  readonly costCents: number | null;
  /** Null while the trip waits. */
  readonly confirmedAs: 'commute' | 'business' | 'private' | null;
  /** Of the claim that a confirmation with this distance makes, or made. */
  readonly claimVersion: number;
  readonly isChanged: boolean;
}

/** A distance is corrected now and then, not day after day; each time is a claim of its own. */
export const MOST_DISTANCES = 20;

/** Only where no source knew it, or to better what was given before. The same again changes nothing. */
export async function giveDistance(
  tx: Transaction,
  asked: { readonly trip: number; readonly distanceM: number; readonly by: DistanceGiver },
): Promise<Result<GivenDistance>> {
  const { trip, distanceM, by } = asked;
  await lockTrips(tx);
  const found = await tx.find(sql<Known>`
    select t.id, t.person_id as "personId", t.purge_on as "purgeOn", t.day, t.mode, t.fuel,
      t.cost_cents as "costCents", t.confirmed_purpose as "confirmedAs", t.distance_m as "distanceM",
      t.distance_version as version, t.confirmations_undone as undone,
      exists (select from travel.trip_removal r
        where r.organisation_id = t.organisation_id and r.trip_id = t.id) as "isGone"
    from travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.id = ${trip}`);
  if (found === undefined) return refuse(withdrawRefusals, 'trip-unknown', { trip });
  const { distanceM: before, isGone, version, undone, ...known } = found;
  if (isGone) return refuse(distanceRefusals, 'trip-is-withdrawn', { trip });
  if (before !== null && version === 0) return refuse(distanceRefusals, 'distance-is-known', { trip });
  if (before === distanceM) return accept({ ...known, claimVersion: version + undone, isChanged: false });
  if (version >= MOST_DISTANCES)
    return refuse(distanceRefusals, 'distance-changed-often', { trip, times: MOST_DISTANCES });
  const { plausibleDayM, words } = modeFacts[known.mode];
  if (distanceM > plausibleDayM) {
    const km = { nl: formatKm(distanceM, 'nl'), en: formatKm(distanceM, 'en') };
    const max = { nl: formatKm(plausibleDayM, 'nl'), en: formatKm(plausibleDayM, 'en') };
    return refuse(distanceRefusals, 'distance-too-far', { km, mode: words, max });
  }
  await tx.run(sql`
    update travel.trip set distance_m = ${distanceM}, distance_version = distance_version + 1,
      distance_given_by = ${by}, distance_given_at = platform.now()
    where organisation_id = ${tx.context.organisation}::uuid and id = ${trip}`);
  return accept({ ...known, claimVersion: version + undone + 1, isChanged: true });
}

/**
 * Trips between the same two stops, in either direction and by the same means, that still lack a distance:
 * what is true of one is true of them. `trip` itself is not among them.
 */
export async function listAlike(tx: Transaction, trip: number, limit = 10_000): Promise<number[]> {
  const rows = await tx.list(sql<{ id: number }>`
    select o.id from travel.trip t
    join travel.trip o on o.organisation_id = t.organisation_id and o.id <> t.id and o.mode = t.mode
      and o.distance_m is null and ((o.origin, o.destination) = (t.origin, t.destination)
        or (o.origin, o.destination) = (t.destination, t.origin))
    where t.organisation_id = ${tx.context.organisation}::uuid and t.id = ${trip}
      and not exists (select from travel.trip_removal r
        where r.organisation_id = o.organisation_id and r.trip_id = o.id)
    order by o.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

type Known = Omit<GivenDistance, 'claimVersion' | 'isChanged'> & {
  readonly version: number;
  readonly undone: number;
  readonly distanceM: number | null;
  readonly isGone: boolean;
};
