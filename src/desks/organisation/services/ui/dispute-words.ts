// The words of disputes as a client sees them.
import { catalogue } from '#ui-kit';

export const disputeWords = catalogue(
  {
    title: 'Betwist gebruik',
    note: 'Alleen gebruik voor het werk. Waarom iemand iets betwist, leest alleen de klantenservice.',
    person: 'betwist door de reiziger',
    'other-total': 'twee keer gestuurd met een ander bedrag',
    'other-price': 'een ander bedrag dan het tarief',
    asked: (amount: string) => `gevraagd ${amount}`,
    own: (amount: string) => `volgens het tarief ${amount}`,
    open: 'open',
    'provider-corrects': 'aanbieder verbetert',
    'provider-right': 'aanbieder had gelijk',
    withdrawn: 'ingetrokken',
  },
  {
    title: 'Disputed use',
    note: 'Only use for the work. Why somebody disputes something is read by the service desk alone.',
    person: 'disputed by the traveller',
    'other-total': 'sent twice with another amount',
    'other-price': 'another amount than the tariff',
    asked: (amount: string) => `asked ${amount}`,
    own: (amount: string) => `by the tariff ${amount}`,
    open: 'open',
    'provider-corrects': 'provider corrects',
    'provider-right': 'provider was right',
    withdrawn: 'withdrawn',
  },
);
