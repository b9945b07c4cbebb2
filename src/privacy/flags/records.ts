// The table of restrictions and objections. It stands in a schema of its own that most roles cannot name.
import { instant, optional, record, text, uuid } from '#platform/records';

export const flag = record('trust/rights/requests')('hidden.flag', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    kind: text('flag_kind'),
    activity: text('flag_activity'),
    request: optional(text('not-personal')),
    since: instant('request_date'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], goesWith: 'people.person' },
  writes: { rights: { when: 'own', insert: true, delete: true } },
});
