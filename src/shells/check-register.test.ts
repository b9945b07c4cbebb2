// The register and the tables of this house agree.
import { expect, test } from 'vitest';
import { activities } from '#register';
import { records } from './catalogue.ts';
import { checkRegister } from './check-register.ts';

test('the register agrees with itself and with every table', () => {
  expect(records.length).toBeGreaterThan(20);
  expect(checkRegister()).toEqual([]);
});

test('an activity of a built service that has no code says so, and none of its readers gets a table', () => {
  const unbuilt = activities.filter(({ built }) => !built).map(({ id }) => id);
  expect(unbuilt).toContain('travel/trips/gps-always');
  expect(activities.find(({ id }) => id === 'travel/trips/history')?.built).toBe(true);
  expect(records.filter((record) => unbuilt.includes(record.activity as never))).toEqual([]);
});
