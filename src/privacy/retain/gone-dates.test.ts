// The three dates that a person is told, to the day.
import { expect, test } from 'vitest';
import { goneDates, goneWords } from './gone-dates.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const texts = (dates: object) => Object.values(dates).map(String);

test('a leaf is gone on its day, and from every copy 35 days later', () => {
  const dates = goneDates({ purgeOn: on('2028-01-01'), mechanism: 'partition' });
  expect(texts(dates)).toEqual(['2028-01-01', '2028-01-01', '2028-02-05']);
});

test('a row that is deleted by itself leaves storage a day later at most; nobody reaches it in between', () => {
  for (const mechanism of ['batches', 'event', 'with-parent'] as const) {
    const dates = goneDates({ purgeOn: on('2028-02-28'), mechanism });
    expect(texts(dates)).toEqual(['2028-02-28', '2028-02-29', '2028-04-04']);
  }
});

test('the words name the three days in Dutch and in English', () => {
  const dates = goneDates({ purgeOn: on('2028-01-01'), mechanism: 'partition' });
  expect(goneWords(dates, 'nl')).toContain('Vanaf 1 januari 2028 kan niemand dit meer zien');
  expect(goneWords(dates, 'nl')).toContain('vanaf 5 februari 2028');
  expect(goneWords(dates, 'en')).toContain('From 1 January 2028 nobody can see this any more');
  expect(goneWords(dates, 'en')).toContain('5 February 2028');
});
