// The sources under a figure of CO2 are those that made it, and no others.
import { expect, test } from 'vitest';
import { listCo2Sources } from './list-co2-sources.ts';

test('a list that was not verified is said beside the lists that were', () => {
  const factorIds = ['co2emissiefactoren-2026/train', 'co2emissiefactoren-2023/car-average'];
  expect(listCo2Sources([{ factorIds }]).map(({ listYear, verified }) => [listYear, verified])).toEqual([
    [2026, true],
    [2023, false],
  ]);
});

test('rows of one list are one source, and the value of a vehicle is a source of its own', () => {
  const [list, vehicle, ...rest] = listCo2Sources([
    { factorIds: ['wpm-2025/car-petrol', 'wpm-2025/moped'] },
    { factorIds: ['wpm-2025/moped', 'vehicle/wltp/132000'] },
  ]);
  expect(list).toMatchObject({ listYear: 2025 });
  expect(vehicle).toMatchObject({ listYear: null });
  expect(vehicle?.title.nl).toContain('RDW');
  expect(rest).toEqual([]);
});

test('without grams there is no source', () => {
  expect(listCo2Sources([])).toEqual([]);
});
