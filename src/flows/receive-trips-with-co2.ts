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

/**
 * In parts, so that memory stays flat; `stored` holds the new trips. While the database stores a part, its
 * estimates of the part before are reckoned: they wait for each other only where the transaction makes
 * them.
 */
export async function receiveTripsWithCo2(
  tx: Transaction,
  trips: Iterable<ReceivedTrip>,
  by: string,
): Promise<ReceivedCount> {
  const total = { accepted: 0, unchanged: 0, contradicted: [] as number[], stored: [] as StoredTrip[] };
  let from = 0;
  let estimating: Promise<void> = Promise.resolve();
  for (const part of partsOf(trips)) {
    const received = await receiveTrips(tx, part, by);
    await estimating;
    estimating = estimate(tx, received.stored);
    // Whoever awaits it hears of a failure; until then it must not count as one that nobody hears of.
    estimating.catch(() => {});
    total.accepted += received.accepted;
    total.unchanged += received.unchanged;
    for (const position of received.contradicted) total.contradicted.push(from + position);
    for (const trip of received.stored) total.stored.push(trip);
    from += part.length;
  }
  await estimating;
  return total;
}

function* partsOf(trips: Iterable<ReceivedTrip>): Generator<ReceivedTrip[]> {
  let part: ReceivedTrip[] = [];
  for (const trip of trips) {
    part.push(trip);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/**
 * A trip by car of somebody who gave a plate is estimated by that vehicle; our own copy of the register is
 * asked.
 */
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
