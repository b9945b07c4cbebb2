// Tables of keeping and deleting: holds with what they keep back, the sweeper's runs and their proofs.
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

/**
 * The person it is about is part of the scope. `told_person_id` is the same person when he may know: then he
 * reads the hold himself, and his rights see it.
 */
export const hold = record('system/holds/hold')('privacy.hold', {
  columns: {
    id: uuid('not-personal'),
    organisation_id: uuid('tenant'),
    person_id: optional(uuid('hold_scope')),
    told_person_id: optional(uuid('subject-key')),
    activity: optional(text('hold_scope')),
    ground: text('hold_ground'),
    decided_by_first: text('hold_deciders'),
    decided_by_second: text('hold_deciders'),
    placed_on: date('not-personal'),
    reviewed_on: date('hold_review'),
    review_on: date('hold_review'),
    released_on: optional(date('not-personal')),
    purge_on: optional(date('not-personal')),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['told_person_id'],
    purge: 'purge_on',
    from: 'released_on',
  },
  writes: {
    'privacy-officer': {
      when: 'everyone',
      insert: true,
      update: ['reviewed_on', 'review_on', 'released_on', 'purge_on'],
    },
    sweeper: { when: 'expired', delete: true },
  },
});

const ofHold = {
  hold_id: uuid('not-personal'),
  organisation_id: uuid('tenant'),
  told_person_id: optional(uuid('subject-key')),
} as const;

/**
 * So much of an open hold as an erasure asks: no ground, no deciders. Beside his own, who carries out rights
 * reads what lies on the person of his context or on everybody (`heldAccess` below).
 */
export const holdReach = record('system/holds/hold')('privacy.hold_reach', {
  columns: {
    ...ofHold,
    person_id: optional(uuid('hold_scope')),
    activity: optional(text('hold_scope')),
    may_know: boolean('not-personal'),
  },
  scope: { tenant: 'organisation_id', subjects: ['told_person_id'], goesWith: 'privacy.hold' },
  writes: { 'privacy-officer': { when: 'everyone', insert: true, delete: true } },
});

/**
 * A row policy beside the generated ones. No condition of the register says it: a hold that the person may
 * not know of has no subject, and must stay out of exports.
 */
export const heldAccess = `create policy rights_held on privacy.hold_reach for select to :prefix_rights
  using (organisation_id = (select current_setting('app.organisation')::uuid)
    and (person_id is null or person_id = (select current_setting('app.person')::uuid)));
`;

/** Erasures that left something under a hold. Written by who erases, who cannot read them back. */
export const heldErasure = record('system/holds/hold')('privacy.held_erasure', {
  columns: { ...ofHold, person_id: uuid('hold_scope') },
  scope: { tenant: 'organisation_id', subjects: ['told_person_id'], goesWith: 'privacy.hold' },
  writes: {
    rights: { when: 'organisation', insert: true },
    'privacy-officer': { when: 'everyone', delete: true },
  },
});

/** What one asked and another has to confirm. Who may know of the hold may know that it was asked. */
export const holdAsk = record('system/holds/ask')('privacy.hold_ask', {
  columns: {
    id: uuid('not-personal'),
    organisation_id: uuid('tenant'),
    what: text('not-personal'),
    hold_id: optional(uuid('not-personal')),
    person_id: optional(uuid('hold_scope')),
    told_person_id: optional(uuid('subject-key')),
    activity: optional(text('hold_scope')),
    ground: text('hold_ground'),
    may_know: boolean('not-personal'),
    review_on: optional(date('hold_review')),
    asked_by: text('hold_deciders'),
    asked_at: instant('not-personal'),
    decided_by: optional(text('hold_deciders')),
    decided_at: optional(instant('not-personal')),
    outcome: optional(text('not-personal')),
    purge_on: optional(date('not-personal')),
  },
  scope: { tenant: 'organisation_id', subjects: ['told_person_id'], purge: 'purge_on' },
  writes: {
    'privacy-officer': {
      when: 'everyone',
      insert: true,
      update: ['hold_id', 'decided_by', 'decided_at', 'outcome', 'purge_on'],
    },
    sweeper: { when: 'expired', delete: true },
  },
});

/** Copies of rows that expired under a hold; releasing the hold deletes them. */
export const heldRow = record('system/holds/rows')('privacy.held_row', {
  columns: {
    hold_id: uuid('not-personal'),
    organisation_id: uuid('tenant'),
    person_id: uuid('hold_scope'),
    told_person_id: optional(uuid('subject-key')),
    source_table: text('not-personal'),
    row_hash: bytea('not-personal'),
    held_data: text('held_rows'),
    held_on: date('not-personal'),
  },
  scope: { tenant: 'organisation_id', subjects: ['told_person_id'], goesWith: 'privacy.hold' },
  writes: {
    sweeper: { when: 'everyone', insert: true },
    'privacy-officer': { when: 'everyone', delete: true },
  },
});

const overseers = { sweeper: 'everyone', 'privacy-officer': 'everyone', operator: 'everyone' } as const;

export const sweepRun = impersonal('privacy.sweep_run', {
  columns: {
    id: uuid('not-personal'),
    started_at: instant('not-personal'),
    ended_at: optional(instant('not-personal')),
    outcome: text('not-personal'),
    failed_tables: integer('not-personal'),
    expired_rows: bigint('not-personal'),
  },
  scope: {},
  readers: overseers,
  writes: {
    sweeper: {
      when: 'everyone',
      insert: true,
      update: ['ended_at', 'outcome', 'failed_tables', 'expired_rows'],
    },
  },
});

/** Counts and days; the days are what the term says of the purge day, so they tell of no one. */
export const sweepProof = impersonal('privacy.sweep_proof', {
  columns: {
    run_id: uuid('not-personal'),
    number: integer('not-personal'),
    register_hash: text('not-personal'),
    activity: text('not-personal'),
    term: text('not-personal'),
    mechanism: text('not-personal'),
    source_table: text('not-personal'),
    leaf: optional(text('not-personal')),
    outcome: text('not-personal'),
    failure: optional(text('not-personal')),
    expired_rows: bigint('not-personal'),
    held_rows: bigint('not-personal'),
    purge_first: optional(date('not-personal')),
    purge_last: optional(date('not-personal')),
    event_first: optional(date('not-personal')),
    event_last: optional(date('not-personal')),
    sample_query: text('not-personal'),
    rows_left: optional(bigint('not-personal')),
    wal_lsn: optional(text('not-personal')),
    clean_on: optional(date('not-personal')),
    proved_at: instant('not-personal'),
    signature: bytea('not-personal'),
  },
  scope: {},
  readers: overseers,
  writes: { sweeper: { when: 'everyone', insert: true } },
});
