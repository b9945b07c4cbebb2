// The statement about mobility/shared-car: shared car.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse] as const;

export default service('mobility', 'shared-car', {
  title: { nl: 'Deelauto', en: 'Shared car' },
  built: false,
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
          'Elke aanbieder krijgt alleen wat op zijn lijst staat; zonder lijst kan hij niet ' +
          'meedoen. Voor zijn eigen deel is de aanbieder verantwoordelijk en geldt zijn ' +
          'privacyverklaring, die u bij de dienst vindt. Wat wij van hem terugkrijgen over uw rit, ' +
          'ziet u bij uw ritten. Zet u de dienst uit, dan stopt het delen direct.',
        en:
          'If you switch this service on, you can open and book cars of several providers. Each ' +
          'provider gets only what is on its list; without a list it cannot take part. For its own ' +
          'part the provider is responsible and its privacy statement applies, which you find with ' +
          'the service. What we get back about your drive you see among your trips. If you switch ' +
          'the service off, the sharing stops at once.',
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
        'sharedcar-provider': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C085', 'C086', 'C087', 'C088', 'C089', 'C090'],
      decisions: ['A29', 'A38'],
    }),
  },
});
