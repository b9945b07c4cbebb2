// The statement about travel/home-working-allowance: home-working allowance.
import { activity, service } from '../define.ts';

const held = ['homework_time', 'homework_allowance', 'employee_no'] as const;

export default service('travel', 'home-working-allowance', {
  title: { nl: 'Thuiswerkvergoeding', en: 'Home-working allowance' },
  built: true,
  activities: {
    allowance: activity({
      title: { nl: 'Uw thuiswerkdagen', en: 'Your home-working days' },
      purpose: { nl: 'Uw thuiswerkdagen vergoeden', en: 'To pay for your home-working days' },
      text: {
        nl:
          'Werkt u thuis, dan bewaren wij alleen de dag en het bedrag. Waar u was, hoe lang u ' +
          'werkte en wat u deed, vragen wij niet.',
        en:
          'If you work at home we keep only the day and the amount. Where you were, how long you ' +
          'worked and what you did we do not ask.',
      },
      bases: ['contract', 'legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: { fields: held, when: 'organisation' },
        intake: { fields: held, when: 'organisation' },
        settlement: { fields: held, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: held, when: 'on-settlement' },
      },
      retention: [{ term: '7-years', from: 'booked' }],
      clauses: ['C077', 'C078'],
      decisions: ['A03', 'A52'],
    }),
  },
});
