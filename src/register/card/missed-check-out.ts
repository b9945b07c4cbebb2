// The statement about card/missed-check-out: missed check-out.
import { activity, service } from '../define.ts';

const held = [
  'card_no',
  'card_expiry',
  'incomplete_trip_date',
  'ci_stop',
  'computed_co_stop',
  'carrier',
  'claim_amount',
] as const;

export default service('card', 'missed-check-out', {
  title: { nl: 'Gemiste check-out', en: 'Missed check-out' },
  built: false,
  activities: {
    refund: activity({
      title: { nl: 'Geld terug na een gemiste check-out', en: 'Money back after a missed check-out' },
      purpose: { nl: 'Een onvolledige rit voor u herstellen', en: 'To repair an incomplete trip for you' },
      text: {
        nl:
          'Bent u vergeten uit te checken, of ging het mis bij de poort, dan proberen wij uw geld ' +
          'terug te halen. Wij doen dat alleen als uw werkgever ons daarvoor opdracht gaf. Aan ' +
          'uitcheckgemist.nl gaan zeven gegevens: kaartnummer, einddatum van de kaart, datum van ' +
          'de rit, incheckhalte, onze berekening van de uitcheckhalte, vervoerder en bedrag. De ' +
          'maker van de software krijgt dezelfde zeven, en moet ze binnen 24 uur na de uitslag ' +
          'wissen.',
        en:
          'If you forgot to check out, or it went wrong at the gate, we try to get your money ' +
          'back. We do so only if your employer gave us the instruction. Seven items go to ' +
          'uitcheckgemist.nl: card number, expiry date of the card, date of the trip, check-in ' +
          'stop, our calculation of the check-out stop, carrier and amount. The maker of the ' +
          'software gets the same seven, and must erase them within 24 hours of the result.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uw kaarttransacties', en: 'your card transactions' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'card-desk': { fields: held, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        uitcheckgemist: { as: 'controller', receives: held, when: 'on-instruction' },
        'checkout-software-vendor': { as: 'processor', receives: held, when: 'on-instruction' },
      },
      retention: [
        { term: '2-financial-years', from: 'event' },
        {
          term: 'until-result',
          from: 'closed',
          copy: {
            nl: 'de gegevens bij de maker van de software',
            en: 'the data with the maker of the software',
          },
        },
        {
          term: 'by-recipient',
          from: 'received',
          copy: { nl: 'de gegevens bij uitcheckgemist.nl', en: 'the data with uitcheckgemist.nl' },
        },
      ],
      clauses: ['C164', 'C165', 'C166', 'C167', 'C168', 'C169'],
      decisions: ['A28'],
    }),
  },
});
