// Tables of versions: what the register said and since when, and who must still see that it changed.
import { boolean, date, impersonal, instant, integer, optional, record, text, uuid } from '#platform/records';

/** Everybody may read every version: what we said in a year that has passed is no secret. */
export const registerVersion = impersonal('privacy.register_version', {
  columns: {
    number: integer('not-personal'),
    hash: text('not-personal'),
    first_seen_at: instant('not-personal'),
    is_significant: boolean('not-personal'),
    snapshot: text('not-personal'),
    statement_nl: text('not-personal'),
    statement_en: text('not-personal'),
    announced_at: optional(instant('not-personal')),
  },
  scope: {},
  readers: {
    operator: 'everyone',
    traveller: 'everyone',
    client: 'everyone',
    'privacy-officer': 'everyone',
  },
  writes: { operator: { when: 'everyone', insert: true, update: ['announced_at'] } },
});

export const notice = record('trust/assurance/statement-changes')('privacy.notice', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    version: integer('statement_version'),
    announced_on: date('not-personal'),
    seen_at: optional(instant('statement_version')),
    purge_on: date('not-personal'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' },
  writes: {
    operator: { when: 'organisation', insert: true },
    traveller: { when: 'own', update: ['seen_at'] },
    sweeper: { when: 'expired', delete: true },
  },
});
