// Cars near a point, and where cars stand at all: answered from our own list; the point is forgotten.
import type { z } from 'zod';
import { findOffered } from '#flows/offered-providers';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listCarLinks, listCarPlaces, listCarsNear } from '#services/mobility/shared-car';
import type { Near, NearAsked, Places } from './contract.ts';
import { toWall } from './wall-time.ts';

const RADIUS_M = 5_000;

export async function listNear(
  asking: Asking<unknown, unknown, z.output<typeof NearAsked>>,
): Promise<Answered<z.input<typeof Near>>> {
  const { around } = asking.body;
  const cars = await asking.house.db.transaction(contextOf(asking), (tx) =>
    listCarsNear(tx, { around, radiusM: RADIUS_M }),
  );
  return {
    ok: true,
    value: {
      cars: cars.map((car) => ({
        provider: car.provider,
        providerName: nameOf(car.provider),
        vehicleId: car.vehicleId,
        name: car.name,
        fuel: car.fuel,
        seats: car.seats,
        chargePercent: car.chargePercent,
        station: car.station,
        distanceM: car.distanceM,
        seenAt: car.seenAt.toString(),
      })),
    },
  };
}

export const nameOf = (provider: string) => findOffered(provider)?.name ?? { nl: provider, en: provider };

export async function listPlaces(asking: Asking): Promise<Answered<z.input<typeof Places>>> {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const places = await listCarPlaces(tx);
    const links = await listCarLinks(tx);
    const first = firstTime(tx.context.now);
    return { ok: true as const, value: { places, isLinked: links.length > 0, first } };
  });
}

function firstTime(now: Temporal.Instant) {
  const start = now.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  return { startsAt: toWall(start), endsAt: toWall(start.add({ hours: 2 })) };
}
