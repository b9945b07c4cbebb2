// The table of claims that somebody must look at: each step a row, with who and when.
import { bigint, date, instant, record, text, uuid } from '#platform/records';

const taken = { when: 'organisation', insert: true } as const;

export const claimReview = record('money/payroll-settlement/evidence')('money.claim_review', {
  columns: {
    organisation_id: uuid('tenant'),
    claim_id: bigint('not-personal'),
    id: bigint('not-personal'),
    person_id: uuid('subject-key'),
    day: date('start_datetime'),
    purge_on: date('not-personal'),
    state: text('approval_state'),
    because: text('approval_state'),
    reason: text('approval_reason'),
    said_by: text('approval_state'),
    said_at: instant('confirmation_time'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on', from: 'day' },
  writes: {
    settlement: taken,
    client: taken,
    traveller: { when: 'own', insert: true },
    sweeper: { when: 'expired', delete: true },
  },
});
