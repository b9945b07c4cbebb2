// What the list of own trips and the vehicles ask of the server.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string, ...rest: readonly unknown[]) => ['trips', personId, ...rest];

export const useTripPage = (personId: string, month: string, page: number) =>
  useQuery({
    queryKey: key(personId, 'page', month, page),
    queryFn: () => ask(wire.tripPagePath(month, page), wire.TripPage),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const useTrip = (personId: string, trip: number) =>
  useQuery({
    queryKey: key(personId, 'trip', trip),
    queryFn: () => ask(wire.ownTripPath(trip), wire.OwnTripAnswer),
    staleTime: 0,
  });

/** Taken back at once, and put back with one press. */
export function useWithdrawal(personId: string) {
  const queries = useQueryClient();
  const [withdrawn, setWithdrawn] = useState<number>();
  const onSuccess = () =>
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(personId) });
  const withdraw = useMutation({
    mutationFn: (trips: readonly number[]) => ask(wire.withdrawPath, wire.Done, { trips }),
    onSuccess,
  });
  const restore = useMutation({
    mutationFn: (trips: readonly number[]) => ask(wire.restorePath, wire.Done, { trips }),
    onSuccess,
  });
  return { withdrawn, setWithdrawn, withdraw, restore };
}

export const useVehicles = (personId: string) =>
  useQuery({
    queryKey: key(personId, 'vehicles'),
    queryFn: () => ask(wire.vehiclesPath, wire.Vehicles),
    staleTime: 0,
  });

export function useVehicleChange(personId: string, path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (plate: string) => ask(path, wire.Vehicles, { plate }),
    onSuccess: (vehicles) => queries.setQueryData(key(personId, 'vehicles'), vehicles),
  });
}
