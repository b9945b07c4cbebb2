// Weeks: where a year ends, the week decides whose it is.
import { expect, test } from 'vitest';
import { parseWeek, weekOf } from './week.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('a week begins on Monday, also across the end of a year', () => {
  expect(weekOf(day('2026-11-22')).text).toBe('2026-W47');
  expect(weekOf(day('2027-01-01'))).toMatchObject({ text: '2026-W53' });
  const week = parseWeek('2026-W53');
  expect(week.ok && [week.value.first.toString(), week.value.last.toString()]).toEqual([
    '2026-12-28',
    '2027-01-03',
  ]);
});

test('a week that the year does not have is refused, and so is what is no week', () => {
  for (const text of ['2027-W53', '2026-W00', '2026-W54', '2026-47', 'W47'])
    expect(parseWeek(text)).toMatchObject({ ok: false, refusal: { code: 'week-format' } });
});
