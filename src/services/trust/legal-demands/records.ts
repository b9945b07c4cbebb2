// Tables of legal demands: what an authority demands by which law, and who checked, approved and gave what.
import { boolean, date, instant, integer, optional, record, text, uuid } from '#platform/records';

const ofDemand = record('trust/legal-demands/demand');
/** The person it is about; empty as long as the law forbids to tell. */
const ofSomebody = {
  organisation_id: optional(uuid('tenant')),
  person_id: optional(uuid('subject-key')),
} as const;
const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' } as const;
const writes = {
  'privacy-officer': {
    when: 'everyone',
    insert: true,
    update: ['organisation_id', 'person_id', 'purge_on'],
  },
  sweeper: { when: 'expired', delete: true },
} as const;

export const legalDemand = ofDemand('trust.legal_demand', {
  columns: {
    id: uuid('not-personal'),
    ...ofSomebody,
    received_at: instant('request_date'),
    authority: text('demand_statute'),
    statute: text('demand_statute'),
    scope: text('demand_scope'),
    telling_forbidden: boolean('demand_scope'),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes,
});

export const legalDemandStep = ofDemand('trust.legal_demand_step', {
  columns: {
    demand_id: uuid('not-personal'),
    number: integer('not-personal'),
    ...ofSomebody,
    state: text('not-personal'),
    at: instant('request_date'),
    reviewer: text('demand_reviewer'),
    detail: optional(text('demand_scope')),
    purge_on: optional(date('not-personal')),
  },
  scope,
  writes,
});
