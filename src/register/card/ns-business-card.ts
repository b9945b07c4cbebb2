// The statement about card/ns-business-card: NS Business Card.
import { activity, service } from '../define.ts';

const held = [
  'first_name',
  'last_name',
  'home_address',
  'pass_photo',
  'email',
  'ci_stop',
  'co_stop',
  'ci_date',
  'co_date',
] as const;

export default service('card', 'ns-business-card', {
  title: { nl: 'NS-Business Card', en: 'NS Business Card' },
  built: false,
  activities: {
    administration: activity({
      title: { nl: 'Beheer van uw NS-Business Card', en: 'Administration of your NS Business Card' },
      purpose: {
        nl: 'Voor uw werkgever kaarten bestellen, wijzigen en beëindigen',
        en: 'To order, change and end cards for your employer',
      },
      text: {
        nl:
          'Reist u met een NS-Business Card, dan kan uw werkgever ons de administratie laten doen. ' +
          'Wij bestellen de kaart, geven wijzigingen door en zeggen haar op. NS krijgt daarvoor uw ' +
          'naam, adres en e-mailadres; een pasfoto alleen als er een abonnement op komt. Uw ' +
          'werkgever is verantwoordelijk en wij werken in zijn opdracht. Ook zien wij waar u met ' +
          'deze kaart in- en uitcheckt.',
        en:
          'If you travel with an NS Business Card, your employer can leave the administration to ' +
          'us. We order the card, pass on changes and cancel it. NS gets your name, address and ' +
          'e-mail address for that; a passport photo only if a subscription comes with it. Your ' +
          'employer is responsible and we work on its instruction. We also see where you check in ' +
          'and out with this card.',
      },
      bases: ['contract', 'set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: held,
      sources: [
        { nl: 'uw werkgever', en: 'your employer' },
        { nl: 'NS', en: 'NS as the carrier' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        'card-desk': {
          fields: ['first_name', 'last_name', 'home_address', 'pass_photo', 'email'],
          when: 'instructed',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        ns: {
          as: 'controller',
          receives: ['first_name', 'last_name', 'home_address', 'pass_photo', 'email'],
          when: 'on-instruction',
        },
      },
      retention: [
        { term: '2-financial-years', from: 'closed' },
        { term: 'until-delivered', from: 'closed', copy: { nl: 'de pasfoto', en: 'the passport photo' } },
      ],
      clauses: ['C207', 'C208', 'C209'],
      decisions: ['A25', 'A26'],
      instruction: {
        nl: 'De werkgever machtigt ons schriftelijk voor het beheer van zijn kaarten.',
        en: 'The employer authorises us in writing to manage its cards.',
      },
    }),
  },
});
