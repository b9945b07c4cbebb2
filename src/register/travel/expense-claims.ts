// The statement about travel/expense-claims: expense claims.
import { activity, service } from '../define.ts';

const held = [
  'claim_amount',
  'claim_date',
  'claim_kind',
  'claim_text',
  'receipt_image',
  'employee_no',
] as const;

export default service('travel', 'expense-claims', {
  title: { nl: 'Declaraties', en: 'Expense claims' },
  built: false,
  activities: {
    claims: activity({
      title: { nl: 'Andere kosten declareren', en: 'Claiming other costs' },
      purpose: {
        nl: 'Kosten zoals een lunch of parkeren terugkrijgen',
        en: 'To get back costs such as lunch or parking',
      },
      text: {
        nl:
          'Maak een foto of scan van uw bonnetje en dien het in. Verborgen gegevens in de foto, ' +
          'zoals de plek waar zij is gemaakt, halen wij er meteen uit. Uw werkgever krijgt de ' +
          'declaratie en het bonnetje pas als u op indienen drukt. Het bedrag dat u krijgt, blijft ' +
          'langer bewaard dan het bonnetje: dat is het bewijs voor het salaris.',
        en:
          'Take a picture or scan of your receipt and submit it. Hidden data in the picture, such ' +
          'as the place where it was taken, we take out at once. Your employer gets the claim and ' +
          'the receipt only when you press submit. The amount you receive is kept longer than the ' +
          'receipt: it is the proof for the salary.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: { fields: held, when: 'submitted' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: held, when: 'on-submission' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C139', 'C140', 'C141'],
      decisions: ['A37'],
    }),
  },
});
