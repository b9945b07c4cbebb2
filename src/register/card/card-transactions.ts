// The statement about card/card-transactions: card transactions.
import { activity, service } from '../define.ts';
import { cico } from '../groups.ts';

const held = ['engraved_id', ...cico, 'transaction_kind', 'travel_class', 'travel_product'] as const;

export default service('card', 'card-transactions', {
  title: { nl: 'Kaarttransacties', en: 'Card transactions' },
  built: true,
  activities: {
    transactions: activity({
      title: { nl: 'In- en uitchecken met uw kaart', en: 'Checking in and out with your card' },
      purpose: {
        nl: 'Uw kaarttransacties ontvangen en er ritten van maken',
        en: 'To receive your card transactions and make trips of them',
      },
      text: {
        nl:
          'Reist u met de kaart, dan krijgen wij van Translink waar en wanneer u in- en ' +
          'uitcheckte, met welke vervoerder en voor welk bedrag. Voor die transacties is Translink ' +
          'zelf verantwoordelijk; bij het maken van de kaart werkt Translink in onze opdracht. Wij ' +
          'maken er een voorstel voor een rit van. Uw werkgever ziet de transactie niet, alleen de ' +
          'rit die u bevestigt. Bestanden met onbekende kolommen nemen wij zonder die kolommen ' +
          'over.',
        en:
          'When you travel with the card, we get from Translink where and when you checked in and ' +
          'out, with which carrier and for what amount. For those transactions Translink itself is ' +
          'responsible; when making the card Translink works on our instruction. We make a ' +
          'proposal for a trip of them. Your employer does not see the transaction, only the trip ' +
          'you confirm. Files with unknown columns we take over without those columns.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        {
          nl: 'Translink, of een bestand dat u zelf inleest',
          en: 'Translink, or a file that you read in yourself',
        },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        'service-desk': {
          fields: [
            'ci_stop',
            'co_stop',
            'ci_date',
            'co_date',
            'ci_time',
            'co_time',
            'carrier',
            'transaction_cost',
            'transaction_kind',
          ],
          when: 'open-ticket',
        },
        intake: { fields: held, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C154', 'C155', 'C156'],
      decisions: ['A01', 'A04', 'A29', 'A47'],
    }),
  },
});
