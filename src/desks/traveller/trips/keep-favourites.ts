// Favourites of the person who is signed in: kept by consent, gone with one press.
import type { z } from 'zod';
import { keepForEase } from '#flows/keep-for-ease';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  deleteFavourite,
  type Favourite as Kept,
  keepFavourite,
  listFavourites,
} from '#services/travel/trips';
import type { FavouriteId, Favourites, NewFavourite } from './contract.ts';

type Answer = Promise<Answered<z.input<typeof Favourites>>>;

export const toFavourite = ({ id, name, place, trip }: Kept) => ({ id, name, place, trip: trip ?? null });

export async function keepOwnFavourite(
  asking: Asking<unknown, unknown, z.output<typeof NewFavourite>>,
): Answer {
  const { organisation, person = '', now } = contextOf(asking);
  const { db, ledger } = asking.house;
  const { name, place, trip } = asking.body;
  const kept = await keepForEase({ db, ledger, organisation, person, now }, (tx) =>
    keepFavourite(tx, { name, place, trip: trip ?? undefined }),
  );
  if (!kept.ok) return { ...kept, status: 409 };
  return listOwn(asking);
}

export async function forgetFavourite(asking: Asking<z.output<typeof FavouriteId>>): Answer {
  await asking.house.db.transaction(contextOf(asking), (tx) => deleteFavourite(tx, asking.params.favourite));
  return listOwn(asking);
}

async function listOwn(asking: Pick<Asking, 'signed' | 'house'>): Answer {
  const all = await asking.house.db.transaction(contextOf(asking), (tx) => listFavourites(tx));
  return { ok: true, value: { favourites: all.map(toFavourite) } };
}
