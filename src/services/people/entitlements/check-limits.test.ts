// What a client allows is asked before a use begins; each refusal says what is left and what to do.
import { expect, test } from 'vitest';
import { checkLimits, type IntendedUse, type UsageLimit } from './check-limits.ts';

const free: UsageLimit = {
  service: 'mobility/shared-car',
  group: 'all',
  isOpen: true,
  rideCents: null,
  dayCents: null,
  monthCents: null,
  fromHour: null,
  untilHour: null,
  onWeekdays: null,
  highestClass: null,
};
// A Monday, 09:30 in Amsterdam.
const use: IntendedUse = {
  startsAt: Temporal.Instant.from('2026-11-23T08:30:00Z'),
  costCents: 2000,
  spentTodayCents: 1000,
  spentThisMonthCents: 9000,
};
const told = (limit: Partial<UsageLimit>, changes: Partial<IntendedUse> = {}) => {
  const answer = checkLimits({ ...free, ...limit }, { ...use, ...changes });
  return answer.ok ? 'may' : answer.refusal.code;
};

test('without a limit everything may; a closed group may nothing, not even privately', () => {
  expect(checkLimits(undefined, use).ok).toBe(true);
  expect(told({})).toBe('may');
  expect(told({ isOpen: false })).toBe('group-closed');
  expect(told({ isOpen: false }, { purpose: 'private' })).toBe('group-closed');
});

test('an amount equal to the limit may, a cent more may not: each time, a day, a month', () => {
  expect([told({ rideCents: 2000 }), told({ rideCents: 1999 })]).toEqual(['may', 'above-ride']);
  expect([told({ dayCents: 3000 }), told({ dayCents: 2999 })]).toEqual(['may', 'above-day']);
  expect([told({ monthCents: 11_000 }), told({ monthCents: 10_999 })]).toEqual(['may', 'above-month']);
});

test('the refusal says what is left, never less than nothing', () => {
  const answer = checkLimits({ ...free, dayCents: 500 }, use);
  expect(answer.ok || answer.refusal.nl).toContain('nog €\u00a00,00 over van €\u00a05,00');
});

test('hours and days are those of the Netherlands, also past midnight', () => {
  expect([told({ fromHour: 9, untilHour: 18 }), told({ fromHour: 10, untilHour: 18 })]).toEqual([
    'may',
    'outside-hours',
  ]);
  expect(told({ fromHour: 22, untilHour: 10 })).toBe('may');
  expect([told({ onWeekdays: '12345' }), told({ onWeekdays: '67' })]).toEqual(['may', 'outside-days']);
  const sundayNight = Temporal.Instant.from('2026-11-22T23:30:00Z');
  expect(told({ onWeekdays: '1' }, { startsAt: sundayNight })).toBe('may');
});

test('a class above the highest is refused, and one that nobody knows as well', () => {
  expect([
    told({ highestClass: 'small' }, { class: 'small' }),
    told({ highestClass: 'small' }, { class: 'estate' }),
    told({ highestClass: 'van' }, { class: 'limousine' }),
  ]).toEqual(['may', 'above-class', 'above-class']);
});

test('what is private the client does not pay, so its amounts and hours do not count', () => {
  expect(told({ rideCents: 1, fromHour: 0, untilHour: 1 }, { purpose: 'private' })).toBe('may');
});
