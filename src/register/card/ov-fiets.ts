// The statement about card/ov-fiets: OV-fiets.
import { activity, service } from '../define.ts';
import { ownUse, useAtProvider } from '../groups.ts';

const toProvider = ['engraved_id', 'chip_id'] as const;

const held = [...toProvider, ...useAtProvider, ...ownUse, 'booking_place'] as const;

const toSettle = [...useAtProvider, 'trip_purpose', 'dispute_reason', 'dispute_answer'] as const;

export default service('card', 'ov-fiets', {
  title: { nl: 'OV-fiets (huren)', en: 'OV-fiets' },
  built: true,
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
          'privacyverklaring. Van elke huur krijgen wij begin, einde, plaats en prijs terug, en u ' +
          'ziet die. Uw werkgever ziet alleen een huur die u als zakelijk of woon-werk aanmerkt.',
        en:
          'On the website you can link OV-fiets to your card, if you have a valid card. OV-fiets ' +
          'gets exactly two numbers: the number on the card and the number in the chip. We do not ' +
          'give your name or address. OV-fiets is itself responsible and has its own privacy ' +
          'statement. Of each rental we get start, end, place and price back, and you see them. ' +
          'Your employer sees only a rental that you mark as business or commute.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'de uitgifte van uw kaart', en: 'the issue of your card' },
        { nl: 'de aanbieder', en: 'the provider' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: {
          fields: ['booking_start', 'booking_end', 'booking_cost', 'trip_purpose'],
          when: 'business-or-commute',
        },
        'card-desk': { fields: ['engraved_id'], when: 'open-ticket' },
        'service-desk': { fields: [...useAtProvider, 'booking_place'], when: 'open-ticket' },
        'finance-desk': { fields: toSettle, when: 'organisation' },
        intake: { fields: held, when: 'organisation' },
        delivery: { fields: [...toProvider, 'active_service', 'activated_at'], when: 'organisation' },
        invoicing: { fields: toSettle, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'ov-fiets': { as: 'controller', receives: toProvider, when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: ['C157', 'C158', 'C159', 'C160'],
      decisions: ['A01', 'A29', 'A59'],
    }),
  },
});
