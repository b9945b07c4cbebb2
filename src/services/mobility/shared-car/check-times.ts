// Whether a wished time can be booked at all, before anybody is asked. Pure.
import { dayOf, isBefore } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sharedCarRefusals } from './refusals.ts';

const DAYS_MAX = 14;
/** A moment ago is now: a form takes a minute to fill in. */
const PAST_MINUTES = 5;

export interface WishedTime {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

export function checkTimes({ startsAt, endsAt }: WishedTime, now: Temporal.Instant): Result<true> {
  if (Temporal.Instant.compare(endsAt, startsAt) <= 0) return refuse(sharedCarRefusals, 'time-order');
  if (Temporal.Instant.compare(startsAt, now.subtract({ minutes: PAST_MINUTES })) < 0)
    return refuse(sharedCarRefusals, 'time-past');
  if (startsAt.until(endsAt).total('hours') > DAYS_MAX * 24)
    return refuse(sharedCarRefusals, 'time-long', { days: DAYS_MAX });
  return accept(true);
}

/** The licence must be valid on the last day of the ride. */
export function checkLicenceHolds(
  validUntil: Temporal.PlainDate | null,
  endsAt: Temporal.Instant,
): Result<true> {
  if (validUntil === null) return refuse(sharedCarRefusals, 'licence-missing');
  if (isBefore(validUntil, dayOf(endsAt)))
    return refuse(sharedCarRefusals, 'licence-ends', { day: validUntil.toString() });
  return accept(true);
}
