// Role × table × action × relation: what the database answers is what the register says, cell by cell. Here a
// sample of it; `npm run test:matrix` asks the whole, and changes every policy and grant.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAll, inSample, type Matrix, openMatrix } from './open-matrix.ts';
import { rightOf } from './oracle.ts';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix.close());

const told = ({ cell, answer }: { cell: { name: string; expected: string }; answer: string }) =>
  `${cell.name}: ${answer || 'no row'}, expected ${cell.expected || 'no row'}`;

test('each cell asked is as the register says, the owner, the logins and partitions included', async () => {
  const { cells, wrong } = await askAll(matrix, inSample);
  expect(wrong.slice(0, 20).map(told)).toEqual([]);
  expect(cells).toBeGreaterThan(10_000);
}, 240_000);

test('a role that the database does not have is given nothing by the register', () => {
  const given = matrix.absent.flatMap(({ name }) =>
    matrix.tables.flatMap(({ record }) =>
      (['select', 'insert', 'update', 'delete'] as const)
        .filter((action) => rightOf(matrix.register, record, name, action))
        .map((action) => `${name} ${record.table} ${action}`),
    ),
  );
  expect(given).toEqual([]);
});
