// The statement about system/breaches: data breaches.
import { activity, service } from '../define.ts';

const held = ['breach_facts', 'breach_effects', 'breach_measures'] as const;

export default service('system', 'breaches', {
  title: { nl: 'Datalekken', en: 'Data breaches' },
  built: true,
  activities: {
    register: activity({
      title: { nl: 'Het register van datalekken', en: 'The register of data breaches' },
      purpose: {
        nl: 'Van fouten leren en ze op tijd melden',
        en: 'To learn from faults and report them in time',
      },
      text: {
        nl:
          'Gaat er iets mis met gegevens, dan schrijven wij op wat er gebeurde, wat het gevolg is ' +
          'en wat wij deden. Moet het gemeld worden, dan doen wij dat binnen 72 uur. Is er een ' +
          'groot risico voor u, dan hoort u het ook.',
        en:
          'If something goes wrong with data, we write down what happened, what the effect is and ' +
          'what we did. If it must be reported, we do so within 72 hours. If there is a high risk ' +
          'for you, you hear it too.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'onze beveiliging', en: 'our security staff' }],
      reads: {
        'privacy-officer': { fields: held, when: 'everyone' },
        security: { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'authority-ap': { as: 'authority', receives: held, when: 'on-demand-by-law' },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A57'],
    }),
  },
});
