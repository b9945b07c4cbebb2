// The statement about mobility/shared-car: shared car.
import { activity, service } from '../define.ts';
import { ownUse, providerUse, useAtProvider } from '../groups.ts';

const held = [
  ...providerUse,
  ...ownUse,
  'booking_place',
  'licence_valid_until',
  'damage_report',
  'make_model',
  'licence_plate',
  'fuel',
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
  'licence_valid_until',
  'damage_report',
] as const;

const toSettle = [
  ...useAtProvider,
  'distance_km',
  'trip_purpose',
  'dispute_reason',
  'dispute_answer',
] as const;

export default service('mobility', 'shared-car', {
  title: { nl: 'Deelauto', en: 'Shared car' },
  built: true,
  activities: {
    use: activity({
      title: { nl: 'Een deelauto gebruiken', en: 'Using a shared car' },
      purpose: {
        nl: 'U een deelauto van een aanbieder laten gebruiken',
        en: 'To let you use a shared car of a provider',
      },
      text: {
        nl:
          'Zet u deze dienst aan, dan kunt u auto’s van verschillende aanbieders openen en boeken. ' +
          'Elke aanbieder krijgt een nummer dat alleen bij hem voor u staat, de boeking en de ' +
          'einddatum van uw rijbewijs; geen naam en geen e-mailadres. Voor zijn eigen deel is de ' +
          'aanbieder verantwoordelijk en geldt zijn privacyverklaring, die u bij de dienst vindt. ' +
          'Wat wij van hem terugkrijgen over uw rit, ziet u bij uw ritten. Uw werkgever ziet alleen ' +
          'gebruik dat u als zakelijk of woon-werk aanmerkt. Zet u de dienst uit, dan stopt het ' +
          'delen direct en vragen wij de aanbieder de koppeling te wissen. De koppeling blijft ' +
          'zolang de dienst aanstaat; daarna geldt dezelfde termijn als voor het gebruik.',
        en:
          'If you switch this service on, you can open and book cars of several providers. Each ' +
          'provider gets a number that stands for you with it alone, the booking and the last valid ' +
          'day of your driving licence; no name and no e-mail address. For its own part the provider ' +
          'is responsible and its privacy statement applies, which you find with the service. What ' +
          'we get back about your drive you see among your trips. Your employer sees only use that ' +
          'you mark as business or commute. If you switch the service off, the sharing stops at once ' +
          'and we ask the provider to erase the link. The link stays as long as the service is on; ' +
          'after that the same term holds as for the use.',
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
            'fuel',
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
        'sharedcar-provider': { as: 'controller', receives: toProvider, when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C085', 'C086', 'C087', 'C088', 'C089', 'C090'],
      decisions: ['A29', 'A38', 'A59'],
    }),
  },
});
