// Tables of organisations, the people they give access, and their employments.
import {
  date,
  daterange,
  impersonal,
  instant,
  integer,
  optional,
  record,
  text,
  uuid,
} from '#platform/records';

export const brand = impersonal('people.brand', {
  columns: {
    id: text('not-personal'),
    name: text('not-personal'),
    company: optional(text('not-personal')),
    group_name: optional(text('not-personal')),
    address: optional(text('not-personal')),
    email: optional(text('not-personal')),
    officer_email: optional(text('not-personal')),
  },
  scope: {},
  readers: { operator: 'everyone', traveller: 'everyone', client: 'everyone' },
  writes: {
    operator: {
      when: 'everyone',
      insert: true,
      update: ['name', 'company', 'group_name', 'address', 'email', 'officer_email'],
    },
  },
});

export const organisation = impersonal('people.organisation', {
  columns: {
    id: uuid('tenant'),
    brand_id: text('not-personal'),
    name: text('not-personal'),
    created_at: instant('not-personal'),
  },
  scope: { tenant: 'id' },
  readers: {
    operator: 'everyone',
    intake: 'organisation',
    settlement: 'organisation',
    client: 'organisation',
    traveller: 'organisation',
  },
  writes: { operator: { when: 'everyone', insert: true, update: ['name'] } },
});

export const person = record('people/organisations/employment')('people.person', {
  columns: {
    organisation_id: uuid('tenant'),
    id: uuid('subject-key'),
    name: text('full_name'),
    email: optional(text('email')),
    created_at: instant('not-personal'),
    ended_on: optional(date('employment_end')),
    purge_on: optional(date('not-personal')),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['id'],
    purge: 'purge_on',
    from: 'ended_on',
    recognises: true,
  },
  writes: {
    intake: { when: 'organisation', insert: true, update: ['name', 'email', 'ended_on', 'purge_on'] },
    sweeper: { when: 'expired', delete: true },
  },
});

export const employment = record('people/organisations/employment')('people.employment', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    personnel_number: text('employee_no'),
    cost_centre: optional(text('cost_centre')),
    group_name: text('policy_group'),
    hours_per_week: integer('contract_hours'),
    known_from: date('not-personal'),
    valid: daterange('employment_start'),
    recorded_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], goesWith: 'people.person', recognises: true },
  // A row that said something else on the same day is corrected, and what was planned for later days may go.
  writes: { intake: { when: 'organisation', insert: true, update: ['valid'], delete: true } },
});

/** What a code is called, from when and until when. About nobody. */
export const costCentre = impersonal('people.cost_centre', {
  columns: {
    organisation_id: uuid('tenant'),
    code: text('not-personal'),
    name: text('not-personal'),
    valid: daterange('not-personal'),
    changed_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: { client: 'organisation', intake: 'organisation' },
  writes: { client: { when: 'organisation', insert: true, update: ['valid'], delete: true } },
});
