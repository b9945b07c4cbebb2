// What must be known of a provider that a person can switch on.
import type { Sentence } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import type { Letter } from '#platform/outbound/letter';
import type { Outbound } from '#platform/outbound/open-outbound';
import type { ProviderProfile } from '#privacy/disclose/exchange';
import type { ServiceTables, Told, WaitingLetter, WaitingMessage } from '#services/mobility';

/** How the messages of a provider are written and sent. */
export interface Teller {
  /** From what stands for the person to a letter; the flow notes it before it goes. */
  readonly write: (message: WaitingMessage) => Letter;
  readonly send: (sending: {
    readonly outbound: Outbound;
    readonly connection: { readonly baseUrl: string; readonly token: string };
    readonly message: WaitingMessage;
    readonly letter: Letter;
  }) => Promise<Told>;
}

export interface OfferedProvider {
  /** Its folder, and its name in our tables. */
  readonly provider: string;
  readonly name: Sentence;
  readonly tables: ServiceTables;
  readonly profile: ProviderProfile;
  /** `minted`: a number of our own, for this provider alone. `card`: the numbers of the person's card. */
  readonly subject: 'minted' | 'card';
  /** How its own number begins, where a protocol asks for one. */
  readonly mint?: () => string;
  /** Whether a driving licence must be valid. */
  readonly asksLicence: boolean;
  readonly mode?: 'car' | 'bicycle' | 'moped';
  readonly teller: Teller;
  /** Where it takes questions about the price of a use, and how one is written; absent: it takes none. */
  readonly disputes?: { readonly mail: string; readonly write: (letter: WaitingLetter) => Letter };
  /** Tariffs that stand in its profile; the others come from its own messages. */
  readonly findTariff?: (key: string, at: Temporal.Instant) => Tariff | undefined;
}
