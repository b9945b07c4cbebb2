// A person wants a car: the booking, its ride, and the order that delivery carries out.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { NearCar } from './find-cars.ts';
import { insertOrder } from './want-step.ts';

export interface WantedCar {
  readonly activationId: string;
  readonly car: Omit<NearCar, 'distanceM'>;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** What we reckon that it comes to; more than this the person did not see. */
  readonly quotedCents: number | undefined;
  readonly purpose: Purpose | undefined;
}

/** How long the operator may take to answer before a booking is given up. */
const BOOK_LAPSES_MINUTES = 5;

/** Role `traveller`. Answers the booking’s id. */
export async function wantBooking(tx: Transaction, wanted: WantedCar): Promise<string> {
  const { organisation, person = '', now } = tx.context;
  const { car, startsAt, endsAt, purpose } = wanted;
  const id = newId(now);
  const day = dayOf(startsAt);
  await tx.batch([
    sql`insert into mobility.shared_car_booking (organisation_id, id, person_id, activation_id, provider,
        state, starts_at, ends_at, day, quoted_cents, place, vehicle, made_at, changed_at, purge_on)
      values (${organisation}, ${id}, ${person}, ${wanted.activationId}, ${car.provider}, 'wanted',
        ${startsAt}, ${endsAt}, ${day}, ${wanted.quotedCents ?? null}::integer,
        ${car.station.slice(0, 120)}, ${car.name.slice(0, 80)}, platform.now(), platform.now(),
        platform.two_financial_years(${day}::date))`,
    sql`insert into mobility.shared_car_ride (organisation_id, booking_id, person_id, vehicle_id, type_id,
        fuel, station_code, lat_e6, lon_e6, leg_state, tariff_key, purpose, day, purge_on)
      values (${organisation}, ${id}, ${person}, ${car.vehicleId}, ${car.typeId},
        ${car.fuel ?? null}::text, ${car.stationCode ?? null}::text, ${Math.round(car.latitude * 1e6)},
        ${Math.round(car.longitude * 1e6)}, 'NOT_STARTED',
        ${car.tariffKey ?? null}::text, ${purpose ?? null}::text, ${day},
        platform.two_financial_years(${day}::date))`,
  ]);
  const lapsesAt = now.add({ minutes: BOOK_LAPSES_MINUTES });
  await insertOrder(tx, { bookingId: id, kind: 'book', day, lapsesAt });
  return id;
}
