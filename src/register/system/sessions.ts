// The statement about system/sessions: sessions.
import { activity, service } from '../define.ts';

const held = ['session_token', 'last_login', 'user_agent'] as const;

export default service('system', 'sessions', {
  title: { nl: 'Sessies', en: 'Sessions' },
  built: true,
  activities: {
    session: activity({
      title: { nl: 'Ingelogd blijven', en: 'Staying logged in' },
      purpose: { nl: 'U ingelogd houden tot u uitlogt', en: 'To keep you logged in until you log out' },
      text: {
        nl:
          'Zolang u bent ingelogd, bewaren wij een afdruk van uw sessie en met welk soort browser u ' +
          'kwam. U ziet al uw sessies en kunt elke sessie beëindigen. Bij uitloggen is zij weg, en ' +
          'anders na 30 dagen.',
        en:
          'While you are logged in we keep a hash of your session and with what kind of browser you ' +
          'came. You see all your sessions and can end each of them. When you log out it is gone, and ' +
          'otherwise after 30 days.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uw toestel', en: 'your device' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        access: { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '30-days', from: 'created' }],
      clauses: [],
      decisions: ['A35'],
    }),
  },
});
