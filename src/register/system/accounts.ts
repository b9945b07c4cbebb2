// The statement about system/accounts: accounts of this system.
import { activity, service } from '../define.ts';

const held = [
  'login_name',
  'password_hash',
  'second_factor',
  'recovery_code',
  'organisation_role',
  'last_login',
] as const;

export default service('system', 'accounts', {
  title: { nl: 'Accounts in dit systeem', en: 'Accounts of this system' },
  built: true,
  activities: {
    account: activity({
      title: { nl: 'Uw account', en: 'Your account' },
      purpose: { nl: 'U herkennen als u inlogt', en: 'To recognise you when you log in' },
      text: {
        nl:
          'Uw account heeft een inlognaam en een afdruk van uw wachtwoord; het wachtwoord zelf ' +
          'kennen wij niet. Kiest u voor een tweede stap, dan bewaren wij de sleutel daarvan ' +
          'versleuteld. Vraagt u een ander wachtwoord, dan bewaren wij een afdruk van de link. Uw werkgever ziet dat u een account ' +
          'heeft en welke taken u daarmee voor hem doet, en verder niets. Na uw laatste werkdag kunt u ' +
          'niet meer inloggen.',
        en:
          'Your account has a login name and a hash of your password; the password itself we do ' +
          'not know. If you choose a second step, we keep its key encrypted. If you ask for another password, ' +
          'we keep a hash of the link. Your employer sees that you have an account and which duties you do for them ' +
          'with it, and nothing else. After your last working day you can no longer log in.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: { fields: ['organisation_role'], when: 'organisation' },
        access: { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: [],
      decisions: ['A02', 'A35'],
    }),
    recovery: activity({
      title: { nl: 'Herstelcodes', en: 'Recovery codes' },
      purpose: {
        nl: 'U binnenlaten als u de app voor uw tweede stap kwijt bent',
        en: 'To let you in when you lost the app for your second step',
      },
      text: {
        nl:
          'Bij een tweede stap krijgt u tien codes voor als u uw app kwijt bent. Wij bewaren van elke ' +
          'code alleen een afdruk, en niet meer als u haar heeft gebruikt. Uw werkgever ziet hier niets ' +
          'van, ook niet of u een tweede stap heeft.',
        en:
          'With a second step you get ten codes for when you lost your app. Of each code we keep only a ' +
          'hash, and no longer once you used it. Your employer sees nothing of this, nor whether you ' +
          'have a second step.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: ['recovery_code'],
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        traveller: { fields: ['recovery_code'], when: 'own' },
        access: { fields: ['recovery_code'], when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: [],
      decisions: ['A02', 'A35'],
    }),
  },
});
