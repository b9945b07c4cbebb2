// Tables of complaints: what came in, and its states with who and when.
import { date, instant, integer, optional, record, text, uuid } from '#platform/records';

const ofHandling = record('trust/complaints/handling');
/** Empty when somebody without an account complains. */
const ofSomebody = {
  organisation_id: optional(uuid('tenant')),
  person_id: optional(uuid('subject-key')),
} as const;
const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' } as const;
const writes = {
  rights: { when: 'own', insert: true },
  'privacy-officer': { when: 'everyone', insert: true, update: ['purge_on'] },
  sweeper: { when: 'expired', delete: true },
} as const;

export const complaint = ofHandling('trust.complaint', {
  columns: {
    id: uuid('not-personal'),
    ...ofSomebody,
    received_at: instant('not-personal'),
    answer_by: date('not-personal'),
    complaint: text('ticket_text'),
    email: optional(text('email')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes,
});

export const complaintStep = ofHandling('trust.complaint_step', {
  columns: {
    complaint_id: uuid('not-personal'),
    number: integer('not-personal'),
    ...ofSomebody,
    state: text('not-personal'),
    at: instant('not-personal'),
    done_by: optional(text('not-personal')),
    answer: optional(text('ticket_text')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes,
});
