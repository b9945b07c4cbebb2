// The travel codes: what the document says, and what we chose where it is silent.
import { expect, test } from 'vitest';
import { DEFAULT_TRAVEL_CODES, mapTravelCodes } from './map-travel-codes.ts';

const map = (...row: Parameters<typeof mapTravelCodes> extends [unknown, ...infer Rest] ? Rest : never) =>
  mapTravelCodes(DEFAULT_TRAVEL_CODES, ...row);

test('a car is coded by its fuel', () => {
  const fuels = [
    'petrol',
    'diesel',
    'hybrid',
    'plug-in-hybrid',
    'electric',
    'lpg',
    'cng',
    'hydrogen',
  ] as const;
  expect(fuels.map((fuel) => map('car', fuel, 'commute').mode)).toEqual([
    ...['11', '12', '13', '13', '14', '15', '15', '15'],
  ]);
});

test('walking and cycling share a code, and so does all public transport', () => {
  for (const mode of ['walk', 'bicycle', 'e-bike'] as const)
    expect(map(mode, undefined, 'commute').mode).toBe('41');
  for (const mode of ['train', 'bus', 'tram', 'metro'] as const)
    expect(map(mode, 'none', 'business')).toEqual({ mode: '51', purpose: '02', unverified: [] });
});

test.each([
  'car',
  'motorcycle',
  'moped',
] as const)('a %s without a known fuel gets no code rather than an invented one, and says what to do', (mode) => {
  expect(map(mode, undefined, 'commute').mode).toBeNull();
  expect(map(mode, 'none', 'commute').unverified[0]?.nl).toContain('reisrecht wpm');
});

test('what is no ride, such as a cap, has no code and no remark', () => {
  expect(map(undefined, undefined, undefined)).toEqual({ mode: null, purpose: null, unverified: [] });
});

test('a taxi and a ferry are marked as our choice', () => {
  expect(map('taxi', undefined, 'business')).toMatchObject({ mode: null, purpose: '02' });
  expect(map('ferry', undefined, 'business')).toMatchObject({ mode: '51' });
  for (const mode of ['taxi', 'ferry'] as const)
    expect(map(mode, undefined, 'business').unverified).toHaveLength(1);
});

test('a private purpose, or none, has no code', () => {
  for (const purpose of ['private', undefined] as const)
    expect(map('bus', undefined, purpose).purpose).toBeNull();
});
