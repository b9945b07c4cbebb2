// The basis of a line as a screen shows it.
import { expect, test } from 'vitest';
import { basisOfLine } from './basis-of-line.ts';

test('a rate per kilometre in whole cents is shown, one with a tail is not rounded', () => {
  const whole = 'travel commute car: per-km 0.25 EUR (default policy, group all)';
  expect(basisOfLine({ kind: 'travel', rule: whole })).toEqual({ unit: 'km', rateCents: 25 });
  const tail = 'travel commute car: per-km 0.235 EUR (policy 3 of 2026-01-01, group all)';
  expect(basisOfLine({ kind: 'travel', rule: tail })).toEqual({ unit: 'km', rateCents: null });
});

test('a home-working day has its amount per day, public transport its cost', () => {
  const home = 'home-working: follow-figure 2.45 EUR (default policy, group all)';
  expect(basisOfLine({ kind: 'home-working', rule: home })).toEqual({ unit: 'day', rateCents: 245 });
  const train = 'travel commute train: actual-cost (default policy, group all)';
  expect(basisOfLine({ kind: 'travel', rule: train })).toEqual({ unit: 'cost', rateCents: null });
});
