// What the form for a trip starts with: favourites, trips made before, own vehicles, and how far back one may
// go.
import type { z } from 'zod';
import { openGeography } from '#flows/geography-in-use';
import { dayOf } from '#kernel/day';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { activityById } from '#register';
import { listFavourites, listOwnPlates, listUsualTrips } from '#services/travel/trips';
import type { EntryForm, PlaceAsked, PlacesFound } from './contract.ts';
import { toFavourite } from './keep-favourites.ts';
import { tellVehicle } from './tell-vehicle.ts';

/** Long enough to know a habit, short enough to forget one. */
const USUAL_SINCE_DAYS = 90;

export async function showForm(asking: Asking): Promise<Answered<z.input<typeof EntryForm>>> {
  const context = contextOf(asking);
  const today = dayOf(context.now);
  const value = await asking.house.db.transaction(context, async (tx) => {
    const vehicles = [];
    for (const kept of await listOwnPlates(tx)) vehicles.push(await tellVehicle(tx, kept));
    return {
      today: today.toString(),
      // A trip must be gone on the first day of the year after the next.
      earliest: `${today.year - 1}-01-01`,
      favourites: (await listFavourites(tx)).map(toFavourite),
      usual: await listUsualTrips(tx, today.subtract({ days: USUAL_SINCE_DAYS }), 6),
      vehicles,
      asked: askedForEase(),
    };
  });
  return { ok: true, value };
}

/** What keeping something for ease asks, in the words of the register. */
function askedForEase() {
  const { consent } = activityById('travel/trips/convenience');
  if (consent === undefined) throw new Error('what is kept for ease rests on consent');
  return { nl: consent.asked.nl, en: consent.asked.en };
}

/** What was typed is looked up in memory and forgotten. */
export async function findPlaces(
  asking: Asking<unknown, unknown, z.output<typeof PlaceAsked>>,
): Promise<Answered<z.input<typeof PlacesFound>>> {
  const places = await asking.house.db.transaction(contextOf(asking), async (tx) =>
    (await openGeography(tx)).findPlaces(asking.body.typed, 8),
  );
  return { ok: true, value: { places: places.map(({ name }) => name) } };
}
