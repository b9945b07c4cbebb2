// The headers of the standard, both ways.
import { expect, test } from 'vitest';
import { checkHeaders, writeHeaders } from './write-headers.ts';

const parties = { ourId: 'REISRECHT', theirId: 'OPERATOR' };
const fromThem = {
  'accept-language': 'nl',
  api: 'TOMP',
  'api-version': '1.6.1',
  'maas-id': 'OPERATOR',
  'addressed-to': 'REISRECHT',
};

test('what we write has all that the document requires, and one language', () => {
  expect(writeHeaders(parties, 'KEY', 'nl')).toEqual({
    'accept-language': 'nl',
    api: 'TOMP',
    'api-version': '1.6.1',
    'maas-id': 'REISRECHT',
    'addressed-to': 'OPERATOR',
    authorization: 'Bearer KEY',
  });
});

test('a call of the operator with its headers is taken, also without an addressee', () => {
  expect(checkHeaders(fromThem, parties).ok).toBe(true);
  expect(checkHeaders({ ...fromThem, 'addressed-to': undefined }, parties).ok).toBe(true);
  expect(checkHeaders({ ...fromThem, 'api-version': '1.6' }, parties).ok).toBe(true);
});

test.each([
  ['accept-language', undefined],
  ['api', undefined],
  ['api', 'OCPI'],
  ['api-version', '2.0.0'],
  ['maas-id', 'ANOTHER'],
  ['maas-id', undefined],
  ['addressed-to', 'ANOTHER'],
])('%s = %s is refused by its name', (name, value) => {
  const result = checkHeaders({ ...fromThem, [name]: value }, parties);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'tomp-header' } });
  if (!result.ok) expect(result.refusal.en).toContain(name);
});
