// The statement about card/garage-parking: garage parking.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse, 'parking_location'] as const;

export default service('card', 'garage-parking', {
  title: { nl: 'Garageparkeren', en: 'Garage parking' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'In een garage parkeren met uw kaart', en: 'Parking in a car park with your card' },
      purpose: {
        nl: 'Uw kaart toegang geven tot parkeergarages',
        en: 'To give your card access to car parks',
      },
      text: {
        nl:
          'Vraagt u deze dienst aan, dan opent uw mobiliteitskaart de slagboom van een ' +
          'parkeergarage. De beheerder krijgt de gegevens die op zijn lijst staan. Hij is er zelf ' +
          'verantwoordelijk voor en heeft een eigen privacyverklaring, die u bij de dienst leest. ' +
          'Wij ontvangen de tijden en de prijs van uw bezoek.',
        en:
          'If you apply for this service, your mobility card opens the barrier of a car park. The ' +
          'operator of the car park gets the data on its list. It is itself responsible for them ' +
          'and has its own privacy statement, which you can read with the service. We receive the ' +
          'times and the price of your visit.',
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
        'garage-provider': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C121', 'C122', 'C123', 'C124', 'C125', 'C126'],
      decisions: ['A17', 'A29', 'A38'],
    }),
  },
});
