// What the statement says must be gone by now is not taken in at all.
import { dayOf, isBefore } from '#kernel/day';
import { type Refusal, refuse } from '#kernel/refusal';
import { purgeDayOf } from '#privacy/retain/purge-day';
import type { ActivityId } from '#register';

const refusals = {
  'past-retention': {
    nl: '{day} ligt buiten de bewaartermijn: dit had op {purge} al weg moeten zijn. Laat de regel weg.',
    en: '{day} lies outside the retention term: this should have been gone on {purge}. Leave the row out.',
  },
} as const;

/** A refusal when a record of this activity and day may not exist any more at `now`. */
export function findExpired(
  day: Temporal.PlainDate,
  activity: ActivityId,
  now: Temporal.Instant,
): Refusal | undefined {
  const purge = purgeDayOf(activity, day);
  if (isBefore(dayOf(now), purge)) return undefined;
  return refuse(refusals, 'past-retention', { day: day.toString(), purge: purge.toString() }).refusal;
}
