// The table of home-working days: only the day.
import { date, instant, record, uuid } from '#platform/records';

export const homeWorkingDay = record('travel/home-working-allowance/allowance')('travel.home_working_day', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    day: date('homework_time'),
    purge_on: date('not-personal'),
    recorded_at: instant('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    partitioned: true,
    from: 'day',
  },
  writes: {
    traveller: { when: 'own', insert: true, delete: true },
    intake: { when: 'organisation', insert: true },
  },
});
