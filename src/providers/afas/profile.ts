// AFAS as a party: where it lives, how patient we are with it, and what one organisation must tell us to
// connect.
import type { RetryPolicy } from '#platform/outbound/wait-before-retry';
import type { ProviderProfile } from '#privacy/disclose/exchange';
import { COMP_MUT_WIRE } from '#providers/protocols/afas/format-comp-mut';
import type { CompMutSettings } from '#providers/protocols/afas/payroll-line';

/** Which party of the register this is: what may go to it stands there. */
export const profile = {
  party: 'hr-payroll',
  exchanges: [
    {
      party: 'hr-payroll',
      activity: 'money/payroll-settlement/settlement',
      form: 'json',
      wire: COMP_MUT_WIRE,
    },
  ],
} as const satisfies ProviderProfile;
/** A payroll line as AFAS gets it. */
export const payrollLineExchange = profile.exchanges[0];

/** One organisation's connection. The token is a secret; it appears in no log and in no refusal. */
export interface AfasConnection {
  readonly baseUrl: string;
  readonly token: string;
  readonly settings: CompMutSettings;
  /**
   * A GetConnector that the organisation makes for us over its wage mutations: how a lost answer is looked
   * up.
   */
  readonly readBack?: { readonly connector: string; readonly referenceField: string };
}

/** Patience per kind of trouble, as data. */
export interface AfasPatience {
  readonly timeoutMs: number;
  /** After no answer, 429, 503 or a 5xx without a reason. */
  readonly retry: RetryPolicy;
  /** After a 500 with an error number: AFAS gave a reason, which seldom passes by itself. */
  readonly failedRetry: RetryPolicy;
  /** So many lines in a row without a usable answer end the run; a later one goes on. */
  readonly stopAfterPostponed: number;
}

/** The official document gives no figures; these are ours. */
export const AFAS_PATIENCE: AfasPatience = {
  timeoutMs: 30_000,
  retry: { attempts: 4, firstWaitMs: 1_000, factor: 3, longestWaitMs: 60_000 },
  failedRetry: { attempts: 2, firstWaitMs: 2_000, factor: 1, longestWaitMs: 60_000 },
  stopAfterPostponed: 3,
};

const ENVIRONMENTS = { production: 'rest', test: 'resttest', acceptance: 'restaccept' } as const;

/** The address by the official document's `servers`; the number has five digits and is the customer's own. */
export function afasBaseUrl(environment: keyof typeof ENVIRONMENTS, number: string): string {
  if (!/^\d{5}$/.test(number)) throw new Error('an AFAS environment number has five digits');
  return `https://${number}.${ENVIRONMENTS[environment]}.afas.online/ProfitRestServices`;
}
