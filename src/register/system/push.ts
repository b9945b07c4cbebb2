// The statement about system/push: push messages.
import { activity, service } from '../define.ts';

const held = ['push_token'] as const;

export default service('system', 'push', {
  title: { nl: 'Pushberichten', en: 'Push messages' },
  built: false,
  activities: {
    delivery: activity({
      title: { nl: 'Een bericht naar uw telefoon', en: 'A message to your phone' },
      purpose: { nl: 'Een herinnering afleveren', en: 'To deliver a reminder' },
      text: {
        nl:
          'Een herinnering gaat via de pushdienst van uw toestel. Die dienst werkt in onze ' +
          'opdracht en kan buiten de EER staan; dat mag omdat de Europese Commissie dat land ' +
          'toereikend vindt. Zij krijgt alleen de sleutel van uw toestel en een algemene tekst.',
        en:
          'A reminder goes through the push service of your device. That service works on our ' +
          'instruction and may stand outside the EEA; that is allowed because the European ' +
          'Commission finds that country adequate. It gets only the key of your device and a ' +
          'general text.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uw toestel', en: 'your device' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'push-gateway': { as: 'processor', receives: ['push_token'], when: 'when-needed' },
      },
      retention: [{ term: 'while-in-use', from: 'collected' }],
      clauses: [],
      decisions: ['A36', 'A38'],
    }),
  },
});
