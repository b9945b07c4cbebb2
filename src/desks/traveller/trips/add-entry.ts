// Saves what was entered, once; and takes it back as long as it waits.
import type { z } from 'zod';
import { addTrips } from '#flows/add-trips';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { withdrawWaiting } from '#services/travel/trips';
import type { Done, NewTrips, TripsAdded, TripsUndone } from './contract.ts';

export async function addEntry(
  asking: Asking<unknown, unknown, z.output<typeof NewTrips>>,
): Promise<Answered<z.input<typeof TripsAdded>>> {
  const { key, entry } = asking.body;
  const added = await asking.house.db.transaction(contextOf(asking), (tx) => addTrips(tx, key, entry));
  if (!added.ok) return { ...added, status: 409 };
  const trips = added.value.map(({ id }) => id);
  return { ok: true, value: { trips, isNew: added.value.some(({ isNew }) => isNew) } };
}

/** What is not there, is somebody else's or counts already, is left as it is. */
export async function undoEntry(
  asking: Asking<unknown, unknown, z.output<typeof TripsUndone>>,
): Promise<Answered<z.input<typeof Done>>> {
  const changed = await asking.house.db.transaction(contextOf(asking), (tx) =>
    withdrawWaiting(tx, asking.body.trips),
  );
  return { ok: true, value: { changed } };
}
