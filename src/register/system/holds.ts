// The statement about system/holds: legal holds.
import { activity, service } from '../define.ts';

const held = ['hold_ground', 'hold_scope', 'hold_review', 'hold_deciders'] as const;
const rows = ['hold_scope', 'held_rows'] as const;

export default service('system', 'holds', {
  title: { nl: 'Bewaarblokkades', en: 'Legal holds' },
  built: true,
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
        traveller: { fields: ['hold_ground', 'hold_scope', 'hold_review'], when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        sweeper: { fields: ['hold_scope'], when: 'everyone' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A40'],
    }),
    ask: activity({
      title: { nl: 'Wie om een blokkade vroeg', en: 'Who asked for a hold' },
      purpose: {
        nl: 'Zorgen dat niemand alleen over een blokkade beslist',
        en: 'To see to it that nobody decides about a hold alone',
      },
      text: {
        nl:
          'Een blokkade begint en eindigt pas als een tweede persoon bevestigt wat de eerste vroeg. ' +
          'Wij bewaren wie vroeg, wie besliste, waarom en wanneer, ook als het antwoord nee was. U ' +
          'ziet dit zoals u de blokkade zelf ziet.',
        en:
          'A hold begins and ends only when a second person confirms what the first one asked. We ' +
          'keep who asked, who decided, why and when, also when the answer was no. You see this as ' +
          'you see the hold itself.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'onze privacyfunctionaris', en: 'our privacy officer' }],
      reads: {
        traveller: { fields: ['hold_ground', 'hold_scope', 'hold_review'], when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A40'],
    }),
    rows: activity({
      title: { nl: 'Wat een blokkade vasthoudt', en: 'What a hold keeps back' },
      purpose: {
        nl: 'Het bewijs bewaren zonder iets anders langer te houden',
        en: 'To keep the proof without keeping anything else longer',
      },
      text: {
        nl:
          'Komt de dag waarop een rij weg moet en ligt er een blokkade op, dan gaat zij uit de ' +
          'gewone opslag en zetten wij een afschrift apart. Alleen onze privacyfunctionaris leest ' +
          'dat. Eindigt de blokkade, dan is het afschrift meteen weg.',
        en:
          'When the day comes on which a row must go and a hold lies on it, it leaves ordinary ' +
          'storage and we set a copy apart. Only our privacy officer reads that. When the hold is ' +
          'released, the copy is gone at once.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: rows,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        'privacy-officer': { fields: rows, when: 'everyone' },
        sweeper: { fields: [], when: 'everyone' },
      },
      recipients: {},
      retention: [{ term: 'until-released', from: 'closed' }],
      clauses: [],
      decisions: ['A40'],
    }),
  },
});
