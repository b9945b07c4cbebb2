// The one look at a driving licence: what it says is checked, and only until when it is valid comes out.
// Pure: the number and the categories go no further than this function.
import { dayOf, isBefore } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sharedCarRefusals } from './refusals.ts';

export interface ShownLicence {
  readonly number: string;
  readonly categories: readonly string[];
  readonly validUntil: Temporal.PlainDate;
}

/** Ten figures, category B, and not over today. */
export function checkLicence(
  { number, categories, validUntil }: ShownLicence,
  now: Temporal.Instant,
): Result<{ readonly licenceValidUntil: Temporal.PlainDate }> {
  if (!/^\d{10}$/.test(number.replaceAll(/\s/g, ''))) return refuse(sharedCarRefusals, 'licence-number');
  if (!categories.some((each) => each.trim().toUpperCase() === 'B'))
    return refuse(sharedCarRefusals, 'licence-category');
  if (isBefore(validUntil, dayOf(now)))
    return refuse(sharedCarRefusals, 'licence-ends', { day: validUntil.toString() });
  return accept({ licenceValidUntil: validUntil });
}
