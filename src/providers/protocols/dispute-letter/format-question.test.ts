// A question about a disputed use: what it holds is on the list of what may go.
import { expect, test } from 'vitest';
import { readNames } from '#platform/outbound/read-names';
import { DISPUTE_WIRE, formatQuestion } from './format-question.ts';

test('each name of it is on the list, and a hostile number cannot add another', () => {
  const key = 'LEG-1","driver":"x';
  const text = formatQuestion({ key, day: Temporal.PlainDate.from('2026-10-29') });
  expect([...readNames(text, 'json')].sort()).toEqual(Object.keys(DISPUTE_WIRE).sort());
  expect(JSON.parse(text)).toMatchObject({ use: key, day: '2026-10-29' });
});
