// The statement about trust/cookies: cookies.
import { activity, service } from '../define.ts';

const held = ['cookie_id', 'cookie_consent'] as const;

export default service('trust', 'cookies', {
  title: { nl: 'Cookies op onze websites', en: 'Cookies' },
  built: true,
  activities: {
    cookies: activity({
      title: { nl: 'Cookies en wat erop lijkt', en: 'Cookies and the like' },
      purpose: { nl: 'De websites laten werken', en: 'To make the websites work' },
      text: {
        nl:
          'Deze website zet één cookie, die onthoudt wie u bent nadat u inlogt. De taal en de ' +
          'kleuren die u kiest, blijven op uw eigen toestel. Komt er ooit iets bij dat niet nodig ' +
          'is, dan vragen wij eerst uw toestemming. De lijst staat op een eigen pagina.',
        en:
          'This website sets one cookie, which remembers who you are after you log in. The language ' +
          'and colours you choose stay on your own device. Should anything be added that is not ' +
          'needed, we ask your consent first. The list is on a page of its own.',
      },
      doneIn: ['src/services/trust/cookies/list-cookies.ts', 'src/platform/http/session-cookie.ts'],
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
