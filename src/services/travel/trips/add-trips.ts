// Stores trips that a person typed, as that person: each once, whatever how often they are sent.
import { stableKey } from '#kernel/ids';
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** The same for every day and direction of what was typed in one go. */
export interface TypedTrips {
  /** Made by the form when it was opened: the same key once more is the same trips. */
  readonly entryKey: string;
  readonly days: readonly Temporal.PlainDate[];
  readonly origin: string | null;
  readonly destination: string | null;
  readonly stops: readonly string[];
  /** Back again on the same day: a trip of its own, the other way round. */
  readonly isReturn: boolean;
  /** Of one direction; null where nobody knows it. */
  readonly distanceM: number | null;
  /** What we thought it was; null where we had no answer. */
  readonly estimateM: number | null;
  readonly distanceReason: string | null;
  readonly mode: Mode;
  readonly fuel: Fuel | null;
  /** Of one direction. */
  readonly costCents: number | null;
  readonly purpose: Purpose;
}

export interface AddedTrip {
  readonly id: number;
  readonly day: Temporal.PlainDate;
  readonly purgeOn: Temporal.PlainDate;
  /** False: it was there already. */
  readonly isNew: boolean;
}

/**
 * Role `traveller`: some sixty days at the most. Two that send the same key at once get the same trips, for
 * the second waits for the first. The purpose is noted with each; nothing is confirmed here.
 */
export async function addTrips(tx: Transaction, typed: TypedTrips): Promise<AddedTrip[]> {
  const { organisation, person } = tx.context;
  const rows = legsOf(typed, person ?? '');
  const keys = rows.map(({ key }) => key);
  const stored = await tx.list<{ id: number }>(sql`
    insert into travel.trip (organisation_id, person_id, purge_on, recorded_at, day, origin, destination,
      distance_m, mode, mode_known_by, fuel, cost_cents, source, source_key)
    select ${organisation}::uuid, ${person}::uuid, platform.two_financial_years(r.day), platform.now(), r.day,
      r.origin, r.destination, ${typed.distanceM}::integer, ${typed.mode}, 'person', ${typed.fuel}::text,
      ${typed.costCents}::integer, 'hand', r.key
    from unnest(${rows.map(({ day }) => day)}::date[], ${rows.map(({ origin }) => origin)}::text[],
      ${rows.map(({ destination }) => destination)}::text[], ${keys}::text[])
      r (day, origin, destination, key)
    on conflict (organisation_id, source_key, purge_on) do nothing
    returning id`);
  const fresh = new Set(stored.map(({ id }) => id));
  const all = await tx.list<Omit<AddedTrip, 'isNew'> & { key: string }>(sql`
    select id, day, purge_on as "purgeOn", source_key as key from travel.trip
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and source_key = any(${keys}::text[])
      and purge_on in (select platform.two_financial_years(d) from unnest(${[...typed.days]}::date[]) d)
    order by day, id limit ${keys.length}`);
  const added = all.map(({ key: _, ...trip }) => ({ ...trip, isNew: fresh.has(trip.id) }));
  const backwards = new Set(rows.filter(({ isBack }) => isBack).map(({ key }) => key));
  const isBack = new Set(all.filter(({ key }) => backwards.has(key)).map(({ id }) => id));
  await noteWhatElse(
    tx,
    typed,
    added.filter(({ isNew }) => isNew),
    isBack,
  );
  return added;
}

interface Leg {
  readonly day: Temporal.PlainDate;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly isBack: boolean;
  readonly key: string;
}

function legsOf({ entryKey, days, origin, destination, isReturn }: TypedTrips, person: string): Leg[] {
  const key = (day: Temporal.PlainDate, way: string) =>
    stableKey('hand', person, entryKey, day.toString(), way);
  return days.flatMap((day) => [
    { day, origin, destination, isBack: false, key: key(day, 'there') },
    ...(isReturn
      ? [{ day, origin: destination, destination: origin, isBack: true, key: key(day, 'back') }]
      : []),
  ]);
}

/** What the trip is for, and what only the person sees of it. */
async function noteWhatElse(
  tx: Transaction,
  { stops, estimateM, distanceReason, purpose }: TypedTrips,
  trips: readonly AddedTrip[],
  isBack: ReadonlySet<number>,
): Promise<void> {
  if (trips.length === 0) return;
  const { organisation, person } = tx.context;
  const ids = trips.map(({ id }) => id);
  const days = trips.map(({ purgeOn }) => purgeOn);
  await tx.run(sql`
    insert into travel.trip_purpose (organisation_id, trip_id, person_id, purge_on, purpose, marked_at,
      marked_by)
    select ${organisation}::uuid, t.id, ${person}::uuid, t.purge_on, ${purpose}, platform.now(), 'traveller'
    from unnest(${ids}::bigint[], ${days}::date[]) t (id, purge_on)`);
  if (stops.length === 0 && estimateM === null && distanceReason === null) return;
  const back = trips.map(({ id }) => isBack.has(id));
  await tx.run(sql`
    insert into travel.trip_by_hand (organisation_id, trip_id, person_id, purge_on, stops, estimate_m,
      distance_reason)
    select ${organisation}::uuid, t.id, ${person}::uuid, t.purge_on,
      case when t.is_back then ${[...stops].reverse()}::text[] else ${[...stops]}::text[] end,
      ${estimateM}::integer, ${distanceReason}::text
    from unnest(${ids}::bigint[], ${days}::date[], ${back}::boolean[]) t (id, purge_on, is_back)`);
}
