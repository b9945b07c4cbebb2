// The charge points and tariffs that the simulated operator begins with.
import { type Json, stamp, type World } from './world.ts';

/** Energy only, energy with a price for standing idle, and a fast one with a start price. */
const TARIFFS: readonly Json[] = [
  {
    id: 'STD',
    elements: [{ price_components: [{ type: 'ENERGY', price: 0.33, vat: 21, step_size: 1 }] }],
  },
  {
    id: 'IDLE',
    elements: [
      {
        price_components: [
          { type: 'ENERGY', price: 0.29, vat: 21, step_size: 1 },
          { type: 'PARKING_TIME', price: 3, vat: 21, step_size: 60 },
        ],
      },
    ],
  },
  {
    id: 'FAST',
    elements: [
      {
        price_components: [
          { type: 'FLAT', price: 0.35, vat: 21, step_size: 1 },
          { type: 'ENERGY', price: 0.59, vat: 21, step_size: 1 },
        ],
      },
    ],
  },
];

const PLACES: readonly (readonly [name: string, address: string, city: string, lat: string, lon: string])[] =
  [
    ['Stationsplein', 'Stationsplein 4', 'Utrecht', '52.08950', '5.10970'],
    ['Molenpark', 'Molenweg 12', 'Zeist', '52.08990', '5.24330'],
    ['Havenkade', 'Havenkade 80', 'Amersfoort', '52.15610', '5.38780'],
    ['Marktgarage', 'Markt 1', 'Ede', '52.04020', '5.66490'],
  ];

/** `count` locations of two points each; the invented ones lie in a row. */
export function seed(world: World, count: number): void {
  const last_updated = stamp(world.nowMs() - 86_400_000);
  for (const tariff of TARIFFS)
    world.tariffs.set(String(tariff.id), { ...world.party, currency: 'EUR', ...tariff, last_updated });
  for (let index = 0; index < count; index += 1) {
    const place = PLACES[index % PLACES.length] ?? PLACES[0];
    const [name, address, city, latitude, longitude] = place ?? ['', '', '', '', ''];
    const id = `LOC${index + 1}`;
    const round = Math.floor(index / PLACES.length);
    world.locations.set(id, {
      ...world.party,
      id,
      publish: true,
      name: round === 0 ? name : `${name} ${round + 1}`,
      address,
      city,
      postal_code: '3511AA',
      country: 'NLD',
      coordinates: { latitude: (Number(latitude) + round / 1000).toFixed(5), longitude },
      time_zone: 'Europe/Amsterdam',
      evses: [1, 2].map((number) => evse(id, number, index, last_updated)),
      last_updated,
    });
  }
}

function evse(locationId: string, number: number, index: number, last_updated: string): Json {
  const isFast = index % 3 === 2;
  const tariff = isFast ? 'FAST' : index % 3 === 1 ? 'IDLE' : 'STD';
  return {
    uid: `${locationId}-${number}`,
    evse_id: `NL*VBL*E${locationId}${number}`,
    status: 'AVAILABLE',
    capabilities: ['RFID_READER', 'REMOTE_START_STOP_CAPABLE', 'RESERVABLE'],
    physical_reference: String(number),
    connectors: [
      {
        id: '1',
        standard: isFast ? 'IEC_62196_T2_COMBO' : 'IEC_62196_T2',
        format: isFast ? 'CABLE' : 'SOCKET',
        power_type: isFast ? 'DC' : 'AC_3_PHASE',
        max_voltage: isFast ? 400 : 230,
        max_amperage: isFast ? 125 : 16,
        ...(isFast ? { max_electric_power: 50000 } : {}),
        tariff_ids: [tariff],
        last_updated,
      },
    ],
    last_updated,
  };
}

export interface Point {
  readonly location: Json;
  readonly evse: Json;
  readonly connector: Json;
}

/** A point by its own number, wherever it stands. */
export function findPoint(world: World, evseUid: string): Point | undefined {
  for (const location of world.locations.values()) {
    const evse = (location.evses as Json[]).find(({ uid }) => uid === evseUid);
    const [connector] = (evse?.connectors ?? []) as Json[];
    if (evse !== undefined && connector !== undefined) return { location, evse, connector };
  }
  return undefined;
}

/** Watts that the plug gives. */
export function powerOf({ connector }: Point): number {
  if (typeof connector.max_electric_power === 'number') return connector.max_electric_power;
  const phases = connector.power_type === 'AC_3_PHASE' ? 3 : 1;
  return Number(connector.max_voltage) * Number(connector.max_amperage) * phases;
}

export function setStatus(world: World, evseUid: string, status: string): Point | undefined {
  const point = findPoint(world, evseUid);
  if (point === undefined) return undefined;
  point.evse.status = status;
  point.evse.last_updated = world.now();
  point.location.last_updated = world.now();
  return point;
}
