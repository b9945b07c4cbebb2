// Tables of the hallway of mobility that are nobody's: how a provider is reached, what it asks, and what came
// in that fits no link.
import {
  bigint,
  bytea,
  date,
  impersonal,
  instant,
  integer,
  optional,
  record,
  smallint,
  text,
  texts,
  uuid,
} from '#platform/records';
import { SECOND, SUBJECT } from './usage-tables.ts';

/** Usage that fits no link, or that nobody can believe: by the provider's own number, without a person. */
export const unmatched = impersonal('mobility.unmatched', {
  columns: {
    id: bigint('not-personal'),
    service: text('not-personal'),
    provider: text('not-personal'),
    source_key: text('not-personal'),
    reason: text('not-personal'),
    day: optional(date('not-personal')),
    total_cents: optional(integer('not-personal')),
    received_at: instant('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { purge: 'purge_on', term: '2-financial-years' },
  readers: { intake: 'everyone', operator: 'everyone' },
  writes: { intake: { when: 'everyone', insert: true }, sweeper: { when: 'expired', delete: true } },
});

/**
 * What is left of a link after its person was erased: enough to tell the provider, until it confirmed. The
 * privacy officer's work, so that a restriction of before the erasure does not keep it from being told.
 */
export const erasedLink = record('system/erasures/links')('privacy.erased_link', {
  columns: {
    organisation_id: uuid('tenant'),
    id: uuid('not-personal'),
    person_id: uuid('subject-key'),
    provider: text('active_service'),
    subject_encrypted: optional(bytea('provider_number')),
    second_encrypted: optional(bytea('provider_number')),
    wanted_at: instant('erased_at'),
    tries: smallint('not-personal'),
    next_try_at: instant('not-personal'),
    told_at: optional(instant('not-personal')),
    confirmed_at: optional(instant('not-personal')),
    refused_because: optional(text('not-personal')),
    purge_on: date('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    encrypted: { subject_encrypted: SUBJECT, second_encrypted: SECOND },
  },
  writes: {
    rights: { when: 'own', insert: true },
    'privacy-officer': {
      when: 'everyone',
      update: [
        'subject_encrypted',
        'second_encrypted',
        'tries',
        'next_try_at',
        'told_at',
        'confirmed_at',
        'refused_because',
      ],
    },
    sweeper: { when: 'expired', delete: true },
  },
});

const whoPrices = {
  intake: 'everyone',
  settlement: 'everyone',
  traveller: 'everyone',
  client: 'everyone',
  operator: 'everyone',
  'finance-desk': 'everyone',
} as const;

/** What a provider asks, from a moment on; a change is a new row. */
export const tariff = impersonal('mobility.tariff', {
  columns: {
    id: bigint('not-personal'),
    provider: text('not-personal'),
    tariff_key: text('not-personal'),
    holds_from: instant('not-personal'),
    holds_until: optional(instant('not-personal')),
    terms: texts('not-personal'),
    received_at: instant('not-personal'),
  },
  scope: {},
  readers: whoPrices,
  writes: { intake: { when: 'everyone', insert: true, update: ['holds_until'] } },
});

/** One connection for each provider, of the operator; the token is a secret. */
export const connection = impersonal('mobility.connection', {
  columns: {
    provider: text('not-personal'),
    base_url: text('not-personal'),
    token_encrypted: bytea('not-personal'),
    connected_at: instant('not-personal'),
  },
  scope: {},
  readers: { operator: 'everyone', delivery: 'everyone', intake: 'everyone' },
  writes: {
    operator: { when: 'everyone', insert: true, update: ['base_url', 'token_encrypted', 'connected_at'] },
    // A provider that begins the exchange of keys itself brings its own.
    intake: { when: 'everyone', insert: true, update: ['base_url', 'token_encrypted', 'connected_at'] },
  },
});

/** Open feeds of shared vehicles, for everybody the same. */
export const vehicleFeed = impersonal('mobility.vehicle_feed', {
  columns: {
    provider: text('not-personal'),
    name: text('not-personal'),
    url: text('not-personal'),
    vat_basis_points: integer('not-personal'),
    set_at: instant('not-personal'),
  },
  scope: {},
  readers: { traveller: 'everyone', operator: 'everyone' },
  writes: {
    operator: {
      when: 'everyone',
      insert: true,
      update: ['name', 'url', 'vat_basis_points', 'set_at'],
      delete: true,
    },
  },
});

/** Trying out a connection: asked for at the desk, carried out by the worker; nothing of anybody is in it. */
export const providerCheck = impersonal('mobility.provider_check', {
  columns: {
    id: bigint('not-personal'),
    provider: text('not-personal'),
    asked_at: instant('not-personal'),
    ran_at: optional(instant('not-personal')),
    steps: texts('not-personal'),
  },
  scope: {},
  readers: { operator: 'everyone', delivery: 'everyone' },
  writes: {
    operator: { when: 'everyone', insert: true },
    delivery: { when: 'everyone', update: ['ran_at', 'steps'] },
  },
});
