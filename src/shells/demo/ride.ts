// One ride of the demonstration, and how fast and how far each means of transport goes.
import { haversineM } from '#kernel/distance';
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import type { Cents } from '#kernel/money';
import type { Position } from '#kernel/place';
import type { DemoPerson } from './cast.ts';
import type { Concession } from './places.ts';

export interface Point {
  readonly name: string;
  readonly position: Position;
}

/** A leg before it has a time. */
export interface Leg {
  readonly mode: Mode;
  readonly fuel?: Fuel;
  readonly from: Point;
  readonly to: Point;
  readonly distanceM: number;
  readonly purpose: Purpose;
  /** How it is paid on public transport; absent on own transport. */
  readonly fare?: { readonly units: number } | { readonly concession: Concession };
  readonly costCents?: Cents;
}

export interface Ride extends Leg {
  readonly person: DemoPerson;
  readonly departure: Temporal.PlainDateTime;
  readonly arrival: Temporal.PlainDateTime;
  /** Paid with the card: it stands in the card's own file, and not in the file of trips. */
  readonly byCard: boolean;
  /** The traveller forgot to check out: the card knows only where it began. */
  readonly missedCheckOut?: true;
}

interface Pace {
  /** Hundredths that roads or rails add to the straight line. Own estimates, good enough to look at. */
  readonly detour: number;
  readonly metresPerMinute: number;
  readonly extraMinutes: number;
}

const paces: Readonly<Record<Mode, Pace>> = {
  walk: { detour: 120, metresPerMinute: 80, extraMinutes: 0 },
  bicycle: { detour: 122, metresPerMinute: 270, extraMinutes: 1 },
  'e-bike': { detour: 122, metresPerMinute: 350, extraMinutes: 1 },
  moped: { detour: 125, metresPerMinute: 500, extraMinutes: 2 },
  motorcycle: { detour: 130, metresPerMinute: 950, extraMinutes: 4 },
  car: { detour: 130, metresPerMinute: 950, extraMinutes: 6 },
  taxi: { detour: 130, metresPerMinute: 800, extraMinutes: 4 },
  train: { detour: 132, metresPerMinute: 1250, extraMinutes: 4 },
  bus: { detour: 135, metresPerMinute: 400, extraMinutes: 2 },
  tram: { detour: 125, metresPerMinute: 350, extraMinutes: 2 },
  metro: { detour: 120, metresPerMinute: 600, extraMinutes: 2 },
  ferry: { detour: 110, metresPerMinute: 250, extraMinutes: 4 },
};

/** As a person would write it down: in whole hectometres, at least one. */
export function distanceBy(mode: Mode, from: Point, to: Point): number {
  const straightM = haversineM(from.position, to.position);
  return Math.max(100, Math.round((straightM * paces[mode].detour) / 10_000) * 100);
}

export function minutesFor(mode: Mode, distanceM: number): number {
  const { metresPerMinute, extraMinutes } = paces[mode];
  return Math.max(1, Math.round(distanceM / metresPerMinute) + extraMinutes);
}

/** A leg of own transport, with the distance of its mode. */
export function ownLeg(mode: Mode, from: Point, to: Point, purpose: Purpose, fuel?: Fuel): Leg {
  return { mode, from, to, distanceM: distanceBy(mode, from, to), purpose, ...(fuel && { fuel }) };
}

/**
 * Legs one after another from a moment on, with the minutes between them; a day's rides never pass midnight.
 */
export function rideLegs(
  person: DemoPerson,
  start: Temporal.PlainDateTime,
  legs: readonly Leg[],
  waitMinutes: (index: number) => number,
): Ride[] {
  let departure = start;
  return legs.map((leg, index) => {
    if (index > 0) departure = departure.add({ minutes: waitMinutes(index) });
    const arrival = departure.add({ minutes: minutesFor(leg.mode, leg.distanceM) });
    const ride = { ...leg, person, departure, arrival, byCard: leg.fare !== undefined && hasCard(person) };
    departure = arrival;
    return ride;
  });
}

function hasCard(person: DemoPerson): boolean {
  return person.cardNumber !== undefined;
}
