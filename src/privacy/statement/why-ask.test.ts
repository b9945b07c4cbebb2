// The short layer: what it says, for every field of every activity, in both languages.
import { expect, test } from 'vitest';
import { activities } from '#register';
import { whyAsk } from './why-ask.ts';

test('every field of every activity can say why it is asked, in both languages', () => {
  let count = 0;
  for (const { id, activity } of activities) {
    for (const field of activity.fields) {
      for (const locale of ['nl', 'en'] as const) {
        const why = whyAsk(id, field as never, locale);
        expect(why.sentences).toHaveLength(4);
        expect(`${why.question} ${why.sentences.join(' ')}`).not.toMatch(/undefined|\{\w+\}|: \./);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(500);
});

test('it names only those who see this field, and how long it stays', () => {
  const why = whyAsk('trust/complaints/handling', 'email', 'nl');
  expect(why.question).toBe('Waarom vragen wij dit: e-mailadres?');
  expect(why.sentences.join(' ')).toContain('onze privacyfunctionaris');
  expect(why.sentences.join(' ')).toContain('1 jaar');
  expect(why.anchor).toBe('trust-complaints-handling');
  const plate = whyAsk('travel/trips/convenience', 'licence_plate', 'en');
  expect(plate.sentences.join(' ')).not.toContain('employer');
});

test('a field that the activity does not hold is a bug', () => {
  // @ts-expect-error a birth date is no part of a complaint
  expect(() => whyAsk('trust/complaints/handling', 'birth_date', 'nl')).toThrow('does not hold birth_date');
});
