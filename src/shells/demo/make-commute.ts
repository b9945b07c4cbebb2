// The legs between home and office, for each way of getting there; the way back is the same, the other way
// round.
import { assert } from '#kernel/assert';
import type { Mode } from '#kernel/mode';
import { getStation } from '#providers/stations/find-station';
import { stationDistanceM } from '#providers/stations/station-distance';
import type { DemoPerson } from './cast.ts';
import { offices, type Stop, stops } from './places.ts';
import { tariffUnits } from './price-ride.ts';
import { distanceBy, type Leg, ownLeg } from './ride.ts';

/** From home to the office on a day; `wet` decides for who takes the bicycle in dry weather only. */
export function commuteLegs(person: DemoPerson, wet: boolean): readonly Leg[] {
  const { home, office, commute, vehicle } = person;
  switch (commute) {
    case 'train':
      return byTrain(person);
    case 'bus':
      return [localLeg('bus', stops.nieuwegein, stops.papendorp)];
    case 'metro-south':
      return [localLeg('metro', stops.slinge, stops.wilhelminaplein)];
    case 'metro-north':
      return [localLeg('metro', stops.amsterdamNoord, stops.amsterdamZuid)];
    case 'tram-west':
      return [
        localLeg('tram', stops.dijkgraafplein, stops.lelylaan),
        localLeg('metro', stops.lelylaan, stops.amsterdamZuid),
      ];
    case 'mixed':
      return [ownLeg(wet ? 'car' : 'e-bike', home, office, 'commute', wet ? vehicle?.fuel : undefined)];
    default:
      return [ownLeg(commute, home, office, 'commute', vehicle?.fuel)];
  }
}

/** The same way back. */
export function backwards(legs: readonly Leg[]): readonly Leg[] {
  return legs.toReversed().map((leg) => ({ ...leg, from: leg.to, to: leg.from }));
}

function byTrain(person: DemoPerson): readonly Leg[] {
  const { home, office } = person;
  assert(
    home.station !== undefined && office.station !== undefined,
    'who commutes by train lives near a station',
  );
  return [
    ...firstMile(person, home.station),
    trainLeg(home.station, office.station, 'commute'),
    ...lastMile(person),
  ];
}

function firstMile({ traits, home }: DemoPerson, station: string): readonly Leg[] {
  if (traits.includes('tram-first')) return [localLeg('tram', stops.statenplein, stops.denHaagStation)];
  return traits.includes('bicycle-first') ? [ownLeg('bicycle', home, getStation(station), 'commute')] : [];
}

function lastMile({ office }: DemoPerson): readonly Leg[] {
  if (office === offices.utrecht) return [localLeg('bus', stops.utrechtStation, stops.papendorp)];
  if (office === offices.rotterdam) return [localLeg('metro', stops.rotterdamStation, stops.wilhelminaplein)];
  return [];
}

export function trainLeg(from: string, to: string, purpose: Leg['purpose']): Leg {
  const [origin, destination] = [getStation(from), getStation(to)];
  return {
    mode: 'train',
    from: origin,
    to: destination,
    distanceM: Math.round(stationDistanceM(origin, destination) / 100) * 100,
    purpose,
    fare: { units: tariffUnits(from, to) },
  };
}

export function localLeg(mode: Mode, from: Stop, to: Stop, purpose: Leg['purpose'] = 'commute'): Leg {
  return {
    mode,
    from,
    to,
    distanceM: distanceBy(mode, from, to),
    purpose,
    fare: { concession: from.concession },
  };
}
