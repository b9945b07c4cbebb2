// Clauses of the source statement about CO2, allowances, claims and the planner, by activity.
import type { ClausesOf } from './clause.ts';
import { basisTest } from './provider.ts';

export const travel = {
  'travel/co2/estimate': {
    C066: {
      kind: 'rule',
      nl: 'Afstand, kosten en CO2 per rit',
      en: 'Distance, cost and CO2 per trip',
      enforcedBy: [
        'src/services/travel/co2/clause.test.ts > each trip has its distance, its cost and its grams, with the factor and the year of the list',
      ],
    },
    C067: {
      kind: 'rule',
      nl: 'Factorenlijst, of voertuiggegevens bij een kenteken',
      en: 'Factor list, or vehicle data with a plate',
      enforcedBy: [
        'src/services/travel/co2/estimate.test.ts > replaces the list for tank-to-wheel and leaves well-to-wheel to the list',
      ],
    },
    C068: {
      kind: 'rule',
      nl: 'Grondslag CO2: overeenkomst',
      en: 'Basis of CO2: contract',
      enforcedBy: [basisTest],
    },
    C069: {
      kind: 'retention',
      nl: 'CO2: hoogstens 2 boekjaren',
      en: 'CO2: at most 2 financial years',
      enforcedBy: [
        'src/services/travel/co2/clause.test.ts > the grams of a trip are kept two financial years, and go on the first day after',
      ],
    },
  },
  'travel/travel-reimbursement/reimbursement': {
    C070: {
      kind: 'rule',
      nl: 'Transacties geven de vergoeding',
      en: 'Transactions give the allowance',
      enforcedBy: [
        'src/services/money/payroll-settlement/explain.test.ts > a line of a preview opens, and says the same as the line that is closed afterwards',
      ],
    },
    C071: {
      kind: 'rule',
      nl: 'Vaak verrekend met het salaris',
      en: 'Often settled with the salary',
      enforcedBy: [
        'src/services/money/payroll-settlement/wpm-totals.test.ts > payroll totals per person and wage code add up to the run',
      ],
    },
    C072: {
      kind: 'rule',
      nl: 'Gedeeld met de werkgever: reizen, kaart, plaats',
      en: 'Shared with the employer: trips, card, place',
      enforcedBy: [
        'src/services/travel/travel-reimbursement/clause.test.ts > of a confirmed trip the employer reads exactly the declared fields, and no other column of it',
        'src/services/travel/travel-reimbursement/clause.test.ts > what goes to the employer has the declared keys: one more, and nothing leaves',
      ],
    },
    C073: {
      kind: 'rule',
      nl: 'Alleen wat voor hem van belang is',
      en: 'Only what is relevant for them',
      enforcedBy: [
        'src/services/travel/travel-reimbursement/clause.test.ts > balance and card number are not among what the employer gets',
      ],
    },
    C074: {
      kind: 'rule',
      nl: 'Alleen zakelijk of woon-werk volgens u',
      en: 'Only business or commute as you marked',
      enforcedBy: [
        'src/services/travel/trips/clause.test.ts > a SELECT without WHERE finds no open, private or foreign trip',
        'src/services/travel/travel-reimbursement/clause.test.ts > the reimbursement is reckoned from confirmed trips for work only',
      ],
    },
    C075: {
      kind: 'rule',
      nl: 'Grondslag vergoeding: overeenkomst',
      en: 'Basis of the allowance: contract',
      enforcedBy: [basisTest],
    },
    C076: {
      kind: 'retention',
      nl: 'Vergoeding: 7 jaar',
      en: 'Allowance: 7 years',
      enforcedBy: [
        'src/services/travel/travel-reimbursement/clause.test.ts > the proof of a reimbursement holds no place, stop or time of day, and stays seven years',
      ],
    },
  },
  'travel/home-working-allowance/allowance': {
    C077: {
      kind: 'rule',
      nl: 'Thuiswerken: alleen tijd en vergoeding',
      en: 'Home working: only time and allowance',
      enforcedBy: [
        'src/services/travel/home-working-allowance/clause.test.ts > only the day is stored: no hours, no place, no amount',
      ],
    },
    C078: {
      kind: 'retention',
      nl: 'Thuiswerken: overeenkomst, 7 jaar',
      en: 'Home working: contract, 7 years',
      enforcedBy: [
        'src/services/travel/home-working-allowance/clause.test.ts > the day stays seven years after its financial year; one that must be gone by now is refused',
      ],
    },
  },
  'travel/expense-claims/claims': {
    C139: {
      kind: 'rule',
      nl: 'Kosten declareren met foto of scan',
      en: 'Claiming costs by picture or scan',
      enforcedBy: 'unbuilt',
    },
    C140: {
      kind: 'rule',
      nl: 'Wij verwerken de declaratie en het bewijs',
      en: 'We process the claim and the proof',
      enforcedBy: 'unbuilt',
    },
    C141: {
      kind: 'retention',
      nl: 'Declaraties: overeenkomst, 2 boekjaren',
      en: 'Claims: contract, 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'travel/route-planner/a-to-b': {
    C142: {
      kind: 'rule',
      nl: 'De planner kent alle vervoermiddelen',
      en: 'The planner knows all means of transport',
      enforcedBy: 'unbuilt',
    },
    C143: { kind: 'info', nl: 'Twee wijzen van plannen', en: 'Two ways of planning', enforcedBy: 'unbuilt' },
    C144: {
      kind: 'rule',
      nl: 'Twee plaatsen met dag en tijd',
      en: 'Two places with day and time',
      enforcedBy: 'unbuilt',
    },
    C146: {
      kind: 'rule',
      nl: 'Plaatsen gaan alleen anoniem weg',
      en: 'Places leave anonymously only',
      enforcedBy: 'unbuilt',
    },
    C147: {
      kind: 'rule',
      nl: 'Advies alleen bij ons aan u gekoppeld',
      en: 'Advice linked to you with us only',
      enforcedBy: 'unbuilt',
    },
    C148: {
      kind: 'retention',
      nl: 'Reisadvies wordt niet bewaard',
      en: 'Travel advice is not kept',
      enforcedBy: 'unbuilt',
    },
  },
  'travel/route-planner/nearby': {
    C145: {
      kind: 'rule',
      nl: 'In de buurt: wat er nu rijdt',
      en: 'Nearby: what runs now',
      enforcedBy: 'unbuilt',
    },
  },
} as const satisfies ClausesOf;
