// The statement about card/ov-fiets: OV-fiets.
import { activity, service } from '../define.ts';

const held = ['engraved_id', 'chip_id'] as const;

export default service('card', 'ov-fiets', {
  title: { nl: 'OV-fiets (huren)', en: 'OV-fiets' },
  built: false,
  activities: {
    rental: activity({
      title: { nl: 'Een OV-fiets huren met uw kaart', en: 'Renting an OV-fiets with your card' },
      purpose: {
        nl: 'U met uw kaart een OV-fiets laten huren',
        en: 'To let you rent an OV-fiets with your card',
      },
      text: {
        nl:
          'Op de website kunt u OV-fiets aan uw kaart koppelen, als u een geldige kaart heeft. ' +
          'OV-fiets krijgt precies twee nummers: het nummer op de kaart en het nummer in de chip. ' +
          'Uw naam of adres geven wij niet. OV-fiets is zelf verantwoordelijk en heeft een eigen ' +
          'privacyverklaring.',
        en:
          'On the website you can link OV-fiets to your card, if you have a valid card. OV-fiets ' +
          'gets exactly two numbers: the number on the card and the number in the chip. We do not ' +
          'give your name or address. OV-fiets is itself responsible and has its own privacy ' +
          'statement.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'de uitgifte van uw kaart', en: 'the issue of your card' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'card-desk': { fields: ['engraved_id'], when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'ov-fiets': { as: 'controller', receives: held, when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: ['C157', 'C158', 'C159', 'C160'],
      decisions: ['A01', 'A29'],
    }),
  },
});
