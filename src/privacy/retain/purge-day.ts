// The day on which a row of an activity must be gone: the term is the register's, whoever writes the row.
import { type DatedTerm, isDated, purgeOn } from '#kernel/retention';
import { type ActivityId, activityById } from '#register';

/**
 * The one term of an activity that ends on a day. An activity with none or several is a bug of the caller.
 */
export function termOf(activity: ActivityId): DatedTerm {
  const dated = activityById(activity).retention.flatMap(({ term }) => (isDated(term) ? [term] : []));
  const [term, ...others] = dated;
  if (term === undefined || others.length > 0) throw new Error(`${activity} has ${dated.length} dated terms`);
  return term;
}

/** `from` is the day from which the register counts: of the event, of the end of the account … */
export const purgeDayOf = (activity: ActivityId, from: Temporal.PlainDate): Temporal.PlainDate =>
  purgeOn(termOf(activity), from);
