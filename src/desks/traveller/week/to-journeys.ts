// Trips of a week as journeys: legs that are joined and in the same state stand on one line.
import { titleOfTrips } from '#desks/traveller/month/to-own-lines';
import type { EarlierTrip, PurposeRule, WeekTrip } from '#services/travel/trips';
import type { Journey } from './contract.ts';

/** What proposals are made from: rules of the person, and what they confirmed between the same places. */
export interface Known {
  readonly rules: readonly PurposeRule[];
  readonly earlier: readonly EarlierTrip[];
}

/** In order of travel. */
export function toJourneys(trips: readonly WeekTrip[], { rules, earlier }: Known): Journey[] {
  const known = new Map(earlier.map((trip) => [placesOf(trip), trip]));
  return groupLegs(trips).map((legs) => toJourney(legs, known, rules));
}

export const journeyId = (legs: readonly WeekTrip[]): string => `trip-${legs[0]?.id ?? 0}`;

/** A leg without a key is a journey of its own. */
export function groupLegs(trips: readonly WeekTrip[]): WeekTrip[][] {
  const key = ({ id, journeyKey, day, state, confirmedAs }: WeekTrip) =>
    journeyKey === null ? `trip ${id}` : [journeyKey, day.toString(), state, confirmedAs].join(' ');
  return [...Map.groupBy(trips, key).values()];
}

function toJourney(
  legs: readonly WeekTrip[],
  known: ReadonlyMap<string, EarlierTrip>,
  rules: readonly PurposeRule[],
): Journey {
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
    proposal: first.state === 'waiting' ? proposeFor(legs, known, rules) : null,
    hasRoute: legs.some(({ hasRoute }) => hasRoute),
  };
}

/** What was said of the trip itself comes first, then a rule, then what we make of earlier trips. */
function proposeFor(
  legs: readonly WeekTrip[],
  known: ReadonlyMap<string, EarlierTrip>,
  rules: readonly PurposeRule[],
): Journey['proposal'] {
  const said = new Set(legs.map(({ marked }) => marked));
  const [purpose] = said;
  if (said.size === 1 && purpose) return { purpose, because: 'said', day: null };
  const rule = findRule(legs, rules);
  if (rule) return { purpose: rule.purpose, because: 'rule', day: null };
  const before = legs.map((leg) => known.get(placesOf(leg)) ?? known.get(placesOf(wayBack(leg))));
  const purposes = new Set(before.map((trip) => trip?.purpose));
  const [as] = purposes;
  if (purposes.size !== 1 || as === undefined) return null;
  return { purpose: as, because: 'before', day: before[0]?.day.toString() ?? null };
}

/** A rule for this weekday comes before one for every day. */
export function findRule(legs: readonly WeekTrip[], rules: readonly PurposeRule[]): PurposeRule | undefined {
  const [first, last] = [legs[0], legs.at(-1)];
  if (!first || !last) return undefined;
  const way = { origin: first.origin, destination: last.destination, mode: first.mode };
  const back = wayBack({ ...way, mode: last.mode });
  const fitting = rules.filter(
    (rule) =>
      [placesOf(way), placesOf(back)].includes(placesOf(rule)) &&
      (rule.weekday === null || rule.weekday === first.day.dayOfWeek),
  );
  return fitting.find(({ weekday }) => weekday !== null) ?? fitting[0];
}

type Places = Pick<WeekTrip, 'origin' | 'destination' | 'mode'>;
const placesOf = ({ origin, destination, mode }: Places) => JSON.stringify([origin, destination, mode]);
/** The way back is for what the way there was for. */
const wayBack = ({ origin, destination, mode }: Places): Places => ({
  origin: destination,
  destination: origin,
  mode,
});
