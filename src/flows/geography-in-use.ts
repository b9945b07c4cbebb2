// Which map answers who enters a trip: the embedded list, with the places that the product knows anyway.
import type { Transaction } from '#platform/database/types';
import type { Geography } from '#providers/geography/geography';
import { listGeography } from '#providers/geography/list-geography';
import { listCarPlaces } from '#services/mobility/shared-car';

/** Nothing leaves: the places are in memory and in our own tables. */
export async function openGeography(tx: Transaction): Promise<Geography> {
  const cars = await listCarPlaces(tx);
  return listGeography(
    cars.map(({ name, latitude, longitude }) => ({ name, position: { latitude, longitude } })),
  );
}
