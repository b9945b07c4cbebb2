// The days at which the clock stops: whatever ends on a day, and days that calendars stumble over.

import { type Day, yearOf } from './oracle/civil-days.ts';
import { endOfKey } from './oracle/judge.ts';
import type { Ledger } from './oracle/ledger.ts';
import { caseEnd, findCase } from './oracle/ledger.ts';
import type { Rule } from './oracle/rules.ts';

/** Leap day and the day after, ends of short months, the nights on which the clock is moved. */
const ODD = ['01-01', '01-31', '02-28', '02-29', '03-01', '03-29', '06-30', '10-25', '12-31'];

/** The next day after `after` at which something ends or a calendar is odd; undefined: nothing is left. */
export function nextBoundary(
  ledger: Ledger,
  rules: readonly Rule[],
  after: Day,
  isOver: boolean,
): Day | undefined {
  const days: Day[] = [];
  for (const rule of rules) {
    for (const key of ledger.rows.get(rule.table)?.keys() ?? []) {
      if (rule.by === 'case' && findCase(ledger, rule.kind, key) === undefined) continue;
      const end = rule.by === 'case' ? caseEnd(ledger, rule, key) : endOfKey(ledger, rule, key);
      if (end !== undefined && end > after) days.push(end);
    }
  }
  if (!isOver) {
    const year = yearOf(after);
    for (const odd of ODD)
      days.push(...[`${year}-${odd}`, `${year + 1}-${odd}`].filter((day) => isDay(day) && day > after));
  }
  return days.sort()[0];
}

function isDay(day: Day): boolean {
  const year = yearOf(day);
  return !day.endsWith('02-29') || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
