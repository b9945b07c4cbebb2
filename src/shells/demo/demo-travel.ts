// The travel of the demonstration: forty people, some whole months, from one seed. The same seed gives the
// same rides.
import type { Purpose } from '#kernel/mode';
import { daysOf } from '#kernel/month';
import { wallClock } from '#kernel/wall-clock';
import { DEMO_MONTHS, type DemoPerson, demoCast } from './cast.ts';
import { clientDay, fieldDay, officeDay, outing } from './make-work-trips.ts';
import { isWet, planDay } from './plan-day.ts';
import { priceLocalRide, priceTrainRide, TRANSFER_MINUTES } from './price-ride.ts';
import type { Ride } from './ride.ts';
import { rollDice } from './roll-dice.ts';

export interface DemoRequest {
  readonly seed?: string;
  /** 'YYYY-MM', in order. Fares are those of 2026, whatever the year. */
  readonly months?: readonly string[];
  /** Nothing that ends later than this comes out: a demonstration has no trips in the future. */
  readonly now?: Temporal.Instant;
}

export const DEMO_SEED = 'meander';

export interface DemoTravel {
  readonly people: readonly DemoPerson[];
  /** All rides, by person and time, each with its price and its purpose as the traveller wrote it down. */
  readonly rides: readonly PricedRide[];
  readonly homeDays: readonly { readonly person: DemoPerson; readonly day: Temporal.PlainDate }[];
}

export interface PricedRide extends Ride {
  /** The purpose the traveller gave: none for some rides of people who leave it empty. */
  readonly given: Purpose | undefined;
  /** Recorded as a track, and so not in the file of trips. */
  readonly asTrack: boolean;
}

/** Pure: every roll comes from the seed, the person and the day. */
export function demoTravel({ seed = DEMO_SEED, months = DEMO_MONTHS, now }: DemoRequest = {}): DemoTravel {
  const people = demoCast(months);
  const days = months.flatMap((month) => daysOf(Temporal.PlainYearMonth.from(month)));
  const rides = people.flatMap((person) => {
    const ofPerson = days.flatMap((day) =>
      markPurposes(seed, day, priceDay(seed, day, ridesOf(seed, person, day))),
    );
    return pickTracks(person, months, ofPerson);
  });
  const homeDays = people.flatMap((person) =>
    days.filter((day) => isHomeDay(seed, person, day)).map((day) => ({ person, day })),
  );
  return {
    people,
    rides: rides.filter((ride) => isPast(ride.arrival, now)),
    homeDays: homeDays.filter(({ day }) => isPast(day.toPlainDateTime({ hour: 17 }), now)),
  };
}

function ridesOf(seed: string, person: DemoPerson, day: Temporal.PlainDate): Ride[] {
  const dice = rollDice(seed, 'rides', person.personnelNumber, day.toString());
  switch (planDay(seed, person, day).kind) {
    case 'office':
      return officeDay(dice, person, day, isWet(seed, day));
    case 'client':
      return clientDay(dice, person, day, isWet(seed, day));
    case 'field':
      return fieldDay(dice, person, day);
    case 'weekend':
      return outing(dice, person, day);
    default:
      return [];
  }
}

function isHomeDay(seed: string, person: DemoPerson, day: Temporal.PlainDate): boolean {
  const { kind, alsoHome } = planDay(seed, person, day);
  return kind === 'home' || alsoHome;
}

/**
 * Prices of one person's day. Bus, tram and metro pay the base fare unless they go on with a journey: a
 * check-in within 35 minutes of the last check-out of bus, tram or metro. A forgotten check-out costs the
 * fare for stepping in: 4 euro, in a train 20; and it breaks the journey.
 */
function priceDay(seed: string, day: Temporal.PlainDate, rides: readonly Ride[]): Ride[] {
  let lastCheckOut: Temporal.PlainDateTime | undefined;
  return rides.map((ride, index) => {
    if (ride.fare === undefined) return ride;
    const dice = rollDice(seed, 'check-out', ride.person.personnelNumber, day.toString(), index);
    if (ride.byCard && ride.person.traits.includes('misses-check-outs') && dice.chance(4)) {
      lastCheckOut = undefined;
      return { ...ride, costCents: ride.mode === 'train' ? 2000 : 400, missedCheckOut: true };
    }
    if ('units' in ride.fare) return { ...ride, costCents: priceTrainRide(ride.fare.units) };
    const waited = lastCheckOut?.until(ride.departure).total('minutes') ?? Number.POSITIVE_INFINITY;
    lastCheckOut = ride.arrival;
    const costCents = priceLocalRide(ride.distanceM, ride.fare.concession, waited > TRANSFER_MINUTES);
    return { ...ride, costCents };
  });
}

function markPurposes(seed: string, day: Temporal.PlainDate, rides: readonly Ride[]): PricedRide[] {
  return rides.map((ride, index) => {
    const dice = rollDice(seed, 'purpose', ride.person.personnelNumber, day.toString(), index);
    const forgotten = ride.person.traits.includes('leaves-empty') && dice.chance(20);
    return { ...ride, given: forgotten ? undefined : ride.purpose, asTrack: false };
  });
}

/** Who records tracks does so on the first ride after the seventh of each month, by bicycle or car. */
function pickTracks(
  person: DemoPerson,
  months: readonly string[],
  rides: readonly PricedRide[],
): PricedRide[] {
  if (!person.traits.includes('records-tracks')) return [...rides];
  const tracked = months.map((month) =>
    rides.find(({ departure }) => departure.toString().startsWith(month) && departure.day > 7),
  );
  return rides.map((ride) => (tracked.includes(ride) ? { ...ride, asTrack: true } : ride));
}

function isPast(moment: Temporal.PlainDateTime, now: Temporal.Instant | undefined): boolean {
  return now === undefined || Temporal.Instant.compare(instantOf(moment), now) <= 0;
}

/** The instant of a moment on the clock. No ride is under way in the hour that the clock skips. */
export function instantOf(moment: Temporal.PlainDateTime): Temporal.Instant {
  const instant = wallClock(moment.toPlainDate(), moment.toPlainTime().toString({ smallestUnit: 'minute' }));
  if (!instant.ok) throw new RangeError(instant.refusal.en);
  return instant.value;
}
