// A person confirms the own trips, one by one or a week at once: what was chosen for each, and nothing twice.
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type ConfirmedTrip, forgetCoordinates, lockTrips, OPEN } from './confirm-trips.ts';
import { COVERED, OVERLAPPING } from './judge-overlap.ts';

export interface OwnChoice {
  readonly trip: number;
  readonly purpose: Purpose;
}

/**
 * Why a trip stays as it was. 'confirmed' is the same choice made before (a second tab, a second click);
 * 'other' is confirmed as something else; 'gone' is withdrawn, or never was the person's.
 */
export type KeptBecause = 'confirmed' | 'other' | 'gone' | 'covered' | 'overlapping';

export interface KeptTrip {
  readonly trip: number;
  readonly because: KeptBecause;
}

export interface OwnConfirmation {
  readonly confirmed: readonly ConfirmedTrip[];
  readonly kept: readonly KeptTrip[];
  /** Routes on the map that are gone with it. */
  readonly routesErased: number;
}

/**
 * Some hundreds of choices at most, of the person of the context. The choice is written as the mark of the
 * trip first, because a private trip stands in nobody's way.
 */
export async function confirmOwnTrips(
  tx: Transaction,
  choices: readonly OwnChoice[],
): Promise<OwnConfirmation> {
  await lockTrips(tx);
  const asked = sql`unnest(${choices.map(({ trip }) => trip)}::bigint[],
    ${choices.map(({ purpose }) => purpose)}::text[]) a (trip_id, purpose)`;
  const own = sql`t.organisation_id = ${tx.context.organisation}::uuid
    and t.person_id = ${tx.context.person}::uuid and t.id = a.trip_id`;
  await tx.run(sql`
    insert into travel.trip_purpose
      (organisation_id, trip_id, person_id, purge_on, purpose, marked_at, marked_by)
    select t.organisation_id, t.id, t.person_id, t.purge_on, a.purpose, platform.now(), 'traveller'
    from travel.trip t, ${asked}
    where ${own} and ${OPEN} and a.purpose is distinct from (select p.purpose from travel.trip_purpose p
      where p.organisation_id = t.organisation_id and p.trip_id = t.id order by p.id + 0 desc limit 1)`);
  const judged = await tx.list<Judged>(sql`
    select t.id, t.person_id as "personId", t.day, t.mode, t.fuel, t.distance_m as "distanceM",
      t.cost_cents as "costCents", t.distance_version + t.confirmations_undone as "claimVersion",
      a.purpose, t.confirmed_purpose as "confirmedAs", ${OPEN} as "isOpen",
      ${COVERED} as "isCovered", ${OVERLAPPING} as "isOverlapping"
    from travel.trip t, ${asked} where ${own} order by t.id`);
  const kept = keptOf(choices, judged);
  const stays = new Set(kept.map(({ trip }) => trip));
  const confirmed = judged.filter(({ id }) => !stays.has(id)).map(toConfirmed);
  return { confirmed, kept, routesErased: await writeConfirmations(tx, confirmed) };
}

type Judged = ConfirmedTrip & {
  readonly confirmedAs: Purpose | null;
  readonly isOpen: boolean;
  readonly isCovered: boolean;
  readonly isOverlapping: boolean;
};

function keptOf(choices: readonly OwnChoice[], judged: readonly Judged[]): KeptTrip[] {
  const byId = new Map(judged.map((trip) => [trip.id, trip]));
  return choices.flatMap(({ trip, purpose }) => {
    const because = whyKept(byId.get(trip), purpose);
    return because === undefined ? [] : [{ trip, because }];
  });
}

function whyKept(trip: Judged | undefined, purpose: Purpose): KeptBecause | undefined {
  if (trip === undefined) return 'gone';
  if (trip.confirmedAs !== null) return trip.confirmedAs === purpose ? 'confirmed' : 'other';
  if (!trip.isOpen) return 'gone';
  if (trip.isCovered) return 'covered';
  return trip.isOverlapping && purpose !== 'private' ? 'overlapping' : undefined;
}

function toConfirmed({ confirmedAs, isOpen, isCovered, isOverlapping, ...trip }: Judged): ConfirmedTrip {
  return trip;
}

async function writeConfirmations(tx: Transaction, trips: readonly ConfirmedTrip[]): Promise<number> {
  if (trips.length === 0) return 0;
  const ids = trips.map(({ id }) => id);
  await tx.batch([
    sql`insert into travel.trip_confirmation
        (organisation_id, trip_id, person_id, purge_on, purpose, confirmed_at, confirmed_by)
      select t.organisation_id, t.id, t.person_id, t.purge_on, a.purpose, platform.now(), 'traveller'
      from travel.trip t, unnest(${ids}::bigint[], ${trips.map(({ purpose }) => purpose)}::text[])
        a (trip_id, purpose)
      where t.organisation_id = ${tx.context.organisation}::uuid and t.id = a.trip_id`,
    sql`update travel.trip t set confirmed_purpose = a.purpose
      from unnest(${ids}::bigint[], ${trips.map(({ purpose }) => purpose)}::text[]) a (trip_id, purpose)
      where t.organisation_id = ${tx.context.organisation}::uuid and t.id = a.trip_id`,
  ]);
  return forgetCoordinates(tx, ids);
}
