// A table that keeps personal data without a clock, or with one that does not fit its term, is refused.
import { expect, test } from 'vitest';
import { type AnyRecord, date, optional, record, text, uuid } from '#platform/records';
import { checkClocks, clockOf } from './clocks.ts';

const columns = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') } as const;
const swept = { sweeper: { when: 'expired', delete: true } } as const;
const person = { tenant: 'organisation_id', subjects: ['person_id'] } as const;

const plate = (scope: object, writes: object = swept) =>
  record('travel/trips/convenience')('travel.planted', {
    columns: { ...columns, plate: text('licence_plate'), purge_on: optional(date('not-personal')) },
    scope: { ...person, ...scope },
    writes,
  }) as AnyRecord;

test('an indexed day fits a term of days', () => {
  const fitting = plate({ purge: 'purge_on' });
  expect(checkClocks([fitting])).toEqual([]);
  expect(clockOf(fitting, [fitting])).toEqual({
    mechanism: 'batches',
    term: '67-days',
    start: 'account-ended',
    parent: undefined,
  });
});

test('a table with personal columns and no clock is refused', () => {
  expect(checkClocks([plate({})])).toEqual([
    'travel.planted: personal columns without a clock: a purge day, or goesWith',
  ]);
});

test('a leaf for each day of a term of days is refused', () => {
  const says = checkClocks([plate({ purge: 'purge_on', partitioned: true })]);
  expect(says[0]).toContain('67-days has too many days for a leaf each');
  expect(says[1]).toContain('the sweeper needs no DELETE');
});

test('a purge day on which nobody may delete is refused', () => {
  expect(checkClocks([plate({ purge: 'purge_on' }, {})])).toEqual([
    'travel.planted: nobody may delete what expired',
  ]);
});

test('a term that the activity does not have is refused: the longest never wins', () => {
  const [says] = checkClocks([plate({ purge: 'purge_on', term: '7-years' })]);
  expect(says).toContain('its term is not one of 67-days');
});

test('an activity with several terms asks which one a table keeps to', () => {
  const fixes = (scope: object) =>
    record('travel/trips/gps-coordinates')('travel.planted', {
      columns: { ...columns, lat: text('lat'), purge_on: date('not-personal') },
      scope: { ...person, purge: 'purge_on', ...scope },
      writes: swept,
    }) as AnyRecord;
  expect(checkClocks([fixes({})])[0]).toContain('its term is not one of until-confirmed, 30-days');
  expect(checkClocks([fixes({ term: '30-days' })])).toEqual([]);
  expect(checkClocks([fixes({ term: 'until-confirmed' })])[0]).toContain('does not end on a day');
});

test('a table goes with a parent that has a clock, never with itself or with nothing', () => {
  const parent = plate({ purge: 'purge_on' });
  const child = { ...plate({ goesWith: 'travel.planted' }), table: 'travel.child' };
  expect(checkClocks([parent, child])).toEqual([]);
  expect(clockOf(child, [parent, child])).toMatchObject({
    mechanism: 'with-parent',
    parent: 'travel.planted',
  });
  expect(checkClocks([child])[0]).toContain('which has no clock itself');
  expect(checkClocks([plate({ goesWith: 'travel.planted' })])[0]).toContain('which has no clock itself');
});
