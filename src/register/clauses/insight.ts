// Clauses of the source statement about reports and research, by activity.
import type { ClausesOf } from './clause.ts';
import { basisTest } from './provider.ts';

export const insight = {
  'insight/client-reports/reports': {
    C079: { kind: 'rule', nl: 'Rapporten op verzoek', en: 'Reports on request', enforcedBy: 'unbuilt' },
    C080: {
      kind: 'rule',
      nl: 'Een rapport mag persoonsgegevens gebruiken',
      en: 'A report may use personal data',
      enforcedBy: 'unbuilt',
    },
    C081: {
      kind: 'rule',
      nl: 'Zo veel mogelijk geteld en anoniem',
      en: 'As far as possible counted and anonymous',
      enforcedBy: 'unbuilt',
    },
    C082: {
      kind: 'rule',
      nl: 'De verantwoordelijke bepaalt de grondslag',
      en: 'The controller sets the basis',
      enforcedBy: [basisTest],
    },
    C083: {
      kind: 'rule',
      nl: 'Wij zijn verwerker; de regels van de werkgever gelden',
      en: 'We are processor; the employer’s terms apply',
      enforcedBy: 'unbuilt',
    },
    C084: {
      kind: 'retention',
      nl: 'Niet anoniem: hoogstens 2 boekjaren',
      en: 'Not anonymous: at most 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'insight/travel-data-analysis/subscriptions': {
    C210: {
      kind: 'rule',
      nl: 'Op verzoek: voor wie loont een abonnement',
      en: 'On request: for whom a subscription pays',
      enforcedBy: 'unbuilt',
    },
    C212: {
      kind: 'rule',
      nl: 'Geteld rapport zonder personen',
      en: 'Counted report without people',
      enforcedBy: 'unbuilt',
    },
    C213: {
      kind: 'rule',
      nl: 'Grondslag analyse: van de werkgever',
      en: 'Basis of the analysis: the employer’s',
      enforcedBy: [basisTest],
    },
    C214: {
      kind: 'rule',
      nl: 'Bij analyse zijn wij verwerker',
      en: 'In analysis we are processor',
      enforcedBy: [
        'test/golden-register.test.ts > an activity where the client is controller is one where we are processor',
      ],
    },
    C215: {
      kind: 'retention',
      nl: 'Anoniem zodra het rapport er is',
      en: 'Anonymous as soon as the report is there',
      enforcedBy: 'unbuilt',
    },
  },
  'insight/travel-data-analysis/fleet': {
    C211: {
      kind: 'rule',
      nl: 'Gebruik van eigen deelvoertuigen',
      en: 'Use of own shared vehicles',
      enforcedBy: 'unbuilt',
    },
  },
  'insight/behaviour-research/projects': {
    C216: {
      kind: 'rule',
      nl: 'Onderzoek zo veel mogelijk geteld',
      en: 'Research counted as far as possible',
      enforcedBy: 'unbuilt',
    },
    C217: {
      kind: 'rule',
      nl: 'Deelnemers: deze gegevens mogen',
      en: 'Participants: these data may be used',
      enforcedBy: 'unbuilt',
    },
    C218: {
      kind: 'rule',
      nl: 'Onderzoek: overeenkomst of van de opdrachtgever',
      en: 'Research: contract or the commissioner’s',
      enforcedBy: 'unbuilt',
    },
    C220: {
      kind: 'retention',
      nl: 'Onderzoek: hoogstens 2 boekjaren',
      en: 'Research: at most 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'insight/behaviour-research/internal': {
    C219: {
      kind: 'rule',
      nl: 'Intern onderzoek alleen anoniem',
      en: 'Internal research anonymous only',
      enforcedBy: 'unbuilt',
    },
  },
  'insight/service-improvement/analytics': {
    C221: {
      kind: 'rule',
      nl: 'Gebruik van app en website bekijken',
      en: 'Looking at the use of app and website',
      enforcedBy: 'unbuilt',
    },
    C222: {
      kind: 'rule',
      nl: 'Grondslag verbeteren: gerechtvaardigd belang',
      en: 'Basis of improving: legitimate interest',
      enforcedBy: [basisTest],
    },
    C223: {
      kind: 'info',
      nl: 'De afweging wordt uitgelegd',
      en: 'The weighing is explained',
      enforcedBy: ['test/golden-register.test.ts > the weighing of each legitimate interest is printed'],
    },
    C224: { kind: 'rule', nl: 'Bezwaar op elk moment', en: 'Objection at any moment', enforcedBy: 'unbuilt' },
    C225: {
      kind: 'retention',
      nl: 'Verbeteren: hoogstens 18 maanden',
      en: 'Improving: at most 18 months',
      enforcedBy: 'unbuilt',
    },
  },
} as const satisfies ClausesOf;
