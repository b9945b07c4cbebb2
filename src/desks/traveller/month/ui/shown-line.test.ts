// Lines and private trips stand together in the order in which they were travelled.
import { expect, test } from 'vitest';
import type { OwnLine, PrivateTrip } from '../contract.ts';
import { toShownLines } from './shown-line.ts';

const nothing = { shown: [], hidden: [] };
const common = { title: { nl: 'a', en: 'a' }, arrival: null, distanceM: null, disclosure: nothing };
const line = (id: string, date: string, departure: string | null): OwnLine => ({
  ...common,
  id,
  date,
  departure,
  kind: 'travel',
  purpose: 'commute',
  mode: 'train',
  amountCents: 100,
  untaxedCents: 100,
  taxedCents: 0,
  correctionOf: null,
});
const trip = (id: string, date: string, departure: string): PrivateTrip => ({
  ...common,
  id,
  date,
  departure,
  mode: 'train',
  costCents: 420,
});

test('the newest day comes first, and within it the first trip of the day', () => {
  const shown = toShownLines({
    lines: [line('home', '2026-10-02', null), line('late', '2026-10-02', '2026-10-02T15:00:00Z')],
    privateTrips: [trip('noon', '2026-10-02', '2026-10-02T11:00:00Z'), trip('old', '2026-10-01', 'x')],
  });
  expect(shown.map((one) => one.id)).toEqual(['noon', 'late', 'home', 'old']);
});

test('a private trip has no amount to explain and shows the employer nothing', () => {
  const [shown] = toShownLines({ lines: [], privateTrips: [trip('p', '2026-10-01', 'x')] });
  expect(shown).toMatchObject({ purpose: 'private', line: undefined, disclosure: nothing });
});
