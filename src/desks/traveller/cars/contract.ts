// What browser and server agree on for shared cars: what stands near, what it would cost, and one's bookings.
import { z } from 'zod';
import { Cents, Instant, Metres, Purpose, Refusal, Wording } from '#desks/site/contract';

const Degrees = z.number().min(-180).max(180);
export const Point = z.object({ latitude: z.number().min(-90).max(90), longitude: Degrees });

/**
 * `POST nearPath`: in a body, because an address would stand in a log. Nothing of it is kept or passed on.
 */
export const NearAsked = z.object({ around: Point });
export const Car = z.object({
  provider: z.string(),
  providerName: Wording,
  vehicleId: z.string(),
  name: z.string(),
  fuel: z.string().nullable(),
  seats: z.int().nullable(),
  chargePercent: z.int().nullable(),
  station: z.string(),
  distanceM: Metres,
  seenAt: Instant,
});
export const Near = z.object({ cars: z.array(Car) });
/** On a Dutch clock, as the field of a browser has it: `2026-11-23T10:00`. */
export const WallTime = z
  .string()
  .regex(/^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/);

/** `GET placesPath`: where cars stand, to choose one as the middle of a search. */
export const Places = z.object({
  places: z.array(Point.extend({ name: z.string(), cars: z.int() })),
  /** Whether the person switched a provider on. */
  isLinked: z.boolean(),
  /**
   * What a booking is asked for as long as nobody says otherwise: the next quarter of an hour, two hours
   * long.
   */
  first: z.object({ startsAt: WallTime, endsAt: WallTime }),
});

/** `POST quotePath` and `POST bookPath`. */
export const Wish = z.object({
  provider: z.string().min(1).max(40),
  vehicleId: z.string().min(1).max(120),
  startsAt: WallTime,
  endsAt: WallTime,
  purpose: Purpose,
});
const PriceLine = z.object({ what: Wording, cents: Cents });
export const Quote = z.object({
  name: z.string(),
  station: z.string(),
  /** Null when nobody can reckon it. */
  totalCents: Cents.nullable(),
  lines: z.array(PriceLine),
  vatCents: Cents,
  /** What the sum assumes to be driven. */
  distanceM: Metres,
  /** Why it may not be booked so, and what to do. */
  refusal: Refusal.nullable(),
  /** What goes to the provider and what does not. */
  goes: z.array(Wording),
});
export const Booked = z.object({ bookingId: z.string() });

const OrderKind = z.enum(['book', 'change', 'cancel', 'open', 'pause', 'resume', 'end', 'damage']);
export const BookingPhase = z.enum(['waiting', 'confirmed', 'driving', 'paused', 'over', 'not-booked']);
export const Booking = z.object({
  id: z.string(),
  providerName: Wording,
  phase: BookingPhase,
  state: z.string(),
  name: z.string(),
  plate: z.string().nullable(),
  station: z.string().nullable(),
  startsAt: Instant,
  endsAt: Instant,
  /** The same on a Dutch clock, to change them. */
  times: z.object({ startsAt: WallTime, endsAt: WallTime }),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  pauseSeconds: z.int(),
  quotedCents: Cents.nullable(),
  purpose: Purpose.nullable(),
  notice: Wording.nullable(),
  /** What is under way at the provider. */
  waiting: z.array(OrderKind),
  /** Why the last thing was not done. */
  refused: z.object({ kind: OrderKind, says: Wording }).nullable(),
  /** What may be done now. */
  may: z.array(OrderKind),
  isBilled: z.boolean(),
});
export const Bookings = z.object({ bookings: z.array(Booking) });
export const BookingId = z.object({ booking: z.uuid() });

/** `POST stepPath`. */
export const StepAsked = z.object({
  kind: z.enum(['change', 'cancel', 'open', 'pause', 'resume', 'end', 'damage']),
  startsAt: WallTime.optional(),
  endsAt: WallTime.optional(),
  damage: z
    .object({
      part: z.enum(['FRONT', 'REAR', 'LEFT', 'RIGHT', 'TOP', 'BOTTOM', 'INTERIOR', 'TIRE', 'OTHER']),
      text: z.string().trim().min(1).max(500),
    })
    .optional(),
});

export const placesPath = '/api/me/cars/places';
export const nearPath = '/api/me/cars/near';
export const quotePath = '/api/me/cars/quote';
export const bookPath = '/api/me/cars/bookings';
export const bookingPath = (booking: string) => `/api/me/cars/bookings/${booking}`;
export const stepPath = (booking: string) => `/api/me/cars/bookings/${booking}/steps`;
export const calendarPath = (booking: string) => `/api/me/cars/bookings/${booking}/calendar`;

export type Car = z.infer<typeof Car>;
export type Places = z.infer<typeof Places>;
export type Near = z.infer<typeof Near>;
export type Wish = z.infer<typeof Wish>;
export type Quote = z.infer<typeof Quote>;
export type Booking = z.infer<typeof Booking>;
export type StepAsked = z.infer<typeof StepAsked>;
