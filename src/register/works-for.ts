// For which activities each reader works, and who still sees the data of somebody who restricted their use.
import type { ActivityId } from './index.ts';
import type { Reader } from './vocabulary.ts';

/**
 * `always-sees`: the person, the login (nobody is locked out of their own data), who carries out a right or
 * recognises who asks for it, the sweeper (storing
 * has an end) and the privacy officer (a restriction leaves legal claims, and somebody must weigh them).
 * Every other reader loses the rows of a person who restricted or objected to the activity that the rows
 * are held for, or to one that the reader works for: those of the list.
 */
export const worksFor = {
  traveller: 'always-sees',
  access: 'always-sees',
  rights: 'always-sees',
  recognition: 'always-sees',
  sweeper: 'always-sees',
  'privacy-officer': 'always-sees',
  client: [],
  'service-desk': [],
  'card-desk': [],
  'finance-desk': [],
  security: ['trust/fraud/detection'],
  intake: [],
  settlement: [],
  delivery: [],
  invoicing: [],
  analysis: [
    'insight/client-reports/reports',
    'insight/client-reports/lease-kilometres',
    'insight/travel-data-analysis/subscriptions',
    'insight/travel-data-analysis/fleet',
    'insight/service-improvement/analytics',
  ],
  research: ['insight/behaviour-research/projects', 'insight/behaviour-research/internal'],
  operator: [],
} as const satisfies Record<Reader, 'always-sees' | readonly ActivityId[]>;
