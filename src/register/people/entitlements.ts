// The statement about people/entitlements: services that are on.
import { activity, service } from '../define.ts';

const held = ['account_id', 'active_service', 'activated_at'] as const;

export default service('people', 'entitlements', {
  title: { nl: 'Diensten die aanstaan', en: 'Services that are on' },
  built: true,
  activities: {
    activation: activity({
      title: { nl: 'Welke diensten u gebruikt', en: 'Which services you use' },
      doneIn: ['src/services/people/entitlements/switch-services.ts'],
      purpose: {
        nl: 'Alleen diensten aanbieden die uw werkgever openstelt en u zelf aanzet',
        en: 'To offer only services that your employer opens and you switch on',
      },
      text: {
        nl:
          'Uw werkgever bepaalt welke diensten u mag gebruiken; u bepaalt welke u aanzet. Een ' +
          'dienst die uitstaat, verzamelt niets over u. Zet uw werkgever een dienst uit, dan kunt ' +
          'u uw gegevens van die dienst nog steeds ophalen.',
        en:
          'Your employer decides which services you may use; you decide which ones you switch on. ' +
          'A service that is off collects nothing about you. If your employer switches a service ' +
          'off, you can still fetch your data of that service.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'uw werkgever', en: 'your employer' },
        { nl: 'uzelf', en: 'you yourself' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        intake: { fields: ['active_service', 'activated_at'], when: 'organisation' },
        settlement: { fields: ['active_service', 'activated_at'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: ['C038', 'C039', 'C040'],
      decisions: ['A02', 'A18'],
    }),
  },
});
