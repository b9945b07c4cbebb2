// Favourite places and trips of a person: kept by consent, for typing less, and gone when the person says so.
import type { Mode, Purpose } from '#kernel/mode';
import { accept, type RefusalTable, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** A place, or with `trip` a whole trip from it. */
export interface NewFavourite {
  readonly name: string;
  readonly place: string;
  readonly trip?: FavouriteTrip | undefined;
}

export interface FavouriteTrip {
  readonly destination: string;
  /** The person's own distance; null leaves it to the estimate of the day. */
  readonly distanceM: number | null;
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly isReturn: boolean;
}

export interface Favourite extends NewFavourite {
  readonly id: number;
}

/** More than this is no help any more. */
export const MOST_FAVOURITES = 40;

export const favouriteRefusals = {
  'favourites-full': {
    nl: 'U heeft al {most} favorieten. Wis er eerst een.',
    en: 'You have {most} favourites already. Erase one first.',
  },
} as const satisfies RefusalTable;

const own = (tx: Transaction) =>
  sql`organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid`;

/**
 * Role `traveller`; the consent is the flow's. The same place or trip once more changes nothing: it answers
 * the id of the one that is there.
 */
export async function keepFavourite(tx: Transaction, wanted: NewFavourite): Promise<Result<number>> {
  const { name, place, trip } = wanted;
  const all = await listFavourites(tx);
  const same = all.find(
    (one) =>
      one.place === place &&
      one.trip?.destination === trip?.destination &&
      one.trip?.mode === trip?.mode &&
      one.trip?.purpose === trip?.purpose &&
      one.trip?.isReturn === trip?.isReturn,
  );
  if (same !== undefined) return accept(same.id);
  if (all.length >= MOST_FAVOURITES)
    return refuse(favouriteRefusals, 'favourites-full', { most: MOST_FAVOURITES });
  const { id } = await tx.get<{ id: number }>(sql`
    insert into travel.favourite (organisation_id, person_id, name, place, destination, distance_m, mode,
      purpose, is_return, added_at)
    values (${tx.context.organisation}, ${tx.context.person}, ${name}, ${place},
      ${trip?.destination ?? null}, ${trip?.distanceM ?? null}, ${trip?.mode ?? null},
      ${trip?.purpose ?? null}, ${trip?.isReturn ?? null}, platform.now())
    returning id`);
  return accept(id);
}

interface FavouriteRow {
  readonly id: number;
  readonly name: string;
  readonly place: string;
  readonly destination: string | null;
  readonly distanceM: number | null;
  readonly mode: Mode | null;
  readonly purpose: Purpose | null;
  readonly isReturn: boolean | null;
}

/** Trips first, each in order of their names. */
export async function listFavourites(tx: Transaction): Promise<Favourite[]> {
  const rows = await tx.list(sql<FavouriteRow>`
    select id, name, place, destination, distance_m as "distanceM", mode, purpose, is_return as "isReturn"
    from travel.favourite where ${own(tx)}
    order by destination is null, lower(name), id limit ${MOST_FAVOURITES}`);
  return rows.map(({ id, name, place, destination, distanceM, mode, purpose, isReturn }) =>
    destination === null || mode === null || purpose === null
      ? { id, name, place }
      : { id, name, place, trip: { destination, distanceM, mode, purpose, isReturn: isReturn === true } },
  );
}

/** Answers whether it was there. */
export async function deleteFavourite(tx: Transaction, id: number): Promise<boolean> {
  return (await tx.run(sql`delete from travel.favourite where ${own(tx)} and id = ${id}`)) > 0;
}
