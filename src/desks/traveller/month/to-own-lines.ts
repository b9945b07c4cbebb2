// Lines of the settlement as their owner reads them: with the own places and times, and what the employer
// gets of each.
import { type Mode, modeFacts, type Purpose, purposeWords } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';
import type { SettlementLine } from '#services/money/payroll-settlement';
import type { OwnTrip } from '#services/travel/trips';
import type { OwnLine, PrivateTrip } from './contract.ts';
import { discloseLine } from './disclose-line.ts';

/** Newest day first, and within a day in order of travel. */
export function toOwnLines(lines: readonly SettlementLine[], trips: readonly OwnTrip[]): OwnLine[] {
  const byKey = Map.groupBy(trips, (trip) => keyOf(trip.day.toString(), trip.purpose, trip.mode));
  return lines
    .map((line) => toOwnLine(line, byKey.get(keyOf(line.date, line.purpose, line.mode)) ?? []))
    .sort((a, b) => compare(b.date, a.date) || compare(a.departure ?? '', b.departure ?? ''));
}

/** Newest day first. A private trip is told to nobody, so nothing of it is shown to the employer. */
export function toPrivateTrips(trips: readonly OwnTrip[]): PrivateTrip[] {
  return trips
    .map((trip) => ({
      id: `trip-${trip.id}`,
      date: trip.day.toString(),
      title: titleOfTrips('private', trip.mode, [trip]),
      departure: trip.departedAt?.toString() ?? null,
      arrival: trip.arrivedAt?.toString() ?? null,
      mode: trip.mode,
      distanceM: trip.distanceM,
      costCents: trip.costCents,
      disclosure: { shown: [], hidden: [] },
    }))
    .sort((a, b) => compare(b.date, a.date) || compare(a.departure ?? '', b.departure ?? ''));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const keyOf = (day: string, purpose: string | null, mode: string | null) => `${day} ${purpose} ${mode}`;

function toOwnLine(line: SettlementLine, trips: readonly OwnTrip[]): OwnLine {
  const { correctionOf } = line;
  return {
    id: line.id,
    date: line.date,
    kind: line.kind,
    title: titleOfLine(line, trips),
    departure: trips[0]?.departedAt?.toString() ?? null,
    arrival: trips.at(-1)?.arrivedAt?.toString() ?? null,
    purpose: line.purpose,
    mode: line.mode as Mode | null,
    distanceM: distanceOf(line, trips),
    amountCents: line.amountCents,
    untaxedCents: line.untaxedCents,
    taxedCents: line.taxedCents,
    correctionOf: correctionOf && { month: line.month, runId: correctionOf.run, lineId: correctionOf.line },
    disclosure: discloseLine(line, trips),
  };
}

/** Unknown is not 0: a ride by card between two stops has no distance. */
function distanceOf(line: SettlementLine, trips: readonly OwnTrip[]): number | null {
  if (line.kind !== 'travel') return null;
  const isUnknown = line.distanceM === 0 && trips.some((trip) => trip.distanceM === null);
  return isUnknown ? null : line.distanceM;
}

const fixedTitles: Readonly<Record<string, Sentence>> = {
  'home-working': { nl: 'Thuis gewerkt', en: 'Worked at home' },
  'fixed-commute': { nl: 'Vaste vergoeding woon-werk', en: 'Fixed commute allowance' },
  'day-cap': { nl: 'Maximum van de dag', en: 'Maximum of the day' },
  'month-cap': { nl: 'Maximum van de maand', en: 'Maximum of the month' },
};

/** What it was, in words for its owner. */
export function titleOfLine(line: SettlementLine, trips: readonly OwnTrip[]): Sentence {
  return fixedTitles[line.kind] ?? titleOfTrips(line.purpose, line.mode as Mode | null, trips);
}

/** The places as far as the person gave them; otherwise purpose and means, such as "woon-werk, fiets". */
export function titleOfTrips(
  purposeOf: Purpose | null,
  modeOf: Mode | null,
  trips: readonly Places[],
): Sentence {
  const stops = stopsOf(trips);
  if (stops.length > 1) return { nl: stops.join(' – '), en: stops.join(' – ') };
  const purpose = purposeOf === null ? undefined : purposeWords[purposeOf];
  const mode = modeOf === null ? undefined : modeFacts[modeOf].words;
  const say = (language: 'nl' | 'en') =>
    [purpose?.[language], mode?.[language]].filter((word) => word !== undefined).join(', ');
  return { nl: say('nl'), en: say('en') };
}

type Places = Pick<OwnTrip, 'origin' | 'destination'>;

/** Each place once in a row: there and back is "Utrecht – Zwolle – Utrecht". */
function stopsOf(trips: readonly Places[]): string[] {
  const stops = trips.flatMap(({ origin, destination }) => [origin, destination]);
  return stops.filter((stop, at): stop is string => stop !== null && stop !== stops[at - 1]);
}
