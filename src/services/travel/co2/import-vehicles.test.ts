// The copy of the vehicle register, and the grams of a trip, in a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { sql } from '#platform/database/sql';
import type { Context } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { accessSql } from '#privacy/access';
import type { FuelRow, VehicleRow } from '#providers/protocols/rdw/parse-vehicles';
import { type TestDatabase, testDatabase } from '#test/database';
import { estimateCo2 } from './estimate.ts';
import { findVehicle } from './find-vehicle.ts';
import { importFuels, importVehicles } from './import-vehicles.ts';
import * as records from './records.ts';
import { writeEstimates } from './write-estimates.ts';

const context: Context = {
  role: 'intake',
  organisation: '01990000-0000-7000-8000-000000000001',
  now: Temporal.Instant.from('2026-11-22T12:00:00Z'),
};
const vehicles: readonly VehicleRow[] = [
  { plate: 'AE108A', kind: 'Personenauto', make: 'VOORBEELD', model: 'STATION PHEV' },
  {
    plate: 'AE102A',
    kind: 'Personenauto',
    make: 'VOORBEELD',
    firstAdmittedOn: Temporal.PlainDate.from('2016-09-02'),
  },
];
const fuels: readonly FuelRow[] = [
  { plate: 'AE108A', sequence: 1, fuel: 'petrol', description: 'Benzine', wltpWeightedMgPerKm: 31_000 },
  { plate: 'AE108A', sequence: 2, fuel: 'electric', description: 'Elektriciteit' },
  { plate: 'AE102A', sequence: 1, fuel: 'diesel', description: 'Diesel', nedcMgPerKm: 104_000 },
  { plate: 'ZZ999Z', sequence: 1, fuel: 'diesel', description: 'Diesel' },
];

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access: accessSql(Object.values(records) as AnyRecord[]) });
  await ensurePartitions({ owner: db.owner, tables: ['travel.trip_co2'], now: context.now });
});
afterAll(() => db.close());

const asIntake = <T>(work: Parameters<typeof db.worker.transaction<T>>[1]) =>
  db.worker.transaction(context, work);

describe('the vehicle register', () => {
  test('goes in once: the same files again change nothing', async () => {
    const first = await asIntake(async (tx) => [
      await importVehicles(tx, vehicles),
      await importFuels(tx, fuels),
    ]);
    expect(first).toEqual([
      { accepted: 2, unchanged: 0, skipped: 0 },
      { accepted: 3, unchanged: 0, skipped: 1 },
    ]);
    const again = await asIntake(async (tx) => [
      await importVehicles(tx, vehicles),
      await importFuels(tx, fuels),
    ]);
    expect(again).toEqual([
      { accepted: 0, unchanged: 2, skipped: 0 },
      { accepted: 0, unchanged: 3, skipped: 1 },
    ]);
  });

  test('finds a vehicle by its plate, two fuel rows being one hybrid', async () => {
    expect(await asIntake((tx) => findVehicle(tx, 'AE108A'))).toMatchObject({
      model: 'STATION PHEV',
      emission: { fuel: 'plug-in-hybrid', co2MgPerKm: 31_000, basis: 'wltp-weighted' },
    });
    const diesel = await asIntake((tx) => findVehicle(tx, 'AE102A'));
    expect(diesel?.firstAdmissionOn?.toString()).toBe('2016-09-02');
    expect(diesel?.emission).toEqual({ fuel: 'diesel', co2MgPerKm: 104_000, basis: 'nedc' });
    expect(await asIntake((tx) => findVehicle(tx, 'ZZ999Z'))).toBeUndefined();
  });

  test('replaces a vehicle by a later file, a fuel that left is gone', async () => {
    const counts: number[] = [];
    await asIntake(async (tx) => {
      await importVehicles(tx, [{ plate: 'AE108A', kind: 'Personenauto', model: 'OMGEBOUWD' }], (n) =>
        counts.push(n),
      );
      await importFuels(tx, fuels.slice(1, 2));
    });
    expect(counts).toEqual([1]);
    expect(await asIntake((tx) => findVehicle(tx, 'AE108A'))).toMatchObject({
      make: '',
      model: 'OMGEBOUWD',
      emission: { fuel: 'electric', basis: 'none' },
    });
  });

  test('counts the last of two rows with one plate', async () => {
    const rows = ['EERST', 'LAATST'].map((model) => ({ plate: 'AE101A', kind: 'Bedrijfsauto', model }));
    const imported = await asIntake((tx) => importVehicles(tx, rows));
    expect(imported).toEqual({ accepted: 1, unchanged: 0, skipped: 0 });
    expect((await asIntake((tx) => findVehicle(tx, 'AE101A')))?.model).toBe('LAATST');
  });
});

describe('the grams of a trip', () => {
  const day = Temporal.PlainDate.from('2026-09-14');
  const row = (tripId: number, estimate = estimateCo2({ day, mode: 'train', distanceM: 40_000 })) => ({
    tripId,
    personId: '01990000-0000-7000-8000-000000000002',
    purgeOn: Temporal.PlainDate.from('2028-01-01'),
    estimate,
  });

  test('are written once and never change', async () => {
    expect(
      await asIntake((tx) => writeEstimates(tx, [row(1), row(2, estimateCo2({ day, mode: 'ferry' }))])),
    ).toBe(2);
    expect(
      await asIntake((tx) => writeEstimates(tx, [row(1, estimateCo2({ day, mode: 'bus', distanceM: 1 }))])),
    ).toBe(0);
    const stored = await asIntake((tx) =>
      tx.list(sql`select trip_id, wtw_grams, wtw_factor, wtw_basis, ttw_grams,
      ttw_list_year from travel.trip_co2 order by trip_id`),
    );
    expect(stored).toEqual([
      {
        trip_id: 1,
        wtw_grams: 760,
        wtw_factor: 'co2emissiefactoren-2026/train',
        wtw_basis: 'list',
        ttw_grams: 440,
        ttw_list_year: 2025,
      },
      {
        trip_id: 2,
        wtw_grams: null,
        wtw_factor: null,
        wtw_basis: 'unknown',
        ttw_grams: null,
        ttw_list_year: null,
      },
    ]);
  });

  test('no rows are no statement', async () => {
    expect(await asIntake((tx) => writeEstimates(tx, []))).toBe(0);
  });
});
