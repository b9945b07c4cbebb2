// What an operator sends us by itself: events of a ride, operations on a booking, notifications, an asked
// confirmation, extra costs. Where somebody is, is not read: we do not need it.
import { z } from 'zod';
import type { Cents } from '#kernel/money';
import { accept, type Result } from '#kernel/refusal';
import type { VatLine } from '#kernel/vat';
import { parseLeg, type TompLeg, type TompVehicle, toVehicle } from './parse-booking.ts';
import { readVatLine } from './read-amount.ts';
import { readBody } from './read-body.ts';
import { assetShape, idShape, instantShape, matchShape, moneyShape, textShape } from './shapes.ts';
import { type LegEvent, legEvents } from './step-leg.ts';

const eventShape = z.object({
  time: instantShape,
  event: z.enum(legEvents),
  comment: textShape.optional(),
  asset: assetShape.optional(),
});

export interface LegMessage {
  readonly event: LegEvent;
  readonly at: Temporal.Instant;
  /** With ASSIGN_ASSET: which vehicle it became. */
  readonly vehicle: TompVehicle | undefined;
}

/** POST /legs/{id}/events */
export function parseLegEvent(text: string): Result<LegMessage> {
  const shaped = shape(eventShape, text);
  if (!shaped.ok) return shaped;
  const { event, time, asset } = shaped.value;
  return accept({ event, at: time, vehicle: asset && toVehicle('', undefined, asset) });
}

const operationShape = z.object({
  operation: z.enum(['CANCEL', 'DENY', 'COMMIT', 'EXTEND_EXPIRY_TIME']),
  origin: z.enum(['TO', 'MP', 'END_USER', 'OTHER']).optional(),
});
export type BookingMessage = z.output<typeof operationShape>;

/** POST /bookings/{id}/events */
export function parseBookingEvent(text: string): Result<BookingMessage> {
  return shape(operationShape, text);
}

const notificationShape = z.object({
  type: z.enum([
    'VEHICLE_NOT_AVAILABLE',
    'USER_NO_SHOW',
    'ETA',
    'MESSAGE_TO_DRIVER',
    'MESSAGE_TO_END_USER',
    'USER_OUT_OF_LIMITS',
    'OTHER',
  ]),
  minutes: z.number().int().min(0).max(100_000).optional(),
  comment: textShape.optional(),
  legId: idShape.optional(),
});
export type Notification = z.output<typeof notificationShape>;

/** POST /bookings/{id}/notifications */
export function parseNotification(text: string): Result<Notification> {
  return shape(notificationShape, text);
}

const confirmationShape = z.object({
  type: z.enum(['REPLACE_ASSET', 'START_LEG']).optional(),
  assetTypeId: idShape.optional(),
});

/** POST /legs/{id}/confirmation: the operator asks leave, because we pay. */
export function parseConfirmation(text: string): Result<z.output<typeof confirmationShape>> {
  return shape(confirmationShape, text);
}

/** PUT /legs/{id}: the ride as the operator sees it now. */
export function parseLegUpdate(text: string): Result<TompLeg> {
  return parseLeg(text);
}

const extraShape = moneyShape.extend({
  category: z.enum([
    'DAMAGE',
    'LOSS',
    'STOLEN',
    'EXTRA_USAGE',
    'FINE',
    'OTHER_ASSET_USED',
    'OTHER',
    'REFUND',
    'CREDIT',
  ]),
  description: textShape,
});

export interface ExtraCosts {
  readonly category: z.output<typeof extraShape>['category'];
  readonly description: string;
  readonly costCents: Cents;
  readonly vat: VatLine;
}

/** POST /payment/{id}/claim-extra-costs: never paid before a person looked at it. */
export function parseExtraCosts(text: string): Result<ExtraCosts> {
  const shaped = shape(extraShape, text);
  if (!shaped.ok) return shaped;
  const vat = readVatLine(shaped.value);
  if (!vat.ok) return vat;
  const { category, description } = shaped.value;
  return accept({ category, description, costCents: vat.value.inclusiveCents, vat: vat.value });
}

function shape<Shape extends z.ZodType>(wanted: Shape, text: string): Result<z.output<Shape>> {
  const body = readBody(text);
  return body.ok ? matchShape(wanted, body.value) : body;
}
