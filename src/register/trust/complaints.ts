// The statement about trust/complaints: questions and complaints.
import { activity, service } from '../define.ts';

const held = ['ticket_text', 'email'] as const;

export default service('trust', 'complaints', {
  title: { nl: 'Vragen en klachten', en: 'Questions and complaints' },
  built: true,
  activities: {
    handling: activity({
      title: { nl: 'Een klacht over privacy', en: 'A complaint about privacy' },
      purpose: { nl: 'Uw klacht behandelen', en: 'To handle your complaint' },
      text: {
        nl:
          'Bent u het ergens niet mee eens, zeg het ons. U krijgt een bevestiging en een datum ' +
          'waarop u antwoord heeft. U mag ook meteen naar de Autoriteit Persoonsgegevens gaan; hoe ' +
          'u haar bereikt, staat onder aan deze pagina.',
        en:
          'If you disagree with something, tell us. You get a confirmation and a date by which you ' +
          'have an answer. You may also go straight to the Dutch Data Protection Authority; how to ' +
          'reach it is at the foot of this page.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'authority-ap': { as: 'authority', receives: 'declared-by-provider', when: 'on-demand-by-law' },
      },
      retention: [{ term: '1-year', from: 'closed' }],
      clauses: ['C262', 'C263'],
      decisions: ['A24', 'A41'],
    }),
  },
});
