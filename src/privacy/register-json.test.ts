// What scripts get of the register: the same words, as one plain object.
import { expect, test } from 'vitest';
import { activities } from '#register';
import { registerJson } from './register-json.ts';

const record = {
  table: 'travel.trip',
  activity: 'travel/trips/history',
  subjects: ['person_id'],
  columns: [{ name: 'day', field: 'start_datetime' }],
};

test('every activity is there once, with the words of the register', () => {
  const json = registerJson([record]);
  expect(json.activities.map(({ id }) => id)).toEqual(activities.map(({ id }) => id));
  expect(json.records).toEqual([record]);
  const rental = json.activities.find(({ id }) => id === 'card/ov-fiets/rental');
  expect(rental?.fields.slice(0, 3)).toEqual(['engraved_id', 'chip_id', 'booking_ref']);
  expect(rental).toMatchObject({
    wing: 'card',
    service: 'ov-fiets',
    built: true,
    bases: ['contract'],
    role: 'controller',
    recipients: [{ party: 'ov-fiets', role: 'controller', fields: ['engraved_id', 'chip_id'] }],
    retention: [{ term: '2-financial-years', from: 'closed' }],
  });
  expect(Object.keys(rental ?? {})).toEqual(
    'id wing service built bases role fields reads recipients retention text'.split(' '),
  );
});

test('a provider without a list of its own has no fields', () => {
  const taxi = registerJson([]).activities.find(({ id }) => id === 'mobility/taxi/use');
  expect(taxi?.recipients).toEqual([{ party: 'taxi-provider', role: 'controller', fields: [] }]);
});

test('it survives being printed and read again', () => {
  const json = registerJson([record]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
