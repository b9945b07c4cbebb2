// Voorbeeld Deelauto as it is offered: a number made for it alone goes out, its own number comes back.
import { writeLetter } from '#privacy/disclose/write-letter';
import { share } from '#privacy/share';
import { formatQuestion } from '#providers/protocols/dispute-letter/format-question';
import { tellCustomer, writeCustomer } from '#providers/tomp-operator/tell-customer';
import {
  bookingExchange,
  DISPUTES_MAIL,
  disputeExchange,
  profile,
} from '#providers/voorbeeld-deelauto/profile';
import { tables } from '#services/mobility/shared-car';
import type { OfferedProvider } from './offered-provider.ts';

export const voorbeeldDeelauto: OfferedProvider = {
  provider: 'voorbeeld-deelauto',
  name: { nl: 'Voorbeeld Deelauto', en: 'Voorbeeld Deelauto' },
  tables,
  profile,
  subject: 'minted',
  asksLicence: true,
  mode: 'car',
  teller: {
    write: (message) => {
      const seal = share('mobility/shared-car/use', 'sharedcar-provider', {
        customer_no: message.subject,
        booking_ref: null,
        booking_start: null,
        booking_end: null,
        booking_place: null,
        licence_valid_until: null,
        damage_report: null,
      });
      return writeLetter(bookingExchange, [seal], message.id, writeCustomer(message), ['customer_no']);
    },
    send: tellCustomer,
  },
  disputes: {
    mail: DISPUTES_MAIL,
    write: ({ disputeId, key, day }) => {
      const seal = share('mobility/shared-car/use', 'sharedcar-provider', {
        ...{ customer_no: null, booking_ref: key, booking_start: null, booking_end: day.toString() },
        ...{ booking_place: null, licence_valid_until: null, damage_report: null },
      });
      return writeLetter(disputeExchange, [seal], `dispute:${disputeId}`, formatQuestion({ key, day }));
    },
  },
};
