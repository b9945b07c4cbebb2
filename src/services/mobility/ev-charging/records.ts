// Tables of ev-charging: those in the one shape of what is used at a provider, and its own for lines, points,
// sessions, orders and questions about a pass.
import {
  boolean,
  bytea,
  date,
  impersonal,
  instant,
  integer,
  optional,
  record,
  text,
  texts,
  uuid,
} from '#platform/records';
import { usageTables } from '../usage-tables.ts';
import { tables } from './tables.ts';

export * from './home-records.ts';

export const { route, activation, message, booking, usage, mark, dispute } = usageTables(tables);

const LINE = [
  'state',
  'our_address',
  'versions_url',
  'key_hash',
  'key_encrypted',
  'their_key_encrypted',
  'endpoints',
  'operators',
  'changed_at',
  'locations_read_until',
  'tariffs_read_until',
  'sessions_read_until',
  'cdrs_read_until',
  'failed_at',
  'failed_because',
  'undeclared_names',
] as const;

/** One line for each operator of charge points; keys are secrets. */
export const line = impersonal('mobility.charging_line', {
  columns: {
    provider: text('not-personal'),
    state: text('not-personal'),
    our_address: text('not-personal'),
    versions_url: text('not-personal'),
    key_hash: optional(bytea('not-personal')),
    key_encrypted: optional(bytea('not-personal')),
    their_key_encrypted: optional(bytea('not-personal')),
    endpoints: texts('not-personal'),
    operators: texts('not-personal'),
    changed_at: instant('not-personal'),
    locations_read_until: optional(instant('not-personal')),
    tariffs_read_until: optional(instant('not-personal')),
    sessions_read_until: optional(instant('not-personal')),
    cdrs_read_until: optional(instant('not-personal')),
    failed_at: optional(instant('not-personal')),
    failed_because: optional(text('not-personal')),
    undeclared_names: texts('not-personal'),
  },
  scope: {},
  readers: { intake: 'everyone', delivery: 'everyone', operator: 'everyone' },
  writes: {
    operator: { when: 'everyone', insert: true, update: LINE },
    intake: { when: 'everyone', update: LINE },
  },
});

const PLACE = [
  'is_published',
  'name',
  'address',
  'city',
  'postal_code',
  'country',
  'time_zone',
  'lat_e6',
  'lon_e6',
  'changed_at',
] as const;

/** Where one can charge, as operators tell anybody. */
export const location = impersonal('mobility.charging_location', {
  columns: {
    provider: text('not-personal'),
    country_code: text('not-personal'),
    party_id: text('not-personal'),
    location_id: text('not-personal'),
    is_published: boolean('not-personal'),
    name: optional(text('not-personal')),
    address: text('not-personal'),
    city: text('not-personal'),
    postal_code: optional(text('not-personal')),
    country: text('not-personal'),
    time_zone: text('not-personal'),
    lat_e6: integer('not-personal'),
    lon_e6: integer('not-personal'),
    changed_at: instant('not-personal'),
  },
  scope: {},
  readers: { traveller: 'everyone', intake: 'everyone', operator: 'everyone' },
  writes: { intake: { when: 'everyone', insert: true, update: PLACE, delete: true } },
});

export const point = impersonal('mobility.charging_point', {
  columns: {
    provider: text('not-personal'),
    country_code: text('not-personal'),
    party_id: text('not-personal'),
    location_id: text('not-personal'),
    point_id: text('not-personal'),
    evse_id: optional(text('not-personal')),
    status: text('not-personal'),
    reference: optional(text('not-personal')),
    capabilities: texts('not-personal'),
    plugs: texts('not-personal'),
    changed_at: instant('not-personal'),
  },
  scope: {},
  readers: { traveller: 'everyone', intake: 'everyone', operator: 'everyone' },
  writes: { intake: { when: 'everyone', insert: true, delete: true } },
});

const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on', from: 'day' } as const;
const swept = { when: 'expired', delete: true } as const;
const ofPerson = {
  organisation_id: uuid('tenant'),
  id: uuid('not-personal'),
  person_id: uuid('subject-key'),
  activation_id: uuid('not-personal'),
  provider: text('active_service'),
} as const;

export const session = record('mobility/ev-charging/use')('mobility.ev_charging_session', {
  columns: {
    ...ofPerson,
    session_key: text('booking_ref'),
    session_ref: text('booking_ref'),
    state: text('not-personal'),
    started_at: instant('booking_start'),
    ended_at: optional(instant('booking_end')),
    energy_wh: integer('energy_kwh'),
    cost_cents: optional(integer('booking_cost')),
    location_ref: text('charge_point'),
    point_ref: text('charge_point'),
    plug_ref: text('charge_point'),
    how_asked: text('not-personal'),
    told_at: instant('not-personal'),
    day: date('booking_start'),
    purge_on: date('not-personal'),
  },
  scope,
  writes: {
    intake: {
      when: 'organisation',
      insert: true,
      update: [
        'state',
        'started_at',
        'ended_at',
        'energy_wh',
        'cost_cents',
        'location_ref',
        'point_ref',
        'plug_ref',
        'how_asked',
        'told_at',
        'day',
        'purge_on',
      ],
    },
    sweeper: swept,
  },
});

/** `order` is what the person wants done. */
export const order = record('mobility/ev-charging/use')('mobility.ev_charging_order', {
  columns: {
    ...ofPerson,
    kind: text('not-personal'),
    location_ref: optional(text('charge_point')),
    point_ref: optional(text('charge_point')),
    plug_ref: optional(text('charge_point')),
    session_ref: optional(text('booking_ref')),
    reserved_until: optional(instant('booking_end')),
    state: text('not-personal'),
    because: optional(text('not-personal')),
    wanted_at: instant('booking_start'),
    lapses_at: instant('not-personal'),
    done_at: optional(instant('not-personal')),
    day: date('booking_start'),
    purge_on: date('not-personal'),
  },
  scope,
  writes: {
    traveller: { when: 'own', insert: true },
    intake: { when: 'organisation', update: ['state', 'because', 'done_at'] },
    sweeper: swept,
  },
});

export const waiting = impersonal('mobility.ev_charging_waiting', {
  columns: { organisation_id: uuid('tenant'), order_id: uuid('not-personal') },
  scope: { tenant: 'organisation_id' },
  readers: { intake: 'everyone' },
  writes: {
    traveller: { when: 'organisation', insert: true },
    intake: { when: 'organisation', delete: true },
  },
});

/** Questions of a point about a pass, and what we answered. */
export const check = record('mobility/ev-charging/use')('mobility.ev_charging_check', {
  columns: {
    ...ofPerson,
    point_ref: optional(text('charge_point')),
    location_ref: optional(text('charge_point')),
    asked_at: instant('booking_start'),
    allowed: text('not-personal'),
    because: optional(text('not-personal')),
    day: date('booking_start'),
    purge_on: date('not-personal'),
  },
  scope,
  writes: { intake: { when: 'organisation', insert: true }, sweeper: swept },
});
