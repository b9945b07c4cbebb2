// Lines of the log that are the same on one day are one line, and nothing gets lost.
import { expect, test } from 'vitest';
import type { LogEvent } from '../contract.ts';
import { groupEvents } from './group-events.ts';

const event = (id: string, at: string, who: string): LogEvent => ({
  id,
  at,
  kind: 'looked',
  who: { nl: who, en: who },
  title: { nl: 'Ritten', en: 'Trips' },
  fields: [],
  why: { nl: 'de maand', en: 'the month' },
  clause: null,
  until: null,
});
const dayOf = (instant: string) => instant.slice(0, 10);

test('the same on one day is one line with its count; another day or another viewer is its own', () => {
  const groups = groupEvents(
    [
      event('4', '2026-11-22T10:00:00Z', 'desk'),
      event('3', '2026-11-22T09:00:00Z', 'employer'),
      event('2', '2026-11-22T08:00:00Z', 'desk'),
      event('1', '2026-11-21T08:00:00Z', 'desk'),
    ],
    dayOf,
  );
  expect(groups.map(({ newest, count }) => [newest.id, count])).toEqual([
    ['4', 2],
    ['3', 1],
    ['1', 1],
  ]);
});
