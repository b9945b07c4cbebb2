// The statement about system/holds: legal holds.
import { activity, service } from '../define.ts';

const held = ['hold_ground', 'hold_scope', 'hold_review'] as const;

export default service('system', 'holds', {
  title: { nl: 'Bewaarblokkades', en: 'Legal holds' },
  built: false,
  activities: {
    hold: activity({
      title: { nl: 'Iets tijdelijk niet wissen', en: 'Not erasing something for a time' },
      purpose: { nl: 'Bewijs bewaren bij een geschil of eis', en: 'To keep proof in a dispute or claim' },
      text: {
        nl:
          'Loopt er een geschil, dan mogen wij bepaalde rijen langer bewaren. Twee mensen ' +
          'beslissen daarover, schrijven op waarom en kijken er binnen zes maanden opnieuw naar. U ' +
          'ziet dat het zo is, tenzij dat de zaak schaadt. Coördinaten en reisvragen vallen hier ' +
          'nooit onder.',
        en:
          'If there is a dispute, we may keep certain rows longer. Two people decide about it, ' +
          'write down why and look at it again within six months. You see that it is so, unless ' +
          'that harms the case. Coordinates and travel queries never fall under this.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'onze privacyfunctionaris', en: 'our privacy officer' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        sweeper: { fields: ['hold_scope'], when: 'everyone' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A40'],
    }),
  },
});
