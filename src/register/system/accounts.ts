// The statement about system/accounts: accounts of this system.
import { activity, service } from '../define.ts';

const held = [
  'account_id',
  'login_name',
  'password_hash',
  'email',
  'last_login',
  'statement_version',
] as const;

export default service('system', 'accounts', {
  title: { nl: 'Accounts in dit systeem', en: 'Accounts of this system' },
  built: false,
  activities: {
    account: activity({
      title: { nl: 'Uw account', en: 'Your account' },
      purpose: { nl: 'U herkennen als u inlogt', en: 'To recognise you when you log in' },
      text: {
        nl:
          'Uw account heeft een inlognaam en een afdruk van uw wachtwoord; het wachtwoord zelf ' +
          'kennen wij niet. Ook bewaren wij welke versie van dit statement u bij het aanmelden ' +
          'zag.',
        en:
          'Your account has a login name and a hash of your password; the password itself we do ' +
          'not know. We also keep which version of this statement you saw when registering.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'service-desk': { fields: ['login_name', 'email'], when: 'open-ticket' },
        operator: { fields: ['account_id', 'login_name'], when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: [],
      decisions: ['A02', 'A35'],
    }),
  },
});
