// The statement about mobility/e-tickets: E-tickets.
import { activity, service } from '../define.ts';

const held = [
  'first_name',
  'last_name',
  'email',
  'booking_ref',
  'booking_start',
  'booking_end',
  'booking_cost',
] as const;

export default service('mobility', 'e-tickets', {
  title: { nl: 'E-tickets voor de trein', en: 'E-tickets' },
  built: false,
  activities: {
    purchase: activity({
      title: { nl: 'Treintickets kopen', en: 'Buying train tickets' },
      purpose: {
        nl: 'U een treinticket verkopen, ook naar het buitenland',
        en: 'To sell you a train ticket, also abroad',
      },
      text: {
        nl:
          'U kunt bij ons een ticket voor de trein kopen, ook over de grens. Bij de aankoop krijgt ' +
          'de verkoper de gegevens van zijn lijst, zoals de naam op het ticket. De verkoper is ' +
          'daarvoor zelf verantwoordelijk en heeft een eigen privacyverklaring. Gaan gegevens naar ' +
          'een land buiten de EER, dan ziet u dat voor u koopt.',
        en:
          'You can buy a train ticket from us, also across the border. At the purchase the seller ' +
          'gets the data of its list, such as the name on the ticket. The seller is itself ' +
          'responsible for that and has its own privacy statement. If data go to a country outside ' +
          'the EEA, you see so before you buy.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'de verkoper van treintickets', en: 'the seller of train tickets' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        'service-desk': {
          fields: ['booking_ref', 'booking_start', 'booking_end', 'booking_cost'],
          when: 'open-ticket',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'rail-ticketing': { as: 'controller', receives: 'declared-by-provider', when: 'on-order' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C115', 'C116', 'C117', 'C118', 'C119', 'C120'],
      decisions: ['A29', 'A38'],
    }),
  },
});
