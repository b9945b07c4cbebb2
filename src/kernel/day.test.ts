// Days: one format at a time, and Amsterdam decides which day it is.
import { expect, test } from 'vitest';
import { dayOf, parseDay, startOfDay, writeDay } from './day.ts';

test('a day in the expected format is read', () => {
  for (const [text, format] of [
    ['2026-03-31', 'YYYY-MM-DD'],
    ['31-03-2026', 'DD-MM-YYYY'],
    ['20260331', 'YYYYMMDD'],
  ] as const) {
    const day = parseDay(text, format);
    expect(day.ok && day.value.toString()).toBe('2026-03-31');
  }
});

test('ten other ways to write a day are refused with what is expected', () => {
  const others = [
    '31-03-2026',
    '31/03/2026',
    '03/31/2026',
    '31.03.2026',
    '2026/03/31',
    '20260331',
    '31 maart 2026',
    'March 31, 2026',
    '26-03-31',
    '2026-3-31',
    '2026-03-31T00:00:00Z',
    '46112',
    '',
  ];
  for (const text of others) {
    const day = parseDay(text, 'YYYY-MM-DD');
    expect(!day.ok && day.refusal.code).toBe('day-format');
    expect(!day.ok && day.refusal.en).toContain('YYYY-MM-DD');
    expect(!day.ok && day.refusal.nl).toContain('JJJJ-MM-DD');
  }
});

test('a day that the calendar does not have is refused', () => {
  for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0026-01-01']) {
    const day = parseDay(text, 'YYYY-MM-DD');
    expect(!day.ok && day.refusal.code).toBe('day-does-not-exist');
  }
  expect(parseDay('2028-02-29', 'YYYY-MM-DD').ok).toBe(true);
});

test('the Dutch day of an instant follows summer and winter time', () => {
  expect(dayOf(Temporal.Instant.from('2026-07-01T22:30:00Z')).toString()).toBe('2026-07-02');
  expect(dayOf(Temporal.Instant.from('2026-12-31T22:30:00Z')).toString()).toBe('2026-12-31');
  expect(startOfDay(Temporal.PlainDate.from('2026-07-02')).toString()).toBe('2026-07-01T22:00:00Z');
});

test('a day in a sentence is written out in the language of the reader', () => {
  const day = Temporal.PlainDate.from('2026-03-01');
  expect([writeDay(day, 'nl'), writeDay(day, 'en')]).toEqual(['1 maart 2026', '1 March 2026']);
});
