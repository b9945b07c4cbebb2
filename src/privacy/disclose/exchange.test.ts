// A provider without a declared list cannot start, and a body is read name by name before it may leave.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutLetter, openLetter } from '#platform/outbound/letter';
import { share } from '../share.ts';
import { type Exchange, listUndeclared, type ProviderProfile, refuseUndeclared } from './exchange.ts';
import { writeLetter } from './write-letter.ts';

const exchange = {
  party: 'hr-payroll',
  activity: 'money/payroll-settlement/settlement',
  form: 'json',
  wire: { EmId: ['employee_no'], VaD1: ['allowance_amount', 'distance_km'], Rem: [], Lines: [] },
} as const satisfies Exchange;
const seal = share('money/payroll-settlement/settlement', 'hr-payroll', {
  employee_no: '1001',
  allowance_amount: 920,
  allowance_period: '2026-03',
  trip_purpose: 'commute',
  transport_means: null,
  distance_km: null,
  homework_time: null,
  cost_centre: null,
});
const write = (body: unknown) => writeLetter(exchange, [seal], 'R1-1-U', JSON.stringify(body));

test('a party whose list of fields is not in the register cannot start', () => {
  const profile: ProviderProfile = {
    party: 'taxi-provider',
    exchanges: [{ party: 'taxi-provider', activity: 'mobility/taxi/use', form: 'json', wire: {} }],
  };
  expect(listUndeclared([profile])).toEqual([
    'mobility/taxi/use → taxi-provider: the register has no list of fields, so this provider cannot start',
    'taxi-provider: it has no address of its own statement',
    'taxi-provider: nothing says how far its agreement is',
  ]);
  expect(() => refuseUndeclared([profile])).toThrow('cannot start');
  expect(listUndeclared([{ party: 'ns', exchanges: [] }])).toEqual([
    'ns: it declares nothing that it exchanges',
  ]);
});

test('a party that decides itself cannot start without its statement and its agreement', () => {
  const bare: ProviderProfile = {
    party: 'ov-fiets',
    exchanges: [
      {
        party: 'ov-fiets',
        activity: 'card/ov-fiets/rental',
        form: 'json',
        wire: { engraved_id: ['engraved_id'], chip_id: ['chip_id'] },
      },
    ],
  };
  expect(listUndeclared([bare])).toEqual([
    'ov-fiets: it has no address of its own statement',
    'ov-fiets: nothing says how far its agreement is',
  ]);
  const told: ProviderProfile = {
    ...bare,
    statement: { url: 'https://www.ns.nl/privacy', verified: false },
    agreement: { state: 'missing', reviewOn: '2027-01-01' },
  };
  expect(listUndeclared([told])).toEqual([]);
});

test('a name on the wire that carries a field which the register does not give the party stops the start', () => {
  const wire = { ...exchange.wire, Adr: ['home_address'] };
  expect(listUndeclared([{ party: 'hr-payroll', exchanges: [{ ...exchange, wire }] }])).toEqual([
    'money/payroll-settlement/settlement → hr-payroll: home_address is on the wire and not in the register',
  ]);
  expect(listUndeclared([{ party: 'hr-payroll', exchanges: [exchange] }])).toEqual([]);
});

test('a body with a name that nobody declared does not become a letter, at any depth, and no value is told', async () => {
  await fc.assert(
    fc.property(
      fc
        .string({ minLength: 1 })
        .filter((name) => !Object.hasOwn(exchange.wire, name) && name !== '__proto__'),
      fc.constantFrom('top', 'list', 'deep'),
      (name, where) => {
        const planted = { [name]: 'CANARY' };
        const body = { top: planted, list: { Lines: [{}, planted] }, deep: { Lines: { Lines: planted } } }[
          where
        ];
        let said = '';
        try {
          write(body);
        } catch (error) {
          said = (error as Error).message;
        }
        expect(said).toContain('unknown names');
        expect(said).not.toContain('CANARY');
      },
    ),
  );
  expect(() => write('CANARY')).toThrow('unknown names');
});

test('a letter tells the fields that really go: on the wire, and not empty', () => {
  const letter = write({ EmId: '1001', VaD1: 9.2, Rem: 'R1-1-U' });
  expect(aboutLetter(letter)).toMatchObject({ fields: ['allowance_amount', 'employee_no'] });
});

test('a letter without its row in the log does not open', () => {
  expect(() => openLetter(write({ EmId: '1001' }))).toThrow('not in the log of disclosures');
});

test('a seal for another party makes no letter', () => {
  const other = share('card/ov-fiets/rental', 'ov-fiets', { engraved_id: '1', chip_id: '2' });
  expect(() => writeLetter(exchange, [other as never], 'x', '{}')).toThrow('not sealed for hr-payroll');
});
