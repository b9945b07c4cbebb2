// Reading GBFS in both versions: own examples, and what an unkind file may not do.
import { describe, expect, test } from 'vitest';
import { priceByTariff } from '#kernel/price-by-tariff';
import { findNear } from './find-near.ts';
import { type GbfsName, readDiscovery } from './read-discovery.ts';
import { type GbfsFile, readGbfsFile } from './read-file.ts';
import { readSystem } from './read-system.ts';
import { ruleAt } from './rule-at.ts';

const owner = { provider: 'voorbeeld-step', vatBasisPoints: 2100 };
const at = Temporal.Instant.from('2026-11-22T09:00:00Z');

function file(version: '2.3' | '3.0', data: unknown): GbfsFile {
  const last_updated = version === '2.3' ? 1_795_000_000 : '2026-11-22T09:00:00+01:00';
  const read = readGbfsFile('test', JSON.stringify({ last_updated, ttl: 60, version, data }));
  if (!read.ok) throw new Error(read.refusal.en);
  return read.value;
}
const system = (version: '2.3' | '3.0', files: Partial<Record<GbfsName, unknown>>) =>
  readSystem(
    new Map(Object.entries(files).map(([name, data]) => [name as GbfsName, file(version, data)])),
    owner,
  );
const free = { is_reserved: false, is_disabled: false };
const here = { latitude: 52.09, longitude: 5.12 };
const vehicle = { lat: 52.09, lon: 5.12, vehicle_type_id: 'fiets', ...free };

describe('two versions, one shape', () => {
  const plan = (name: unknown) => ({
    plans: [
      {
        plan_id: 'p',
        name,
        description: name,
        currency: 'EUR',
        price: 1,
        is_taxable: false,
        per_min_pricing: [
          { start: 0, rate: 0.2, interval: 1, end: 10 },
          { start: 10, rate: 2, interval: 5 },
        ],
        per_km_pricing: [{ start: 3, rate: 0.5, interval: 0 }],
      },
    ],
  });
  const type = (name: unknown) => ({
    vehicle_types: [
      {
        vehicle_type_id: 'fiets',
        form_factor: 'bicycle',
        propulsion_type: 'electric_assist',
        name,
        default_pricing_plan_id: 'p',
      },
    ],
  });
  const second = system('2.3', {
    vehicle_types: type('Fiets'),
    free_bike_status: { bikes: [{ ...vehicle, bike_id: 'a' }] },
    system_pricing_plans: plan('Per minuut'),
  });
  const third = system('3.0', {
    vehicle_types: type([
      { text: 'Fiets', language: 'nl' },
      { text: 'Bike', language: 'en' },
    ]),
    vehicle_status: { vehicles: [{ ...vehicle, vehicle_id: 'a' }] },
    system_pricing_plans: plan([{ text: 'Per Minute', language: 'en-GB' }]),
  });

  test('a vehicle is the same by its old and its new name', () => {
    expect(second.vehicles).toEqual(third.vehicles);
    expect(third.vehicles[0]).toMatchObject({ id: 'a', isFree: true, typeId: 'fiets' });
  });

  test('a text is one for both languages, or one for each; English stands in for what is missing', () => {
    expect(second.types[0]?.name).toEqual({ nl: 'Fiets', en: 'Fiets' });
    expect(third.types[0]).toMatchObject({ name: { nl: 'Fiets', en: 'Bike' }, mode: 'e-bike' });
    expect(third.plans[0]?.name).toEqual({ nl: 'Per Minute', en: 'Per Minute' });
  });

  test('a plan is a tariff: start, segments that begin and end, and a segment that is paid once', () => {
    const [one] = second.plans;
    const ride = { state: 'in-use', startedAt: at, seconds: 17 * 60, distanceM: 4_200 } as const;
    // 1.00 + ten minutes at 0.20 + two blocks of five (seven minutes) at 2.00 + once 0.50 beyond three km.
    expect(one && priceByTariff(one.tariff, [ride])).toMatchObject({ value: { inclusiveCents: 750 } });
    const short = { ...ride, seconds: 60, distanceM: 900 };
    expect(one && priceByTariff(one.tariff, [short])).toMatchObject({ value: { inclusiveCents: 120 } });
  });

  test('the price and the type come with what is near', () => {
    const [near] = findNear([third], { position: here, radiusM: 100, limit: 5 }, at);
    expect(near).toMatchObject({ distanceM: 0, plan: { id: 'p' }, type: { mode: 'e-bike' } });
    expect(findNear([third], { position: here, radiusM: 100, limit: 5, modes: ['car'] }, at)).toEqual([]);
  });
});

test('gbfs.json lists the files flat, or for each language with Dutch first', () => {
  const feeds = (url: string) => ({
    feeds: [
      { name: 'station_status', url },
      { name: 'other', url: 'x' },
    ],
  });
  const flat = readDiscovery(file('3.0', feeds('https://a')));
  expect(flat.ok && [...flat.value]).toEqual([['station_status', 'https://a']]);
  const languages = readDiscovery(file('2.3', { fr: feeds('https://fr'), nl: feeds('https://nl') }));
  expect(languages.ok && languages.value.get('station_status')).toBe('https://nl');
  expect(readDiscovery(file('3.0', { feeds: 'no' })).ok).toBe(false);
});

test('stations are joined with how they stand; a row that is there twice counts once', () => {
  const one = { station_id: 's', name: 'Plein', lat: 52.09, lon: 5.12 };
  const state = { station_id: 's', is_installed: true, is_renting: true, is_returning: true };
  const { stations, setAside } = system('2.3', {
    station_information: { stations: [one, { ...one, name: 'Dubbel' }, { station_id: 'x' }] },
    station_status: {
      stations: [
        { ...state, num_bikes_available: 3, last_reported: 1_795_000_000 },
        { ...state, num_bikes_available: 9 },
      ],
    },
  });
  expect(stations).toMatchObject([{ id: 's', name: { nl: 'Plein' }, available: 3 }]);
  expect(setAside).toBe(1);
});

describe('zones', () => {
  const square = (west: number, south: number, size: number) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const rule = { ride_start_allowed: true, ride_end_allowed: false, ride_through_allowed: true };
  const zone = (rings: unknown, rules: unknown, more = {}) => ({
    type: 'Feature',
    geometry: { type: 'MultiPolygon', coordinates: [rings] },
    properties: { rules, ...more },
  });
  const read = (features: unknown, global_rules: unknown = []) =>
    system('3.0', { geofencing_zones: { geofencing_zones: { features }, global_rules } });
  const place = (longitude: number, latitude: number) => ({ longitude, latitude });

  test('the first zone that holds the place and knows the type wins; then the rules for everywhere', () => {
    const zones = read(
      [
        zone([square(5, 52, 0.1)], [{ ...rule, vehicle_type_ids: ['auto'], maximum_speed_kph: 15 }]),
        zone([square(5, 52, 0.2)], [{ ...rule, ride_end_allowed: true }]),
      ],
      [{ ...rule, ride_start_allowed: false }],
    );
    expect(ruleAt(zones, place(5.05, 52.05), 'auto', at)?.rule).toMatchObject({
      maxSpeedKmh: 15,
      mayEnd: false,
    });
    expect(ruleAt(zones, place(5.05, 52.05), 'fiets', at)?.rule.mayEnd).toBe(true);
    expect(ruleAt(zones, place(5.15, 52.15), 'auto', at)?.rule.mayEnd).toBe(true);
    expect(ruleAt(zones, place(6, 53), 'auto', at)).toMatchObject({
      zone: undefined,
      rule: { mayStart: false },
    });
  });

  test('a hole in a zone is outside it, and a zone of another moment does not hold', () => {
    const holed = read([zone([square(5, 52, 0.1), square(5.04, 52.04, 0.02)], [rule])]);
    expect(ruleAt(holed, place(5.02, 52.02), 'x', at)).toBeDefined();
    expect(ruleAt(holed, place(5.05, 52.05), 'x', at)).toBeUndefined();
    const past = read([zone([square(5, 52, 0.1)], [rule], { end: '2026-11-22T08:59:59Z' })]);
    expect(ruleAt(past, place(5.02, 52.02), 'x', at)).toBeUndefined();
  });

  test('a vehicle where no ride may start is not offered', () => {
    const closed = readSystem(
      new Map([
        ['vehicle_status', file('3.0', { vehicles: [{ ...vehicle, vehicle_id: 'a' }] })],
        [
          'geofencing_zones',
          file('3.0', {
            geofencing_zones: {
              features: [zone([square(5, 52, 0.5)], [{ ...rule, ride_start_allowed: false }])],
            },
          }),
        ],
      ]),
      owner,
    );
    expect(findNear([closed], { position: here, radiusM: 500, limit: 5 }, at)).toEqual([]);
  });

  test('version 2 has one word for both ends of a ride', () => {
    const features = [
      zone(
        [square(5, 52, 0.1)],
        [{ ride_allowed: false, ride_through_allowed: true, vehicle_type_id: ['a'] }],
      ),
    ];
    const { zones } = system('2.3', { geofencing_zones: { geofencing_zones: { features } } });
    expect(zones[0]?.rules).toMatchObject([
      { typeIds: ['a'], mayStart: false, mayEnd: false, mayPass: true },
    ]);
  });
});

describe('an unkind file', () => {
  test.each([
    ['no JSON', '<html>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another version', '{"last_updated":0,"ttl":0,"version":"4.0","data":{}}'],
    ['no moment', '{"last_updated":"yesterday","ttl":0,"version":"3.0","data":{}}'],
    ['a negative ttl', '{"last_updated":0,"ttl":-1,"version":"3.0","data":{}}'],
    ['brackets without an end', '['.repeat(100_000)],
  ])('%s is refused with a sentence', (_what, text) => {
    expect(readGbfsFile('gbfs', text)).toMatchObject({ ok: false });
  });

  test('a ttl of a year is a day', () => {
    const read = readGbfsFile('gbfs', '{"last_updated":0,"ttl":31536000,"version":"3.0","data":{}}');
    expect(read.ok && read.value.ttlSeconds).toBe(86_400);
  });

  test('rows that cannot be are set aside and counted, and the others stand', () => {
    const { vehicles, setAside } = system('3.0', {
      vehicle_status: {
        vehicles: [
          { ...vehicle, vehicle_id: 'good' },
          { ...vehicle, vehicle_id: 'north', lat: 95 },
          { ...vehicle, vehicle_id: 'text', lon: '5.12' },
          { ...vehicle, vehicle_id: 'x'.repeat(201) },
          { ...vehicle, vehicle_id: 'nowhere', lat: undefined, lon: undefined },
          null,
        ],
      },
    });
    expect(vehicles.map(({ id }) => id)).toEqual(['good']);
    expect(setAside).toBe(5);
  });

  test('more rows than a town can have are cut, not read', () => {
    const vehicles = Array.from({ length: 50_001 }, (_, index) => ({ ...vehicle, vehicle_id: `v${index}` }));
    const read = system('3.0', { vehicle_status: { vehicles } });
    expect([read.vehicles.length, read.setAside]).toEqual([50_000, 1]);
  });

  test('a text is cut and cannot turn a line around; a plan in another currency is set aside', () => {
    const plan = {
      plan_id: 'p',
      price: 1,
      is_taxable: true,
      description: 'x',
      name: `a\u202e${'b'.repeat(900)}`,
    };
    const read = system('2.3', {
      system_pricing_plans: {
        plans: [
          { ...plan, currency: 'EUR' },
          { ...plan, currency: 'NOK' },
          { ...plan, currency: 'EUR', price: 1e9 },
        ],
      },
    });
    expect(read.plans[0]?.name.nl).toHaveLength(200);
    expect(read.plans[0]?.name.nl).not.toContain('\u202e');
    expect(read.plans[0]?.tariff.rates).toBe('exclusive');
    expect(read.setAside).toBe(2);
  });

  test('a whole file of another shape costs only what it says', () => {
    const read = system('3.0', {
      vehicle_status: { vehicles: [{ ...vehicle, vehicle_id: 'a' }] },
      geofencing_zones: { features: 7 },
    });
    expect(read.vehicles).toHaveLength(1);
    expect(read.refusals.map(({ code }) => code)).toEqual(['gbfs-not-a-file']);
  });
});
