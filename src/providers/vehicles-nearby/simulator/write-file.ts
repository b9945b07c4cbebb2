// The files of the simulator's feed, in version 2.3 and in version 3.0.
import type { Town } from './town.ts';

interface Now {
  readonly town: Town;
  readonly nowMs: number;
  /** Of this program, with its port. */
  readonly base: string;
}

type Version = '2.3' | '3.0';

const common = [
  'gbfs',
  'system_information',
  'vehicle_types',
  'station_information',
  'station_status',
  'system_pricing_plans',
  'geofencing_zones',
];

export function names(version: string): readonly string[] {
  if (version !== '2.3' && version !== '3.0') return [];
  return [...common, version === '2.3' ? 'free_bike_status' : 'vehicle_status'];
}

const TTL: Readonly<Record<string, number>> = {
  vehicle_status: 15,
  free_bike_status: 15,
  station_status: 15,
};

export function writeFile(version: Version, name: string, now: Now): unknown {
  const data = dataOf(version, name, now);
  const lastUpdated = version === '2.3' ? Math.floor(now.nowMs / 1000) : new Date(now.nowMs).toISOString();
  return { last_updated: lastUpdated, ttl: TTL[name] ?? 300, version, data };
}

function dataOf(version: Version, name: string, now: Now): unknown {
  switch (name) {
    case 'gbfs':
      return discovery(version, now);
    case 'system_information':
      return information(version);
    case 'vehicle_types':
      return { vehicle_types: types(version) };
    case 'station_information':
      return { stations: stations(version, now.town) };
    case 'station_status':
      return { stations: status(version, now) };
    case 'system_pricing_plans':
      return { plans: plans(version) };
    case 'geofencing_zones':
      return zones(version);
    default:
      return { [version === '2.3' ? 'bikes' : 'vehicles']: vehicles(version, now) };
  }
}

function discovery(version: Version, { base }: Now): unknown {
  const feeds = names(version)
    .filter((name) => name !== 'gbfs')
    .map((name) => ({ name, url: `${base}/gbfs/${version}/${name}` }));
  return version === '2.3' ? { nl: { feeds } } : { feeds };
}

const text = (version: Version, nl: string, en: string): unknown =>
  version === '2.3'
    ? nl
    : [
        { text: nl, language: 'nl' },
        { text: en, language: 'en' },
      ];

function information(version: Version): unknown {
  const shared = {
    system_id: 'simulator_utrecht',
    name: text(version, 'SIMULATOR Voorbeeld Step', 'SIMULATOR Example Scooter'),
    timezone: 'Europe/Amsterdam',
    feed_contact_email: 'feed@example.nl',
  };
  return version === '2.3'
    ? { ...shared, language: 'nl' }
    : { ...shared, languages: ['nl', 'en'], opening_hours: '24/7' };
}

function types(version: Version): readonly unknown[] {
  const make = (id: string, form: string, propulsion: string, nl: string, en: string) => ({
    vehicle_type_id: id,
    form_factor: form,
    propulsion_type: propulsion,
    max_range_meters: 45_000,
    name: text(version, nl, en),
    default_pricing_plan_id: `plan-${id}`,
  });
  return [
    make('scooter', 'moped', 'electric', 'Deelscooter', 'Shared scooter'),
    make('bicycle', 'bicycle', 'electric_assist', 'Deelfiets met trapondersteuning', 'Shared e-bike'),
  ];
}

function stations(version: Version, town: Town): readonly unknown[] {
  return town.hubs.map(({ id, name, latitude, longitude, capacity }) => ({
    station_id: id,
    name: text(version, name, name),
    lat: latitude,
    lon: longitude,
    capacity,
  }));
}

function status(version: Version, { town, nowMs }: Now): readonly unknown[] {
  const count = version === '2.3' ? 'num_bikes_available' : 'num_vehicles_available';
  return town.hubs.map(({ id, capacity }, index) => {
    const available = (Math.floor(nowMs / 60_000) + index * 5) % (capacity + 1);
    return {
      station_id: id,
      [count]: available,
      vehicle_types_available: [{ vehicle_type_id: 'bicycle', count: available }],
      num_docks_available: capacity - available,
      is_installed: true,
      is_renting: true,
      is_returning: true,
      last_reported: version === '2.3' ? Math.floor(nowMs / 1000) : new Date(nowMs).toISOString(),
    };
  });
}

function vehicles(version: Version, { town, nowMs }: Now): readonly unknown[] {
  return town.at(nowMs).map(({ id, latitude, longitude, type, rangeM, isReserved, isDisabled }) => ({
    [version === '2.3' ? 'bike_id' : 'vehicle_id']: id,
    lat: latitude,
    lon: longitude,
    is_reserved: isReserved,
    is_disabled: isDisabled,
    vehicle_type_id: type,
    current_range_meters: rangeM,
    pricing_plan_id: `plan-${type}`,
  }));
}

function plans(version: Version): readonly unknown[] {
  const make = (type: string, price: number, perMinute: number, nl: string, en: string) => ({
    plan_id: `plan-${type}`,
    name: text(version, nl, en),
    currency: 'EUR',
    price,
    is_taxable: false,
    description: text(version, `${nl}: per minuut`, `${en}: by the minute`),
    per_min_pricing: [{ start: 0, rate: perMinute, interval: 1 }],
    surge_pricing: false,
  });
  return [
    make('scooter', 1, 0.29, 'Scooter', 'Scooter'),
    make('bicycle', 1, 0.22, 'Elektrische fiets', 'E-bike'),
  ];
}

/** The old town is slow and no place to end; the park may not be entered; everywhere else one may. */
function zones(version: Version): unknown {
  const allowed = (start: boolean, end: boolean, through: boolean, speed?: number) => ({
    ...(version === '2.3'
      ? { ride_allowed: start && end }
      : { ride_start_allowed: start, ride_end_allowed: end }),
    ride_through_allowed: through,
    ...(speed === undefined ? {} : { maximum_speed_kph: speed }),
  });
  const square = (west: number, south: number, east: number, north: number) => ({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  });
  const feature = (nl: string, en: string, geometry: unknown, rules: readonly unknown[]) => ({
    type: 'Feature',
    geometry,
    properties: { name: text(version, nl, en), rules },
  });
  return {
    geofencing_zones: {
      type: 'FeatureCollection',
      features: [
        feature('Park', 'Park', square(5.138, 52.083, 5.148, 52.09), [allowed(false, false, false)]),
        feature('Binnenstad', 'Old town', square(5.112, 52.085, 5.128, 52.096), [
          allowed(true, false, true, 12),
        ]),
        feature('Utrecht', 'Utrecht', square(5.05, 52.05, 5.2, 52.13), [allowed(true, true, true)]),
      ],
    },
    ...(version === '2.3' ? {} : { global_rules: [allowed(false, false, true)] }),
  };
}
