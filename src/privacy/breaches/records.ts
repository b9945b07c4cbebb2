// Tables of the register of breaches. They are about an event; people stand in them as a number only.
import { boolean, date, instant, integer, optional, record, text, uuid } from '#platform/records';

const ofRegister = record('system/breaches/register');
const swept = { when: 'expired', delete: true } as const;

export const breach = ofRegister('privacy.breach', {
  columns: {
    id: uuid('not-personal'),
    known_at: instant('not-personal'),
    facts: text('breach_facts'),
    people: optional(integer('breach_effects')),
    high_risk: optional(boolean('breach_effects')),
    purge_on: optional(date('not-personal')),
  },
  scope: { purge: 'purge_on' },
  writes: {
    'privacy-officer': { when: 'everyone', insert: true, update: ['people', 'high_risk', 'purge_on'] },
    sweeper: swept,
  },
});

export const breachStep = ofRegister('privacy.breach_step', {
  columns: {
    breach_id: uuid('not-personal'),
    number: integer('not-personal'),
    state: text('not-personal'),
    at: instant('not-personal'),
    done_by: text('not-personal'),
    detail: optional(text('breach_measures')),
    purge_on: optional(date('not-personal')),
  },
  scope: { purge: 'purge_on' },
  writes: {
    'privacy-officer': { when: 'everyone', insert: true, update: ['purge_on'] },
    sweeper: swept,
  },
});
