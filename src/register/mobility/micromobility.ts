// The statement about mobility/micromobility: shared bicycle and scooter.
import { activity, service } from '../define.ts';
import { ownUse, providerUse, useAtProvider } from '../groups.ts';

const held = [
  ...providerUse,
  ...ownUse,
  'booking_place',
  'damage_report',
  'make_model',
  'distance_km',
  'co2_grams',
] as const;

/** Exactly this goes to the provider: nothing that says who you are. */
const toProvider = [
  'customer_no',
  'booking_ref',
  'booking_start',
  'booking_end',
  'booking_place',
  'damage_report',
] as const;

const toSettle = [
  ...useAtProvider,
  'distance_km',
  'trip_purpose',
  'dispute_reason',
  'dispute_answer',
] as const;

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
          'buurt. U zet haar zelf aan. De aanbieder krijgt een nummer dat alleen bij hem voor u ' +
          'staat en de boeking, en is daarvoor zelf verantwoordelijk. Zijn privacyverklaring en de ' +
          'lijst staan bij de dienst. Begin, einde en prijs van het gebruik ziet u terug in uw ' +
          'overzicht. Uw werkgever ziet alleen gebruik dat u als zakelijk of woon-werk aanmerkt. De ' +
          'koppeling blijft zolang de dienst aanstaat; daarna geldt dezelfde termijn als voor het ' +
          'gebruik.',
        en:
          'With this service you take a shared bicycle or scooter of a provider near you. You ' +
          'switch it on yourself. The provider gets a number that stands for you with it alone and ' +
          'the booking, and is itself responsible for that. Its privacy statement and the list are ' +
          'with the service. Start, end and price of the use appear in your overview. Your employer ' +
          'sees only use that you mark as business or commute. The link stays as long as the service ' +
          'is on; after that the same term holds as for the use.',
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
        client: {
          fields: [
            'booking_start',
            'booking_end',
            'booking_cost',
            'distance_km',
            'co2_grams',
            'trip_purpose',
          ],
          when: 'business-or-commute',
        },
        'service-desk': { fields: [...useAtProvider, 'booking_place'], when: 'open-ticket' },
        'finance-desk': { fields: toSettle, when: 'organisation' },
        intake: { fields: held, when: 'organisation' },
        delivery: { fields: [...toProvider, 'active_service', 'activated_at'], when: 'organisation' },
        invoicing: { fields: toSettle, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'micromobility-provider': { as: 'controller', receives: toProvider, when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C091', 'C092', 'C093', 'C094', 'C095', 'C096'],
      decisions: ['A29', 'A38', 'A59'],
    }),
  },
});
