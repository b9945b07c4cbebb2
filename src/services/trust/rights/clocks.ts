// The clocks of a request, as pure sums over Dutch civil days: the promised thirty days and the legal month.
//
// Decision A33: the shorter of the two counts, from receipt; both stand still only while it is really in
// doubt who asks. The day of receipt itself does not count (Regulation 1182/71, art. 3), a weekend does, and
// a month that has no such day ends on its last one: never later than either reading. Extension (art. 12(3)):
// two months more, when the person hears it before the first term ends.
import { type Day, earliest, isBefore } from '#kernel/day';

export interface ClockFacts {
  /** The Dutch day on which the request reached us, by whatever way. */
  readonly receivedOn: Day;
  /** The Dutch day on which it was clear who asks. */
  readonly identifiedOn: Day | undefined;
  /** Days in which it was really in doubt who asks; the clocks stood still. */
  readonly daysInDoubt: number;
  readonly isExtended: boolean;
}

export interface Clocks {
  /** Thirty days from the day we knew who asks; undefined until then. */
  readonly promisedUntil: Day | undefined;
  /** A civil month from receipt; three when extended. */
  readonly legalUntil: Day;
  /** The last day on which we may answer: the earliest of all that count. */
  readonly dueOn: Day;
  /** The last day on which a notice of extension is in time. */
  readonly extendUntil: Day;
}

export const PROMISED_DAYS = 30;

/** The last day of each clock; an answer on that day is in time. */
export function clocksOf({ receivedOn, identifiedOn, daysInDoubt, isExtended }: ClockFacts): Clocks {
  const paused = { days: daysInDoubt };
  const month = receivedOn.add({ months: 1 }, { overflow: 'constrain' }).add(paused);
  const thirtyDays = receivedOn.add({ days: PROMISED_DAYS }).add(paused);
  const promisedUntil = identifiedOn?.add({ days: PROMISED_DAYS });
  const first = earliest(earliest(month, thirtyDays), promisedUntil ?? month);
  const extended = receivedOn.add({ months: 3 }, { overflow: 'constrain' }).add(paused);
  return {
    promisedUntil,
    legalUntil: isExtended ? extended : month,
    dueOn: isExtended ? extended : first,
    extendUntil: first,
  };
}

/** Days from one to another, negative when the first is the later. */
export const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'days' }).days;

export const isOverdue = (clocks: Clocks, today: Day): boolean => isBefore(clocks.dueOn, today);
