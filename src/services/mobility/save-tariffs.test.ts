// Tariffs in a real database: kept once, changed by adding, found as they held.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tariff } from '#kernel/tariff';
import type { Context } from '#platform/database/types';
import { accessSql } from '#privacy/access';
import { type TestDatabase, testDatabase } from '#test/database';
import { findTariff, findTariffs } from './find-tariff.ts';
import * as records from './records.ts';
import { endTariff, saveTariffs } from './save-tariffs.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access: accessSql([records.tariff, records.unmatched]) });
});
afterAll(() => db.close());

const context: Context = { role: 'intake', now: Temporal.Instant.from('2026-11-22T12:00:00Z') };
const act = <T>(work: Parameters<typeof db.worker.transaction<T>>[1]) => db.worker.transaction(context, work);
const at = (text: string) => Temporal.Instant.from(text);

const tariff = (key: string, cents: number, more: Partial<Tariff> = {}): Tariff => ({
  provider: 'voorbeeld-laden',
  key,
  rates: 'exclusive',
  combine: 'first-match',
  elements: [
    {
      components: [
        { dimension: 'energy', rateMilliCents: cents * 1000, per: 1000, step: 1, vatBasisPoints: 2100 },
      ],
      restrictions: { startTime: '07:00', endTime: '23:00' },
    },
  ],
  ...more,
});
const january = at('2026-01-01T00:00:00Z');
const june = at('2026-06-01T00:00:00Z');
const rateAt = async (key: string, moment: Temporal.Instant) =>
  (await act((tx) => findTariff(tx, 'voorbeeld-laden', key, moment)))?.elements[0]?.components[0]
    ?.rateMilliCents;

test('the same tariff again is nothing, and a change is added beside the old terms', async () => {
  const first = [{ tariff: tariff('AC', 31), holdsFrom: january }];
  expect(await act((tx) => saveTariffs(tx, first))).toEqual({ added: 1, refused: [] });
  expect(await act((tx) => saveTariffs(tx, first))).toEqual({ added: 0, refused: [] });
  const later = [{ tariff: tariff('AC', 31), holdsFrom: june }];
  expect(await act((tx) => saveTariffs(tx, later))).toEqual({ added: 0, refused: [] });
  const dearer = [{ tariff: tariff('AC', 35), holdsFrom: june }];
  expect(await act((tx) => saveTariffs(tx, dearer))).toEqual({ added: 1, refused: [] });
});

test('what was used in May keeps the price of May; before the first terms nothing is known', async () => {
  expect(await rateAt('AC', at('2026-05-31T23:59:59Z'))).toBe(31_000);
  expect(await rateAt('AC', june)).toBe(35_000);
  expect(await rateAt('AC', at('2025-12-31T23:59:59Z'))).toBeUndefined();
  expect(await rateAt('DC', june)).toBeUndefined();
});

test('a tariff with an end does not hold after it, and one that is taken back neither', async () => {
  const ends = tariff('NIGHT', 20, { validUntil: june });
  await act((tx) => saveTariffs(tx, [{ tariff: ends, holdsFrom: january }]));
  expect(await rateAt('NIGHT', at('2026-05-01T00:00:00Z'))).toBe(20_000);
  expect(await rateAt('NIGHT', june)).toBeUndefined();
  await act((tx) => saveTariffs(tx, [{ tariff: tariff('OLD', 40), holdsFrom: january }]));
  expect(await act((tx) => endTariff(tx, 'voorbeeld-laden', 'OLD', june))).toBe(1);
  expect(await rateAt('OLD', at('2026-05-31T00:00:00Z'))).toBe(40_000);
  expect(await rateAt('OLD', june)).toBeUndefined();
});

test('a tariff that cannot be is refused by itself, and another provider has its own', async () => {
  const broken = { ...tariff('BAD', 31), elements: [] };
  const outcome = await act((tx) =>
    saveTariffs(tx, [
      { tariff: broken, holdsFrom: january },
      { tariff: { ...tariff('AC', 99), provider: 'another' }, holdsFrom: january },
    ]),
  );
  expect(outcome).toMatchObject({ added: 1, refused: [{ code: 'tariff-impossible' }] });
  expect(await rateAt('AC', january)).toBe(31_000);
});

test('many questions are one, answered in their order', async () => {
  const found = await act((tx) =>
    findTariffs(tx, 'voorbeeld-laden', [
      { key: 'AC', at: june },
      { key: 'unknown', at: june },
      { key: 'AC', at: january },
    ]),
  );
  expect(found.map((one) => one?.elements[0]?.components[0]?.rateMilliCents)).toEqual([
    35_000,
    undefined,
    31_000,
  ]);
  expect(found[2]?.elements[0]?.restrictions).toEqual({ startTime: '07:00', endTime: '23:00' });
});
