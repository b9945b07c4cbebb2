// Which services a client has switched on, and when; and within which limits a group uses them.
import {
  boolean,
  daterange,
  impersonal,
  instant,
  integer,
  optional,
  smallint,
  text,
  uuid,
} from '#platform/records';

export const entitlement = impersonal('people.entitlement', {
  columns: {
    organisation_id: uuid('tenant'),
    service: text('not-personal'),
    valid: daterange('not-personal'),
    changed_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: {
    operator: 'everyone',
    client: 'organisation',
    traveller: 'organisation',
    intake: 'organisation',
    settlement: 'organisation',
    delivery: 'organisation',
  },
  writes: {
    operator: { when: 'everyone', insert: true, update: ['valid', 'changed_at'], delete: true },
    client: { when: 'organisation', insert: true, update: ['valid', 'changed_at'], delete: true },
  },
});

const CHANGED_LIMITS = [
  'is_open',
  'ride_cents',
  'day_cents',
  'month_cents',
  'from_hour',
  'until_hour',
  'on_weekdays',
  'highest_class',
  'changed_at',
] as const;

/** Empty is without a limit. Hours are of the Dutch day, from the first until before the last. */
export const usageLimit = impersonal('people.usage_limit', {
  columns: {
    organisation_id: uuid('tenant'),
    service: text('not-personal'),
    group_name: text('not-personal'),
    is_open: boolean('not-personal'),
    ride_cents: optional(integer('not-personal')),
    day_cents: optional(integer('not-personal')),
    month_cents: optional(integer('not-personal')),
    from_hour: optional(smallint('not-personal')),
    until_hour: optional(smallint('not-personal')),
    on_weekdays: optional(text('not-personal')),
    highest_class: optional(text('not-personal')),
    changed_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: {
    operator: 'everyone',
    client: 'organisation',
    traveller: 'organisation',
    intake: 'organisation',
    delivery: 'organisation',
  },
  writes: {
    operator: { when: 'everyone', insert: true, update: [...CHANGED_LIMITS] },
    client: { when: 'organisation', insert: true, update: [...CHANGED_LIMITS] },
  },
});
