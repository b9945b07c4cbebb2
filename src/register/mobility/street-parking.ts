// The statement about mobility/street-parking: street parking.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse, 'parking_location'] as const;

export default service('mobility', 'street-parking', {
  title: { nl: 'Straatparkeren', en: 'Street parking' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Op straat parkeren', en: 'Parking in the street' },
      purpose: { nl: 'U op straat laten parkeren en betalen', en: 'To let you park and pay in the street' },
      text: {
        nl:
          'Parkeert u buiten een garage of P+R, dan start en stopt u de parkeeractie in de app. ' +
          'Daarvoor zet u de dienst aan. De parkeeraanbieder krijgt alleen de gegevens van zijn ' +
          'lijst en is er zelf verantwoordelijk voor; zijn privacyverklaring vindt u hier in de ' +
          'dienst. Wij krijgen tijden, plaats en prijs terug en laten u die zien.',
        en:
          'If you park outside a car park or P+R site, you start and stop the parking in the app. ' +
          'For that you switch the service on. The parking provider gets only the data of its list ' +
          'and is itself responsible for it; you find its privacy statement within the service. We ' +
          'get back times, place and price and show them to you.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'de aanbieder', en: 'the provider' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        'service-desk': {
          fields: ['booking_ref', 'booking_start', 'booking_end', 'booking_cost'],
          when: 'open-ticket',
        },
        invoicing: {
          fields: ['booking_ref', 'booking_start', 'booking_end', 'booking_cost'],
          when: 'organisation',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'streetparking-provider': {
          as: 'controller',
          receives: 'declared-by-provider',
          when: 'on-activation',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C097', 'C098', 'C099', 'C100', 'C101', 'C102'],
      decisions: ['A29', 'A38'],
    }),
  },
});
