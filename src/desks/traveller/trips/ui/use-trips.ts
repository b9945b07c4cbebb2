// What the pages of one's own trips ask of the server. The person is part of every key: another never sees
// what was kept for the one before.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string, ...rest: readonly unknown[]) => ['trips', personId, ...rest];

export const useEntryForm = (personId: string) =>
  useQuery({
    queryKey: key(personId, 'form'),
    queryFn: () => ask(wire.entryFormPath, wire.EntryForm),
    staleTime: 0,
  });

/** Kept as long as the page is open and no longer: it says where somebody goes. */
export const usePlaces = (personId: string, typed: string) =>
  useQuery({
    queryKey: key(personId, 'places', typed),
    queryFn: () => ask(wire.placesPath, wire.PlacesFound, { typed }),
    enabled: typed.trim().length > 1,
    gcTime: 0,
  });

/** The figures of before stay until the new ones are there, so that nothing jumps while one types. */
export const useQuote = (personId: string, entry: wire.Entry) =>
  useQuery({
    queryKey: key(personId, 'quote', entry),
    queryFn: () => ask(wire.quotePath, wire.Quote, entry),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export function useAdd(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (trips: wire.NewTrips) => ask(wire.tripsPath, wire.TripsAdded, trips),
    onSuccess: () => void forgetTrips(queries, personId),
  });
}

export function useUndo(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (trips: readonly number[]) => ask(wire.undoPath, wire.Done, { trips }),
    onSuccess: () => void forgetTrips(queries, personId),
  });
}

/** Everything that counts trips is asked again. */
function forgetTrips(queries: ReturnType<typeof useQueryClient>, personId: string) {
  return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(personId) });
}

export function useFavourites(personId: string) {
  const queries = useQueryClient();
  const onSuccess = ({ favourites }: { favourites: wire.Favourite[] }) =>
    queries.setQueryData(key(personId, 'form'), (form: wire.EntryForm | undefined) =>
      form === undefined ? form : { ...form, favourites },
    );
  const keep = useMutation({
    mutationFn: (favourite: wire.NewFavourite) => ask(wire.favouritesPath, wire.Favourites, favourite),
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: (id: number) => ask(wire.favouriteEndPath(id), wire.Favourites, {}),
    onSuccess,
  });
  return { keep, forget };
}
