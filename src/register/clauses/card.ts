// Clauses of the source statement about cards, by activity.
import type { ClausesOf } from './clause.ts';

export const card = {
  'card/mobility-card/application': {
    C149: {
      kind: 'rule',
      nl: 'Met een account vraagt u een kaart aan',
      en: 'With an account you apply for a card',
      enforcedBy: 'unbuilt',
    },
    C150: {
      kind: 'rule',
      nl: 'Altijd via de kaartuitgever met licentie',
      en: 'Always through the licensed card issuer',
      enforcedBy: 'unbuilt',
    },
    C151: {
      kind: 'rule',
      nl: 'Voorletters, achternaam, adres, geboortedatum',
      en: 'Initials, last name, address, birth date',
      enforcedBy: 'unbuilt',
    },
    C153: {
      kind: 'rule',
      nl: 'Translink is verwerker bij het maken',
      en: 'Translink is processor when making',
      enforcedBy: 'unbuilt',
    },
  },
  'card/mobility-card/photo': {
    C152: {
      kind: 'rule',
      nl: 'Pasfoto alleen waar nodig',
      en: 'Photo only where necessary',
      enforcedBy: 'unbuilt',
    },
  },
  'card/card-transactions/transactions': {
    C154: {
      kind: 'rule',
      nl: 'Translink is verantwoordelijk voor transacties',
      en: 'Translink is controller for transactions',
      enforcedBy: [
        'src/services/card/card-transactions/clause.test.ts > for transactions Translink answers itself: they come from Translink, and nothing goes back to it',
      ],
    },
    C155: {
      kind: 'info',
      nl: 'Overzicht van wat heen en terug gaat',
      en: 'Overview of what goes out and comes back',
      enforcedBy: [
        'src/services/card/card-transactions/clause.test.ts > the overview of a card: what went on it, what went off, and what is kept aside with its reason',
      ],
    },
    C156: {
      kind: 'retention',
      nl: 'Kaart: overeenkomst, 2 boekjaren',
      en: 'Card: contract, 2 financial years',
      enforcedBy: [
        'src/services/card/card-transactions/clause.test.ts > transactions are kept two financial years; older ones are refused with their line',
      ],
    },
  },
  'card/ov-fiets/rental': {
    C157: {
      kind: 'rule',
      nl: 'Aanvragen op de website, bij uw kaart',
      en: 'Apply on the website, with your card',
      enforcedBy: [
        'src/services/card/ov-fiets/clause.test.ts > only who has an active card of which both numbers are known can link OV-fiets',
        'src/services/card/ov-fiets/clause.test.ts > nobody but the person switches it on: no other role may write a link',
      ],
    },
    C158: {
      kind: 'rule',
      nl: 'Twee kaartnummers naar OV-fiets',
      en: 'Two card numbers to OV-fiets',
      enforcedBy: [
        'src/services/card/ov-fiets/clause.test.ts > the provider gets exactly its list; a payload with a name does not leave',
        'src/services/card/ov-fiets/clause.test.ts > what arrives at OV-fiets has exactly the two numbers, in the link and in its end, and both are in the log',
      ],
    },
    C159: {
      kind: 'rule',
      nl: 'OV-fiets is zelf verantwoordelijk',
      en: 'OV-fiets itself is controller',
      enforcedBy: [
        'src/privacy/statement/party-overview.test.ts > for each party the overview lists exactly the fields that the register lets it receive',
        'src/services/card/ov-fiets/clause.test.ts > the numbers stand nowhere in clear, and OV-fiets answers by its own statement',
      ],
    },
    C160: {
      kind: 'retention',
      nl: 'OV-fiets: overeenkomst, 2 boekjaren',
      en: 'OV-fiets: contract, 2 financial years',
      enforcedBy: [
        'src/services/card/ov-fiets/clause.test.ts > a link that ended goes at most two financial years later, and a use cannot be kept longer',
      ],
    },
  },
  'card/public-transport-subscriptions/subscription': {
    C161: {
      kind: 'rule',
      nl: 'Naam, adres, geboortedatum en foto naar de vervoerder',
      en: 'Name, address, birth date and photo to the carrier',
      enforcedBy: 'unbuilt',
    },
    C162: {
      kind: 'rule',
      nl: 'De vervoerder is verantwoordelijk',
      en: 'The carrier is controller',
      enforcedBy: 'unbuilt',
    },
    C163: {
      kind: 'retention',
      nl: 'Abonnement: overeenkomst, 2 boekjaren',
      en: 'Subscription: contract, 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'card/missed-check-out/refund': {
    C164: {
      kind: 'rule',
      nl: 'Herstel alleen in opdracht van de werkgever',
      en: 'Repair only on the employer’s instruction',
      enforcedBy: 'unbuilt',
    },
    C165: {
      kind: 'rule',
      nl: 'Zeven gegevens naar uitcheckgemist.nl',
      en: 'Seven items to uitcheckgemist.nl',
      enforcedBy: 'unbuilt',
    },
    C166: {
      kind: 'rule',
      nl: 'De softwaremaker krijgt dezelfde',
      en: 'The software maker gets the same',
      enforcedBy: 'unbuilt',
    },
    C167: {
      kind: 'retention',
      nl: 'Restitutie: overeenkomst, 2 boekjaren',
      en: 'Refund: contract, 2 financial years',
      enforcedBy: 'unbuilt',
    },
    C168: {
      kind: 'retention',
      nl: 'De softwaremaker wist na de uitslag',
      en: 'The software maker erases after the result',
      enforcedBy: 'unbuilt',
    },
    C169: {
      kind: 'info',
      nl: 'uitcheckgemist.nl heeft eigen regels',
      en: 'uitcheckgemist.nl has its own terms',
      enforcedBy: 'unbuilt',
    },
  },
  'card/shared-cards/administration': {
    C170: {
      kind: 'rule',
      nl: 'Een deelkaart heeft alleen nummer en einddatum',
      en: 'A shared card has number and validity only',
      enforcedBy: 'unbuilt',
    },
    C171: {
      kind: 'rule',
      nl: 'De organisatie weet wie hem gebruikt',
      en: 'The organisation knows who uses it',
      enforcedBy: 'unbuilt',
    },
    C172: {
      kind: 'rule',
      nl: 'Vastgelegd: dan op haar factuur',
      en: 'Recorded: then on its invoice',
      enforcedBy: 'unbuilt',
    },
  },
  'card/shared-cards/transactions': {
    C173: {
      kind: 'rule',
      nl: 'Wij kennen nummers per organisatie en transacties',
      en: 'We know numbers per organisation and transactions',
      enforcedBy: 'unbuilt',
    },
    C174: {
      kind: 'rule',
      nl: 'Per kaartnummer naar de beheerder',
      en: 'By card number to the manager',
      enforcedBy: 'unbuilt',
    },
    C175: {
      kind: 'rule',
      nl: 'Beide zijn verantwoordelijk',
      en: 'Both are controllers',
      enforcedBy: 'unbuilt',
    },
    C176: {
      kind: 'rule',
      nl: 'Alleen het kaartnummer, alleen waar nodig',
      en: 'Only the card number, only where needed',
      enforcedBy: 'unbuilt',
    },
    C177: {
      kind: 'retention',
      nl: 'Deelkaart: overeenkomst, 2 boekjaren',
      en: 'Shared card: contract, 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
  'card/ns-business-card/administration': {
    C207: {
      kind: 'rule',
      nl: 'NS-Business Card bestellen en beheren',
      en: 'Ordering and managing NS Business Cards',
      enforcedBy: 'unbuilt',
    },
    C208: {
      kind: 'rule',
      nl: 'Naam, adres, foto, e-mail en reizen',
      en: 'Name, address, photo, e-mail and travel',
      enforcedBy: 'unbuilt',
    },
    C209: {
      kind: 'retention',
      nl: 'NS-Business Card: overeenkomst, 2 boekjaren',
      en: 'NS Business Card: contract, 2 financial years',
      enforcedBy: 'unbuilt',
    },
  },
} as const satisfies ClausesOf;
