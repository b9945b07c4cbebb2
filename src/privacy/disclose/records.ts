// The log of disclosures: who got which kinds of data, when, why and under which clause; never a value.
import { bigint, date, instant, optional, record, text, texts, uuid } from '#platform/records';

export const disclosure = record('system/disclosures/log')('privacy.disclosure', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    // Makes the hash of a row unguessable once the row itself is gone.
    salt: uuid('not-personal'),
    id: bigint('not-personal'),
    at: instant('disclosed_at'),
    purge_on: date('not-personal'),
    activity: text('disclosed_fields'),
    party: text('disclosed_to'),
    recipient_role: text('disclosed_to'),
    fields: texts('disclosed_fields'),
    occasion: text('disclosure_reason'),
    clause: optional(text('disclosure_reason')),
    correlation: text('not-personal'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on', partitioned: true },
  writes: {
    delivery: { when: 'organisation', insert: true },
    'privacy-officer': { when: 'organisation', insert: true },
    traveller: { when: 'own', insert: true },
    rights: { when: 'own', insert: true },
  },
});
