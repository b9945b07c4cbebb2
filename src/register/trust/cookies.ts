// The statement about trust/cookies: cookies.
import { activity, service } from '../define.ts';

const held = ['cookie_id', 'cookie_consent'] as const;

export default service('trust', 'cookies', {
  title: { nl: 'Cookies op onze websites', en: 'Cookies' },
  built: false,
  activities: {
    cookies: activity({
      title: { nl: 'Cookies en wat erop lijkt', en: 'Cookies and the like' },
      purpose: { nl: 'De websites laten werken', en: 'To make the websites work' },
      text: {
        nl:
          'Onze websites zetten alleen cookies die nodig zijn om u in te loggen en uw taal te ' +
          'onthouden. Komen er ooit andere bij, ook van derden, dan vragen wij eerst uw ' +
          'toestemming. De lijst van cookies, met wat ze doen en hoe lang ze blijven, staat op een ' +
          'eigen pagina.',
        en:
          'Our websites set only cookies needed to log you in and remember your language. Should ' +
          'others ever be added, also of third parties, we ask your consent first. The list of ' +
          'cookies, with what they do and how long they stay, is on a page of its own.',
      },
      bases: ['contract', 'consent'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uw browser', en: 'your browser' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'cookie-parties': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: 'by-cookie', from: 'collected' }],
      clauses: ['C023'],
      decisions: ['A30'],
      consent: {
        asked: {
          nl: 'Mag deze website ook cookies zetten die niet nodig zijn?',
          en: 'May this website also set cookies that are not needed?',
        },
        withdrawal: {
          nl: 'Zet ze uit op de cookiepagina: bij de volgende pagina zijn ze weg.',
          en: 'Turn them off on the cookie page: on the next page they are gone.',
        },
      },
    }),
  },
});
