// What the employer gets of a line and what not: derived from what the register lets the client read, never
// written by hand.

import type { Disclosure, Value } from '#desks/site/contract';
import { type Mode, modeFacts, purposeWords } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';
import { type Activity, type ActivityId, activityById } from '#register';
import { fields } from '#register/fields';
import type { SettlementLine } from '#services/money/payroll-settlement';
import type { OwnTrip } from '#services/travel/trips';

/** What is held of a line and of the trips behind it. */
const EVIDENCE: ActivityId = 'money/payroll-settlement/evidence';
const TRIP: readonly ActivityId[] = [
  'travel/trips/history',
  'travel/trips/by-hand',
  'travel/trips/gps-coordinates',
];

export function discloseLine(line: SettlementLine, trips: readonly OwnTrip[]): Disclosure {
  const held = [EVIDENCE, ...(line.kind === 'travel' ? TRIP : [])];
  const read = new Set(held.flatMap(readByClient));
  const values = valuesOf(line, trips);
  const shown = Object.entries(values)
    .filter(([field, value]) => value !== undefined && read.has(field))
    .map(([field, value]) => ({ field: value?.unit === 'day' ? day : nameOf(field), value: value ?? null }));
  const hidden = [...new Set(held.flatMap(fieldsOf))].filter(
    (field) => !read.has(field) && tellable.has(field),
  );
  return { shown, hidden: [...hidden.map(nameOf), privateTrips] };
}

const entryOf = (id: ActivityId): Activity => activityById(id);
const readByClient = (id: ActivityId): readonly string[] => entryOf(id).reads.client?.fields ?? [];
const fieldsOf = (id: ActivityId): readonly string[] => entryOf(id).fields;

/** Fields that this product fills today and that a person would want to know about. */
const tellable = new Set([
  'registration_method',
  'suggested_purpose',
  'lat',
  'lon',
  'confirmation_time',
  'card_balance',
]);

/** The proof of a line holds its day and no time. */
const day: Sentence = { nl: 'Dag', en: 'Day' };
const privateTrips: Sentence = { nl: 'uw privéritten', en: 'your private trips' };

function nameOf(field: string): Sentence {
  const { nl, en } = fields[field as keyof typeof fields];
  return { nl, en };
}

/**
 * The day with every time of it, as the row policies let the client read them: "29 okt 2026, 07:07, 16:48".
 */
function momentsOf(
  date: string,
  trips: readonly OwnTrip[],
  which: 'departedAt' | 'arrivedAt',
): Value | undefined {
  const times = trips
    .map((trip) => trip[which]?.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime())
    .filter((time) => time !== undefined)
    .map((time) => time.toString({ smallestUnit: 'minute' }));
  if (times.length === 0) return which === 'departedAt' ? { unit: 'day', value: date } : undefined;
  const say = (locale: string) => {
    const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    return [Temporal.PlainDate.from(date).toLocaleString(locale, options), ...times].join(', ');
  };
  return { unit: 'text', value: { nl: say('nl-NL'), en: say('en-GB') } };
}

function valuesOf(
  line: SettlementLine,
  trips: readonly OwnTrip[],
): Readonly<Record<string, Value | undefined>> {
  const [first] = trips;
  const last = trips.at(-1);
  const text = (words: Sentence): Value => ({ unit: 'text', value: { nl: words.nl, en: words.en } });
  const place = (name: string | null | undefined) => (name ? text({ nl: name, en: name }) : undefined);
  return {
    employee_no: line.personnelNumber === null ? undefined : place(line.personnelNumber),
    start_datetime:
      line.kind === 'travel' ? momentsOf(line.date, trips, 'departedAt') : { unit: 'day', value: line.date },
    end_datetime: line.kind === 'travel' ? momentsOf(line.date, trips, 'arrivedAt') : undefined,
    trip_purpose: line.purpose === null ? undefined : text(purposeWords[line.purpose]),
    transport_means: line.mode === null ? undefined : text(modeFacts[line.mode as Mode].words),
    distance_km:
      line.kind === 'travel' && line.distanceM !== 0 ? { unit: 'metres', value: line.distanceM } : undefined,
    trip_start_location: place(first?.origin),
    trip_end_location: place(last?.destination),
    allowance_amount: { unit: 'cents', value: line.amountCents },
  };
}
