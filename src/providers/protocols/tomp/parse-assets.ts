// What stands where: available vehicles and the places of an operator. Nothing in it is of a person.
import { z } from 'zod';
import type { Place } from '#kernel/place';
import { accept, type Result } from '#kernel/refusal';
import { type TompVehicle, toVehicle } from './parse-booking.ts';
import { readBody } from './read-body.ts';
import { assetTypeShape, coordinatesShape, idShape, matchShape, textShape } from './shapes.ts';

/** A whole operator may be in one answer. */
const LIST_BYTES = 4_194_304;

export interface AvailableVehicle extends TompVehicle {
  readonly stationId: string | undefined;
  readonly place: Place | undefined;
  /** How many of this type stand there, when single vehicles are not told. */
  readonly count: number;
  readonly chargePercent: number | undefined;
  readonly availableUntil: Temporal.Instant | undefined;
  readonly seats: number | undefined;
}

/** Vehicles that are reserved or out of order are left out. */
export function parseAssets(text: string): Result<readonly AvailableVehicle[]> {
  const body = readBody(text, LIST_BYTES);
  if (!body.ok) return body;
  const shaped = matchShape(z.array(assetTypeShape).max(500), body.value);
  if (!shaped.ok) return shaped;
  return accept(
    shaped.value.flatMap((type): AvailableVehicle[] => {
      const { sharedProperties: shared } = type;
      const seats = shared?.persons;
      if (type.assets === undefined) {
        const place = shared?.location;
        const vehicle = toVehicle(type.id, shared, undefined);
        const rest = { chargePercent: undefined, availableUntil: undefined, seats };
        return [{ ...vehicle, stationId: type.stationId, place, count: type.nrAvailable ?? 0, ...rest }];
      }
      return type.assets
        .filter((asset) => asset.isReserved !== true && asset.isDisabled !== true)
        .map((asset) => ({
          ...toVehicle(type.id, shared, asset),
          stationId: asset.stationId ?? type.stationId,
          place: asset.overriddenProperties?.location ?? shared?.location,
          count: 1,
          chargePercent: asset.stateOfCharge,
          availableUntil: asset.availableUntil,
          seats: asset.overriddenProperties?.persons ?? seats,
        }));
    }),
  );
}

const stationShape = z.object({
  stationId: idShape,
  name: textShape,
  coordinates: coordinatesShape,
  isRenting: z.boolean().optional(),
  isReturning: z.boolean().optional(),
});

export interface Station extends Place {
  readonly code: string;
  readonly isRenting: boolean;
  readonly isReturning: boolean;
}

export function parseStations(text: string): Result<readonly Station[]> {
  const body = readBody(text, LIST_BYTES);
  if (!body.ok) return body;
  const shaped = matchShape(z.array(stationShape).max(2_000), body.value);
  if (!shaped.ok) return shaped;
  return accept(
    shaped.value.map(({ stationId, name, coordinates, isRenting = true, isReturning = true }) => ({
      code: stationId,
      name,
      position: { latitude: coordinates.lat, longitude: coordinates.lng },
      isRenting,
      isReturning,
    })),
  );
}
