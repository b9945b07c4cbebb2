// Clauses of the source statement about access and service, by activity.
import type { ClausesOf } from './clause.ts';
import { basisTest } from './provider.ts';

export const people = {
  'people/access/invitation': {
    C024: {
      kind: 'info',
      nl: 'Er zijn meer wegen naar toegang',
      en: 'There are several ways to get access',
      enforcedBy: [
        'src/services/people/access/clause.test.ts > there are several ways to get access, and each says for itself what is kept and from whom',
      ],
    },
    C025: {
      kind: 'rule',
      nl: 'Uitnodiging met een unieke link, in opdracht',
      en: 'Invitation with a unique link, on instruction',
      enforcedBy: [
        'src/shells/server/access.test.ts > an invitation shows which employer sent what, and makes an account for that person',
      ],
    },
    C026: {
      kind: 'rule',
      nl: 'Aanmelden sluit een overeenkomst',
      en: 'Registering concludes an agreement',
      enforcedBy: [
        'src/shells/server/access.test.ts > until somebody accepts there is no account; accepting makes it, on the basis of an agreement',
      ],
    },
    C027: {
      kind: 'rule',
      nl: 'Voor de uitnodiging: e-mail, voornaam, achternaam',
      en: 'For the invitation: e-mail, first name, last name',
      enforcedBy: [
        'src/services/people/access/clause.test.ts > for an invitation the address and the name are enough: no column of it holds anything else',
      ],
    },
    C031: {
      kind: 'rule',
      nl: 'Tot de ontvangst is de werkgever verantwoordelijk',
      en: 'Until receipt the employer is responsible',
      enforcedBy: [
        'src/shells/server/access.test.ts > whom the employer did not pass on to us nobody invites, and nothing of them is kept',
      ],
    },
    C036: {
      kind: 'rule',
      nl: 'Grondslag toegang: overeenkomst',
      en: 'Basis of access: contract',
      enforcedBy: [basisTest],
    },
  },
  'people/access/employer-feed': {
    C028: {
      kind: 'rule',
      nl: 'De werkgever mag meer gegevens leveren',
      en: 'The employer may supply more data',
      enforcedBy: 'unbuilt',
    },
    C029: {
      kind: 'rule',
      nl: 'U ziet en bevestigt die set na aanmelden',
      en: 'You see and confirm that set after registering',
      enforcedBy: 'unbuilt',
    },
    C030: {
      kind: 'rule',
      nl: 'U kunt deze gegevens altijd opvragen',
      en: 'You can ask for this data at any time',
      enforcedBy: 'unbuilt',
    },
    C264: {
      kind: 'rule',
      nl: 'Verantwoordelijk vanaf de ontvangst',
      en: 'Responsible from receipt',
      enforcedBy: 'unbuilt',
    },
  },
  'people/access/self-registration': {
    C032: {
      kind: 'rule',
      nl: 'Zelf aanmelden vraagt naam, adres en contact',
      en: 'Registering yourself asks name, address and contact',
      enforcedBy: 'unbuilt',
    },
    C033: {
      kind: 'rule',
      nl: 'De onderneming van aanmelding is verantwoordelijk',
      en: 'The company you register with is responsible',
      enforcedBy: 'unbuilt',
    },
    C037: {
      kind: 'retention',
      nl: 'Toegang: hoogstens 2 boekjaren',
      en: 'Access: at most 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'people/access/single-sign-on': {
    C034: {
      kind: 'rule',
      nl: 'Bij eenmalig inloggen één uniek kenmerk',
      en: 'With single sign-on one unique identifier',
      enforcedBy: [
        'src/shells/server/client-login.test.ts > of a login at the client one identifier is kept, and nothing else that the provider sends',
      ],
    },
    C035: {
      kind: 'info',
      nl: 'Welk kenmerk hangt af van de afspraak',
      en: 'Which identifier depends on the arrangement',
      enforcedBy: [
        'src/shells/server/client-login.test.ts > of a login at the client one identifier is kept, and nothing else that the provider sends',
      ],
    },
  },
  'people/entitlements/activation': {
    C038: {
      kind: 'rule',
      nl: 'Gegevens hangen af van gebruikte diensten',
      en: 'Data depend on the services used',
      enforcedBy: [
        'src/services/people/entitlements/clause.test.ts > a service that is off refuses its import whole, and takes over nothing of it',
      ],
    },
    C039: {
      kind: 'rule',
      nl: 'De werkgever bepaalt welke diensten er zijn',
      en: 'The employer decides which services are available',
      enforcedBy: [
        'src/services/people/entitlements/clause.test.ts > the employer decides which of its own services are on, and of nobody else',
      ],
    },
    C040: {
      kind: 'info',
      nl: 'Een lijst van diensten met hun uitleg',
      en: 'A list of services with their explanation',
      enforcedBy: ['test/golden-register.test.ts > each service of the register has a section'],
    },
  },
  'people/access/app': {
    C041: {
      kind: 'rule',
      nl: 'De app gebruikt gegevens die wij al kennen',
      en: 'The app uses data that we know already',
      enforcedBy: 'unbuilt',
    },
    C042: {
      kind: 'rule',
      nl: 'App en website wisselen uit na inloggen',
      en: 'App and website exchange after login',
      enforcedBy: 'unbuilt',
    },
    C044: {
      kind: 'rule',
      nl: 'Klantenservice bereiken via de app',
      en: 'Reaching the service desk through the app',
      enforcedBy: 'unbuilt',
    },
  },
  'people/access/reminders': {
    C043: {
      kind: 'rule',
      nl: 'Pushberichten over het bevestigen van ritten',
      en: 'Push messages about confirming trips',
      enforcedBy: 'unbuilt',
    },
  },
  'people/customer-service/questions': {
    C204: {
      kind: 'rule',
      nl: 'Klantenservice via meer wegen',
      en: 'Service desk through several channels',
      enforcedBy: 'unbuilt',
    },
    C205: {
      kind: 'rule',
      nl: 'Alleen wat nodig is om te helpen',
      en: 'Only what is needed to help',
      enforcedBy: 'unbuilt',
    },
    C206: {
      kind: 'retention',
      nl: 'Vragen: overeenkomst, 1 jaar',
      en: 'Questions: contract, 1 year',
      enforcedBy: 'unbuilt',
    },
  },
} as const satisfies ClausesOf;
