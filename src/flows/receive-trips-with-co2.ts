// Trips go in together with their estimate of CO2; a trip that was there already keeps the estimate it has.
import type { Transaction } from '#platform/database/types';
import { estimateCo2, findVehicle, type RegisteredVehicle, writeEstimates } from '#services/travel/co2';
import { listPlates, type ReceivedTrip, receiveTrips, type StoredTrip } from '#services/travel/trips';

const PART = 10_000;

export interface ReceivedCount {
  readonly accepted: number;
  readonly unchanged: number;
  /** Positions of rows that contradict a trip that is there. */
  readonly contradicted: readonly number[];
  readonly stored: readonly StoredTrip[];
}

/** In parts, so that memory stays flat for the database; `stored` holds the new trips. */
export async function receiveTripsWithCo2(
  tx: Transaction,
  trips: readonly ReceivedTrip[],
  by: string,
): Promise<ReceivedCount> {
  const total = { accepted: 0, unchanged: 0, contradicted: [] as number[], stored: [] as StoredTrip[] };
  for (let from = 0; from < trips.length; from += PART) {
    const part = await receiveTrips(tx, trips.slice(from, from + PART), by);
    await estimate(tx, part.stored);
    total.accepted += part.accepted;
    total.unchanged += part.unchanged;
    total.contradicted.push(...part.contradicted.map((position) => from + position));
    total.stored.push(...part.stored);
  }
  return total;
}

/** A trip by car of somebody who gave a plate is estimated by that vehicle; our own copy of the register is asked. */
async function estimate(tx: Transaction, stored: readonly StoredTrip[]): Promise<void> {
  const drivers = [...new Set(stored.filter((trip) => trip.mode === 'car').map((trip) => trip.personId))];
  const plates = drivers.length === 0 ? new Map<string, string>() : await listPlates(tx, drivers);
  const vehicles = new Map<string, RegisteredVehicle>();
  for (const [personId, plate] of plates) {
    const vehicle = await findVehicle(tx, plate);
    if (vehicle !== undefined) vehicles.set(personId, vehicle);
  }
  const estimates = stored.map((trip) => ({
    tripId: trip.id,
    personId: trip.personId,
    purgeOn: trip.purgeOn,
    estimate: estimateCo2({
      ...trip,
      vehicle: trip.mode === 'car' ? vehicles.get(trip.personId)?.emission : undefined,
    }),
  }));
  await writeEstimates(tx, estimates);
}
