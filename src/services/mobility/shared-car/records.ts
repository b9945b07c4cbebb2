// Tables of shared-car: those in the one shape of what is used at a provider, and its own for cars, rides and
// what somebody wants done.
import {
  bigints,
  boolean,
  bytea,
  date,
  impersonal,
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
import { usageTables } from '../usage-tables.ts';
import { tables } from './tables.ts';

export const { route, activation, message, booking, usage, mark, dispute } = usageTables(tables);

/** Cars as an operator shows them to anybody. */
export const vehicle = impersonal('mobility.shared_car_vehicle', {
  columns: {
    provider: text('not-personal'),
    vehicle_id: text('not-personal'),
    type_id: text('not-personal'),
    name: text('not-personal'),
    class: text('not-personal'),
    fuel: optional(text('not-personal')),
    seats: optional(smallint('not-personal')),
    charge_percent: optional(smallint('not-personal')),
    vehicles: integer('not-personal'),
    station_code: optional(text('not-personal')),
    station: text('not-personal'),
    lat_e6: integer('not-personal'),
    lon_e6: integer('not-personal'),
    tariff_key: optional(text('not-personal')),
    seen_at: instant('not-personal'),
  },
  scope: {},
  readers: { traveller: 'everyone', intake: 'everyone', operator: 'everyone' },
  writes: { intake: { when: 'everyone', insert: true, delete: true } },
});

export const feed = impersonal('mobility.shared_car_feed', {
  columns: {
    provider: text('not-personal'),
    cars_read_at: optional(instant('not-personal')),
    bills_read_until: optional(instant('not-personal')),
    failed_at: optional(instant('not-personal')),
    failed_because: optional(text('not-personal')),
    undeclared_names: texts('not-personal'),
  },
  scope: {},
  readers: { traveller: 'everyone', intake: 'everyone', operator: 'everyone' },
  writes: {
    intake: {
      when: 'everyone',
      insert: true,
      update: ['cars_read_at', 'bills_read_until', 'failed_at', 'failed_because', 'undeclared_names'],
    },
  },
});

const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on', from: 'day' } as const;

const RIDE = [
  'vehicle_id',
  'leg_state',
  'leg_event',
  'leg_event_at',
  'started_at',
  'ended_at',
  'pause_starts',
  'pause_seconds',
  'heard_events',
  'tariff_key',
  'notice',
  'is_billed',
  'day',
  'purge_on',
] as const;

export const ride = record('mobility/shared-car/use')('mobility.shared_car_ride', {
  columns: {
    organisation_id: uuid('tenant'),
    booking_id: uuid('not-personal'),
    person_id: uuid('subject-key'),
    vehicle_id: text('booking_ref'),
    type_id: text('booking_ref'),
    fuel: optional(text('fuel')),
    station_code: optional(text('booking_place')),
    lat_e6: integer('booking_place'),
    lon_e6: integer('booking_place'),
    leg_state: text('not-personal'),
    leg_event: optional(text('not-personal')),
    leg_event_at: optional(instant('booking_start')),
    started_at: optional(instant('booking_start')),
    ended_at: optional(instant('booking_end')),
    pause_starts: bigints('booking_start'),
    pause_seconds: integers('booking_cost'),
    heard_events: texts('booking_start'),
    tariff_key: optional(text('booking_cost')),
    purpose: optional(text('trip_purpose')),
    notice: optional(text('not-personal')),
    is_billed: boolean('not-personal'),
    day: date('booking_start'),
    purge_on: date('not-personal'),
  },
  scope,
  writes: {
    traveller: { when: 'own', insert: true },
    intake: { when: 'organisation', update: RIDE },
    sweeper: { when: 'expired', delete: true },
  },
});

/** `order` is what the person wants done. */
export const order = record('mobility/shared-car/use')('mobility.shared_car_order', {
  columns: {
    organisation_id: uuid('tenant'),
    id: uuid('not-personal'),
    person_id: uuid('subject-key'),
    booking_id: uuid('not-personal'),
    kind: text('not-personal'),
    starts_at: optional(instant('booking_start')),
    ends_at: optional(instant('booking_end')),
    damage_part: optional(text('damage_report')),
    damage_report: optional(text('damage_report')),
    state: text('not-personal'),
    because: optional(text('not-personal')),
    tries: smallint('not-personal'),
    wanted_at: instant('not-personal'),
    next_try_at: instant('not-personal'),
    lapses_at: instant('not-personal'),
    done_at: optional(instant('not-personal')),
    day: date('booking_start'),
    purge_on: date('not-personal'),
  },
  scope,
  writes: {
    traveller: { when: 'own', insert: true },
    intake: { when: 'organisation', update: ['state', 'because', 'tries', 'next_try_at', 'done_at'] },
    sweeper: { when: 'expired', delete: true },
  },
});

export const waiting = impersonal('mobility.shared_car_waiting', {
  columns: { organisation_id: uuid('tenant'), order_id: uuid('not-personal') },
  scope: { tenant: 'organisation_id' },
  readers: { intake: 'everyone' },
  writes: {
    traveller: { when: 'organisation', insert: true },
    intake: { when: 'organisation', delete: true },
  },
});

export const ref = impersonal('mobility.shared_car_ref', {
  columns: {
    organisation_id: uuid('tenant'),
    booking_id: uuid('not-personal'),
    provider: text('not-personal'),
    ref_hash: bytea('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: { intake: 'everyone' },
  writes: { intake: { when: 'organisation', insert: true } },
});

export const agreement = impersonal('mobility.tomp_agreement', {
  columns: {
    provider: text('not-personal'),
    our_id: text('not-personal'),
    their_id: text('not-personal'),
    token_hash: bytea('not-personal'),
    seal_encrypted: bytea('not-personal'),
    agreed_at: instant('not-personal'),
  },
  scope: {},
  readers: { intake: 'everyone', operator: 'everyone' },
  writes: {
    operator: {
      when: 'everyone',
      insert: true,
      update: ['our_id', 'their_id', 'token_hash', 'seal_encrypted', 'agreed_at'],
    },
  },
});
