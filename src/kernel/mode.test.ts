// The vocabulary of travel is closed and complete.
import { expect, test } from 'vitest';
import {
  fitsMode,
  fuels,
  fuelWords,
  isFuel,
  isMode,
  isPurpose,
  modeFacts,
  modeGroup,
  modes,
} from './mode.ts';

test('every mode and fuel has a Dutch and an English word, and a bound of its own', () => {
  for (const mode of modes) {
    expect(modeFacts[mode].words.nl).not.toBe('');
    expect(modeFacts[mode].plausibleDayM).toBeGreaterThanOrEqual(60_000);
  }
  for (const fuel of fuels) expect(fuelWords[fuel].en).not.toBe('');
});

test('own transport, public transport and what is hired are told apart', () => {
  expect(modes.filter((mode) => modeGroup(mode) === 'ownTransport')).toEqual([
    'walk',
    'bicycle',
    'e-bike',
    'moped',
    'motorcycle',
    'car',
  ]);
  expect(modeGroup('ferry')).toBe('publicTransport');
  expect(modeGroup('taxi')).toBe('hired');
});

test('a word outside the vocabulary is none, and a bicycle does not burn petrol', () => {
  expect(isMode('scooter')).toBe(false);
  expect(isMode('constructor')).toBe(false);
  expect(isFuel('coal')).toBe(false);
  expect(isPurpose('')).toBe(false);
  expect(fitsMode('petrol', 'bicycle')).toBe(false);
  expect(fitsMode('electric', 'e-bike')).toBe(true);
  expect(fitsMode('none', 'walk')).toBe(true);
});
