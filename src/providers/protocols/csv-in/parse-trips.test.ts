// Trips from a file: every kind of bad input is refused with a code, and nothing is guessed.
import { expect, test } from 'vitest';
import { parseTrip } from './parse-trips.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const good = {
  personnel_number: '1001',
  date: '2026-03-02',
  departure: '08:00',
  arrival: '08:45',
  from: 'Utrecht',
  to: 'Amersfoort',
  distance_km: '21,4',
  mode: 'car',
  fuel: 'petrol',
  purpose: 'commute',
  cost_eur: '',
};
const read = (changes: Record<string, string>) => parseTrip({ line: 2, cells: { ...good, ...changes } }, now);
const code = (changes: Record<string, string>) => {
  const trip = read(changes);
  return trip.ok ? 'ok' : trip.refusal.code;
};

test('a good row is a trip in metres, cents and instants', () => {
  const trip = read({ cost_eur: '3,20' });
  expect(trip.ok && trip.value).toMatchObject({
    line: 2,
    personnelNumber: '1001',
    distanceM: 21_400,
    costCents: 320,
    mode: 'car',
    fuel: 'petrol',
    purpose: 'commute',
    departedAt: Temporal.Instant.from('2026-03-02T07:00:00Z'),
  });
});

test('what may be empty may be empty: purpose, fuel, cost, and both times', () => {
  const trip = read({ purpose: '', fuel: '', cost_eur: '', departure: '', arrival: '' });
  expect(trip.ok && Object.keys(trip.value)).not.toContain('purpose');
  expect(trip.ok && Object.keys(trip.value)).not.toContain('departedAt');
  expect(code({ departure: '' })).toBe('trip-one-time');
});

test('bad dates and times are refused', () => {
  expect(code({ date: '02-03-2026' })).toBe('day-format');
  expect(code({ date: '2026-02-30' })).toBe('day-does-not-exist');
  expect(code({ departure: '25:00' })).toBe('time-format');
  expect(code({ date: '2026-03-29', departure: '02:30', arrival: '03:30' })).toBe('time-does-not-exist');
  expect(code({ date: '2026-10-25', departure: '02:30', arrival: '03:30' })).toBe('ok');
});

test('a trip in the future is refused, also later today', () => {
  expect(code({ date: '2026-11-23' })).toBe('trip-in-the-future');
  expect(code({ date: '2026-11-22', departure: '12:30', arrival: '13:30' })).toBe('trip-in-the-future');
  expect(code({ date: '2026-11-22', departure: '12:00', arrival: '12:59' })).toBe('ok');
});

test('an arrival before the departure is the next day up to twelve hours, and a mistake beyond', () => {
  const night = read({ departure: '23:30', arrival: '00:15' });
  expect(night.ok && night.value.arrivedAt?.toString()).toBe('2026-03-02T23:15:00Z');
  expect(code({ departure: '20:00', arrival: '08:00' })).toBe('ok');
  expect(code({ departure: '20:00', arrival: '08:01' })).toBe('arrival-before-departure');
  expect(code({ departure: '09:00', arrival: '08:00' })).toBe('arrival-before-departure');
});

test('negative, missing, implausible and unclear distances are refused', () => {
  expect(code({ distance_km: '-5' })).toBe('distance-negative');
  expect(code({ distance_km: '' })).toBe('distance-missing');
  expect(code({ distance_km: '1.234,5' })).toBe('distance-not-a-number');
  expect(code({ distance_km: '10000', mode: 'walk', fuel: '' })).toBe('distance-implausible');
  expect(code({ distance_km: '21.4' })).toBe('ok');
});

test('words outside the vocabulary are refused with the allowed ones', () => {
  const trip = read({ mode: 'scooter' });
  expect(!trip.ok && trip.refusal.en).toContain('walk, bicycle, e-bike');
  expect(code({ mode: '' })).toBe('mode-unknown');
  expect(code({ fuel: 'coal' })).toBe('fuel-unknown');
  expect(code({ mode: 'bicycle', fuel: 'petrol' })).toBe('fuel-does-not-fit');
  expect(code({ purpose: 'holiday' })).toBe('purpose-unknown');
});

test('amounts are strict, and never negative', () => {
  expect(code({ cost_eur: '-1' })).toBe('cost-negative');
  expect(code({ cost_eur: '1.234' })).toBe('amount-ambiguous');
  expect(code({ cost_eur: 'gratis' })).toBe('amount-not-a-number');
});

test('a place that looks like a formula is kept as text', () => {
  const trip = read({ from: '=cmd|calc' });
  expect(trip.ok && trip.value.from).toBe('=cmd|calc');
  expect(code({ to: ' ' })).toBe('text-empty');
  expect(code({ personnel_number: 'x'.repeat(41) })).toBe('text-too-long');
});

test('the key says which trip it is, the fingerprint all that the row says', () => {
  const [a, same, other] = [read({}), read({ distance_km: '21.400' }), read({ distance_km: '22' })];
  expect(a.ok && same.ok && a.value.fingerprint === same.value.fingerprint).toBe(true);
  expect(a.ok && other.ok && a.value.key === other.value.key).toBe(true);
  expect(a.ok && other.ok && a.value.fingerprint === other.value.fingerprint).toBe(false);
});
