// The statement about trust/legal-demands: if the law demands it.
import { activity, service } from '../define.ts';

const held = ['demand_statute', 'demand_scope', 'demand_reviewer', 'request_date'] as const;

export default service('trust', 'legal-demands', {
  title: { nl: 'Als de wet het eist', en: 'If the law demands it' },
  built: true,
  activities: {
    demand: activity({
      title: { nl: 'Een eis van een bevoegde instantie', en: 'A demand of a competent authority' },
      purpose: { nl: 'Voldoen aan een wettelijke eis', en: 'To comply with a legal demand' },
      text: {
        nl:
          'Soms dwingt de wet ons gegevens te geven, bijvoorbeeld aan de politie. Twee mensen ' +
          'bekijken de eis, noteren de wet waarop hij steunt en geven zo weinig mogelijk. Het komt ' +
          'in uw logboek, en u hoort het van ons, tenzij dat verboden is.',
        en:
          'Sometimes the law forces us to hand over data, for example to the police. Two people ' +
          'examine the demand, note the law it rests on and give as little as possible. It goes ' +
          'into your log, and you hear it from us, unless that is forbidden.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'de bevoegde instantie', en: 'the competent authority' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'legal-requester': { as: 'authority', receives: 'declared-by-provider', when: 'on-demand-by-law' },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: ['C233'],
      decisions: ['A33'],
    }),
  },
});
