// The statement about mobility/micromobility: shared bicycle and scooter.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse] as const;

export default service('mobility', 'micromobility', {
  title: { nl: 'Deelfiets en deelscooter', en: 'Shared bicycle and scooter' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Een deelfiets of deelscooter gebruiken', en: 'Using a shared bicycle or scooter' },
      purpose: { nl: 'U kleine deelvoertuigen laten gebruiken', en: 'To let you use small shared vehicles' },
      text: {
        nl:
          'Met deze dienst pakt u een deelfiets of deelscooter van een aanbieder bij u in de ' +
          'buurt. U zet haar zelf aan. De aanbieder krijgt de gegevens van zijn lijst en niet ' +
          'meer, en is daarvoor zelf verantwoordelijk. Zijn privacyverklaring en de lijst staan ' +
          'bij de dienst. Begin, einde en prijs van het gebruik ziet u terug in uw overzicht.',
        en:
          'With this service you take a shared bicycle or scooter of a provider near you. You ' +
          'switch it on yourself. The provider gets the data of its list and no more, and is ' +
          'itself responsible for it. Its privacy statement and the list are with the service. ' +
          'Start, end and price of the use appear in your overview.',
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
        'micromobility-provider': {
          as: 'controller',
          receives: 'declared-by-provider',
          when: 'on-activation',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C091', 'C092', 'C093', 'C094', 'C095', 'C096'],
      decisions: ['A29', 'A38'],
    }),
  },
});
