// Tables of charging at home: the client's tariff, and of a person the charger, what the energy costs there,
// and what was charged.
import {
  bigint,
  boolean,
  bytea,
  date,
  impersonal,
  instant,
  integer,
  optional,
  record,
  text,
  uuid,
} from '#platform/records';

const home = record('mobility/ev-charging/home');
const ofPerson = {
  organisation_id: uuid('tenant'),
  id: uuid('not-personal'),
  person_id: uuid('subject-key'),
};
const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' } as const;
const swept = { when: 'expired', delete: true } as const;
const own = { when: 'own', insert: true } as const;

export const homeTariff = impersonal('mobility.home_charging_tariff', {
  columns: {
    organisation_id: uuid('tenant'),
    id: uuid('not-personal'),
    valid_from: date('not-personal'),
    valid_until: optional(date('not-personal')),
    milli_cents_per_kwh: integer('not-personal'),
    source: text('not-personal'),
    is_verified: boolean('not-personal'),
    set_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: {
    traveller: 'organisation',
    client: 'organisation',
    intake: 'organisation',
    operator: 'organisation',
  },
  writes: {
    client: { when: 'organisation', insert: true },
    operator: { when: 'organisation', insert: true },
  },
});

export const homeCharger = home('mobility.home_charger', {
  columns: {
    ...ofPerson,
    charger_ref: text('charge_point'),
    reports_by: text('not-personal'),
    pass_hash: optional(bytea('pass_no')),
    plate_hash: optional(bytea('licence_plate')),
    registered_at: instant('activated_at'),
    ended_at: optional(instant('activated_at')),
    ended_on: optional(date('not-personal')),
    purge_on: optional(date('not-personal')),
  },
  scope: { ...scope, from: 'ended_on', fingerprints: ['pass_hash', 'plate_hash'] },
  writes: {
    traveller: { ...own, update: ['ended_at', 'ended_on', 'purge_on'] },
    sweeper: swept,
  },
});

export const homeCost = home('mobility.home_charging_cost', {
  columns: {
    ...ofPerson,
    valid_from: date('booking_start'),
    milli_cents_per_kwh: integer('booking_cost'),
    said_at: instant('not-personal'),
    day: date('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { ...scope, from: 'day' },
  writes: { traveller: own, sweeper: swept },
});

export const homeSession = home('mobility.home_charging_session', {
  columns: {
    ...ofPerson,
    charger_id: uuid('not-personal'),
    reported_by: text('not-personal'),
    source_key: text('charge_point'),
    started_at: optional(instant('booking_start')),
    ended_at: instant('booking_end'),
    meter_wh: optional(bigint('meter_reading')),
    others_wh: optional(integer('meter_reading')),
    energy_wh: integer('energy_kwh'),
    day: date('booking_end'),
    agreed_milli_cents: optional(integer('booking_cost')),
    cost_milli_cents: optional(integer('booking_cost')),
    amount_cents: optional(integer('booking_cost')),
    state: text('not-personal'),
    because: optional(text('not-personal')),
    reported_at: instant('not-personal'),
    settled_at: optional(instant('not-personal')),
    purge_on: date('not-personal'),
  },
  scope: { ...scope, from: 'day' },
  writes: {
    traveller: own,
    intake: {
      when: 'organisation',
      update: ['agreed_milli_cents', 'cost_milli_cents', 'amount_cents', 'state', 'because', 'settled_at'],
    },
    sweeper: swept,
  },
});
