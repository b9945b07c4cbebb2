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
          'soorten en waarom. Dat logboek kunt u zelf lezen. Ook wie de server beheert en daar ' +
          'een opdracht geeft die uw personeelsnummer, uw ritten of uw bedragen toont, staat erin; zo’n ' +
          'opdracht toont geen namen. Uw werkgever leest in dit logboek alleen wat zijn eigen medewerkers ' +
          'bekeken.',
        en:
          'If a staff member views your data, the log says who, when, which kinds and why. You can ' +
          'read that log yourself. Who runs the server and gives a command there that shows your ' +
          'personnel number, your trips or your amounts is in it as well; such a command shows no ' +
          'names. Your employer reads in this log only what its own staff looked at.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: { fields: held, when: 'own-staff' },
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
