// The statement about trust/security: security.
import { activity, service } from '../define.ts';

const monitoringFields = [
  'account_id',
  'login_name',
  'last_login',
  'user_agent',
  'event_log',
  'ip_address',
] as const;

export default service('trust', 'security', {
  title: { nl: 'Beveiliging', en: 'Security' },
  built: false,
  activities: {
    monitoring: activity({
      title: { nl: 'Toezicht op het gebruik', en: 'Watching over use' },
      purpose: { nl: 'Uw en onze gegevens beschermen', en: 'To protect your data and ours' },
      text: {
        nl:
          'Om inbraak en misbruik te merken, houden wij bij wie wanneer inlogt, vanaf welk ' +
          'IP-adres en met welk apparaat. De wet verplicht ons uw gegevens goed te beschermen. Dit ' +
          'logboek kan niet eerder weg, ook niet als u de rest laat wissen.',
        en:
          'To notice intrusion and abuse, we record who logs in when, from which IP address and ' +
          'with which device. The law obliges us to protect your data well. This log cannot go ' +
          'earlier, not even when you have the rest erased.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: monitoringFields,
      sources: [{ nl: 'app, website en servers', en: 'app, website and servers' }],
      reads: {
        traveller: { fields: monitoringFields, when: 'own' },
        security: { fields: monitoringFields, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'proc-security': { as: 'processor', receives: ['ip_address', 'event_log'], when: 'always' },
      },
      retention: [{ term: '18-months', from: 'collected' }],
      clauses: ['C226', 'C227', 'C228'],
      decisions: ['A15', 'A50'],
    }),
    measures: activity({
      title: { nl: 'Hoe wij uw gegevens beveiligen', en: 'How we secure your data' },
      purpose: {
        nl: 'Uw gegevens betrouwbaar, heel en geheim houden',
        en: 'To keep your data reliable, whole and secret',
      },
      text: {
        nl:
          'Wij versleutelen gegevens onderweg en, waar dat kan, ook in de opslag; van uw ' +
          'wachtwoord kennen wij alleen een afdruk. Een medewerker komt alleen bij wat zijn werk ' +
          'vraagt, heeft geheimhouding getekend, en elke inzage komt in een logboek dat u kunt ' +
          'lezen. Alleen het scherm na het inloggen is van buiten bereikbaar; de servers staan in ' +
          'beveiligde datacentra. Bewaar uw wachtwoord goed: daar gaat u zelf over. Wij laten onze ' +
          'beveiliging keuren en testen, en eisen van leveranciers hetzelfde peil.',
        en:
          'We encrypt data on the way and, where possible, in storage; of your password we know a ' +
          'hash only. A staff member reaches only what the work asks, has signed for secrecy, and ' +
          'each viewing goes into a log that you can read. Only the screen after login can be ' +
          'reached from outside; the servers stand in secured data centres. Keep your password ' +
          'well: that is in your hands. We have our security certified and tested, and demand the ' +
          'same level of suppliers.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [],
      reads: {},
      recipients: {},
      retention: [{ term: 'while-in-use', from: 'created' }],
      clauses: ['C239', 'C240', 'C241', 'C242', 'C243', 'C244', 'C245', 'C246', 'C248', 'C249'],
      decisions: ['A27', 'A35', 'A46'],
    }),
    backups: activity({
      title: { nl: 'Back-ups', en: 'Back-up copies' },
      purpose: {
        nl: 'Gegevens kunnen terughalen na een storing',
        en: 'To be able to bring data back after a failure',
      },
      text: {
        nl:
          'Wij maken elke dag een versleutelde reservekopie en gooien haar na hoogstens 35 dagen ' +
          'weg. Zetten wij een kopie terug, dan wissen wij eerst opnieuw wat intussen gewist was, ' +
          'en gaat het systeem pas daarna open. Bij een verwijdering ziet u daarom ook de dag ' +
          'waarop het uit de back-ups is.',
        en:
          'We make an encrypted spare copy every day and throw it away after 35 days at most. If ' +
          'we restore a copy, we first erase again what had been erased meanwhile, and only then ' +
          'does the system open. That is why, with a deletion, you also see the day on which it is ' +
          'out of the back-ups.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [{ nl: 'onze database', en: 'our database' }],
      reads: {},
      recipients: {
        'proc-hosting': { as: 'processor', receives: [], when: 'always' },
      },
      retention: [{ term: '35-days', from: 'created' }],
      clauses: ['C247'],
      decisions: ['A27'],
    }),
  },
});
