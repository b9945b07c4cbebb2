// The wage codes: the default knows every kind, untaxed and taxed, and no two share a code.
import { expect, test } from 'vitest';
import { DEFAULT_WAGE_CODES, findWageCode } from './find-wage-code.ts';

test('every kind of amount has an untaxed and a taxed code of its own', () => {
  const codes = (['commute', 'business', 'home-working', 'public-transport'] as const).flatMap((kind) =>
    [false, true].map((taxed) => findWageCode(DEFAULT_WAGE_CODES, kind, taxed)?.code),
  );
  expect(codes).toEqual(['4310', '4410', '4311', '4411', '4320', '4420', '4330', '4430']);
});

test('an organisation without a code for something gets none, not a guess', () => {
  const own = DEFAULT_WAGE_CODES.filter((each) => !each.taxed);
  expect(findWageCode(own, 'commute', true)).toBeUndefined();
});
