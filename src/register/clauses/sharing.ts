// Clauses of the source statement about sharing, by activity.
import type { ClausesOf } from './clause.ts';

export const sharing = {
  'trust/third-parties/provider-exchange': {
    C021: {
      kind: 'rule',
      nl: 'Gegevens komen van u en anderen, en gaan naar anderen',
      en: 'Data come from you and others, and go to others',
      enforcedBy: [
        'src/privacy/statement/party-overview.test.ts > data come from you and from others: each source that is a party is shown with that party',
      ],
    },
    C045: {
      kind: 'rule',
      nl: 'Delen met en ontvangen van aanbieders, per dienst',
      en: 'Sharing with and receiving from providers, per service',
      enforcedBy: 'unbuilt',
    },
    C046: {
      kind: 'rule',
      nl: 'Wat wij ontvangen, ziet u terug',
      en: 'What we receive, you see',
      enforcedBy: 'unbuilt',
    },
  },
  'trust/third-parties/controllers': {
    C229: {
      kind: 'info',
      nl: 'Overzicht van gegevens per dienst en partij',
      en: 'Overview of data per service and party',
      enforcedBy: [
        'test/golden-register.test.ts > the statement names each recipient with its fields, and no other',
      ],
    },
    C230: {
      kind: 'rule',
      nl: 'Zo weinig mogelijk, veilig, met goede partijen',
      en: 'As little as possible, safely, with good parties',
      enforcedBy: [
        'src/privacy/disclose/exchange.test.ts > a body with a name that nobody declared does not become a letter, at any depth, and no value is told',
        'src/platform/outbound/guard-egress.test.ts > another host is refused to every way of opening a connection, also behind a library',
      ],
    },
    C234: {
      kind: 'rule',
      nl: 'Uitwisselen met andere verantwoordelijken',
      en: 'Exchange with other controllers',
      enforcedBy: [
        'src/privacy/statement/party-overview.test.ts > for each party the overview lists exactly the fields that the register lets it receive',
      ],
    },
  },
  'trust/third-parties/organisation': {
    C231: {
      kind: 'rule',
      nl: 'De organisatie beslist over het gebruik',
      en: 'The organisation decides about the use',
      enforcedBy: 'unbuilt',
    },
    C232: {
      kind: 'rule',
      nl: 'Reisgeschiedenis zichtbaar voor de organisatie',
      en: 'Travel history visible to the organisation',
      enforcedBy: 'unbuilt',
    },
  },
  'trust/legal-demands/demand': {
    C233: {
      kind: 'rule',
      nl: 'Wij geven wat de wet eist',
      en: 'We give what the law demands',
      enforcedBy: [
        'src/services/trust/legal-demands/clause.test.ts > two people examine a demand before anything is given, and what was given is written down',
        'src/services/trust/legal-demands/clause.test.ts > the person hears it before the case closes; it stands in their own log',
      ],
    },
  },
  'trust/third-parties/processors': {
    C235: {
      kind: 'rule',
      nl: 'Acht soorten leveranciers, alleen waar nodig',
      en: 'Eight kinds of suppliers, only where needed',
      enforcedBy: ['test/types/register.ts > a party that the register does not know'],
    },
    C236: {
      kind: 'rule',
      nl: 'Geen andere doelen dan hier staan',
      en: 'No other purposes than written here',
      enforcedBy: [
        'src/privacy/disclose/exchange.test.ts > a seal for another party makes no letter',
        'src/privacy/disclose/exchange.test.ts > a party whose list of fields is not in the register cannot start',
      ],
    },
    C237: {
      kind: 'rule',
      nl: 'Nooit verkocht',
      en: 'Never sold',
      enforcedBy: ['src/privacy/compile-register.test.ts > no word of the register is a sale'],
    },
  },
  'trust/third-parties/links': {
    C238: {
      kind: 'rule',
      nl: 'Links naar anderen: hun regels gelden',
      en: 'Links to others: their terms apply',
      enforcedBy: 'unbuilt',
    },
  },
} as const satisfies ClausesOf;
