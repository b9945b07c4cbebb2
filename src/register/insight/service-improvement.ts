// The statement about insight/service-improvement: improving our service.
import { activity, service } from '../define.ts';
import { transaction } from '../groups.ts';

const held = ['ip_address', 'user_agent', 'app_version', 'event_log', 'account_id', ...transaction] as const;

export default service('insight', 'service-improvement', {
  title: { nl: 'Onze dienst verbeteren', en: 'Improving our service' },
  built: false,
  activities: {
    analytics: activity({
      title: { nl: 'Zien hoe app en website worden gebruikt', en: 'Seeing how app and website are used' },
      purpose: {
        nl: 'App, website en diensten beter maken',
        en: 'To make app, website and services better',
      },
      text: {
        nl:
          'Wij kijken hoe de app en website worden gebruikt en hoe er wordt gereisd. Dat doen wij ' +
          'in een aparte kopie, met een schuilnaam in plaats van uw naam en een ingekort IP-adres. ' +
          'Maakt u bezwaar, dan stopt het meteen en wissen wij binnen een dag wat er al stond. ' +
          'Voor de rest merkt u daar niets van.',
        en:
          'We look at how the app and website are used and how people travel. We do that in a ' +
          'separate copy, with a pseudonym instead of your name and a shortened IP address. If you ' +
          'object it stops at once and within a day we erase what was there already. For the rest ' +
          'you notice nothing of it.',
      },
      bases: ['legitimate-interest'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'app en website', en: 'app and website' },
        { nl: 'uw ritten', en: 'your trips' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        analysis: {
          fields: ['user_agent', 'app_version', 'event_log', 'transport_means', 'distance_km', 'duration'],
          when: 'pseudonymous',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'proc-analytics': { as: 'processor', receives: ['event_log', 'app_version'], when: 'always' },
      },
      retention: [{ term: '18-months', from: 'collected' }],
      clauses: ['C221', 'C222', 'C223', 'C224', 'C225'],
      decisions: ['A01', 'A16'],
      balancing: {
        weighed: {
          nl:
            'Wij willen een product maken dat goed werkt, en dat lukt niet zonder te weten waar ' +
            'het hapert. Wij vinden dat dit zwaarder weegt dan het kleine gevolg voor u: er staat ' +
            'geen naam bij en niemand beslist iets over u.',
          en:
            'We want to make a product that works well, and that fails without knowing where it ' +
            'falters. We hold that this outweighs the small effect on you: there is no name with ' +
            'it and nobody decides anything about you.',
        },
        objection: {
          nl: 'U kunt altijd bezwaar maken, met één knop. U hoeft niet te zeggen waarom.',
          en: 'You can object at any time, with one button. You need not say why.',
        },
      },
    }),
  },
});
