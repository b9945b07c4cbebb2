// Which services a client has switched on, and when.
import { daterange, impersonal, instant, text, uuid } from '#platform/records';

export const entitlement = impersonal('people.entitlement', {
  columns: {
    organisation_id: uuid('tenant'),
    service: text('not-personal'),
    valid: daterange('not-personal'),
    changed_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: {
    operator: 'everyone',
    client: 'organisation',
    traveller: 'organisation',
    intake: 'organisation',
    settlement: 'organisation',
    delivery: 'organisation',
  },
  writes: {
    operator: { when: 'everyone', insert: true, update: ['valid', 'changed_at'], delete: true },
    client: { when: 'organisation', insert: true, update: ['valid', 'changed_at'], delete: true },
  },
});
