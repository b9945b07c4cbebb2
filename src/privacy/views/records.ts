// The log of views, who of staff was let in and why, and alerts about staff who look at very many people.
import {
  bigint,
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

const log = record('system/staff-access/log');
const ofPerson = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') } as const;
const swept = { when: 'expired', delete: true } as const;

export const view = log('privacy.view', {
  columns: {
    ...ofPerson,
    salt: uuid('not-personal'),
    id: bigint('not-personal'),
    at: instant('viewed_at'),
    purge_on: date('not-personal'),
    viewer_role: text('viewed_by'),
    viewer: optional(text('viewed_by')),
    activity: text('viewed_fields'),
    fields: texts('viewed_fields'),
    reason: text('view_reason'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    looker: 'viewer_role',
    purge: 'purge_on',
    partitioned: true,
  },
  writes: {
    client: { when: 'organisation', insert: true },
    'service-desk': { when: 'open-ticket', insert: true },
    'card-desk': { when: 'open-ticket', insert: true },
    'finance-desk': { when: 'open-ticket', insert: true },
    'privacy-officer': { when: 'everyone', insert: true },
    operator: { when: 'organisation', insert: true },
  },
});

export const staffAccess = log('privacy.staff_access', {
  columns: {
    ...ofPerson,
    staff_id: uuid('viewed_by'),
    id: bigint('not-personal'),
    opened_at: instant('viewed_at'),
    ends_at: instant('viewed_at'),
    purge_on: date('not-personal'),
    desk: text('viewed_by'),
    reason: text('view_reason'),
    ticket: optional(text('view_reason')),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], actor: 'staff_id', purge: 'purge_on' },
  writes: {
    'service-desk': { when: 'own-ticket', insert: true, update: ['ends_at'] },
    'card-desk': { when: 'own-ticket', insert: true, update: ['ends_at'] },
    'finance-desk': { when: 'own-ticket', insert: true, update: ['ends_at'] },
    sweeper: swept,
  },
});

/** About a member of staff at work, never about a traveller. */
export const viewAlert = impersonal('privacy.view_alert', {
  columns: {
    viewer: text('not-personal'),
    viewer_role: text('not-personal'),
    id: bigint('not-personal'),
    hour: instant('not-personal'),
    raised_at: instant('not-personal'),
    people: integer('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { purge: 'purge_on', term: '2-financial-years' },
  readers: { 'privacy-officer': 'everyone', security: 'everyone', sweeper: 'expired' },
  writes: { 'privacy-officer': { when: 'everyone', insert: true }, sweeper: swept },
});
