// The statement about trust/fraud: preventing fraud.
import { activity, service } from '../define.ts';

const held = [
  'account_id',
  'event_log',
  'ip_address',
  'user_agent',
  'fraud_signal',
  'fraud_decision',
] as const;

export default service('trust', 'fraud', {
  title: { nl: 'Fraude voorkomen', en: 'Preventing fraud' },
  built: false,
  activities: {
    detection: activity({
      title: { nl: 'Fraude herkennen', en: 'Recognising fraud' },
      purpose: { nl: 'Misbruik van kaarten en accounts vinden', en: 'To find abuse of cards and accounts' },
      text: {
        nl:
          'Wij letten op tekenen van misbruik, zoals inloggen vanaf twee landen tegelijk. Daarvoor ' +
          'gebruiken wij alleen account-, systeem- en IP-gegevens, geen ritten. Over u beslist ' +
          'altijd een mens. Moet een kaart direct op slot, dan kijkt iemand daar binnen één ' +
          'werkdag naar.',
        en:
          'We watch for signs of abuse, such as logging in from two countries at once. For that we ' +
          'use account, system and IP data only, no trips. A human being always decides about you. ' +
          'If a card must be locked at once, somebody looks at that within one working day.',
      },
      bases: ['legitimate-interest'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'het beveiligingslogboek', en: 'the security log' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        security: { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '18-months', from: 'collected' }],
      clauses: [],
      decisions: ['A15', 'A50'],
      balancing: {
        weighed: {
          nl:
            'Misbruik kost u en anderen geld. Wij gebruiken weinig gegevens en beslissen niet ' +
            'automatisch; daarom weegt dit belang hier zwaarder.',
          en:
            'Abuse costs you and others money. We use few data and do not decide automatically; ' +
            'therefore this interest weighs more here.',
        },
        objection: {
          nl:
            'Maakt u bezwaar, dan stoppen wij met het zoeken naar patronen bij u, tenzij er een ' +
            'dwingende reden is die wij opschrijven.',
          en:
            'If you object, we stop looking for patterns with you, unless there is a compelling ' +
            'ground that we write down.',
        },
      },
    }),
  },
});
