// The import of trips: who, when, from where to where, how far, how, why and for how much.
import { clockSpan, hoursOf } from '#kernel/clock-span';
import { type Day, dayOf, isBefore, parseDay } from '#kernel/day';
import { formatKm, parseKm } from '#kernel/distance';
import { stableKey } from '#kernel/ids';
import {
  type Fuel,
  fitsMode,
  fuels,
  isFuel,
  isMode,
  isPurpose,
  type Mode,
  modeFacts,
  modes,
  type Purpose,
  purposes,
} from '#kernel/mode';
import { type Cents, parseCents } from '#kernel/money';
import { accept, type Result, refuse, type Sentence } from '#kernel/refusal';
import { parseLine } from '#kernel/text';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';
import { parsePersonnelNumber } from './parse-people.ts';
import { importRefusals } from './refusals.ts';

export const tripsShape: CsvShape = {
  columns: ['personnel_number', 'date', 'departure', 'arrival', 'from', 'to', 'distance_km', 'mode'],
  optional: ['fuel', 'purpose', 'cost_eur'],
};

export interface TripRow {
  readonly line: number;
  readonly personnelNumber: string;
  /**
   * Which trip it is, for one person: day, times, places and mode. A second row with the same key is the same
   * trip, so that no kilometre is counted twice. Holds no personnel number.
   */
  readonly key: string;
  /**
   * Everything the row says, however its numbers are written: the same key with another one is a
   * contradiction.
   */
  readonly fingerprint: string;
  /** The Dutch day of the departure. */
  readonly day: Day;
  /** Both, or neither. */
  readonly departedAt?: Temporal.Instant;
  readonly arrivedAt?: Temporal.Instant;
  readonly from: string;
  readonly to: string;
  readonly distanceM: number;
  readonly mode: Mode;
  readonly fuel?: Fuel;
  /** Undefined: the person still has to say. */
  readonly purpose?: Purpose;
  readonly costCents?: Cents;
}

/**
 * An arrival before the departure is the next day when the trip is then at most this long; otherwise a
 * mistake.
 */
const OVERNIGHT_MAX_HOURS = 12;

/**
 * One row to one trip, or the first thing that is wrong with it. `now` refuses trips that are still to be
 * made.
 */
export function parseTrip({ line, cells }: CsvRow, now: Temporal.Instant): Result<TripRow> {
  const personnelNumber = parsePersonnelNumber(cells.personnel_number ?? '');
  if (!personnelNumber.ok) return personnelNumber;
  const when = readWhen(cells, now);
  if (!when.ok) return when;
  const from = parseLine(cells.from ?? '', 'place', { nl: 'Het vertrekpunt', en: 'The place of departure' });
  if (!from.ok) return from;
  const to = parseLine(cells.to ?? '', 'place', { nl: 'De bestemming', en: 'The destination' });
  if (!to.ok) return to;
  const how = readHow(cells);
  if (!how.ok) return how;
  const why = readWhy(cells);
  if (!why.ok) return why;
  const trip = { ...when.value, from: from.value, to: to.value, ...how.value, ...why.value };
  const identity = keyParts(trip);
  const contents = [trip.distanceM, trip.fuel, trip.purpose, trip.costCents];
  return accept({
    line,
    personnelNumber: personnelNumber.value,
    key: stableKey('trip', ...identity),
    fingerprint: stableKey('trip-contents', ...identity, ...contents),
    ...trip,
  });
}

type Cells = CsvRow['cells'];
type When = Pick<TripRow, 'day' | 'departedAt' | 'arrivedAt'>;

function readWhen(cells: Cells, now: Temporal.Instant): Result<When> {
  const day = parseDay(cells.date ?? '', 'YYYY-MM-DD');
  if (!day.ok) return day;
  if (isBefore(dayOf(now), day.value)) return refuse(importRefusals, 'trip-in-the-future');
  const departure = (cells.departure ?? '').trim();
  const arrival = (cells.arrival ?? '').trim();
  if (departure === '' && arrival === '') return accept({ day: day.value });
  if (departure === '' || arrival === '') return refuse(importRefusals, 'trip-one-time');
  const span = clockSpan(day.value, departure, arrival);
  if (!span.ok) return span;
  const { startedAt: departedAt, endedAt: arrivedAt } = span.value;
  const overnight = isBefore(day.value, dayOf(arrivedAt));
  if (overnight && hoursOf(span.value) > OVERNIGHT_MAX_HOURS) {
    return refuse(importRefusals, 'arrival-before-departure', {
      departure,
      arrival,
      hours: OVERNIGHT_MAX_HOURS,
    });
  }
  if (arrivedAt.epochMilliseconds > now.epochMilliseconds)
    return refuse(importRefusals, 'trip-in-the-future');
  return accept({ day: day.value, departedAt, arrivedAt });
}

function readHow(cells: Cells): Result<Pick<TripRow, 'distanceM' | 'mode' | 'fuel'>> {
  const mode = (cells.mode ?? '').trim().toLowerCase();
  if (!isMode(mode))
    return refuse(importRefusals, 'mode-unknown', { text: cells.mode ?? '', allowed: words(modes) });
  if ((cells.distance_km ?? '').trim() === '') return refuse(importRefusals, 'distance-missing');
  const distance = parseKm(cells.distance_km ?? '');
  if (!distance.ok) return distance;
  const { plausibleDayM } = modeFacts[mode];
  if (distance.value > plausibleDayM) {
    const km = { nl: formatKm(distance.value, 'nl'), en: formatKm(distance.value, 'en') };
    const max = { nl: formatKm(plausibleDayM, 'nl'), en: formatKm(plausibleDayM, 'en') };
    return refuse(importRefusals, 'distance-implausible', { km, max, mode });
  }
  const fuel = (cells.fuel ?? '').trim().toLowerCase();
  if (fuel === '') return accept({ distanceM: distance.value, mode });
  if (!isFuel(fuel))
    return refuse(importRefusals, 'fuel-unknown', { text: cells.fuel ?? '', allowed: words(fuels) });
  if (!fitsMode(fuel, mode)) return refuse(importRefusals, 'fuel-does-not-fit', { fuel, mode });
  return accept({ distanceM: distance.value, mode, fuel });
}

function readWhy(cells: Cells): Result<Pick<TripRow, 'purpose' | 'costCents'>> {
  const word = (cells.purpose ?? '').trim().toLowerCase();
  if (word !== '' && !isPurpose(word))
    return refuse(importRefusals, 'purpose-unknown', { text: cells.purpose ?? '', allowed: words(purposes) });
  const purpose = isPurpose(word) ? { purpose: word } : {};
  if ((cells.cost_eur ?? '').trim() === '') return accept(purpose);
  const cost = parseCents(cells.cost_eur ?? '');
  if (!cost.ok) return cost;
  if (cost.value < 0) return refuse(importRefusals, 'cost-negative', { text: cells.cost_eur ?? '' });
  return accept({ ...purpose, costCents: cost.value });
}

/** The words of the files are the same in both languages. */
function words(vocabulary: readonly string[]): Sentence {
  const text = vocabulary.join(', ');
  return { nl: text, en: text };
}

function keyParts(
  trip: When & Pick<TripRow, 'from' | 'to' | 'mode'>,
): readonly (string | number | undefined)[] {
  return [
    trip.day.toString(),
    trip.departedAt?.toString(),
    trip.arrivedAt?.toString(),
    trip.from,
    trip.to,
    trip.mode,
  ];
}
