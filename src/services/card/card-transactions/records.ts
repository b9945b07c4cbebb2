// Tables of card transactions, and of those that the two known kinds do not explain.
import { bigint, date, instant, integer, optional, record, text, uuid } from '#platform/records';

const identity = {
  organisation_id: uuid('tenant'),
  id: bigint('not-personal'),
  person_id: uuid('subject-key'),
  card_id: uuid('not-personal'),
  purge_on: date('not-personal'),
  source_key: text('not-personal'),
  imported_at: instant('not-personal'),
} as const;
const scope = {
  tenant: 'organisation_id',
  subjects: ['person_id'],
  purge: 'purge_on',
  partitioned: true,
  from: 'day',
} as const;
const writes = {
  intake: { when: 'organisation', insert: true },
} as const;

export const cardTransaction = record('card/card-transactions/transactions')('card.card_transaction', {
  columns: {
    ...identity,
    kind: text('not-personal'),
    day: date('co_date'),
    checked_in_at: optional(instant('ci_time')),
    checked_out_at: optional(instant('co_time')),
    origin: optional(text('ci_stop')),
    destination: optional(text('co_stop')),
    amount_cents: integer('transaction_cost'),
  },
  scope,
  writes,
});

export const setAside = record('card/card-transactions/transactions')('card.set_aside', {
  columns: {
    ...identity,
    day: date('co_date'),
    kind: text('not-personal'),
    origin: optional(text('ci_stop')),
    destination: optional(text('co_stop')),
    amount_cents: optional(integer('transaction_cost')),
    reason: text('not-personal'),
  },
  scope,
  writes,
});
