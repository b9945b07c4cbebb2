// Tables of trips: the trip, its states as rows, its coordinates until the confirmation, and plates for
// convenience.
import {
  bigint,
  bigints,
  boolean,
  date,
  instant,
  integer,
  integers,
  optional,
  record,
  smallint,
  text,
  texts,
  uuid,
} from '#platform/records';

const ofPerson = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') } as const;
const hisOwn = { when: 'own', insert: true } as const;
const taken = { when: 'organisation', insert: true } as const;
const swept = { when: 'expired', delete: true } as const;

const corrected = [
  ...['mode', 'mode_known_by', 'confirmed_purpose'],
  ...['distance_m', 'distance_version', 'distance_given_by', 'distance_given_at'],
  ...['confirmations_undone'],
] as const;

export const trip = record('travel/trips/history')('travel.trip', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    purge_on: date('not-personal'),
    day: date('start_datetime'),
    departed_at: optional(instant('start_datetime')),
    arrived_at: optional(instant('end_datetime')),
    origin: optional(text('trip_start_location')),
    destination: optional(text('trip_end_location')),
    distance_m: optional(integer('distance_km')),
    // Who gave it where no source knew it, when, and how often: 0 is the distance of the source, or none.
    distance_given_by: optional(text('registration_method')),
    distance_given_at: optional(instant('registration_method')),
    distance_version: smallint('registration_method'),
    mode: text('transport_means'),
    // Like the source, this tells how a trip was recorded, and so does a journey: only legs by card have one.
    mode_known_by: text('registration_method'),
    fuel: optional(text('fuel')),
    cost_cents: optional(integer('trip_cost')),
    source: text('registration_method'),
    source_key: text('not-personal'),
    journey_key: optional(text('registration_method')),
    recorded_at: instant('not-personal'),
    confirmed_purpose: optional(text('trip_purpose')),
    // How often the person undid a confirmation: each one after it is a claim of its own.
    confirmations_undone: smallint('confirmation_time'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    confirmed: { purpose: 'confirmed_purpose' },
    purge: 'purge_on',
    partitioned: true,
    from: 'day',
  },
  writes: {
    traveller: { ...hisOwn, update: corrected },
    intake: { ...taken, update: corrected },
  },
});

/** Not for the client: earlier marks of a trip (it was private once) are the person's own. */
export const tripPurpose = record('travel/trips/history')('travel.trip_purpose', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    trip_id: bigint('not-personal'),
    purge_on: date('not-personal'),
    purpose: text('trip_purpose'),
    marked_at: instant('confirmation_time'),
    marked_by: text('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    partitioned: true,
  },
  writes: { traveller: hisOwn, intake: taken },
});

export const tripConfirmation = record('travel/trips/history')('travel.trip_confirmation', {
  columns: {
    ...ofPerson,
    trip_id: bigint('not-personal'),
    purge_on: date('not-personal'),
    purpose: text('trip_purpose'),
    confirmed_at: instant('confirmation_time'),
    confirmed_by: text('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    confirmed: { purpose: 'purpose' },
    purge: 'purge_on',
    partitioned: true,
  },
  // Taking a trip back takes its confirmation away: from then on nobody but the person sees the trip.
  writes: {
    traveller: { ...hisOwn, delete: true },
    intake: { ...taken, delete: true },
  },
});

export const tripRemoval = record('travel/trips/history')('travel.trip_removal', {
  columns: {
    ...ofPerson,
    trip_id: bigint('not-personal'),
    purge_on: date('not-personal'),
    removed_at: instant('not-personal'),
    removed_by: text('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    partitioned: true,
  },
  // Who takes a trip back by mistake puts it back.
  writes: { traveller: { ...hisOwn, delete: true }, intake: taken },
});

/** Nobody but the person reads these; the confirmation deletes them in its own transaction. */
export const tripCoordinates = record('travel/trips/gps-coordinates')('travel.trip_coordinates', {
  columns: {
    ...ofPerson,
    trip_id: bigint('not-personal'),
    lat_e6: integers('lat'),
    lon_e6: integers('lon'),
    fixed_at: bigints('fix_time'),
    collected_on: date('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    // The confirmation deletes them; the sweeper has only those of a trip that nobody confirmed.
    term: '30-days',
    from: 'collected_on',
  },
  writes: {
    traveller: { when: 'own', insert: true, delete: true },
    intake: { when: 'organisation', insert: true, update: ['purge_on'], delete: true },
    rights: { when: 'own', update: ['purge_on'], delete: true },
    sweeper: swept,
  },
});

/** What the person alone sees of a trip of their own hand. */
export const tripByHand = record('travel/trips/by-hand')('travel.trip_by_hand', {
  columns: {
    ...ofPerson,
    trip_id: bigint('not-personal'),
    purge_on: date('not-personal'),
    stops: texts('trip_stops'),
    estimate_m: optional(integer('distance_estimate')),
    distance_reason: optional(text('distance_reason')),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    partitioned: true,
  },
  writes: { traveller: hisOwn },
});

/** Kept by consent, like a plate, and dated by the end of the account. */
const forEase = {
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' },
  rights: { when: 'own', update: ['purge_on'], delete: true },
} as const;

/** A place; with a destination it is a whole trip. */
export const favourite = record('travel/trips/convenience')('travel.favourite', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    name: text('favourite_address'),
    place: text('favourite_address'),
    destination: optional(text('favourite_address')),
    distance_m: optional(integer('favourite_trip')),
    mode: optional(text('favourite_trip')),
    purpose: optional(text('favourite_trip')),
    is_return: optional(boolean('favourite_trip')),
    added_at: instant('not-personal'),
    purge_on: optional(date('not-personal')),
  },
  scope: forEase.scope,
  writes: {
    traveller: { when: 'own', insert: true, delete: true },
    intake: { when: 'organisation', update: ['purge_on'], delete: true },
    rights: forEase.rights,
    sweeper: swept,
  },
});

export const vehiclePlate = record('travel/trips/convenience')('travel.vehicle_plate', {
  columns: {
    ...ofPerson,
    plate: text('licence_plate'),
    // The vehicle that trips by car are made with.
    is_default: boolean('licence_plate'),
    added_at: instant('not-personal'),
    purge_on: optional(date('not-personal')),
  },
  scope: forEase.scope,
  writes: {
    traveller: { when: 'own', insert: true, update: ['is_default'], delete: true },
    intake: { when: 'organisation', insert: true, update: ['is_default', 'purge_on'], delete: true },
    rights: forEase.rights,
    sweeper: swept,
  },
});

/** Read by the person alone: a rule says where somebody goes. */
export const purposeRule = record('travel/trips/convenience')('travel.purpose_rule', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    origin: text('favourite_address'),
    destination: text('favourite_address'),
    mode: text('transport_means'),
    weekday: optional(smallint('transport_means')),
    purpose: text('trip_purpose'),
    made_at: instant('not-personal'),
    purge_on: optional(date('not-personal')),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' },
  writes: {
    traveller: { when: 'own', insert: true, delete: true },
    intake: { when: 'organisation', update: ['purge_on'], delete: true },
    rights: { when: 'own', update: ['purge_on'], delete: true },
    sweeper: swept,
  },
});
