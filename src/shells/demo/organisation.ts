// What the demonstration organisation has agreed: which services are on and what it pays, as plain data.
import type { Mode } from '#kernel/mode';
import { DEMO_MONTHS } from './cast.ts';

export const DEMO_ORGANISATION_NAME = 'Meander Advies en Bouw';

/** Who stands behind the brand of the demonstration: made up, and said to be so. */
export const DEMO_BRAND_DETAILS = {
  company: 'Voorbeeld Reisdiensten B.V. (verzonnen)',
  group: 'Voorbeeld Groep N.V. (verzonnen)',
  address: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
  email: 'vragen@demo.example',
  officerEmail: 'privacy@demo.example',
} as const;

/** Entitlements: the services that the organisation has switched on. */
export const demoServices = [
  'travel/trips',
  'travel/co2',
  'travel/travel-reimbursement',
  'travel/home-working-allowance',
  'card/mobility-card',
  'card/card-transactions',
  'money/payroll-settlement',
] as const;

interface DemoRule {
  readonly purpose?: 'commute' | 'business';
  readonly modes: readonly Mode[];
  readonly method: 'per-km' | 'none';
  readonly rateMilliCents?: number;
}

export interface DemoPolicy {
  readonly validFrom: string;
  readonly knownFrom: string;
  readonly groups: readonly { readonly group: string; readonly rules: readonly DemoRule[] }[];
}

/**
 * One policy from the first of January of the first month's year. What it does not name is the default: the
 * untaxed rate, public transport at cost, the better of two on a day that has both. It shows the three things
 * that can happen to a kilometre: paid untaxed, paid in part as wage (what lies above the untaxed rate), and
 * not paid.
 */
export function demoPolicy(months: readonly string[] = DEMO_MONTHS): DemoPolicy {
  const firstOfYear = `${(months[0] ?? DEMO_MONTHS[0]).slice(0, 4)}-01-01`;
  return {
    validFrom: firstOfYear,
    knownFrom: firstOfYear,
    groups: [
      {
        group: 'all',
        // 27 cents: who cycles to work gets two cents above the untaxed rate of 2026.
        rules: [
          {
            purpose: 'commute',
            modes: ['bicycle', 'e-bike'],
            method: 'per-km',
            rateMilliCents: 27_000,
          },
        ],
      },
      {
        group: 'buitendienst',
        // 32 cents for the wear of one's own car on building sites.
        rules: [{ purpose: 'business', modes: ['car'], method: 'per-km', rateMilliCents: 32_000 }],
      },
      { group: 'leaseauto', rules: [{ modes: ['car'], method: 'none' }] },
    ],
  };
}
