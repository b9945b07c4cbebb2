// An example charge point operator: an invented party that shows how one is connected. A real one gets a
// folder of its own with its own statement, agreement and habits.
import type { ProviderProfile } from '#privacy/disclose/exchange';
import { DISPUTE_WIRE } from '#providers/protocols/dispute-letter/format-question';
import type { OcpiPatience } from '#providers/protocols/ocpi/client/call';
import { OCPI_WIRE } from '#providers/protocols/ocpi/wire';

export const profile = {
  party: 'charging-provider',
  exchanges: [
    { party: 'charging-provider', activity: 'mobility/ev-charging/use', form: 'json', wire: OCPI_WIRE },
    { party: 'charging-provider', activity: 'mobility/ev-charging/use', form: 'json', wire: DISPUTE_WIRE },
  ],
  statement: { url: 'https://voorbeeld-laden.example/privacy', verified: false },
  agreement: { state: 'example', reviewOn: '2027-05-01' },
} as const satisfies ProviderProfile;
export const chargingExchange = profile.exchanges[0];

/** Where questions about the price of a session go, and what is in them. */
export const disputeExchange = profile.exchanges[1];
export const DISPUTES_MAIL = 'geschillen@voorbeeld-laden.example';

/** The name of this provider in our tables. */
export const PROVIDER = 'voorbeeld-laden';

/** Who we are towards operators: a country and three signs, given out by the national registry. */
export const OUR_PARTY = { countryCode: 'NL', partyId: 'RRT' } as const;
/** What stands on the pass. */
export const ISSUER = 'Reisrecht';
/** Who this operator is. */
export const OPERATOR_PARTY = { countryCode: 'NL', partyId: 'VBL' } as const;
/** Amounts without VAT are refused: the agreement says that every record names both. */
export const VAT_BASIS_POINTS = undefined;

/** The protocol gives no figures; these are ours. A person waits for a start, so nothing takes minutes. */
export const PATIENCE: OcpiPatience = {
  timeoutMs: 10_000,
  retry: { attempts: 4, firstWaitMs: 500, factor: 3, longestWaitMs: 20_000 },
};
