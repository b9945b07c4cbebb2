// What the pages of shared cars ask of the server. The person is part of every key: another never sees what
// was kept for the one before.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, keepFile } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string, ...rest: readonly unknown[]) => ['cars', personId, ...rest];

export const usePlaces = (personId: string) =>
  useQuery({ queryKey: key(personId, 'places'), queryFn: () => ask(wire.placesPath, wire.Places) });

export interface Around {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kept as long as the page is open and no longer: it says where somebody looked. */
export const useNear = (personId: string, around: Around | undefined) =>
  useQuery({
    queryKey: key(personId, 'near', around),
    queryFn: () => ask(wire.nearPath, wire.Near, { around }),
    enabled: around !== undefined,
    gcTime: 0,
  });

export const useQuote = (personId: string, wish: wire.Wish | undefined) =>
  useQuery({
    queryKey: key(personId, 'quote', wish),
    queryFn: () => ask(wire.quotePath, wire.Quote, wish),
    enabled: wish !== undefined,
    gcTime: 0,
  });

export function useBook(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: wire.Wish) => ask(wire.bookPath, wire.Booked, wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(personId, 'bookings') }),
  });
}

export const useBookings = (personId: string) =>
  useQuery({
    queryKey: key(personId, 'bookings'),
    queryFn: () => ask(wire.bookPath, wire.Bookings),
    staleTime: 0,
  });

/** Looks again every second as long as the provider is at it, and every half minute while somebody drives. */
export const useBooking = (personId: string, id: string) =>
  useQuery({
    queryKey: key(personId, 'booking', id),
    queryFn: () => ask(wire.bookingPath(id), wire.Booking),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      if (state.data === undefined) return false;
      if (state.data.waiting.length > 0) return 1_000;
      return ['over', 'not-booked'].includes(state.data.phase) ? false : 30_000;
    },
  });

export function useStep(personId: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: wire.StepAsked) => ask(wire.stepPath(id), wire.Booking, step),
    onSuccess: (booking) => {
      queries.setQueryData(key(personId, 'booking', id), booking);
      void queries.invalidateQueries({ queryKey: key(personId, 'bookings') });
    },
  });
}

export const useCalendar = (id: string) =>
  useMutation({ mutationFn: () => keepFile(wire.calendarPath(id), 'deelauto.ics') });
