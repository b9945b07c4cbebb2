// Bookings as their person sees them: how they stand, what is under way, what the operator said.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface OwnBooking {
  readonly id: string;
  readonly activationId: string;
  readonly provider: string;
  readonly ref: string | null;
  readonly state: string;
  readonly legState: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly vehicle: string | null;
  readonly plate: string | null;
  readonly fuel: string | null;
  readonly quotedCents: number | null;
  readonly purpose: 'commute' | 'business' | 'private' | null;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly pauseSeconds: number[];
  readonly tariffKey: string | null;
  readonly notice: string | null;
  readonly isBilled: boolean;
  /** Kinds of orders that wait for the operator. */
  readonly waiting: string[];
  /** Why the last order was not done, in a word; null when it was. */
  readonly refusedKind: string | null;
  readonly refusedBecause: string | null;
}

/** Role `traveller`. The coming and running ones first, then the newest. */
export function listOwnBookings(tx: Transaction, limit = 50): Promise<OwnBooking[]> {
  return tx.list(sql<OwnBooking>`${select} ${own(tx)}
    order by b.state in ('finished', 'cancelled', 'expired', 'rejected', 'released'), b.starts_at desc
    limit ${limit}`);
}

export function findOwnBooking(tx: Transaction, id: string): Promise<OwnBooking | undefined> {
  return tx.find(sql<OwnBooking>`${select} ${own(tx)} and b.id = ${id}::uuid`);
}

const own = (tx: Transaction) => sql`
  where b.organisation_id = ${tx.context.organisation}::uuid and b.person_id = ${tx.context.person}::uuid`;

const select = sql`
  select b.id, b.activation_id as "activationId", b.provider, b.ref, b.state, r.leg_state as "legState",
    b.starts_at as "startsAt", b.ends_at as "endsAt", b.place, r.lat_e6 / 1e6::float8 as latitude,
    r.lon_e6 / 1e6::float8 as longitude, b.vehicle, b.licence_plate as plate, r.fuel,
    b.quoted_cents as "quotedCents", r.purpose, r.started_at as "startedAt", r.ended_at as "endedAt",
    r.pause_seconds as "pauseSeconds", r.tariff_key as "tariffKey", r.notice, r.is_billed as "isBilled",
    array(select o.kind from mobility.shared_car_order o where o.organisation_id = b.organisation_id
      and o.booking_id = b.id and o.state = 'waiting' order by o.wanted_at) as waiting,
    l.kind as "refusedKind", l.because as "refusedBecause"
  from mobility.shared_car_booking b
  join mobility.shared_car_ride r on r.organisation_id = b.organisation_id and r.booking_id = b.id
  left join lateral (select o.kind, o.because from mobility.shared_car_order o
    where o.organisation_id = b.organisation_id and o.booking_id = b.id and o.state <> 'waiting'
    order by o.done_at desc limit 1) l on l.because is not null`;
