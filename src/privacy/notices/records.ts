// The table of notices to recipients: who must hear of a correction, an erasure or a restriction, and what
// they answered.
import { date, instant, optional, record, text, uuid } from '#platform/records';

export const recipientNotice = record('trust/rights/requests')('privacy.recipient_notice', {
  columns: {
    request_id: uuid('not-personal'),
    party: text('request_outcome'),
    state: text('request_outcome'),
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    activities: text('request_outcome'),
    at: instant('request_date'),
    done_by: optional(text('not-personal')),
    purge_on: date('not-personal'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' },
  writes: {
    rights: { when: 'own', insert: true },
    'privacy-officer': { when: 'everyone', insert: true },
    sweeper: { when: 'expired', delete: true },
  },
});
