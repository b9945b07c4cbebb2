// The statement about card/ns-business-card: NS Business Card.
import { activity, service } from '../define.ts';

const administrationFields = [
  'first_name',
  'last_name',
  'home_address',
  'email',
  'ci_stop',
  'co_stop',
  'ci_date',
  'co_date',
] as const;

const photoFields = ['pass_photo'] as const;

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
          'naam, adres en e-mailadres. Uw werkgever is verantwoordelijk en wij werken in zijn ' +
          'opdracht. Ook zien wij waar u met deze kaart in- en uitcheckt.',
        en:
          'If you travel with an NS Business Card, your employer can leave the administration to ' +
          'us. We order the card, pass on changes and cancel it. NS gets your name, address and ' +
          'e-mail address for that. Your employer is responsible and we work on its instruction. ' +
          'We also see where you check in and out with this card.',
      },
      bases: ['contract', 'set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: administrationFields,
      sources: [
        { nl: 'uw werkgever', en: 'your employer' },
        { nl: 'NS', en: 'NS as the carrier' },
      ],
      reads: {
        traveller: { fields: administrationFields, when: 'own' },
        'card-desk': { fields: ['first_name', 'last_name', 'home_address', 'email'], when: 'instructed' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        ns: {
          as: 'controller',
          receives: ['first_name', 'last_name', 'home_address', 'email'],
          when: 'on-instruction',
        },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: ['C207', 'C208', 'C209'],
      decisions: ['A25'],
      instruction: {
        nl: 'De werkgever machtigt ons schriftelijk voor het beheer van zijn kaarten.',
        en: 'The employer authorises us in writing to manage its cards.',
      },
    }),
    photo: activity({
      title: { nl: 'De pasfoto op uw NS-Business Card', en: 'The passport photo on your NS Business Card' },
      purpose: {
        nl: 'Een foto meesturen als er een abonnement op komt',
        en: 'To send a photo along if a subscription comes with it',
      },
      text: {
        nl:
          'Alleen een NS-Business Card met abonnement vraagt een pasfoto. Die gaat dan naar NS, en ' +
          'is na de levering bij ons weg.',
        en:
          'Only an NS Business Card with a subscription asks a passport photo. It then goes to NS, ' +
          'and is gone with us after delivery.',
      },
      bases: ['contract', 'set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: photoFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: photoFields, when: 'own' },
        'card-desk': { fields: photoFields, when: 'instructed' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        ns: { as: 'controller', receives: photoFields, when: 'when-product-requires' },
      },
      retention: [{ term: 'until-delivered', from: 'closed' }],
      clauses: [],
      decisions: ['A26'],
      instruction: {
        nl: 'De machtiging voor het beheer noemt ook het abonnement.',
        en: 'The authorisation for the administration names the subscription too.',
      },
    }),
  },
});
