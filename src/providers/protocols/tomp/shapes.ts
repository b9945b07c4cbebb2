// Shapes of TOMP-API 1.6.1 as we read them: only the names that we need, each with a limit. What is not here
// is not taken over.
import { z } from 'zod';
import type { Place } from '#kernel/place';
import { accept, type Result, refuse } from '#kernel/refusal';
import { visibleText } from '#kernel/text';
import { bookingStates } from './follow-booking.ts';
import { tompRefusals } from './refusals.ts';
import { legStates } from './step-leg.ts';

/** The document sets no length to an id; 120 is longer than any in its examples. */
export const idShape = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[!-~]+$/);
export const textShape = z
  .string()
  .max(4_000)
  .transform((text) => visibleText(text).slice(0, 300));
export const instantShape = z
  .string()
  .max(40)
  .transform((text, context) => {
    try {
      return Temporal.Instant.from(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.addIssue({ code: 'custom', message: 'no instant' });
      return z.NEVER;
    }
  });

/** The document allows no position west of Greenwich or south of the equator; the earth does, so we do. */
export const coordinatesShape = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
export const placeShape = z
  .object({ name: textShape.optional(), stationId: idShape.optional(), coordinates: coordinatesShape })
  .transform(
    ({ name, stationId, coordinates }): Place => ({
      name: name ?? stationId ?? '',
      ...(stationId === undefined ? {} : { code: stationId }),
      position: { latitude: coordinates.lat, longitude: coordinates.lng },
    }),
  );

export const moneyShape = z.object({
  amount: z.number().optional(),
  amountExVat: z.number().optional(),
  currencyCode: z.string().length(3).optional(),
  vatRate: z.number().min(0).max(100).optional(),
});

export const farePartShape = moneyShape.extend({
  amount: z.number(),
  type: z.enum(['FIXED', 'FLEX', 'MAX']).optional(),
  kind: z.enum(['DEFAULT', 'DISCOUNT', 'SURGE']).optional(),
  unitType: z.enum(['KM', 'SECOND', 'MINUTE', 'HOUR', 'MILE', 'PERCENTAGE']).optional(),
  units: z.number().positive().max(1_000_000).optional(),
  scaleFrom: z.number().min(0).max(1_000_000).optional(),
  scaleTo: z.number().min(0).max(1_000_000).optional(),
  scaleType: z.enum(['KM', 'MILE', 'HOUR', 'MINUTE']).optional(),
  name: textShape.optional(),
  class: z.enum(['FARE', 'ANCILLARY']).optional(),
  assetState: z.enum(['IN_USE', 'PAUSED']).optional(),
});
export type WireFarePart = z.output<typeof farePartShape>;
export const fareShape = z.object({
  estimated: z.boolean(),
  description: textShape.optional(),
  parts: z.array(farePartShape).min(1).max(40),
});
export type WireFare = z.output<typeof fareShape>;

export const FUELS = [
  'NONE',
  'GASOLINE',
  'DIESEL',
  'ELECTRIC',
  'HYBRID_GASOLINE',
  'HYBRID_DIESEL',
  'HYBRID_GAS',
  'HYDROGEN',
  'GAS',
  'BIO_MASS',
  'KEROSINE',
  'OTHER',
] as const;
export const propertiesShape = z.object({
  name: textShape.optional(),
  brand: textShape.optional(),
  model: textShape.optional(),
  location: placeShape.optional(),
  fuel: z.enum(FUELS).optional(),
  co2PerKm: z.number().min(0).max(2_000).optional(),
  persons: z.number().int().min(1).max(100).optional(),
  gearbox: z.enum(['MANUAL', 'AUTOMATIC', 'SEMIAUTOMATIC']).optional(),
});
export type WireProperties = z.output<typeof propertiesShape>;
export const assetShape = z.object({
  id: idShape,
  isReserved: z.boolean().optional(),
  isDisabled: z.boolean().optional(),
  availableUntil: instantShape.optional(),
  stateOfCharge: z.number().int().min(0).max(100).optional(),
  licensePlate: z.string().max(20).optional(),
  stationId: idShape.optional(),
  mileage: z.number().min(0).max(10_000_000).optional(),
  overriddenProperties: propertiesShape.optional(),
});
export type WireAsset = z.output<typeof assetShape>;
export const assetTypeShape = z.object({
  id: idShape,
  stationId: idShape.optional(),
  nrAvailable: z.number().int().min(0).max(1_000_000).optional(),
  assets: z.array(assetShape).max(2_000).optional(),
  assetClass: z.string().max(40).optional(),
  sharedProperties: propertiesShape.optional(),
});

const conditionShape = z.object({
  conditionType: z.string().max(60),
  ultimateResponseTime: instantShape.optional(),
  stationId: idShape.optional(),
  requiredFields: z.array(z.string().max(60)).max(40).optional(),
});
export const informationShape = z.object({
  type: z.enum(['URL', 'IMAGE', 'PLAIN_TEXT', 'HTML']).optional(),
  text: textShape.optional(),
});
export const legShape = z.object({
  id: idShape.optional(),
  from: placeShape,
  to: placeShape.optional(),
  departureTime: instantShape.optional(),
  arrivalTime: instantShape.optional(),
  actualDepartureTime: instantShape.optional(),
  actualArrivalTime: instantShape.optional(),
  assetType: assetTypeShape,
  asset: assetShape.optional(),
  pricing: fareShape.optional(),
  conditions: z.array(conditionShape).max(40).optional(),
  state: z.enum(legStates).optional(),
  distance: z.number().int().min(0).max(40_100_000).optional(),
  userCommunication: z.array(informationShape).max(40).optional(),
});
export type WireLeg = z.output<typeof legShape>;
export const bookingShape = z.object({
  id: idShape.optional(),
  from: placeShape.optional(),
  to: placeShape.optional(),
  state: z.enum(bookingStates).optional(),
  legs: z.array(legShape).max(20).optional(),
  pricing: fareShape.optional(),
  departureTime: instantShape.optional(),
  arrivalTime: instantShape.optional(),
  mainAssetType: assetTypeShape.optional(),
});
export type WireBooking = z.output<typeof bookingShape>;

/** Refuses with the path to the first thing that is wrong: names and places in lists, never a value. */
export function matchShape<Shape extends z.ZodType>(shape: Shape, value: unknown): Result<z.output<Shape>> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return accept(parsed.data);
  const where = parsed.error.issues[0]?.path.map(String).join('.') || '(body)';
  return refuse(tompRefusals, 'tomp-shape', { where });
}
