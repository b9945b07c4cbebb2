// The table of cards: a number encrypted, found by a keyed hash, shown by its last four.
import { bytea, date, instant, optional, record, text, uuid } from '#platform/records';

export const card = record('card/mobility-card/numbers')('card.card', {
  columns: {
    organisation_id: uuid('tenant'),
    id: uuid('not-personal'),
    person_id: uuid('subject-key'),
    number_encrypted: bytea('card_no'),
    number_hash: bytea('card_no'),
    last_four: text('card_no'),
    engraved_encrypted: optional(bytea('engraved_id')),
    chip_encrypted: optional(bytea('chip_id')),
    added_at: instant('not-personal'),
    ended_on: optional(date('not-personal')),
    purge_on: optional(date('not-personal')),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    from: 'ended_on',
    recognises: true,
    encrypted: {
      number_encrypted: 'card number',
      engraved_encrypted: 'engraved number',
      chip_encrypted: 'chip number',
    },
    fingerprints: ['number_hash'],
  },
  writes: {
    intake: {
      when: 'organisation',
      insert: true,
      update: ['ended_on', 'purge_on', 'engraved_encrypted', 'chip_encrypted'],
    },
    // Of who restricted their use, and leaves: nobody else sees the row then.
    rights: { when: 'own', update: ['ended_on', 'purge_on'], delete: true },
    sweeper: { when: 'expired', delete: true },
  },
});
