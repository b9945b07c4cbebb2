// The trips of a month with personnel numbers, so that an administrator can point at one of them.
import type { Month } from '#kernel/month';
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { listColleagues } from '#services/people/organisations';
import { type ListedTrip, listTrips } from '#services/travel/trips';
import { openColleagues } from './know-colleagues.ts';

export type MonthTrip = Omit<ListedTrip, 'personId' | 'day' | 'id'> & {
  readonly id: number;
  readonly personnelNumber: string | null;
  readonly date: string;
};

export interface TripsAsked {
  readonly organisation: string;
  readonly month: Month;
  /** Personnel number; everybody when absent. */
  readonly person?: string | undefined;
  readonly now: Temporal.Instant;
}

/** In order of day, 10,000 at most. */
export function listMonthTrips(db: Database, asked: TripsAsked): Promise<Result<readonly MonthTrip[]>> {
  const { organisation, month, person, now } = asked;
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const people = await listColleagues(tx);
    const colleagues = openColleagues(['travel/trips/history']);
    await colleagues.load(tx);
    const found = person === undefined ? accept(undefined) : colleagues.find(person);
    if (!found.ok) return found;
    const personId = found.value;
    const numbers = new Map([...people].map(([number, id]) => [id, number]));
    const trips = await listTrips(tx, month, personId);
    return accept(
      trips.map(({ id, personId: of, day, ...trip }) => ({
        id,
        personnelNumber: numbers.get(of) ?? null,
        date: day.toString(),
        ...trip,
      })),
    );
  });
}
