// OV-fiets as a party: exactly two numbers go out, rentals come back by file, and what a rental costs.
import type { Sentence } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import type { ProviderProfile } from '#privacy/disclose/exchange';

/** A link, and its end, hold the same two names: what is asked stands in the address. */
const WIRE = { engraved_id: ['engraved_id'], chip_id: ['chip_id'] } as const;

export const profile = {
  party: 'ov-fiets',
  exchanges: [{ party: 'ov-fiets', activity: 'card/ov-fiets/rental', form: 'json', wire: WIRE }],
  statement: { url: 'https://www.ns.nl/privacy', verified: false },
  agreement: { state: 'missing', reviewOn: '2027-05-01' },
} as const satisfies ProviderProfile;
export const linkExchange = profile.exchanges[0];

/** The name of this provider in our tables. */
export const PROVIDER = 'ov-fiets';

/** How long an answer may take; who is not reached is tried again by the waiting row. */
export const TIMEOUT_MS = 15_000;

export interface KnownTariff {
  readonly tariff: Tariff;
  readonly source: Sentence;
  /** Whether somebody held it against the source itself. */
  readonly verified: boolean;
}

const DAY_SECONDS = 86_400;

/** What a rental costs for each 24 hours that began, VAT included. */
export const tariffs: readonly KnownTariff[] = [
  of24Hours(445_000, '2023-01-01', '2024-01-01', 2023),
  of24Hours(455_000, '2024-01-01', undefined, 2024),
];

function of24Hours(
  rateMilliCents: number,
  from: string,
  until: string | undefined,
  year: number,
): KnownTariff {
  const midnight = (day: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').toInstant();
  return {
    tariff: {
      provider: 'ov-fiets',
      key: 'per-24-hours',
      rates: 'inclusive',
      combine: 'first-match',
      elements: [
        {
          components: [
            {
              dimension: 'duration',
              rateMilliCents,
              per: DAY_SECONDS,
              step: DAY_SECONDS,
              vatBasisPoints: 2100,
            },
          ],
        },
      ],
      validFrom: midnight(from),
      ...(until === undefined ? {} : { validUntil: midnight(until) }),
    },
    source: {
      nl: `Huurprijs per 24 uur in ${year}, uit tweede hand; voor latere jaren is geen bron gezien.`,
      en: `Rent for 24 hours in ${year}, second hand; of later years no source was seen.`,
    },
    verified: false,
  };
}
