// A car sharing operator as a party: what it gets and what we read of it, whose statement holds, and how
// patient we are. Invented: no operator has this name.
import type { RetryPolicy } from '#platform/outbound/wait-before-retry';
import type { ProviderProfile } from '#privacy/disclose/exchange';
import { DISPUTE_WIRE } from '#providers/protocols/dispute-letter/format-question';
import { DEFAULT_HABITS, type FareHabits } from '#providers/protocols/tomp/parse-fare';
import { TOMP_IN, TOMP_IN_UNREAD, TOMP_OUT } from '#providers/protocols/tomp/wire';

export const profile = {
  party: 'sharedcar-provider',
  exchanges: [
    { party: 'sharedcar-provider', activity: 'mobility/shared-car/use', form: 'json', wire: TOMP_OUT },
    { party: 'sharedcar-provider', activity: 'mobility/shared-car/use', form: 'json', wire: DISPUTE_WIRE },
  ],
  statement: { url: 'https://voorbeeld-deelauto.example/privacy', verified: false },
  agreement: { state: 'example', reviewOn: '2027-05-01' },
} as const satisfies ProviderProfile;
/** Where questions about the price of a use go, and what is in them. */
export const disputeExchange = profile.exchanges[1];
export const DISPUTES_MAIL = 'geschillen@voorbeeld-deelauto.example';

/** A booking, an event on it, a change or a report of damage as this operator gets it. */
export const bookingExchange = profile.exchanges[0];

/** Names that may come in; the operator of the platform is told of any other. */
export const comingIn = { ...TOMP_IN, ...TOMP_IN_UNREAD };

/** How this operator counts, as agreed with it: each started quarter of an hour, kilometres to the metre. */
export const habits: FareHabits = DEFAULT_HABITS;

export interface Patience {
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
}

/** Somebody stands beside the car: short, and then the story is told on the screen. */
export const AT_THE_CAR: Patience = {
  timeoutMs: 8_000,
  retry: { attempts: 2, firstWaitMs: 500, factor: 2, longestWaitMs: 2_000 },
};
/** Nobody waits: bills, prices, ends of links. */
export const IN_THE_BACK: Patience = {
  timeoutMs: 30_000,
  retry: { attempts: 4, firstWaitMs: 1_000, factor: 3, longestWaitMs: 60_000 },
};

const CLASSES = { SMALL: 'small', VAN: 'van' } as const;
/** A type that the agreement does not name counts as the largest. */
export const classOf = (typeId: string) =>
  typeId in CLASSES ? CLASSES[typeId as keyof typeof CLASSES] : 'van';
/** One plan for each type. */
export const planOf = (typeId: string) => `PLAN-${typeId}`;
