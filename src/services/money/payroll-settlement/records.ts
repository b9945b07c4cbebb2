// Tables of the month close: runs with their rules and parts, and what they booked. All of it is added, never
// changed.
import {
  bigint,
  bytea,
  date,
  daterange,
  impersonal,
  instant,
  integer,
  integers,
  optional,
  record,
  text,
  uuid,
} from '#platform/records';

export * from './simulation-records.ts';

const evidence = record('money/payroll-settlement/evidence');
const ofRun = { organisation_id: uuid('tenant'), run_number: integer('not-personal') } as const;
const booked = {
  settlement: { when: 'organisation', insert: true },
} as const;
const runs = { settlement: { when: 'organisation', insert: true } } as const;
const tenant = { tenant: 'organisation_id' } as const;
const inside = {
  settlement: 'organisation',
  client: 'organisation',
  traveller: 'organisation',
  delivery: 'organisation',
  operator: 'organisation',
} as const;
const closers = { settlement: 'organisation' } as const;

export const run = impersonal('money.run', {
  columns: {
    organisation_id: uuid('tenant'),
    number: integer('not-personal'),
    previous: optional(integer('not-personal')),
    month: date('not-personal'),
    known_at: date('not-personal'),
    facts_upto: bigint('not-personal'),
    opened_on: date('not-personal'),
    opened_at: instant('not-personal'),
  },
  scope: tenant,
  // A policy is never known before what a close has used: who takes one in looks.
  readers: { ...inside, intake: 'organisation' },
  writes: runs,
});

export const runFinish = impersonal('money.run_finish', {
  columns: {
    ...ofRun,
    finished_at: instant('not-personal'),
    lines: integer('not-personal'),
    amount_cents: bigint('not-personal'),
    untaxed_cents: bigint('not-personal'),
    digest: text('not-personal'),
  },
  scope: tenant,
  readers: inside,
  writes: runs,
});

export const runMonth = impersonal('money.run_month', {
  columns: {
    ...ofRun,
    month: date('not-personal'),
    reason: text('not-personal'),
    known_at: date('not-personal'),
    facts_after: bigint('not-personal'),
    rules_digest: text('not-personal'),
    employments_digest: text('not-personal'),
  },
  scope: tenant,
  readers: inside,
  writes: runs,
});

export const runRule = impersonal('money.run_rule', {
  columns: {
    ...ofRun,
    number: integer('not-personal'),
    month: date('not-personal'),
    from_day: date('not-personal'),
    to_day: date('not-personal'),
    group_name: text('not-personal'),
    kind: text('not-personal'),
    purpose: text('not-personal'),
    mode: text('not-personal'),
    method: text('not-personal'),
    rate_milli_cents: optional(bigint('not-personal')),
    day_cents: optional(bigint('not-personal')),
    percent_basis_points: optional(integer('not-personal')),
    ceiling_cents: optional(bigint('not-personal')),
    threshold_m: integer('not-personal'),
    same_day: text('not-personal'),
    untaxed_by: text('not-personal'),
    untaxed_value: optional(bigint('not-personal')),
    vat_basis_points: optional(integer('not-personal')),
    policy_id: optional(bigint('not-personal')),
    policy_known_from: optional(date('not-personal')),
    policy_valid: optional(daterange('not-personal')),
    figure_id: optional(text('not-personal')),
    figure_known_from: optional(date('not-personal')),
    figure_valid: optional(daterange('not-personal')),
  },
  scope: tenant,
  readers: inside,
  writes: runs,
});

/** The bounds are cut points between people while the run is made; its end empties them. */
export const runPart = impersonal('money.run_part', {
  columns: {
    ...ofRun,
    part: integer('not-personal'),
    person_from: optional(uuid('not-personal')),
    person_to: optional(uuid('not-personal')),
  },
  scope: tenant,
  readers: closers,
  writes: { settlement: { ...runs.settlement, update: ['person_from', 'person_to'] } },
});

export const runPartFinish = impersonal('money.run_part_finish', {
  columns: {
    ...ofRun,
    part: integer('not-personal'),
    lines: integer('not-personal'),
    claims: bigint('not-personal'),
    amount_cents: bigint('not-personal'),
    untaxed_cents: bigint('not-personal'),
    rules_used: integers('not-personal'),
    without_employment: bigint('not-personal'),
    without_cost: bigint('not-personal'),
    without_distance: bigint('not-personal'),
    without_kilometres: bigint('not-personal'),
    digest: text('not-personal'),
    finished_at: instant('not-personal'),
  },
  scope: tenant,
  readers: closers,
  writes: runs,
});

export const runWarning = impersonal('money.run_warning', {
  columns: {
    ...ofRun,
    number: integer('not-personal'),
    code: text('not-personal'),
    subject: text('not-personal'),
    occurrences: bigint('not-personal'),
  },
  scope: tenant,
  readers: inside,
  writes: runs,
});

export const settlementLine = evidence('money.settlement_line', {
  columns: {
    ...ofRun,
    person_id: uuid('subject-key'),
    line_number: integer('not-personal'),
    amount_cents: bigint('allowance_amount'),
    untaxed_cents: bigint('allowance_amount'),
    net_cents: optional(bigint('allowance_amount')),
    vat_cents: optional(bigint('allowance_amount')),
    rule_number: integer('not-personal'),
    claims: integer('claim_kind'),
    distance_m: integer('distance_km'),
    corrects_run: optional(integer('not-personal')),
    corrects_line: optional(integer('not-personal')),
    vat_basis_points: optional(integer('not-personal')),
    month: date('allowance_period'),
    day: date('start_datetime'),
    booked_on: date('not-personal'),
    purge_on: date('not-personal'),
    kind: text('claim_kind'),
    purpose: text('trip_purpose'),
    mode: text('transport_means'),
    personnel_number: optional(text('employee_no')),
    cost_centre: optional(text('cost_centre')),
  },
  scope: { ...tenant, subjects: ['person_id'], purge: 'purge_on', partitioned: true, from: 'booked_on' },
  writes: booked,
});

/** Bookkeeping: the person stands on the line, not here. */
export const ledgerEntry = impersonal('money.ledger_entry', {
  columns: {
    ...ofRun,
    line_number: integer('not-personal'),
    cents: bigint('not-personal'),
    part: text('not-personal'),
    debit: text('not-personal'),
    credit: text('not-personal'),
    booked_on: date('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { ...tenant, purge: 'purge_on', partitioned: true, term: '7-years', from: 'booked_on' },
  readers: { settlement: 'organisation', client: 'organisation', sweeper: 'expired' },
  writes: booked,
});

export const payrollTotal = evidence('money.payroll_total', {
  columns: {
    ...ofRun,
    person_id: uuid('subject-key'),
    amount_cents: bigint('allowance_amount'),
    lines: integer('not-personal'),
    distance_m: bigint('distance_km'),
    booked_on: date('not-personal'),
    purge_on: date('not-personal'),
    wage_code: text('allowance_amount'),
    personnel_number: text('employee_no'),
  },
  scope: { ...tenant, subjects: ['person_id'], purge: 'purge_on', partitioned: true, from: 'booked_on' },
  writes: booked,
});

/** Months that the client asked to close in the browser; the worker closes them. */
export const closeRequest = impersonal('money.close_request', {
  columns: {
    organisation_id: uuid('tenant'),
    month: date('not-personal'),
    known_at: date('not-personal'),
    requested_at: instant('not-personal'),
  },
  scope: tenant,
  readers: { client: 'organisation', settlement: 'everyone' },
  writes: {
    client: { when: 'organisation', insert: true, update: ['known_at', 'requested_at'] },
    settlement: { when: 'organisation', delete: true },
  },
});

/** How one client's payroll system is reached; the token is encrypted. */
export const payrollConnection = impersonal('money.payroll_connection', {
  columns: {
    organisation_id: uuid('tenant'),
    base_url: text('not-personal'),
    token_encrypted: bytea('not-personal'),
    read_back_connector: optional(text('not-personal')),
    read_back_field: optional(text('not-personal')),
    connected_at: instant('not-personal'),
  },
  scope: tenant,
  // Who changes a connection is shown it by that; nobody else of ours reads one.
  readers: { delivery: 'everyone' },
  writes: {
    operator: {
      when: 'everyone',
      insert: true,
      update: ['base_url', 'token_encrypted', 'read_back_connector', 'read_back_field', 'connected_at'],
    },
  },
});

/**
 * What became of each payroll line on its way, as rows. A reference names a run and a row, never a person.
 */
export const payrollDelivery = impersonal('money.payroll_delivery', {
  columns: {
    organisation_id: uuid('tenant'),
    id: bigint('not-personal'),
    purge_on: date('not-personal'),
    booked_on: date('not-personal'),
    reference: text('not-personal'),
    state: text('not-personal'),
    at: instant('not-personal'),
    because: optional(text('not-personal')),
  },
  scope: { ...tenant, purge: 'purge_on', partitioned: true, term: '7-years', from: 'booked_on' },
  readers: {
    delivery: 'organisation',
    settlement: 'organisation',
    client: 'organisation',
    sweeper: 'expired',
  },
  writes: { delivery: { when: 'organisation', insert: true } },
});
