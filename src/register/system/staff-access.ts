// The statement about system/staff-access: log: who looked.
import { activity, service } from '../define.ts';

const held = ['viewed_at', 'viewed_by', 'viewed_fields', 'view_reason'] as const;

export default service('system', 'staff-access', {
  title: { nl: 'Logboek: wie keek', en: 'Log: who looked' },
  built: true,
  activities: {
    log: activity({
      title: { nl: 'Welke medewerker uw gegevens bekeek', en: 'Which staff member viewed your data' },
      purpose: {
        nl: 'Laten zien dat alleen wie het nodig heeft, kijkt',
        en: 'To show that only those who need to, look',
      },
      text: {
        nl:
          'Bekijkt een medewerker uw gegevens, dan staat in het logboek wie, wanneer, welke ' +
          'soorten en waarom. Dat logboek kunt u zelf lezen. Eén ding staat er niet in: wie de ' +
          'server beheert en daar een opdracht geeft, zoals een maand afsluiten. Zo’n opdracht toont ' +
          'personeelsnummers en geen namen; alleen voor uw eigen verzoek maakt zij een bestand van uw ' +
          'gegevens.',
        en:
          'If a staff member views your data, the log says who, when, which kinds and why. You can ' +
          'read that log yourself. One thing is not in it: who runs the server and gives a command ' +
          'there, such as closing a month. Such a command shows personnel numbers and no names; only ' +
          'for your own request does it make a file of your data.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        'service-desk': { fields: held, when: 'own-ticket' },
        'card-desk': { fields: held, when: 'own-ticket' },
        'finance-desk': { fields: held, when: 'own-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: [],
      decisions: ['A33', 'A46'],
    }),
  },
});
