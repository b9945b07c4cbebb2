// A policy file: what it says in euros and kilometres is exact, and what is wrong is refused with its path.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicyFile } from './parse-policy-file.ts';

const parse = (file: unknown) => parsePolicyFile(JSON.stringify(file));
const told = (file: unknown) => {
  const parsed = parse(file);
  return parsed.ok ? 'ok' : parsed.refusal.en;
};
const base = { validFrom: '2026-01-01' };
const rule = { modes: ['car'], method: 'per-km' };
const withRule = (changes: object) => ({ ...base, groups: [{ rules: [{ ...rule, ...changes }] }] });

/** What an organisation may write down, all of it once. */
const whole = {
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  unverifiedFigures: 'refuse',
  groups: [
    {
      group: 'veld',
      sameDay: 'commute',
      homeWorking: { eurPerDay: '2,40' },
      commute: 'fixed-214',
      maximumEurPerDay: 15,
      maximumEurPerMonth: '300.00',
      rules: [
        {
          purpose: 'commute',
          modes: ['bicycle', 'e-bike'],
          method: 'per-km',
          eurPerKm: 0.27,
          thresholdKm: 10,
        },
        { modes: ['train'], method: 'actual-cost', percent: 80, maximumEurPerDay: 20 },
      ],
    },
    { homeWorking: 'none' },
  ],
  agreements: [
    {
      personnelNumber: '1001',
      oneWayKm: 12.5,
      daysAWeek: 3,
      mode: 'car',
      from: '2026-01-01',
      to: '2026-06-30',
    },
  ],
};

test('a whole file becomes cents, metres and half-open days', () => {
  const parsed = parse(whole);
  expect(parsed.ok && parsed.value.policy).toEqual({
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
    unverifiedFigures: 'refuse',
    groups: [
      {
        group: 'veld',
        sameDay: 'commute',
        homeMethod: 'own',
        homeCents: 240,
        commuteMethod: 'fixed-214',
        dayCapCents: 1500,
        monthCapCents: 30_000,
        rules: [
          {
            purpose: 'commute',
            modes: ['bicycle', 'e-bike'],
            method: 'per-km',
            rateMilliCents: 27_000,
            thresholdM: 10_000,
          },
          { modes: ['train'], method: 'actual-cost', percentBasisPoints: 8000, ceilingCents: 2000 },
        ],
      },
      { group: 'all', homeMethod: 'none', rules: [] },
    ],
  });
  expect(parsed.ok && parsed.value.agreements[0]).toMatchObject({
    oneWayM: 12_500,
    daysAWeek: 3,
    validTo: Temporal.PlainDate.from('2026-07-01'),
  });
});

test('what is wrong is named by its path', () => {
  expect(told(withRule({ eurPerKm: -0.1 }))).toContain('groups[0].rules[0].eurPerKm');
  expect(told(withRule({ eurPerKm: 0.1234567 }))).toContain('at most 5 decimals');
  expect(told(withRule({ eurPerKm: 1e-7 }))).toContain('at most 5 decimals');
  expect(told(withRule({ modes: ['scooter'] }))).toContain(
    'groups[0].rules[0].modes[0] is wrong: choose from',
  );
  expect(told(withRule({ method: 'guess' }))).toContain('per-km, actual-cost, none');
  expect(told(withRule({ rate: 3 }))).toContain('unknown is rate');
  expect(told({ groups: [] })).toContain('validFrom is wrong: here a text is missing');
  expect(told({ ...base, groups: [{ homeWorking: { eurPerDay: 'veel' } }] })).toContain(
    'homeWorking.eurPerDay',
  );
  expect(told({ validFrom: '1 januari' })).toContain('write a day as 2026-01-01');
  expect(told({ validFrom: '2026-02-30' })).toContain('does not exist');
  expect(told({ ...base, validUntil: '2025-01-01' })).toContain('lies before');
  expect(told([])).toContain('the whole is wrong');
});

test('both languages say the same place', () => {
  const parsed = parse(withRule({ eurPerKm: 'x' }));
  expect(!parsed.ok && parsed.refusal.nl).toContain('groups[0].rules[0].eurPerKm');
});

test('what is no JSON is refused with its line when it is known', () => {
  const broken = parsePolicyFile('{\n  "validFrom": 2026-01-01\n}');
  expect(!broken.ok && broken.refusal.code).toBe('policy-file-json');
  expect(!broken.ok && broken.refusal.en).toContain('line 2');
  expect(parsePolicyFile('').ok).toBe(false);
});

test('a rate is read exactly, as a number and as a text, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (milliCents) => {
      const text = (milliCents / 100_000).toFixed(5);
      for (const eurPerKm of [Number(text), text, text.replace('.', ',')]) {
        const parsed = parse(withRule({ eurPerKm }));
        const found = parsed.ok ? parsed.value.policy.groups[0]?.rules[0]?.rateMilliCents : parsed.refusal.en;
        if (String(eurPerKm).includes('e')) continue;
        expect(found).toBe(milliCents);
      }
    }),
  );
});
