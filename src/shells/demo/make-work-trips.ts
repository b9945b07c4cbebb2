// Business trips: to a client by train, round the building sites by car, now and then a taxi; and private
// outings.
import type { DemoPerson } from './cast.ts';
import { backwards, commuteLegs, trainLeg } from './make-commute.ts';
import { clients, outings, sites } from './places.ts';
import { distanceBy, type Leg, minutesFor, ownLeg, type Ride, rideLegs } from './ride.ts';
import { type Dice, rollDice } from './roll-dice.ts';

const MINUTES_OF_WORK_DAY = 490;

/** To the office and home again; sometimes a meeting elsewhere in between. */
export function officeDay(dice: Dice, person: DemoPerson, day: Temporal.PlainDate, wet: boolean): Ride[] {
  return dayAround(dice, person, day, wet, (arrival) => meeting(dice, person, arrival, wet));
}

/**
 * To the office, from there by train to a client, back and home: the office is a few steps from its station.
 */
export function clientDay(dice: Dice, person: DemoPerson, day: Temporal.PlainDate, wet: boolean): Ride[] {
  const from = person.office.station ?? 'ut';
  const client = dice.pick(clients.filter(({ station }) => station !== from));
  const leg = trainLeg(from, client.station ?? 'ut', 'business');
  return dayAround(dice, person, day, wet, (arrival) =>
    roundTrip(dice, person, arrival.add({ minutes: dice.between(60, 100) }), leg, dice.between(70, 120)),
  );
}

/** A visit that runs late pushes the way home back, as it does. */
function dayAround(
  dice: Dice,
  person: DemoPerson,
  day: Temporal.PlainDate,
  wet: boolean,
  between: (arrival: Temporal.PlainDateTime) => Ride[],
): Ride[] {
  const legs = commuteLegs(person, wet);
  const usual = rollDice('usual start', person.personnelNumber);
  const start = timeOn(day, 6 * 60 + 40 + usual.between(0, 12) * 5 + dice.between(-8, 12));
  const there = rideLegs(person, start, legs, () => dice.between(4, 9));
  const arrival = there.at(-1)?.arrival ?? start;
  const away = between(arrival);
  const usualEnd = arrival.add({ minutes: MINUTES_OF_WORK_DAY + dice.between(-25, 35) });
  const earliestEnd = away.at(-1)?.arrival.add({ minutes: 20 }) ?? usualEnd;
  const home = Temporal.PlainDateTime.compare(usualEnd, earliestEnd) > 0 ? usualEnd : earliestEnd;
  return [...there, ...away, ...rideLegs(person, home, backwards(legs), () => dice.between(4, 9))];
}

/** A site by one's own car when it stands at the office; now and then a taxi for who has none there. */
function meeting(dice: Dice, person: DemoPerson, arrival: Temporal.PlainDateTime, wet: boolean): Ride[] {
  const carIsThere = person.commute === 'car' || (person.commute === 'mixed' && wet);
  const start = arrival.add({ minutes: dice.between(110, 170) });
  if (carIsThere && dice.chance(12)) {
    const there = ownLeg(
      'car',
      person.office,
      dice.pick(nearSites(person)),
      'business',
      person.vehicle?.fuel,
    );
    return roundTrip(dice, person, start, there, dice.between(45, 90));
  }
  if (carIsThere || !dice.chance(2)) return [];
  const there = taxiLeg(person, nearSites(person)[0] ?? person.office);
  return roundTrip(dice, person, start, there, dice.between(45, 90));
}

/** 4.25 euro to step in and 2.60 a kilometre: an invented price, rounded to ten cents. */
function taxiLeg(person: DemoPerson, to: Leg['to']): Leg {
  const distanceM = distanceBy('taxi', person.office, to);
  const costCents = Math.round((425 + (distanceM * 260) / 1000) / 10) * 10;
  return { mode: 'taxi', from: person.office, to, distanceM, purpose: 'business', costCents };
}

function roundTrip(
  dice: Dice,
  person: DemoPerson,
  start: Temporal.PlainDateTime,
  leg: Leg,
  stay: number,
): Ride[] {
  const there = rideLegs(person, start, [leg], () => 0);
  const until = there.at(-1)?.arrival.add({ minutes: stay }) ?? start;
  return [...there, ...rideLegs(person, until, backwards([leg]), () => dice.between(3, 6))];
}

/** From home along one to three sites, and home again. */
export function fieldDay(dice: Dice, person: DemoPerson, day: Temporal.PlainDate): Ride[] {
  const near = [...nearSites(person)];
  const visited = Array.from({ length: dice.between(1, 3) }, () =>
    near.splice(dice.between(0, near.length - 1), 1),
  );
  const points = [person.home, ...visited.flat(), ...(dice.chance(25) ? [person.office] : []), person.home];
  const rides: Ride[] = [];
  let departure = timeOn(day, 6 * 60 + 25 + dice.between(0, 50));
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? person.home;
    const leg = ownLeg('car', from, to, 'business', person.vehicle?.fuel);
    // Another detour every time: the shortest way is not always open.
    const distanceM = Math.round((leg.distanceM * dice.between(97, 108)) / 10_000) * 100;
    rides.push(...rideLegs(person, departure, [{ ...leg, distanceM }], () => 0));
    const share = Math.floor(440 / Math.max(1, points.length - 2));
    departure = (rides.at(-1)?.arrival ?? departure).add({ minutes: share - dice.between(0, 25) });
  }
  return rides;
}

/** Some weekends a day out: by car, else by train. */
export function outing(dice: Dice, person: DemoPerson, day: Temporal.PlainDate): Ride[] {
  if (!person.traits.includes('private-trips') || !dice.chance(30)) return [];
  const start = timeOn(day, 9 * 60 + dice.between(20, 150));
  const from = person.home.station ?? 'ut';
  const to = dice.pick(outings.filter(({ station }) => station !== from));
  const leg = person.vehicle
    ? ownLeg('car', person.home, to, 'private', person.vehicle.fuel)
    : trainLeg(from, to.station ?? 'ut', 'private');
  const longestStay = 12 * 60 - 2 * minutesFor(leg.mode, leg.distanceM);
  return roundTrip(dice, person, start, leg, dice.between(150, Math.min(300, longestStay)));
}

/** The five sites nearest to the office. */
function nearSites(person: DemoPerson) {
  const distance = (site: (typeof sites)[number]) => distanceBy('car', person.office, site);
  return sites.toSorted((a, b) => distance(a) - distance(b)).slice(0, 5);
}

function timeOn(day: Temporal.PlainDate, minuteOfDay: number): Temporal.PlainDateTime {
  return day.toPlainDateTime({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });
}
