// OV-fiets as it is offered: two numbers of the card go out, and its price stands in its profile.
import { writeLetter } from '#privacy/disclose/write-letter';
import { share } from '#privacy/share';
import { linkExchange, PROVIDER, profile, tariffs } from '#providers/ov-fiets/profile';
import { tellLink, writeLink } from '#providers/ov-fiets/tell-link';
import { tables } from '#services/card/ov-fiets';
import type { OfferedProvider } from './offered-provider.ts';

export const ovFiets: OfferedProvider = {
  provider: PROVIDER,
  name: { nl: 'OV-fiets', en: 'OV-fiets' },
  tables,
  profile,
  subject: 'card',
  asksLicence: false,
  mode: 'bicycle',
  teller: {
    write: (message) => {
      const fields = { engraved_id: message.subject, chip_id: message.second ?? '' };
      const seal = share('card/ov-fiets/rental', 'ov-fiets', fields);
      return writeLetter(linkExchange, [seal], message.id, writeLink(fields));
    },
    send: ({ outbound, connection, message, letter }) =>
      tellLink({ outbound, ...connection, kind: message.kind, letter }),
  },
  findTariff: (key, at) =>
    tariffs.find(
      ({ tariff }) =>
        tariff.key === key &&
        (tariff.validFrom === undefined || Temporal.Instant.compare(tariff.validFrom, at) <= 0) &&
        (tariff.validUntil === undefined || Temporal.Instant.compare(at, tariff.validUntil) < 0),
    )?.tariff,
};
