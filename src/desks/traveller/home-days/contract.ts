// What browser and server agree on for home-working days: a month of days, setting them, and which allowance
// counts on a day that has both.
import { z } from 'zod';
import { Cents, Day, Month } from '#desks/site/contract';

/** A day of the month on which something is known; the others are empty. */
export const HomeDay = z.object({
  date: Day,
  isHome: z.boolean(),
  /** What the day at home comes to; null when it is not paid, or not set. */
  homeCents: Cents.nullable(),
  /** A confirmed commute on this day, and what it comes to; null without one. */
  commuteCents: Cents.nullable(),
  /** Only on a day with both: what is paid of the two. */
  paid: z.enum(['home-working', 'commute', 'both', 'none']).nullable(),
});

/** `GET homeMonthPath(month)`. */
export const HomeMonth = z.object({
  month: Month,
  previous: Month,
  next: Month,
  today: Day,
  /** The last day that can be set. */
  lastDay: Day,
  /** A change in a closed month becomes a correction in the next. */
  isClosed: z.boolean(),
  totalCents: Cents,
  days: z.array(HomeDay).max(31),
});

/** `POST homeDaysPath`: one day. The same again changes nothing. */
export const HomeDayAsked = z.object({ day: Day, isHome: z.boolean() });
/** `POST homePatternPath`: these weekdays (1 is Monday) from the one day up to and including the other. */
export const HomePattern = z.object({
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: Day,
  until: Day,
  isHome: z.boolean(),
});
export const HomeDaysSet = z.object({
  /** Days that changed. */
  changed: z.array(Day),
  /** Of these: in a closed month, so the next one carries a correction. */
  inClosedMonths: z.int(),
});

/** `POST homeChoicePath`: which allowance counts on this day. */
export const HomeChoice = z.object({ day: Day, choice: z.enum(['commute', 'home-working']) });
export const HomeChosen = z.object({ done: z.boolean() });

export const homeMonthPath = (month: string) => `/api/me/home-days/${month}`;
export const homeDaysPath = '/api/me/home-days';
export const homePatternPath = '/api/me/home-days/pattern';
export const homeChoicePath = '/api/me/home-days/choice';

export type HomeDay = z.infer<typeof HomeDay>;
export type HomeMonth = z.infer<typeof HomeMonth>;
export type HomePattern = z.infer<typeof HomePattern>;
