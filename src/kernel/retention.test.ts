// Retention: never later than the term, checked against sums made another way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capAt30Days, datedTerms, eventSpanOf, purgeOn } from './retention.ts';

const on = (text: string) => Temporal.PlainDate.from(text);

test('each term ends on the day that the statement means', () => {
  expect(purgeOn('2-financial-years', on('2026-01-01')).toString()).toBe('2028-01-01');
  expect(purgeOn('2-financial-years', on('2026-12-31')).toString()).toBe('2028-01-01');
  expect(purgeOn('2-financial-years', on('2026-03-31'), 4).toString()).toBe('2027-04-01');
  expect(purgeOn('7-years', on('2026-05-05')).toString()).toBe('2034-01-01');
  expect(purgeOn('7-years', on('2026-05-05'), 7).toString()).toBe('2033-07-01');
  expect(purgeOn('18-months', on('2026-08-31')).toString()).toBe('2028-02-29');
  expect(purgeOn('1-year', on('2028-02-29')).toString()).toBe('2029-02-28');
  expect(purgeOn('67-days', on('2026-12-01')).toString()).toBe('2027-02-06');
  expect(purgeOn('30-days', on('2026-01-31')).toString()).toBe('2026-03-02');
  expect(purgeOn('35-days', on('2028-02-01')).toString()).toBe('2028-03-07');
  expect(purgeOn('70-days', on('2026-12-31')).toString()).toBe('2027-03-11');
  expect(purgeOn('90-days', on('2026-12-31')).toString()).toBe('2027-03-31');
  expect(purgeOn('24-hours', on('2027-02-28')).toString()).toBe('2027-03-01');
});

const days = fc.integer({ min: 0, max: 36_500 }).map((add) => on('2020-01-01').add({ days: add }));
const startMonths = fc.integer({ min: 1, max: 12 });

test('nothing is kept longer than its term, whatever the day and the start of the financial year', () => {
  fc.assert(
    fc.property(days, startMonths, (day, startMonth) => {
      const daysKept = (term: (typeof datedTerms)[number]) => day.until(purgeOn(term, day, startMonth)).days;
      expect(daysKept('2-financial-years')).toBeGreaterThan(365);
      expect(daysKept('2-financial-years')).toBeLessThanOrEqual(731);
      expect(daysKept('7-years')).toBeGreaterThan(7 * 365);
      expect(daysKept('7-years')).toBeLessThanOrEqual(8 * 365 + 2);
      expect(daysKept('18-months')).toBeLessThanOrEqual(550);
      expect(daysKept('1-year')).toBeLessThanOrEqual(366);
      expect(daysKept('67-days')).toBe(67);
      for (const term of datedTerms) expect(daysKept(term)).toBeGreaterThan(0);
    }),
  );
});

test('a day later never has to go earlier', () => {
  fc.assert(
    fc.property(days, startMonths, fc.constantFrom(...datedTerms), (day, startMonth, term) => {
      const today = purgeOn(term, day, startMonth);
      const tomorrow = purgeOn(term, day.add({ days: 1 }), startMonth);
      expect(Temporal.PlainDate.compare(today, tomorrow)).toBeLessThanOrEqual(0);
    }),
  );
});

test('what waits for an event is gone after 30 days without it', () => {
  expect(capAt30Days(on('2026-01-01'), undefined).toString()).toBe('2026-01-31');
  expect(capAt30Days(on('2026-01-01'), on('2026-01-05')).toString()).toBe('2026-01-05');
  expect(capAt30Days(on('2026-01-01'), on('2026-06-05')).toString()).toBe('2026-01-31');
});

test('the days behind a purge day are exactly those whose term ends on it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...datedTerms), (day, term) => {
      const end = purgeOn(term, day);
      const { first, last } = eventSpanOf(term, end, end);
      expect(Temporal.PlainDate.compare(first, day)).toBeLessThanOrEqual(0);
      expect(Temporal.PlainDate.compare(day, last)).toBeLessThanOrEqual(0);
      for (const inside of [first, last]) expect(purgeOn(term, inside).toString()).toBe(end.toString());
      for (const outside of [first.subtract({ days: 1 }), last.add({ days: 1 })])
        expect(purgeOn(term, outside).equals(end)).toBe(false);
    }),
  );
});
