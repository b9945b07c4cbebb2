// What browser and server agree on for entering trips: what the form starts with, what it would come to, and
// what is kept.
import { z } from 'zod';
import {
  Cents,
  Co2Source,
  Day,
  Disclosure,
  Grams,
  Instant,
  Metres,
  Mode,
  Month,
  Purpose,
  Refusal,
  Wording,
} from '#desks/site/contract';
import { fromEpochDay, toEpochDay } from '#kernel/civil-days';

/** A day that exists. */
const RealDay = Day.refine((day) => fromEpochDay(toEpochDay(day)) === day);
const Typed = z.string().max(200);

/** At most so many days in one go. */
export const MOST_DAYS = 62;

/** The form as it stands: texts as they were typed, so that what is refused can be said beside its field. */
export const Entry = z.object({
  from: Typed,
  to: Typed,
  stops: z.array(Typed).max(8),
  /** Of one direction; empty: the estimate counts. */
  distanceKm: z.string().max(20),
  distanceReason: z.string().max(200),
  costEuro: z.string().max(20),
  plate: z.string().max(20),
  days: z.array(RealDay).max(MOST_DAYS),
  isReturn: z.boolean(),
  mode: Mode,
  purpose: Purpose,
});

export const FavouriteTrip = z.object({
  destination: z.string(),
  distanceM: Metres.nullable(),
  mode: Mode,
  purpose: Purpose,
  isReturn: z.boolean(),
});

/** A place; with `trip` a whole trip from it. */
export const Favourite = z.object({
  id: z.int(),
  name: z.string(),
  place: z.string(),
  trip: FavouriteTrip.nullable(),
});

export const UsualTrip = z.object({
  origin: z.string(),
  destination: z.string(),
  mode: Mode,
  purpose: Purpose.nullable(),
  distanceM: Metres.nullable(),
});

/** What our own copy of the vehicle register says; nothing of it is asked elsewhere. */
export const Vehicle = z.object({
  plate: z.string(),
  /** With its dashes. */
  written: z.string(),
  isDefault: z.boolean(),
  /** Null: the copy does not have this plate, and the average of the list counts. */
  found: z
    .object({
      name: z.string(),
      fuel: Wording.nullable(),
      co2: Wording,
    })
    .nullable(),
});

/** `GET entryFormPath`. */
export const EntryForm = z.object({
  today: Day,
  /** The first day that may still be entered. */
  earliest: Day,
  favourites: z.array(Favourite).max(40),
  usual: z.array(UsualTrip).max(6),
  vehicles: z.array(Vehicle).max(20),
  /** What the person agrees to by keeping something for ease. */
  asked: Wording,
});

/** `POST placesPath`: in a body, because an address would stand in a log. Nothing of it is kept. */
export const PlaceAsked = z.object({ typed: Typed });
export const PlacesFound = z.object({ places: z.array(z.string()).max(8) });

/** `POST quotePath`. */
export const Quote = z.object({
  /** Why it cannot be saved so, and what to do. */
  refusal: Refusal.nullable(),
  estimate: z.object({ distanceM: Metres, how: Wording, source: Wording, verified: z.boolean() }).nullable(),
  /** Of one direction. */
  distanceM: Metres.nullable(),
  trips: z.int(),
  /** Null as long as it is refused, and for private trips, which nobody pays. */
  amountCents: Cents.nullable(),
  untaxedCents: Cents,
  days: z.array(z.object({ day: Day, amountCents: Cents })).max(MOST_DAYS + 31),
  rules: z.array(Wording).max(20),
  closedMonths: z.array(z.string()).max(40),
  /** Of all trips together, from well to wheel; null is unknown. */
  co2Grams: Grams.nullable(),
  co2Sources: z.array(Co2Source).max(4),
  vehicle: Vehicle.nullable(),
  /** Days that have this trip already. */
  alreadyThere: z.array(Day).max(MOST_DAYS),
  /** What the employer gets once it is confirmed, and what not. */
  disclosure: Disclosure,
});

/** `POST tripsPath`. The key is the form's own: sent again, the trips are there once. */
export const NewTrips = z.object({ key: z.uuid(), entry: Entry });
export const TripsAdded = z.object({
  trips: z.array(z.int()).max(MOST_DAYS * 2),
  /** False: they were there already. */
  isNew: z.boolean(),
});

/** `POST undoPath`: takes back what was just added, as long as it waits. */
export const TripsUndone = z.object({
  trips: z
    .array(z.int())
    .min(1)
    .max(MOST_DAYS * 2),
});
export const Done = z.object({ changed: z.int() });

/** `POST favouritesPath`. */
export const NewFavourite = z.object({
  name: z.string().trim().min(1).max(60),
  place: z.string().trim().min(1).max(120),
  trip: FavouriteTrip.extend({
    destination: z.string().trim().min(1).max(120),
    distanceM: Metres.min(1).max(4_000_000).nullable(),
  }).nullable(),
});
export const Favourites = z.object({ favourites: z.array(Favourite).max(40) });
export const FavouriteId = z.object({ favourite: z.coerce.number().int().positive() });

/** One trip in the list. An amount is that of the day, for all trips with this purpose and means. */
export const TripRow = z.object({
  id: z.int(),
  day: Day,
  origin: z.string().nullable(),
  destination: z.string().nullable(),
  mode: Mode,
  purpose: Purpose.nullable(),
  distanceM: Metres.nullable(),
  costCents: Cents.nullable(),
  source: z.enum(['hand', 'file', 'gpx', 'card']),
  state: z.enum(['waiting', 'confirmed', 'withdrawn']),
  lineCents: Cents.nullable(),
  lineId: z.string().nullable(),
});

/** `GET tripPagePath(month, page)`: the newest day first. */
export const TripPage = z.object({
  month: Month,
  page: z.int(),
  pages: z.int(),
  count: z.int(),
  trips: z.array(TripRow).max(50),
});
export const TripPageAsked = z.object({ page: z.coerce.number().int().min(0).max(1000).optional() });
export const TripsOfMonth = z.object({ month: Month });

/** `GET ownTripPath(trip)`: everything that is held of it. */
export const OwnTripAnswer = TripRow.extend({
  /** `seen`: the employer gets it once the trip is confirmed for work. */
  held: z.array(z.object({ name: Wording, value: Wording, seen: z.boolean() })).max(12),
  co2Grams: Grams.nullable(),
  co2Sources: z.array(Co2Source).max(2),
  /** Since when the employer can see it; null: nobody can. */
  seenSince: Instant.nullable(),
  /** When the month was closed that holds it. */
  closedAt: Instant.nullable(),
  purgeOn: Day,
});
export const TripId = z.object({ trip: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** `GET vehiclesPath`, and what each change answers. A plate goes in a body: an address stands in a log. */
export const Vehicles = z.object({ vehicles: z.array(Vehicle).max(20) });
export const PlateAsked = z.object({ plate: z.string().max(20) });

export const tripPagePath = (month: string, page?: number) =>
  `/api/me/trips/months/${month}${page === undefined ? '' : `?page=${page}`}`;
export const ownTripPath = (trip: number | string) => `/api/me/trips/${trip}`;
export const withdrawPath = '/api/me/trips/withdraw';
export const restorePath = '/api/me/trips/restore';
export const vehiclesPath = '/api/me/vehicles';
export const vehicleChoicePath = '/api/me/vehicles/use';
export const vehicleEndPath = '/api/me/vehicles/delete';
export const entryFormPath = '/api/me/trips/form';
export const placesPath = '/api/me/trips/places';
export const quotePath = '/api/me/trips/quote';
export const tripsPath = '/api/me/trips';
export const undoPath = '/api/me/trips/undo';
export const favouritesPath = '/api/me/favourites';
export const favouriteEndPath = (favourite: number | string) => `/api/me/favourites/${favourite}/delete`;

export type Entry = z.infer<typeof Entry>;
export type EntryForm = z.infer<typeof EntryForm>;
export type Favourite = z.infer<typeof Favourite>;
export type UsualTrip = z.infer<typeof UsualTrip>;
export type Vehicle = z.infer<typeof Vehicle>;
export type TripRow = z.infer<typeof TripRow>;
export type Quote = z.infer<typeof Quote>;
export type NewFavourite = z.infer<typeof NewFavourite>;
export type NewTrips = z.infer<typeof NewTrips>;
