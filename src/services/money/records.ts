// Tables of the hallway of money: the facts a person confirmed, and the figures and policies that price them.
import {
  bigint,
  boolean,
  date,
  daterange,
  impersonal,
  instant,
  integer,
  optional,
  record,
  smallint,
  text,
  uuid,
} from '#platform/records';

export * from './draft-records.ts';
export * from './review-records.ts';

const ofPerson = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') } as const;
const taken = { when: 'organisation', insert: true } as const;
const hisOwn = { when: 'own', insert: true } as const;
const swept = { when: 'expired', delete: true } as const;
const evidence = record('money/payroll-settlement/evidence');

export const claim = evidence('money.claim', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    cost_cents: optional(bigint('trip_cost')),
    day: date('start_datetime'),
    purge_on: date('not-personal'),
    distance_m: optional(integer('distance_km')),
    kind: text('claim_kind'),
    purpose: text('trip_purpose'),
    mode: text('transport_means'),
    fuel: text('fuel'),
    source_key: text('not-personal'),
    written_at: instant('confirmation_time'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    purge: 'purge_on',
    partitioned: true,
    from: 'day',
  },
  // The person confirms: the claim is written in the same transaction.
  writes: { intake: taken, traveller: hisOwn },
});

export const claimWithdrawal = evidence('money.claim_withdrawal', {
  columns: {
    ...ofPerson,
    claim_id: bigint('not-personal'),
    id: bigint('not-personal'),
    day: date('start_datetime'),
    purge_on: date('not-personal'),
    withdrawn_at: instant('confirmation_time'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on', from: 'day' },
  writes: { intake: taken, traveller: hisOwn, sweeper: swept },
});

export const dayChoice = evidence('money.day_choice', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    day: date('start_datetime'),
    purge_on: date('not-personal'),
    choice: text('day_choice'),
    chosen_at: instant('confirmation_time'),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on', from: 'day' },
  writes: { intake: taken, traveller: hisOwn, sweeper: swept },
});

export const commuteAgreement = record('money/payroll-settlement/agreements')('money.commute_agreement', {
  columns: {
    ...ofPerson,
    id: bigint('not-personal'),
    valid: daterange('commute_days'),
    one_way_m: integer('commute_distance_km'),
    days_a_week: smallint('commute_days'),
    mode: text('transport_means'),
    agreed_at: instant('not-personal'),
    purge_on: optional(date('not-personal')),
  },
  scope: { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' },
  writes: { intake: { ...taken, update: ['purge_on'] }, sweeper: swept },
});

const everywhere = {
  settlement: 'everyone',
  client: 'everyone',
  traveller: 'everyone',
  operator: 'everyone',
} as const;
const inside = {
  settlement: 'organisation',
  client: 'organisation',
  traveller: 'organisation',
  operator: 'organisation',
} as const;
/** A file of an organisation holds its policy and agreements of its people: one transaction, of `intake`. */
const decided = { client: taken, operator: taken, intake: taken } as const;
const decidedInside = { ...inside, intake: 'organisation' } as const;

export const figure = impersonal('money.figure', {
  columns: {
    id: text('not-personal'),
    valid: daterange('not-personal'),
    known_from: date('not-personal'),
    value: bigint('not-personal'),
    unit: text('not-personal'),
    status: text('not-personal'),
    verified: boolean('not-personal'),
    evidence: text('not-personal'),
    source_nl: text('not-personal'),
    source_en: text('not-personal'),
  },
  scope: {},
  readers: everywhere,
  writes: { operator: { when: 'everyone', insert: true } },
});

export const policy = impersonal('money.policy', {
  columns: {
    organisation_id: uuid('tenant'),
    id: bigint('not-personal'),
    valid: daterange('not-personal'),
    known_from: date('not-personal'),
    unverified_figures: text('not-personal'),
    proposed_figures: text('not-personal'),
    written_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: decidedInside,
  writes: decided,
});

export const policyGroup = impersonal('money.policy_group', {
  columns: {
    organisation_id: uuid('tenant'),
    policy_id: bigint('not-personal'),
    group_name: text('not-personal'),
    same_day: text('not-personal'),
    home_method: text('not-personal'),
    home_cents: optional(bigint('not-personal')),
    commute_method: text('not-personal'),
    day_cap_cents: optional(bigint('not-personal')),
    month_cap_cents: optional(bigint('not-personal')),
    approve_cost_over_cents: optional(bigint('not-personal')),
    approve_distance_over_m: optional(integer('not-personal')),
    approve_after_days: optional(smallint('not-personal')),
    approve_without_cost_centre: boolean('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: decidedInside,
  writes: decided,
});

export const policyRule = impersonal('money.policy_rule', {
  columns: {
    organisation_id: uuid('tenant'),
    policy_id: bigint('not-personal'),
    group_name: text('not-personal'),
    purpose: text('not-personal'),
    mode: text('not-personal'),
    method: text('not-personal'),
    rate_milli_cents: optional(bigint('not-personal')),
    percent_basis_points: optional(integer('not-personal')),
    ceiling_cents: optional(bigint('not-personal')),
    threshold_m: integer('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: decidedInside,
  writes: decided,
});

/** What payroll is told with, said once by the organisation; the screen and the files read the same. */
const setUp = {
  settlement: 'organisation',
  client: 'organisation',
  delivery: 'organisation',
  operator: 'organisation',
} as const;

export const payrollSetup = impersonal('money.payroll_setup', {
  columns: {
    organisation_id: uuid('tenant'),
    connector: text('not-personal'),
    placement: text('not-personal'),
    period_table: integer('not-personal'),
    employer_id: text('not-personal'),
    set_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: setUp,
  writes: {
    operator: {
      when: 'organisation',
      insert: true,
      update: ['connector', 'placement', 'period_table', 'employer_id', 'set_at'],
    },
  },
});

export const payrollWageCode = impersonal('money.payroll_wage_code', {
  columns: {
    organisation_id: uuid('tenant'),
    kind: text('not-personal'),
    taxed: boolean('not-personal'),
    code: text('not-personal'),
    set_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: setUp,
  writes: { operator: { when: 'organisation', insert: true, update: ['code', 'set_at'] } },
});

/** Also for who waits for the money. */
export const payrollPayDay = impersonal('money.payroll_pay_day', {
  columns: {
    organisation_id: uuid('tenant'),
    day_of_month: smallint('not-personal'),
    set_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: { traveller: 'organisation', client: 'organisation', operator: 'organisation' },
  writes: { operator: { when: 'organisation', insert: true, update: ['day_of_month', 'set_at'] } },
});
