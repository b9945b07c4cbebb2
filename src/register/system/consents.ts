// The statement about system/consents: log: your consents.
import { activity, service } from '../define.ts';

const held = [
  'consent_text',
  'consent_purpose',
  'consent_given_at',
  'consent_withdrawn_at',
  'consent_channel',
] as const;

export default service('system', 'consents', {
  title: { nl: 'Logboek: uw toestemmingen', en: 'Log: your consents' },
  built: true,
  activities: {
    ledger: activity({
      title: { nl: 'Uw toestemmingen', en: 'Your consents' },
      purpose: { nl: 'Kunnen aantonen wat u heeft gekozen', en: 'To be able to prove what you chose' },
      text: {
        nl:
          'Van elke toestemming bewaren wij de tekst, het doel, de plek en de momenten van geven ' +
          'en intrekken. Intrekken gaat net zo makkelijk als geven.',
        en:
          'Of each consent we keep the text, the purpose, the place and the moments of giving and ' +
          'withdrawing. Withdrawing is as easy as giving.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        intake: {
          fields: ['consent_purpose', 'consent_given_at', 'consent_withdrawn_at'],
          when: 'organisation',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A07'],
    }),
  },
});
