// The number of a pass: pseudonymous, and a typing error is found at once.
import { expect, test } from 'vitest';
import { newContractId, passUid, readContractId } from './contract-id.ts';

const owner = { countryCode: 'NL', partyId: 'RRT' };
const ALL = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

test('a number is read as it is written, with small letters or without dashes', () => {
  for (let index = 0; index < 200; index += 1) {
    const number = newContractId(owner);
    expect(number).toMatch(/^NL-RRT-C[2-9A-HJ-NP-Z]{8}-[0-9A-Z]$/);
    expect(readContractId(number, owner)).toBe(number);
    expect(readContractId(passUid(number), owner)).toBe(number);
    expect(readContractId(` ${number.toLowerCase().replaceAll('-', '')} `, owner)).toBe(number);
  }
});

test('one wrong sign, or two neighbours exchanged, is no number of ours', () => {
  const number = newContractId(owner);
  const from = number.indexOf('C');
  for (let place = from + 1; place < number.length; place += 1) {
    if (number[place] === '-') continue;
    for (const sign of ALL) {
      if (sign === number[place]) continue;
      const typed = number.slice(0, place) + sign + number.slice(place + 1);
      expect(readContractId(typed, owner), typed).toBeUndefined();
    }
  }
  const plain = number.slice(from + 1, from + 9);
  for (let place = 0; place < 7; place += 1) {
    const [a = '', b = ''] = plain.slice(place, place + 2);
    if (a === b) continue;
    const typed = number.replace(plain, plain.slice(0, place) + b + a + plain.slice(place + 2));
    expect(readContractId(typed, owner), typed).toBeUndefined();
  }
});

test('a number of another provider is none of ours, and numbers do not repeat', () => {
  expect(readContractId(newContractId({ countryCode: 'NL', partyId: 'ZZZ' }), owner)).toBeUndefined();
  expect(new Set(Array.from({ length: 500 }, () => newContractId(owner))).size).toBe(500);
});
