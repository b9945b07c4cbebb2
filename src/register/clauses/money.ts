// Clauses of the source statement about money, by activity.
import type { ClausesOf } from './clause.ts';
import { basisTest } from './provider.ts';

export const money = {
  'money/direct-invoices/invoicing': {
    C178: {
      kind: 'rule',
      nl: 'Incasso vraagt naam, adres en rekening',
      en: 'Collection asks name, address and account',
      enforcedBy: 'unbuilt',
    },
    C179: {
      kind: 'rule',
      nl: 'Grondslag factuur: wettelijke plicht',
      en: 'Basis of the invoice: legal obligation',
      enforcedBy: [basisTest],
    },
    C180: { kind: 'retention', nl: 'Factuur: 7 jaar', en: 'Invoice: 7 years', enforcedBy: 'unbuilt' },
  },
  'money/client-invoices/overview': {
    C181: {
      kind: 'rule',
      nl: 'Factuur aan de werkgever',
      en: 'Invoice to the employer',
      enforcedBy: 'unbuilt',
    },
    C182: {
      kind: 'rule',
      nl: 'Alleen ritten die u declarabel bevestigde',
      en: 'Only trips you confirmed as claimable',
      enforcedBy: 'unbuilt',
    },
    C183: {
      kind: 'rule',
      nl: 'Overzicht met personeelsnummer, tijd, doel, km',
      en: 'Overview with personnel number, time, purpose, km',
      enforcedBy: 'unbuilt',
    },
    C184: {
      kind: 'retention',
      nl: 'Overzicht: overeenkomst, 2 boekjaren',
      en: 'Overview: contract, 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'money/client-archive/archive': {
    C185: {
      kind: 'rule',
      nl: 'Gegevens blijven beschikbaar voor de werkgever',
      en: 'Data stay available to the employer',
      enforcedBy: 'unbuilt',
    },
    C186: {
      kind: 'rule',
      nl: 'Grondslag archief: gerechtvaardigd belang, gewogen',
      en: 'Basis of the archive: legitimate interest, weighed',
      enforcedBy: [basisTest],
    },
    C187: { kind: 'retention', nl: 'Archief: 7 jaar', en: 'Archive: 7 years', enforcedBy: 'unbuilt' },
  },
  'money/split-billing/private-use': {
    C188: {
      kind: 'rule',
      nl: 'Privé alleen als de werkgever het toestaat',
      en: 'Private only if the employer allows it',
      enforcedBy: 'unbuilt',
    },
    C189: {
      kind: 'rule',
      nl: 'U bevestigt zelf wat privé is',
      en: 'You confirm yourself what is private',
      enforcedBy: 'unbuilt',
    },
    C190: {
      kind: 'rule',
      nl: 'Via salaris of rechtstreeks',
      en: 'Through the salary or directly',
      enforcedBy: 'unbuilt',
    },
    C191: {
      kind: 'rule',
      nl: 'Rechtstreeks: overeenkomst tussen u en ons',
      en: 'Directly: agreement between you and us',
      enforcedBy: 'unbuilt',
    },
    C192: {
      kind: 'rule',
      nl: 'Alleen u kunt het aanzetten',
      en: 'Only you can switch it on',
      enforcedBy: 'unbuilt',
    },
    C198: {
      kind: 'rule',
      nl: 'Grondslag privégebruik: overeenkomst',
      en: 'Basis of private use: contract',
      enforcedBy: [basisTest],
    },
    C199: {
      kind: 'retention',
      nl: 'Zolang als de gegevensgeschiedenis',
      en: 'As long as the data history',
      enforcedBy: 'unbuilt',
    },
  },
  'money/mandates/mandate': {
    C193: {
      kind: 'rule',
      nl: 'Machtiging via Twikey met vijf gegevens',
      en: 'Mandate through Twikey with five items',
      enforcedBy: 'unbuilt',
    },
    C194: {
      kind: 'rule',
      nl: 'Bankgegevens altijd te wijzigen',
      en: 'Bank details can always be changed',
      enforcedBy: 'unbuilt',
    },
    C195: {
      kind: 'rule',
      nl: 'De regels van Twikey gelden',
      en: 'Twikey’s terms apply',
      enforcedBy: 'unbuilt',
    },
    C200: {
      kind: 'retention',
      nl: 'Bij Twikey geldt hun termijn',
      en: 'At Twikey their term applies',
      enforcedBy: 'unbuilt',
    },
  },
  'money/split-billing/shift-to-employer': {
    C196: {
      kind: 'rule',
      nl: 'Niet betaald: de plicht kan verschuiven',
      en: 'Unpaid: the duty may shift',
      enforcedBy: 'unbuilt',
    },
    C197: {
      kind: 'rule',
      nl: 'Dan alleen e-mail en totaal',
      en: 'Then only e-mail and total',
      enforcedBy: 'unbuilt',
    },
  },
  'money/payroll-settlement/settlement': {
    C201: {
      kind: 'rule',
      nl: 'Verrekening via het salarispakket',
      en: 'Settlement through the payroll system',
      enforcedBy: [
        'src/flows/export-payroll.test.ts > the payroll system gets number, amount and period, with purpose, mode and kilometres: no day, place or name',
      ],
    },
    C202: {
      kind: 'rule',
      nl: 'Overzicht ter onderbouwing',
      en: 'Overview as justification',
      enforcedBy: [
        'src/services/money/payroll-settlement/clause.test.ts > the overview for the employer has personnel number, day, purpose, kilometres and amount; of private trips nothing',
      ],
    },
    C203: {
      kind: 'retention',
      nl: 'Verrekening: overeenkomst, 2 boekjaren',
      en: 'Settlement: contract, 2 financial years',
      enforcedBy: [
        'src/flows/export-payroll.test.ts > the overview of a month is made anew each time and kept in no table: the proof alone stays',
      ],
    },
  },
} as const satisfies ClausesOf;
