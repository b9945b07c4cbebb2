// Tables of who pays for which use at a provider: charges that never change, each with its double entries.
import { bigint, date, instant, integer, optional, record, text, uuid } from '#platform/records';

const usage = record('money/split-billing/usage');
const scope = {
  tenant: 'organisation_id',
  subjects: ['person_id'],
  purge: 'purge_on',
  partitioned: true,
  from: 'day',
} as const;
const writes = { intake: { when: 'organisation', insert: true } } as const;

export const usageCharge = usage('money.usage_charge', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    id: bigint('not-personal'),
    day: date('start_datetime'),
    purge_on: date('not-personal'),
    service: text('active_service'),
    provider: text('active_service'),
    // The use at a provider that it is for: a number of ours, for who may read both.
    usage_id: optional(bigint('not-personal')),
    kind: text('not-personal'),
    reverses: optional(bigint('not-personal')),
    purpose: text('trip_purpose'),
    payer: text('charge_payer'),
    total_cents: bigint('trip_cost'),
    vat_cents: bigint('vat_amount'),
    mode: optional(text('transport_means')),
    fuel: optional(text('fuel')),
    distance_m: optional(integer('distance_km')),
    co2_g: optional(integer('co2_grams')),
    source_key: text('not-personal'),
    written_at: instant('not-personal'),
  },
  scope: { ...scope, confirmed: { purpose: 'purpose' } },
  writes,
});

/** One double entry a row: what one account has on its debit side, another has on its credit side. */
export const usageEntry = usage('money.usage_entry', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    charge_id: bigint('not-personal'),
    part: text('not-personal'),
    vat_basis_points: integer('not-personal'),
    debit: text('not-personal'),
    credit: text('not-personal'),
    cents: bigint('trip_cost'),
    day: date('start_datetime'),
    purge_on: date('not-personal'),
  },
  scope,
  writes,
});
