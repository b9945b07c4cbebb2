// Every pair of states of a booking, and every path through the table.
import { expect, test } from 'vitest';
import { bookingStates, bookingSteps, followBooking, isBookingOver } from './follow-booking.ts';

const pairs = bookingStates.flatMap((known) => bookingStates.map((reported) => ({ known, reported })));

/** A second way to the same answer: all paths walked out, instead of a search. */
function pathsFrom(state: (typeof bookingStates)[number]): string[][] {
  const next = Object.values(bookingSteps[state]);
  return [[state], ...next.flatMap((each) => pathsFrom(each).map((path) => [state, ...path]))];
}
const all = bookingStates.flatMap(pathsFrom);
const leads = (from: string, to: string) =>
  all.some((path) => path[0] === from && path.slice(1).includes(to));

test.each(pairs)('$reported after $known is told apart', ({ known, reported }) => {
  const expected =
    known === reported
      ? 'same'
      : leads(known, reported)
        ? 'forward'
        : leads(reported, known)
          ? 'stale'
          : 'impossible';
  expect(followBooking(known, reported)).toBe(expected);
});

test('nothing follows an end, and every path comes to one', () => {
  const ends = bookingStates.filter(isBookingOver);
  expect(ends).toEqual(['REJECTED', 'RELEASED', 'EXPIRED', 'CANCELLED', 'FINISHED']);
  for (const known of ends)
    for (const reported of bookingStates) expect(followBooking(known, reported)).not.toBe('forward');
  for (const state of bookingStates)
    expect(pathsFrom(state).some((path) => ends.includes(path.at(-1) as never))).toBe(true);
});

test('every state can be reached from a new offer, and no path comes back', () => {
  for (const state of bookingStates.slice(1)) expect(leads('NEW', state)).toBe(true);
  for (const path of all) expect(new Set(path).size).toBe(path.length);
});

test('a booking is never confirmed or begun without a commit or a confirmation', () => {
  const starts = pathsFrom('NEW').filter((path) => path.includes('STARTED'));
  expect(starts.length).toBeGreaterThan(0);
  for (const path of starts) expect(path[path.indexOf('STARTED') - 1]).toBe('CONFIRMED');
});

test('what is cancelled cannot be finished, and what is finished cannot be cancelled', () => {
  expect(followBooking('CANCELLED', 'FINISHED')).toBe('impossible');
  expect(followBooking('FINISHED', 'CANCELLED')).toBe('impossible');
  expect(followBooking('STARTED', 'CANCELLED')).toBe('impossible');
});
