// Which fuel and which figure follow from the fuel rows of one vehicle.
import { expect, test } from 'vitest';
import type { FuelRow } from './parse-vehicles.ts';
import { pickEmission } from './pick-emission.ts';

function row(sequence: number, fuel: NonNullable<FuelRow['fuel']>, values: Partial<FuelRow> = {}): FuelRow {
  return { plate: 'AB123C', sequence, fuel, description: fuel, ...values };
}

test('WLTP comes before NEDC, and the weighted value before the other', () => {
  const all = { wltpWeightedMgPerKm: 1, wltpMgPerKm: 2, nedcWeightedMgPerKm: 3, nedcMgPerKm: 4 };
  const without = (...names: (keyof typeof all)[]) => {
    const values = Object.entries(all).filter(([name]) => !names.includes(name as keyof typeof all));
    return pickEmission([row(1, 'petrol', Object.fromEntries(values))]);
  };
  expect(without()).toMatchObject({ basis: 'wltp-weighted', co2MgPerKm: 1 });
  expect(without('wltpWeightedMgPerKm')).toMatchObject({ basis: 'wltp', co2MgPerKm: 2 });
  expect(without('wltpWeightedMgPerKm', 'wltpMgPerKm')).toMatchObject({
    basis: 'nedc-weighted',
    co2MgPerKm: 3,
  });
  expect(without('wltpWeightedMgPerKm', 'wltpMgPerKm', 'nedcWeightedMgPerKm')).toMatchObject({
    basis: 'nedc',
  });
  expect(pickEmission([row(1, 'diesel')])).toEqual({ fuel: 'diesel', co2MgPerKm: undefined, basis: 'none' });
});

test('two fuel rows with electricity make a hybrid: plug-in if the class or a weighted value says so', () => {
  const electric = (values: Partial<FuelRow>) => row(2, 'electric', values);
  const petrol = row(1, 'petrol', { wltpMgPerKm: 110_000 });
  expect(pickEmission([electric({ hybridClass: 'OVC-HEV' }), petrol]).fuel).toBe('plug-in-hybrid');
  expect(pickEmission([petrol, electric({ hybridClass: 'NOVC-HEV' })]).fuel).toBe('hybrid');
  expect(pickEmission([petrol, electric({})]).fuel).toBe('hybrid');
  const weighted = row(1, 'petrol', { wltpMgPerKm: 110_000, wltpWeightedMgPerKm: 28_000 });
  expect(pickEmission([weighted, electric({})])).toEqual({
    fuel: 'plug-in-hybrid',
    co2MgPerKm: 28_000,
    basis: 'wltp-weighted',
  });
});

test('an electric or hydrogen car has no exhaust figure, petrol beside gas runs on gas', () => {
  expect(pickEmission([row(1, 'electric', { wltpMgPerKm: 0 })])).toMatchObject({
    fuel: 'electric',
    basis: 'none',
  });
  expect(pickEmission([row(1, 'hydrogen'), row(2, 'electric')]).fuel).toBe('hydrogen');
  const bi = [row(1, 'petrol', { nedcMgPerKm: 150_000 }), row(2, 'lpg', { nedcMgPerKm: 135_000 })];
  expect(pickEmission(bi)).toEqual({ fuel: 'lpg', co2MgPerKm: 135_000, basis: 'nedc' });
  expect(pickEmission([])).toEqual({ fuel: undefined, co2MgPerKm: undefined, basis: 'none' });
});
