// The one door out at run time: what the types cannot see is refused here as well.
import { expect, test } from 'vitest';
import { open, share } from './share.ts';

const line = {
  employee_no: '1001',
  allowance_amount: 920,
  allowance_period: '2026-03',
  trip_purpose: 'commute',
  transport_means: 'car',
  distance_km: 40,
  homework_time: null,
  cost_centre: null,
};

test('what was sealed for the payroll system opens for it, field by field', () => {
  const seal = share('money/payroll-settlement/settlement', 'hr-payroll', line);
  expect(open('hr-payroll', seal)).toEqual(line);
});

test('a wide object behind a narrow type compiles, and is refused when it is sealed', () => {
  const wide = { ...line, home_address: 'Dorpsstraat 1' };
  const narrow: typeof line = wide;
  expect(() => share('money/payroll-settlement/settlement', 'hr-payroll', narrow)).toThrow(
    'extra [home_address]',
  );
});

test('the refusal names keys and never a value', () => {
  const wide = { ...line, home_address: 'Dorpsstraat 1' };
  const narrow: typeof line = wide;
  expect(() => share('money/payroll-settlement/settlement', 'hr-payroll', narrow)).not.toThrow('Dorpsstraat');
});

test('a seal opens for its own party only, also when the types are talked round', () => {
  const seal = share('money/payroll-settlement/settlement', 'hr-payroll', line);
  expect(() => open('ov-fiets', seal as never)).toThrow('not sealed for ov-fiets');
});

test('a seal cannot be made by hand', () => {
  expect(() => open('hr-payroll', {} as never)).toThrow('not sealed');
});
