// What a person does on a day: at work, at home, in the field, with a client, or not at all.
import type { DemoPerson } from './cast.ts';
import { isHoliday } from './is-holiday.ts';
import { rollDice } from './roll-dice.ts';

export interface DayPlan {
  readonly kind: 'free' | 'office' | 'client' | 'field' | 'home' | 'weekend';
  /** A day that is begun at home and ended at the office: recorded as a home-working day as well. */
  readonly alsoHome: boolean;
}

const FREE: DayPlan = { kind: 'free', alsoHome: false };

export function planDay(seed: string, person: DemoPerson, day: Temporal.PlainDate): DayPlan {
  if (!isEmployed(person, day) || isAway(seed, person, day)) return FREE;
  if (day.dayOfWeek > 5) return { kind: 'weekend', alsoHome: false };
  if (isHoliday(day)) return FREE;
  const dice = rollDice(seed, 'plan', person.personnelNumber, day.toString());
  const letter = person.pattern[day.dayOfWeek - 1];
  if (letter === 'v') return { kind: 'field', alsoHome: false };
  if (letter === 't')
    return dice.chance(8) ? { kind: 'office', alsoHome: true } : { kind: 'home', alsoHome: false };
  if (letter !== 'k') return FREE;
  if (dice.chance(5)) return { kind: 'home', alsoHome: false };
  if (person.traits.includes('sees-clients') && dice.chance(16)) return { kind: 'client', alsoHome: false };
  return { kind: 'office', alsoHome: false };
}

function isEmployed(person: DemoPerson, day: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(day, person.startsOn) < 0) return false;
  return person.endsOn === undefined || Temporal.PlainDate.compare(day, person.endsOn) <= 0;
}

/** About one week in sixteen is leave, one in twelve has a day off, one in sixteen a few days of illness. */
function isAway(seed: string, person: DemoPerson, day: Temporal.PlainDate): boolean {
  const dice = rollDice(seed, 'away', person.personnelNumber, `${day.yearOfWeek}-${day.weekOfYear}`);
  if (dice.chance(6)) return true;
  const dayOff = dice.chance(8) ? dice.between(1, 5) : 0;
  const illFrom = dice.chance(6) ? dice.between(1, 5) : 9;
  const illDays = dice.between(1, 3);
  return day.dayOfWeek === dayOff || (day.dayOfWeek >= illFrom && day.dayOfWeek < illFrom + illDays);
}

/** The weather is the same for everybody. */
export function isWet(seed: string, day: Temporal.PlainDate): boolean {
  return rollDice(seed, 'rain', day.toString()).chance(30);
}
