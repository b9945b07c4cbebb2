// The statement about people/customer-service: customer service.
import { activity, service } from '../define.ts';

const held = [
  'first_name',
  'last_name',
  'home_address',
  'email',
  'phone',
  'ticket_text',
  'ticket_attachment',
  'channel',
] as const;

export default service('people', 'customer-service', {
  title: { nl: 'Klantenservice', en: 'Customer service' },
  built: false,
  activities: {
    questions: activity({
      title: { nl: 'Uw vragen', en: 'Your questions' },
      purpose: { nl: 'U helpen met uw vraag', en: 'To help you with your question' },
      text: {
        nl:
          'U kunt ons mailen, bellen of via de app een bericht sturen. Wij gebruiken wat nodig is ' +
          'om u te helpen: uw naam, adres, e-mailadres, telefoonnummer en wat u ons zelf vertelt. ' +
          'Een medewerker ziet uw gegevens alleen zolang uw vraag openstaat. Een vraag waarop 30 ' +
          'dagen niets gebeurt, sluiten wij.',
        en:
          'You can mail us, call us or send a message through the app. We use what is needed to ' +
          'help you: your name, address, e-mail address, telephone number and what you tell us ' +
          'yourself. A staff member sees your data only while your question is open. We close a ' +
          'question on which nothing happens for 30 days.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'service-desk': { fields: held, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'proc-support': { as: 'processor', receives: ['email', 'phone', 'ticket_text'], when: 'when-needed' },
      },
      retention: [{ term: '1-year', from: 'closed' }],
      clauses: ['C204', 'C205', 'C206'],
      decisions: ['A24'],
    }),
  },
});
