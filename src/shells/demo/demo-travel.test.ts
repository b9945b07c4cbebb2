// The travel of the demonstration: repeatable and believable.
import { describe, expect, test } from 'vitest';
import { parseCardNumber } from '#kernel/card-number';
import { normalisePlate } from '#kernel/plate';
import { parseEmail } from '#providers/protocols/csv-in/parse-people';
import { demoCast } from './cast.ts';
import { demoTravel, type PricedRide } from './demo-travel.ts';
import { isHoliday } from './is-holiday.ts';

const travel = demoTravel();
const ridesOf = (name: string) => travel.rides.filter((ride) => ride.person.firstName === name);
const dayOf = (ride: PricedRide) => ride.departure.toPlainDate();

describe('the cast', () => {
  test('is forty people with numbers, addresses, cards and plates of their own', () => {
    const people = demoCast();
    expect(people).toHaveLength(40);
    const { length } = people;
    expect(new Set(people.map((person) => person.personnelNumber)).size).toBe(length);
    expect(new Set(people.map((person) => person.email)).size).toBe(length);
    expect(new Set(people.map((person) => person.firstName)).size).toBe(length);
    for (const person of people) {
      expect(parseEmail(person.email).ok, person.email).toBe(true);
      expect(person.email.endsWith('@example.nl')).toBe(true);
      if (person.cardNumber !== undefined) expect(parseCardNumber(person.cardNumber).ok).toBe(true);
      if (person.vehicle) expect(normalisePlate(person.vehicle.plate).ok).toBe(true);
    }
    const cards = people.flatMap((person) => person.cardNumber ?? []);
    expect(new Set(cards).size).toBe(cards.length);
  });

  test('has one who joins halfway the first month and one who leaves halfway the last', () => {
    expect(
      demoCast()
        .find((person) => person.firstName === 'Youssef')
        ?.startsOn.toString(),
    ).toBe('2026-09-14');
    expect(
      demoCast()
        .find((person) => person.firstName === 'Ingrid')
        ?.endsOn?.toString(),
    ).toBe('2026-10-16');
    expect(ridesOf('Youssef')[0]?.departure.toString() ?? '').toMatch(/^2026-09-1[4-8]/);
    expect(ridesOf('Ingrid').every((ride) => dayOf(ride).toString() <= '2026-10-16')).toBe(true);
  });
});

describe('the travel', () => {
  test('is the same for the same seed and another for another', () => {
    expect(JSON.stringify(demoTravel())).toBe(JSON.stringify(travel));
    expect(JSON.stringify(demoTravel({ seed: 'other' }))).not.toBe(JSON.stringify(travel));
  });

  test('of a month does not depend on the months around it', () => {
    const october = demoTravel({ months: ['2026-10'] }).rides.filter(
      (ride) => ride.person.firstName === 'Noor',
    );
    expect(october.map((ride) => ride.departure.toString())).toEqual(
      ridesOf('Noor').flatMap((ride) => (ride.departure.month === 10 ? ride.departure.toString() : [])),
    );
  });

  test('fits any other months, holidays are free', () => {
    const spring = demoTravel({ months: ['2026-04', '2026-05'] });
    expect(spring.rides.length).toBeGreaterThan(1500);
    const work = spring.rides.filter((ride) => ride.purpose !== 'private');
    expect(work.some((ride) => isHoliday(dayOf(ride)))).toBe(false);
    expect(spring.homeDays.some(({ day }) => isHoliday(day))).toBe(false);
  });

  test('has nobody in two places at once, and nobody on the way at night', () => {
    for (const [index, ride] of travel.rides.entries()) {
      const before = travel.rides[index - 1];
      expect(ride.departure.hour).toBeGreaterThanOrEqual(6);
      expect(ride.arrival.toPlainDate().equals(dayOf(ride)), JSON.stringify(ride)).toBe(true);
      if (before?.person !== ride.person) continue;
      expect(
        Temporal.PlainDateTime.compare(before.arrival, ride.departure),
        JSON.stringify(ride),
      ).toBeLessThan(0);
    }
  });

  test('begins each day where it ends', () => {
    const days = Map.groupBy(travel.rides, (ride) => `${ride.person.personnelNumber} ${dayOf(ride)}`);
    for (const rides of days.values()) expect(rides.at(-1)?.to.name).toBe(rides[0]?.from.name);
  });

  test('shows every kind of thing that happens', () => {
    const count = (holds: (ride: PricedRide) => boolean) => travel.rides.filter(holds).length;
    expect(count((ride) => ride.purpose === 'business')).toBeGreaterThan(300);
    expect(count((ride) => ride.purpose === 'private')).toBeGreaterThan(15);
    expect(count((ride) => ride.given === undefined)).toBeGreaterThan(30);
    expect(count((ride) => ride.missedCheckOut === true)).toBeGreaterThan(3);
    expect(count((ride) => ride.asTrack)).toBe(4);
    const modes = new Set(travel.rides.map((ride) => ride.mode));
    expect([...modes].sort()).toEqual(
      [
        'bicycle',
        'bus',
        'car',
        'e-bike',
        'metro',
        'moped',
        'motorcycle',
        'taxi',
        'train',
        'tram',
        'walk',
      ].sort(),
    );
    const both = travel.homeDays.filter(({ person, day }) =>
      travel.rides.some((ride) => ride.person === person && dayOf(ride).equals(day)),
    );
    expect(both.length).toBeGreaterThan(5);
    expect(travel.homeDays.length).toBeGreaterThan(200);
  });

  test('pays one base fare within 35 minutes of a check-out, also with a train in between', () => {
    const paid = new Set<string>();
    let last: PricedRide | undefined;
    for (const ride of ridesOf('Aylin')) {
      if (ride.fare === undefined || 'units' in ride.fare) continue;
      const rate = ride.fare.concession === 'Rotterdam' ? 17_800 : 20_100;
      const kilometresCents = Math.floor((ride.distanceM * rate + 500_000) / 1_000_000);
      const waited = last?.arrival.until(ride.departure).total('minutes') ?? 1_000;
      expect((ride.costCents ?? 0) - kilometresCents, ride.departure.toString()).toBe(waited > 35 ? 116 : 0);
      paid.add(waited > 35 ? `base fare in ${ride.mode}` : `transfer to ${ride.mode}`);
      last = ride;
    }
    expect([...paid].sort()).toContain('transfer to metro');
    expect(paid.size).toBeGreaterThanOrEqual(3);
  });

  test('ends where now is', () => {
    const now = Temporal.Instant.from('2026-10-07T10:00:00Z');
    const past = demoTravel({ now });
    expect(past.rides.length).toBeLessThan(travel.rides.length);
    expect(past.rides.every((ride) => ride.arrival.toString() <= '2026-10-07T12:00')).toBe(true);
    expect(past.homeDays.every(({ day }) => day.toString() < '2026-10-07')).toBe(true);
  });
});
