// Tables of requests: the request, its steps as rows, proofs of who asks, what it did, and what was
// corrected.
import { bigint, bytea, date, instant, integer, optional, record, text, uuid } from '#platform/records';

const ofRequests = record('trust/rights/requests');
/** Empty as long as nobody is recognised: then only the privacy officer sees the row. */
const ofSomebody = {
  organisation_id: optional(uuid('tenant')),
  person_id: optional(uuid('subject-key')),
} as const;
const ofPerson = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') } as const;
const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' } as const;
const swept = { when: 'expired', delete: true } as const;

export const request = ofRequests('trust.request', {
  columns: {
    id: uuid('not-personal'),
    ...ofSomebody,
    kind: text('request_kind'),
    channel: text('request_kind'),
    received_at: instant('request_date'),
    activity: optional(text('flag_activity')),
    field: optional(text('request_text')),
    asked: optional(text('request_text')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes: {
    rights: { when: 'own', insert: true, update: ['asked', 'purge_on'] },
    'privacy-officer': {
      when: 'everyone',
      insert: true,
      update: ['organisation_id', 'person_id', 'asked', 'purge_on'],
    },
    sweeper: swept,
  },
});

export const requestStep = ofRequests('trust.request_step', {
  columns: {
    request_id: uuid('not-personal'),
    number: integer('not-personal'),
    ...ofSomebody,
    event: text('not-personal'),
    phase: text('not-personal'),
    actor: text('not-personal'),
    done_by: optional(text('not-personal')),
    at: instant('request_date'),
    detail: optional(text('request_outcome')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes: {
    rights: { when: 'own', insert: true, update: ['purge_on'] },
    'privacy-officer': {
      when: 'everyone',
      insert: true,
      update: ['organisation_id', 'person_id', 'purge_on'],
    },
    sweeper: swept,
  },
});

export const requestProof = ofRequests('trust.request_proof', {
  columns: {
    token_hash: bytea('id_evidence'),
    request_id: uuid('not-personal'),
    ...ofPerson,
    use: text('not-personal'),
    made_at: instant('not-personal'),
    expires_at: instant('not-personal'),
    attempts: integer('not-personal'),
    used_at: optional(instant('id_evidence')),
    purge_on: date('not-personal'),
  },
  scope: { ...scope, fingerprints: ['token_hash'] },
  writes: {
    rights: { when: 'own', insert: true, update: ['attempts', 'used_at'] },
    sweeper: swept,
  },
});

export const requestResult = ofRequests('trust.request_result', {
  columns: {
    request_id: uuid('not-personal'),
    number: integer('not-personal'),
    ...ofPerson,
    activity: text('request_outcome'),
    effect: text('request_outcome'),
    row_count: bigint('request_outcome'),
    fields: text('request_outcome'),
    ground: optional(text('request_outcome')),
    kept_until: optional(date('request_outcome')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes: {
    rights: { when: 'own', insert: true, update: ['purge_on'] },
    'privacy-officer': { when: 'everyone', update: ['purge_on'] },
    sweeper: swept,
  },
});

/** What was taken back, or will be: announced to the person first when it is we who lift it. */
export const flagLift = ofRequests('trust.flag_lift', {
  columns: {
    id: uuid('not-personal'),
    ...ofPerson,
    kind: text('flag_kind'),
    activity: text('flag_activity'),
    actor: text('not-personal'),
    done_by: optional(text('not-personal')),
    reason: optional(text('request_outcome')),
    announced_at: instant('request_date'),
    lift_on: date('request_date'),
    outcome: optional(text('request_outcome')),
    closed_at: optional(instant('request_date')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes: {
    rights: { when: 'own', insert: true, update: ['outcome', 'closed_at', 'purge_on'] },
    sweeper: swept,
  },
});

/** Apart from the requests: who brings a list of people in may know which field is the person's own. */
export const correction = record('trust/rights/corrections')('trust.correction', {
  columns: {
    ...ofPerson,
    field: text('request_outcome'),
    request_id: uuid('not-personal'),
    corrected_at: instant('request_date'),
    purge_on: date('not-personal'),
  },
  scope,
  writes: {
    rights: { when: 'own', insert: true, update: ['request_id', 'corrected_at', 'purge_on'], delete: true },
    sweeper: swept,
  },
});
