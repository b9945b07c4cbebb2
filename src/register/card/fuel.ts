// The statement about card/fuel: fuel.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse] as const;

export default service('card', 'fuel', {
  title: { nl: 'Tanken (met uw kaart)', en: 'Fuel' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Tanken met uw kaart', en: 'Fuelling with your card' },
      purpose: {
        nl: 'Uw kaart ook als tankpas laten werken',
        en: 'To let your card work as a fuel card too',
      },
      text: {
        nl:
          'Alleen als u erom vraagt, werkt uw mobiliteitskaart ook aan de pomp. De aanbieder van ' +
          'de brandstof krijgt dan de gegevens van zijn lijst. Wat hij er zelf mee doet, leest u ' +
          'in zijn privacyverklaring; die staat bij de dienst. Van elke tankbeurt zien u en wij de ' +
          'tijd en het bedrag.',
        en:
          'Only if you ask for it does your mobility card work at the pump too. The provider of ' +
          'the fuel then gets the data of its list. What it does with them itself you read in its ' +
          'privacy statement; it is with the service. Of each fill-up you and we see the time and ' +
          'the amount.',
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
        'fuel-provider': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C133', 'C134', 'C135', 'C136', 'C137', 'C138'],
      decisions: ['A29', 'A38'],
    }),
  },
});
