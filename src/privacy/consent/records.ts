// The ledger of consents, and the texts that people agreed to, each kept once as it stood that day.
import { bigint, date, impersonal, instant, optional, record, text, uuid } from '#platform/records';

export const consentText = impersonal('privacy.consent_text', {
  columns: {
    hash: text('not-personal'),
    activity: text('not-personal'),
    asked_nl: text('not-personal'),
    asked_en: text('not-personal'),
    withdrawal_nl: text('not-personal'),
    withdrawal_en: text('not-personal'),
    first_used_at: instant('not-personal'),
  },
  scope: {},
  readers: {
    traveller: 'everyone',
    intake: 'everyone',
    'privacy-officer': 'everyone',
    rights: 'everyone',
  },
  writes: {
    traveller: { when: 'everyone', insert: true },
    intake: { when: 'everyone', insert: true },
    rights: { when: 'everyone', insert: true },
  },
});

const withdrawal = ['withdrawn_at', 'withdrawal_channel', 'purge_on'] as const;

export const consent = record('system/consents/ledger')('privacy.consent', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    id: bigint('not-personal'),
    given_at: instant('consent_given_at'),
    withdrawn_at: optional(instant('consent_withdrawn_at')),
    purge_on: optional(date('not-personal')),
    activity: text('consent_purpose'),
    text_hash: text('consent_text'),
    channel: text('consent_channel'),
    withdrawal_channel: optional(text('consent_channel')),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' },
  writes: {
    traveller: { when: 'own', insert: true, update: withdrawal },
    intake: { when: 'organisation', insert: true, update: withdrawal },
    rights: { when: 'own', insert: true, update: withdrawal },
    sweeper: { when: 'expired', delete: true },
  },
});
