// Trips of a week as journeys: legs that are joined and in the same state stand on one line.
import { titleOfTrips } from '#desks/traveller/month/to-own-lines';
import type { EarlierTrip, WeekTrip } from '#services/travel/trips';
import type { Journey } from './contract.ts';

/** In order of travel; `earlier` is what the person confirmed between the same places before. */
export function toJourneys(trips: readonly WeekTrip[], earlier: readonly EarlierTrip[]): Journey[] {
  const known = new Map(earlier.map((trip) => [placesOf(trip), trip]));
  return groupLegs(trips).map((legs) => toJourney(legs, known));
}

export const journeyId = (legs: readonly WeekTrip[]): string => `trip-${legs[0]?.id ?? 0}`;

/** A leg without a key is a journey of its own. */
export function groupLegs(trips: readonly WeekTrip[]): WeekTrip[][] {
  const key = ({ id, journeyKey, day, state, confirmedAs }: WeekTrip) =>
    journeyKey === null ? `trip ${id}` : [journeyKey, day.toString(), state, confirmedAs].join(' ');
  return [...Map.groupBy(trips, key).values()];
}

function toJourney(legs: readonly WeekTrip[], known: ReadonlyMap<string, EarlierTrip>): Journey {
  const [first] = legs;
  if (first === undefined) throw new Error('a journey has at least one leg');
  const distances = legs.flatMap(({ distanceM }) => distanceM ?? []);
  const costs = legs.flatMap(({ costCents }) => costCents ?? []);
  const sum = (numbers: readonly number[]) =>
    numbers.length === 0 ? null : numbers.reduce((total, one) => total + one, 0);
  return {
    id: journeyId(legs),
    trips: legs.map(({ id }) => id),
    date: first.day.toString(),
    title: titleOfTrips(null, first.mode, legs),
    departure: first.departedAt?.toString() ?? null,
    arrival: legs.at(-1)?.arrivedAt?.toString() ?? null,
    modes: [...new Set(legs.map(({ mode }) => mode))],
    distanceM: sum(distances),
    legsWithoutDistance: legs.length - distances.length,
    costCents: sum(costs),
    state: first.state,
    confirmedAs: first.confirmedAs,
    proposal: first.state === 'waiting' ? proposeFor(legs, known) : null,
    hasRoute: legs.some(({ hasRoute }) => hasRoute),
  };
}

/** What was said of the trip itself comes before what we make of earlier ones. */
function proposeFor(legs: readonly WeekTrip[], known: ReadonlyMap<string, EarlierTrip>): Journey['proposal'] {
  const said = new Set(legs.map(({ marked }) => marked));
  const [purpose] = said;
  if (said.size === 1 && purpose) return { purpose, because: 'said', day: null };
  const before = legs.map((leg) => known.get(placesOf(leg)) ?? known.get(placesOf(wayBack(leg))));
  const purposes = new Set(before.map((trip) => trip?.purpose));
  const [as] = purposes;
  if (purposes.size !== 1 || as === undefined) return null;
  return { purpose: as, because: 'before', day: before[0]?.day.toString() ?? null };
}

type Places = Pick<WeekTrip, 'origin' | 'destination' | 'mode'>;
const placesOf = ({ origin, destination, mode }: Places) => JSON.stringify([origin, destination, mode]);
/** The way back is for what the way there was for. */
const wayBack = ({ origin, destination, mode }: Places): Places => ({
  origin: destination,
  destination: origin,
  mode,
});
