// The statement about system/disclosures: log: who got what.
import { activity, service } from '../define.ts';

const held = ['disclosed_at', 'disclosed_to', 'disclosed_fields', 'disclosure_reason'] as const;

export default service('system', 'disclosures', {
  title: { nl: 'Logboek: wie kreeg wat', en: 'Log: who got what' },
  built: true,
  activities: {
    log: activity({
      title: { nl: 'Wie kreeg gegevens van u', en: 'Who got data of yours' },
      purpose: { nl: 'U laten zien wie wat van u kreeg', en: 'To show you who got what of yours' },
      text: {
        nl:
          'Elke keer dat gegevens van u naar een ander gaan, noteren wij wanneer, aan wie, waarom ' +
          'en welke soorten, niet de inhoud. U kunt dit altijd lezen. Past iets niet op de lijst, ' +
          'dan gaat het niet weg.',
        en:
          'Each time data of yours go to somebody else we note when, to whom, why and which kinds, ' +
          'not the content. You can always read this. If something does not fit the list, it does ' +
          'not leave.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        delivery: { fields: held, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: [],
      decisions: ['A33', 'A45'],
    }),
  },
});
