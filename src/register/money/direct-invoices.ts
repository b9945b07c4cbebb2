// The statement about money/direct-invoices: invoices to you.
import { activity, service } from '../define.ts';

const held = [
  'first_name',
  'last_name',
  'home_address',
  'iban',
  'invoice_no',
  'invoice_line',
  'invoice_total',
  'customer_no',
  'mandate_ref',
] as const;

export default service('money', 'direct-invoices', {
  title: { nl: 'Facturen aan u', en: 'Invoices to you' },
  built: false,
  activities: {
    invoicing: activity({
      title: { nl: 'Een factuur van ons aan u', en: 'An invoice from us to you' },
      purpose: {
        nl: 'U een factuur sturen en het bedrag innen',
        en: 'To send you an invoice and collect the amount',
      },
      text: {
        nl:
          'Betaalt u ons zelf, dan zetten wij uw naam, adres en rekeningnummer op de factuur en in ' +
          'de boekhouding. De wet verplicht ons die te bewaren, dus wij kunnen een factuur niet ' +
          'eerder wissen. Op een factuur staat de dienst en het bedrag, nooit uw route. Uw ' +
          'rekeningnummer ziet u, en zien wij, alleen met de laatste vier tekens.',
        en:
          'If you pay us yourself, we put your name, address and account number on the invoice and ' +
          'in the books. The law obliges us to keep those, so we cannot erase an invoice earlier. ' +
          'An invoice shows the service and the amount, never your route. You, and we, see your ' +
          'account number by its last four characters only.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'finance-desk': { fields: held, when: 'organisation' },
        invoicing: { fields: held, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'tax-authority': {
          as: 'authority',
          receives: ['invoice_no', 'invoice_line', 'invoice_total'],
          when: 'on-demand-by-law',
        },
        'proc-accounting': {
          as: 'processor',
          receives: ['invoice_no', 'invoice_total', 'customer_no'],
          when: 'always',
        },
        'proc-payment': {
          as: 'processor',
          receives: ['iban', 'mandate_ref', 'invoice_total'],
          when: 'on-order',
        },
      },
      retention: [{ term: '7-years', from: 'booked' }],
      clauses: ['C178', 'C179', 'C180'],
      decisions: ['A03', 'A23'],
    }),
  },
});
