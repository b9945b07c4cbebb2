// What an operator has standing, kept whole: read every few minutes, so that a search tells nobody where
// somebody is and costs no call.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export const carClasses = ['small', 'medium', 'estate', 'large', 'van'] as const;
export type CarClass = (typeof carClasses)[number];

export interface KeptCar {
  readonly vehicleId: string;
  readonly typeId: string;
  readonly name: string;
  readonly class: CarClass;
  readonly fuel: string | undefined;
  readonly seats: number | undefined;
  readonly chargePercent: number | undefined;
  readonly vehicles: number;
  readonly stationCode: string | undefined;
  readonly station: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly tariffKey: string | undefined;
}

const CARS_MAX = 20_000;
const micro = (degrees: number) => Math.round(degrees * 1_000_000);

/** Role `intake`, no organisation. Replaces all of this operator, in one transaction. */
export async function keepCars(tx: Transaction, provider: string, cars: readonly KeptCar[]): Promise<void> {
  if (cars.length > CARS_MAX) throw new Error(`${cars.length} cars of one operator: more than we keep`);
  const of = <T>(pick: (car: KeptCar) => T) => cars.map(pick);
  await tx.batch([
    sql`delete from mobility.shared_car_vehicle where provider = ${provider}`,
    sql`insert into mobility.shared_car_vehicle (provider, vehicle_id, type_id, name, class, fuel, seats,
        charge_percent, vehicles, station_code, station, lat_e6, lon_e6, tariff_key, seen_at)
      select ${provider}::text, c.*, platform.now()
      from unnest(${of((c) => c.vehicleId)}::text[], ${of((c) => c.typeId)}::text[],
        ${of((c) => c.name.slice(0, 120))}::text[], ${of((c) => c.class)}::text[],
        ${of((c) => c.fuel ?? null)}::text[], ${of((c) => c.seats ?? null)}::smallint[],
        ${of((c) => c.chargePercent ?? null)}::smallint[], ${of((c) => c.vehicles)}::integer[],
        ${of((c) => c.stationCode ?? null)}::text[], ${of((c) => c.station)}::text[],
        ${of((c) => micro(c.latitude))}::integer[], ${of((c) => micro(c.longitude))}::integer[],
        ${of((c) => c.tariffKey ?? null)}::text[]) c
      on conflict do nothing`,
  ]);
}

export interface Feed {
  readonly carsReadAt: Temporal.Instant | null;
  readonly billsReadUntil: Temporal.Instant | null;
  readonly failedAt: Temporal.Instant | null;
  readonly failedBecause: string | null;
  readonly undeclaredNames: string[];
}

export function findFeed(tx: Transaction, provider: string): Promise<Feed | undefined> {
  return tx.find(sql<Feed>`
    select cars_read_at as "carsReadAt", bills_read_until as "billsReadUntil", failed_at as "failedAt",
      failed_because as "failedBecause", undeclared_names as "undeclaredNames"
    from mobility.shared_car_feed where provider = ${provider}`);
}

export interface FeedNote {
  readonly hasReadCars?: true;
  readonly billsReadUntil?: Temporal.Instant;
  /** A word of ours; absent takes an earlier one away. */
  readonly failedBecause?: string;
  readonly undeclaredNames?: readonly string[];
}

/**
 * Role `intake`. Names that nobody declared stay until somebody looked; a fault goes with the next success.
 */
export async function noteFeed(tx: Transaction, provider: string, note: FeedNote): Promise<void> {
  const names = [...new Set(note.undeclaredNames ?? [])].map((name) => name.slice(0, 80)).slice(0, 100);
  await tx.run(sql`
    insert into mobility.shared_car_feed as f (provider, cars_read_at, bills_read_until, failed_at,
      failed_because, undeclared_names)
    values (${provider}, case when ${note.hasReadCars ?? false}::boolean then platform.now() end,
      ${note.billsReadUntil ?? null}::timestamptz,
      case when ${note.failedBecause ?? null}::text is not null then platform.now() end,
      ${note.failedBecause ?? null}, ${names}::text[])
    on conflict (provider) do update set
      cars_read_at = coalesce(excluded.cars_read_at, f.cars_read_at),
      bills_read_until = coalesce(excluded.bills_read_until, f.bills_read_until),
      failed_at = excluded.failed_at, failed_because = excluded.failed_because,
      undeclared_names = (select coalesce(array_agg(n order by n), '{}') from (
        select distinct n from unnest(f.undeclared_names || excluded.undeclared_names) n limit 200
      ) all_names)`);
}
