// The statement about card/park-and-ride: P+R parking.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse, 'parking_location'] as const;

export default service('card', 'park-and-ride', {
  title: { nl: 'P+R-parkeren', en: 'P+R parking' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Op een P+R-terrein parkeren met uw kaart', en: 'Parking at a P+R site with your card' },
      purpose: {
        nl: 'Uw kaart toegang geven tot P+R-terreinen',
        en: 'To give your card access to P+R sites',
      },
      text: {
        nl:
          'Met deze dienst rijdt u met uw kaart een P+R-terrein op en reist u verder. U vraagt ' +
          'haar zelf aan. De beheerder van het terrein krijgt alleen de afgesproken gegevens en ' +
          'valt onder zijn eigen privacyverklaring. Welke gegevens heen en terug gaan, staat op de ' +
          'lijst bij de dienst.',
        en:
          'With this service you enter a P+R site with your card and travel on. You apply for it ' +
          'yourself. The operator of the site gets the agreed data only and falls under its own ' +
          'privacy statement. Which data go out and come back is on the list with the service.',
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
        'pr-provider': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C127', 'C128', 'C129', 'C130', 'C131', 'C132'],
      decisions: ['A29', 'A38'],
    }),
  },
});
