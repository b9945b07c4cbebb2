// A recorded ride as a GPX file: an invented way from one place to the other, a point every ten seconds.
import { haversineM } from '#kernel/distance';
import { instantOf, type PricedRide } from './demo-travel.ts';
import { rollDice } from './roll-dice.ts';

const SECONDS_BETWEEN_POINTS = 10;

/**
 * GPX 1.1 with one track. The way is the straight line with a bend to the side, wide enough to make it as
 * long as the ride, and a metre or two of noise as a telephone has. It ends a little before the ride does.
 */
export function drawTrack(ride: PricedRide): string {
  const began = instantOf(ride.departure);
  const seconds = Math.round(ride.departure.until(ride.arrival).total('seconds'));
  const count = Math.max(2, Math.floor(seconds / SECONDS_BETWEEN_POINTS));
  const points = Array.from({ length: count }, (_, index) => {
    const time = began.add({ seconds: index * SECONDS_BETWEEN_POINTS });
    const { latitude, longitude } = pointOn(ride, index / (count - 1), index);
    return `      <trkpt lat="${latitude}" lon="${longitude}"><time>${time.toString()}</time></trkpt>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gpx version="1.1" creator="Reisrecht demo" xmlns="http://www.topografix.com/GPX/1/1">\n',
    `  <metadata><time>${began.toString()}</time></metadata>\n`,
    '  <trk>\n    <name>Rit</name>\n    <trkseg>\n',
    ...points,
    '    </trkseg>\n  </trk>\n</gpx>\n',
  ].join('');
}

/** Halfway the way lies furthest to the side; noise of at most two metres. */
function pointOn(ride: PricedRide, share: number, index: number): { latitude: string; longitude: string } {
  const { from, to } = ride;
  const dice = rollDice('noise', ride.person.personnelNumber, ride.departure.toString(), index);
  const north = to.position.latitude - from.position.latitude;
  const east = to.position.longitude - from.position.longitude;
  // A degree of longitude is about 0.615 of one of latitude in the Netherlands: that keeps the bend square to
  // the way.
  const bend = sideways(ride) * 4 * share * (1 - share);
  const noise = () => dice.between(-20, 20) / 1_200_000;
  return {
    latitude: (from.position.latitude + north * share - east * 0.615 * bend + noise()).toFixed(6),
    longitude: (from.position.longitude + east * share + (north / 0.615) * bend + noise()).toFixed(6),
  };
}

/**
 * How far the bend goes aside, as a share of the straight line, so that the way is as long as the ride: a
 * parabola of height h over a line of length 1 is about 1 + 8h²/3 long.
 */
function sideways(ride: PricedRide): number {
  const straightM = haversineM(ride.from.position, ride.to.position);
  return Math.sqrt((3 * Math.max(0, ride.distanceM / straightM - 1)) / 8);
}
