// What the operator is, has and asks: information, meta, places, cars, prices.

import { STATIONS } from './cars.ts';
import { problem } from './problem.ts';
import { showInformation, showMeta, showPlans, showStations, showType } from './show.ts';
import type { Call, Reply, World } from './world.ts';

export function answerOperator(world: World, call: Call, [what]: readonly string[]): Reply | undefined {
  if (call.method !== 'GET') return undefined;
  const query = call.url.searchParams;
  if (what === 'ping') return { status: 200 };
  if (what === 'information') return { status: 200, body: showInformation(world.operatorId) };
  if (what === 'meta') return { status: 200, body: showMeta(`http://${call.headers.host ?? 'simulator'}`) };
  if (what === 'pricing-plans') return { status: 200, body: showPlans() };
  if (what === 'stations') return { status: 200, body: page(showStations(), query) };
  return what === 'available-assets' ? listAssets(world, query) : undefined;
}

function listAssets(world: World, query: URLSearchParams): Reply {
  const box = query.getAll('boundingbox').map(Number);
  if (box.length > 0 && (box.length !== 4 || box.some(Number.isNaN)))
    return problem(400, 'boundingbox has four sides');
  const [west = -180, south = -90, east = 180, north = 90] = box;
  const near = STATIONS.filter(
    ({ id, lat, lng }) =>
      lng >= west && lng <= east && lat >= south && lat <= north && (query.get('stationId') ?? id) === id,
  ).map(({ id }) => id as string);
  const reserved = new Set(
    [...world.bookings.values()]
      .filter(({ state }) => ['PENDING', 'CONFIRMED', 'CONDITIONAL_CONFIRMED', 'STARTED'].includes(state))
      .map(({ car }) => car.id),
  );
  const types = ['SMALL', 'VAN'].flatMap((type) => {
    const cars = world.cars.filter((car) => car.type === type && near.includes(car.station));
    return cars.length === 0 ? [] : [showType(type, cars, reserved)];
  });
  return { status: 200, body: page(types, query) };
}

export function page<Item>(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 0);
  return items.slice(offset, limit > 0 ? offset + limit : undefined);
}
