// What a browser gets is what the shape declares: the short way and the shape itself must say the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { compileAnswer } from './compile-answer.ts';

const Trip = z.object({
  id: z.string(),
  'a "quoted" name': z.string().optional(),
  distanceM: z.int(),
  factor: z.number(),
  isConfirmed: z.boolean(),
  mode: z.enum(['car', 'train']),
  kind: z.literal('trip'),
  note: z.string().nullable(),
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  stops: z.array(z.object({ place: z.string().max(20), at: z.int().nullable() })),
  payer: z.discriminatedUnion('by', [
    z.object({ by: z.literal('client'), cents: z.int() }),
    z.object({ by: z.literal('traveller') }),
  ]),
});
const Month = z.object({ trips: z.array(Trip), total: z.strictObject({ cents: z.int().min(0) }).optional() });
const write = compileAnswer(Month);

const stop = fc.record({ place: fc.string({ maxLength: 20 }), at: fc.option(fc.integer()) });
const payer = fc.oneof(
  fc.record({ by: fc.constant('client' as const), cents: fc.integer() }),
  fc.constant({ by: 'traveller' as const }),
);
const trip = fc.record(
  {
    id: fc.string({ unit: 'binary' }),
    'a "quoted" name': fc.string(),
    distanceM: fc.maxSafeInteger(),
    factor: fc.double({ noNaN: true, noDefaultInfinity: true }),
    isConfirmed: fc.boolean(),
    mode: fc.constantFrom('car' as const, 'train' as const),
    kind: fc.constant('trip' as const),
    note: fc.option(fc.string()),
    day: fc.constant('2026-10-05'),
    stops: fc.array(stop, { maxLength: 3 }),
    payer,
  },
  {
    requiredKeys: [
      'id',
      'distanceM',
      'factor',
      'isConfirmed',
      'mode',
      'kind',
      'note',
      'day',
      'stops',
      'payer',
    ],
  },
);

const full = {
  id: 'a',
  distanceM: 1,
  factor: 0.5,
  isConfirmed: true,
  mode: 'car',
  kind: 'trip',
  note: null,
  day: '2026-10-05',
  stops: [{ place: 'Ede', at: null }],
  payer: { by: 'client', cents: 5 },
};

test('a value of the shape is written exactly as the shape itself writes it', () => {
  fc.assert(
    fc.property(fc.array(trip, { maxLength: 3 }), (trips) => {
      expect(write({ trips })).toBe(JSON.stringify(z.encode(Month, { trips })));
    }),
  );
});

test('a field that is not declared never leaves, at any depth', () => {
  const secret = { iban: 'NL00SECRET' };
  const leaky = {
    ...secret,
    trips: [
      {
        ...full,
        ...secret,
        stops: [{ place: 'Ede', at: 1, ...secret }],
        payer: { ...full.payer, ...secret },
      },
    ],
  };
  expect(write(leaky)).not.toContain('SECRET');
  expect(JSON.parse(write(leaky)).trips[0].stops).toEqual([{ place: 'Ede', at: 1 }]);
  expect(() => write({ trips: [], total: { cents: 1, ...secret } })).toThrow();
});

test('a declared field that is not as declared stops the answer, and the message repeats no value', () => {
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    id: [undefined, null, 7, ['x'], { toString: 1 }],
    'a "quoted" name': [null, 7],
    distanceM: [1.5, '1', Number.NaN, 2 ** 53, null, 1n],
    factor: [Number.POSITIVE_INFINITY, Number.NaN, '1'],
    isConfirmed: ['true', 0, undefined],
    mode: ['plane', undefined, 'toString'],
    kind: ['car'],
    note: [undefined, 7],
    day: ['SECRET', 20261005],
    stops: [undefined, {}, [null], [{ place: 'x'.repeat(21), at: 1 }], [[]], 'Ede'],
    payer: [{ by: 'nobody' }, {}],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const trips = [{ ...full, [name]: value }];
      expect(z.safeEncode(Month, { trips } as never).success, `${name} ${typeof value}`).toBe(false);
      expect(() => write({ trips }), `${name} ${typeof value}`).toThrow();
    }
  }
  expect(() => write({ trips: [{ ...full, id: { SECRET: 1 } }] })).toThrow(
    'an answer is not of its declared',
  );
  for (const value of [undefined, null, [], 'text', 7]) expect(() => write(value)).toThrow();
});
