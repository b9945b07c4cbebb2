// Tables of the draft of a policy: one for each organisation, of nobody.
import {
  bigint,
  boolean,
  date,
  impersonal,
  instant,
  integer,
  optional,
  smallint,
  text,
  uuid,
} from '#platform/records';

/** A draft is changed as a whole, and gone when it is published; what a close reads never points at it. */
const drafted = { client: { when: 'organisation', insert: true, delete: true } } as const;
const drafters = { client: 'organisation', settlement: 'organisation' } as const;

export const policyDraft = impersonal('money.policy_draft', {
  columns: {
    organisation_id: uuid('tenant'),
    version: integer('not-personal'),
    valid_from: date('not-personal'),
    unverified_figures: text('not-personal'),
    proposed_figures: text('not-personal'),
    saved_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: drafters,
  writes: {
    client: {
      ...drafted.client,
      update: ['version', 'valid_from', 'unverified_figures', 'proposed_figures', 'saved_at'],
    },
  },
});

export const policyDraftGroup = impersonal('money.policy_draft_group', {
  columns: {
    organisation_id: uuid('tenant'),
    number: smallint('not-personal'),
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
  readers: drafters,
  writes: drafted,
});

export const policyDraftRule = impersonal('money.policy_draft_rule', {
  columns: {
    organisation_id: uuid('tenant'),
    group_number: smallint('not-personal'),
    purpose: text('not-personal'),
    mode: text('not-personal'),
    method: text('not-personal'),
    rate_milli_cents: optional(bigint('not-personal')),
    percent_basis_points: optional(integer('not-personal')),
    ceiling_cents: optional(bigint('not-personal')),
    threshold_m: integer('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: drafters,
  writes: drafted,
});

export const policyDraftCase = impersonal('money.policy_draft_case', {
  columns: {
    organisation_id: uuid('tenant'),
    number: smallint('not-personal'),
    group_name: text('not-personal'),
    kind: text('not-personal'),
    purpose: text('not-personal'),
    mode: text('not-personal'),
    distance_m: integer('not-personal'),
    cost_cents: bigint('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: drafters,
  writes: drafted,
});
