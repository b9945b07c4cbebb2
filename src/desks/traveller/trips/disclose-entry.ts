// What the employer gets of trips that are about to be added, and what not: derived from what the register
// lets the client read.
import type { Disclosure, Value } from '#desks/site/contract';
import type { CheckedTrips } from '#flows/check-trips';
import { fuelWords, modeFacts, purposeWords } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';
import { type Activity, type ActivityId, activityById } from '#register';
import { fields } from '#register/fields';

const held: readonly ActivityId[] = [
  'money/payroll-settlement/evidence',
  'travel/trips/history',
  'travel/trips/by-hand',
  'travel/co2/estimate',
];
const read: ReadonlySet<string> = new Set(
  held.flatMap((id) => (activityById(id) as Activity).reads.client?.fields ?? []),
);

/**
 * What a person would want to hear that the employer does not get, where no activity lets the client read it.
 */
const tellable = [
  'registration_method',
  'trip_stops',
  'distance_estimate',
  'distance_reason',
  'licence_plate',
];

const privateTrips: Sentence = { nl: 'uw privéritten', en: 'your private trips' };
const times: Sentence = { nl: 'tijden: die vragen wij niet', en: 'times: we do not ask them' };
const nameOf = (field: string): Sentence => {
  const { nl, en } = fields[field as keyof typeof fields];
  return { nl, en };
};

/** Nothing at all of private trips. The amount and the grams are those of all trips together. */
export function discloseEntry(
  trips: CheckedTrips,
  amountCents: number | undefined,
  ttwGrams: number | null,
): Disclosure {
  if (trips.entered.purpose === 'private') return { shown: [], hidden: [] };
  const shown = Object.entries(valuesOf(trips, amountCents, ttwGrams))
    .filter(([field, value]) => value !== undefined && read.has(field))
    .map(([field, value]) => ({
      field: field === 'start_datetime' ? dayWord : nameOf(field),
      value: value ?? null,
    }));
  const hidden = tellable.filter((field) => !read.has(field)).map(nameOf);
  return { shown, hidden: [times, ...hidden, privateTrips] };
}

const dayWord: Sentence = { nl: 'Dag', en: 'Day' };

function valuesOf(
  { entered, days, origin, destination, distanceM, fuel, costCents }: CheckedTrips,
  amountCents: number | undefined,
  ttwGrams: number | null,
): Readonly<Record<string, Value | undefined>> {
  const text = ({ nl, en }: Sentence): Value => ({ unit: 'text', value: { nl, en } });
  const place = (name: string | null) => (name === null ? undefined : text({ nl: name, en: name }));
  const [first] = days;
  const many = { nl: `${days.length} dagen`, en: `${days.length} days` };
  return {
    start_datetime: days.length > 1 || !first ? text(many) : { unit: 'day', value: first.toString() },
    trip_purpose: text(purposeWords[entered.purpose]),
    transport_means: text(modeFacts[entered.mode].words),
    fuel: fuel === null ? undefined : text(fuelWords[fuel]),
    trip_start_location: place(origin),
    trip_end_location: place(destination),
    distance_km: distanceM === null ? undefined : { unit: 'metres', value: distanceM },
    trip_cost: costCents === null ? undefined : { unit: 'cents', value: costCents },
    allowance_amount: amountCents === undefined ? undefined : { unit: 'cents', value: amountCents },
    co2_grams: ttwGrams === null ? undefined : { unit: 'grams', value: ttwGrams },
  };
}
