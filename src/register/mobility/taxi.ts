// The statement about mobility/taxi: taxi.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse] as const;

export default service('mobility', 'taxi', {
  title: { nl: 'Taxi (reserveren)', en: 'Taxi' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Een taxi bestellen', en: 'Ordering a taxi' },
      purpose: { nl: 'U via ons een taxi laten reserveren', en: 'To let you book a taxi through us' },
      text: {
        nl:
          'Wilt u een taxi bestellen, dan zet u deze dienst eerst aan. Het taxibedrijf krijgt wat ' +
          'het nodig heeft om u op te halen, volgens zijn vaste lijst. Het bedrijf gaat over zijn ' +
          'eigen deel; lees daarvoor zijn privacyverklaring bij de dienst. Van de rit krijgen wij ' +
          'begin, einde en kosten terug.',
        en:
          'To order a taxi you first switch this service on. The taxi company gets what it needs ' +
          'to pick you up, according to its fixed list. The company answers for its own part; read ' +
          'its privacy statement with the service. Of the ride we get back start, end and cost.',
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
        'taxi-provider': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C103', 'C104', 'C105', 'C106', 'C107', 'C108'],
      decisions: ['A29', 'A38'],
    }),
  },
});
