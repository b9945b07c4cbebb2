// The statement about travel/travel-reimbursement: travel reimbursement.
import { activity, service } from '../define.ts';
import { tripForEmployer } from '../groups.ts';

const held = [
  ...tripForEmployer,
  'card_no',
  'travel_balance',
  'employee_no',
  'allowance_amount',
  'allowance_period',
] as const;

export default service('travel', 'travel-reimbursement', {
  title: { nl: 'Reiskostenvergoeding', en: 'Travel reimbursement' },
  built: true,
  activities: {
    reimbursement: activity({
      title: { nl: 'Uw reiskostenvergoeding', en: 'Your travel reimbursement' },
      doneIn: ['src/flows/set-policy.ts', 'src/services/money/payroll-settlement/preview.ts'],
      purpose: {
        nl: 'Uw vergoeding berekenen en kunnen onderbouwen',
        en: 'To calculate your reimbursement and be able to justify it',
      },
      text: {
        nl:
          'Met uw bevestigde ritten berekenen wij wat u vergoed krijgt; meestal loopt dat via uw ' +
          'salaris. Elk bedrag kunt u openen: u ziet de regel, de rit en de afronding. Uw ' +
          'werkgever krijgt alleen wat u als zakelijk of woon-werk aanmerkte, en alleen gegevens ' +
          'die daarvoor nodig zijn; saldo en kaartnummer horen daar niet bij. De rit zelf ' +
          'verdwijnt met uw reisgeschiedenis; alleen het kleine bewijs van de vergoeding blijft zo ' +
          'lang als de wet vraagt.',
        en:
          'With your confirmed trips we calculate what is reimbursed to you; mostly that goes ' +
          'through your salary. You can open each amount: you see the rule, the trip and the ' +
          'rounding. Your employer gets only what you marked as business or commute, and only data ' +
          'needed for that; balance and card number are not among them. The trip itself disappears ' +
          'with your travel history; only the small proof of the reimbursement stays as long as ' +
          'the law asks.',
      },
      bases: ['contract', 'legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'uw ritten', en: 'your trips' },
        { nl: 'uw kaarttransacties', en: 'your card transactions' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: {
          fields: [...tripForEmployer, 'employee_no', 'allowance_amount', 'allowance_period'],
          when: 'business-or-commute',
        },
        settlement: {
          fields: [
            'trip_purpose',
            'distance_km',
            'transport_means',
            'start_datetime',
            'trip_cost',
            'employee_no',
            'allowance_amount',
            'allowance_period',
          ],
          when: 'organisation',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: {
          as: 'controller',
          receives: [...tripForEmployer, 'employee_no'],
          when: 'business-or-commute',
        },
      },
      retention: [
        {
          term: '2-financial-years',
          from: 'event',
          copy: { nl: 'de rit met haar plaatsen en tijden', en: 'the trip with its places and times' },
        },
        {
          term: '7-years',
          from: 'booked',
          copy: {
            nl: 'het bewijs dat bij de salarisverrekening blijft',
            en: 'the proof that stays with the salary settlement',
          },
        },
      ],
      clauses: ['C070', 'C071', 'C072', 'C073', 'C074', 'C075', 'C076'],
      decisions: ['A03', 'A04', 'A09', 'A10', 'A11', 'A48'],
    }),
  },
});
