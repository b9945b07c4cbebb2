// A citizen service number is recognised wherever it stands, and a numbering of a company is not taken for
// one.
import { expect, test } from 'vitest';
import {
  hidesCitizenNumber,
  isCitizenColumn,
  isLikeCitizenNumber,
  namesCitizenNumber,
} from './citizen-number.ts';

test('the eleven-test decides, with and without the zero in front', () => {
  expect(isLikeCitizenNumber('123456782')).toBe(true);
  expect(isLikeCitizenNumber('1234.56.782')).toBe(true);
  expect(isLikeCitizenNumber('123456783')).toBe(false);
  expect(isLikeCitizenNumber('10000008')).toBe(isLikeCitizenNumber('010000008'));
  expect(isLikeCitizenNumber('000000000')).toBe(false);
  expect(isLikeCitizenNumber('1001')).toBe(false);
});

test('one that hides in a name or an address is found; a telephone number is none', () => {
  expect(hidesCitizenNumber('Jo Vos (123456782)')).toBe(true);
  expect(hidesCitizenNumber('bsn.123456782@example.nl')).toBe(true);
  expect(hidesCitizenNumber('123 456 782')).toBe(true);
  expect(hidesCitizenNumber('Jo Vos 0612345678')).toBe(false);
  expect(hidesCitizenNumber('Jo Vos')).toBe(false);
});

test('a column is known by its name', () => {
  for (const name of ['BSN', 'bsn_nummer', 'Burgerservicenummer', 'burger-service-nummer', 'sofi'])
    expect([name, namesCitizenNumber(name)]).toEqual([name, true]);
  for (const name of ['personnel_number', 'absent', 'sofie', 'name'])
    expect([name, namesCitizenNumber(name)]).toEqual([name, false]);
});

test('a numbering of nine digits with a chance hit is no column of citizen numbers; one of them all is', () => {
  const own = Array.from({ length: 22 }, (_, nth) => String(400_000_000 + nth));
  expect(own.filter(isLikeCitizenNumber).length).toBeGreaterThan(0);
  expect(isCitizenColumn(own)).toBe(false);
  expect(isCitizenColumn(['123456782', '111222333'])).toBe(true);
  expect(isCitizenColumn(['1001', '1002', '123456782'])).toBe(true);
});
