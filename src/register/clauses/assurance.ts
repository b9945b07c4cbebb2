// Clauses of the source statement about the statement itself, by activity.
import type { ClausesOf } from './clause.ts';

export const assurance = {
  'trust/assurance/statement-changes': {
    C001: {
      kind: 'heading',
      nl: 'De titel van het statement',
      en: 'The title of the statement',
      enforcedBy: [
        'test/golden-register.test.ts > the Dutch and the English statement have the same activities in the same order',
      ],
    },
    C002: {
      kind: 'info',
      nl: 'Waar het statement voor dient',
      en: 'What the statement is for',
      enforcedBy: ['test/golden-register.test.ts > the statement opens with what it is for'],
    },
    C003: {
      kind: 'rule',
      nl: 'Grote wijzigingen melden wij',
      en: 'Significant changes are announced',
      enforcedBy: [
        'src/flows/announce-versions.test.ts > to everybody who has an account, in every organisation, once; not to who has left',
        'src/flows/announce-versions.test.ts > it is shown until it is seen, and seen by one it stays for the other',
      ],
    },
    C004: {
      kind: 'rule',
      nl: 'Kleine wijzigingen melden wij niet',
      en: 'Small changes are not announced',
      enforcedBy: [
        'src/flows/announce-versions.test.ts > a wording that changed makes a version, and no notice',
      ],
    },
    C005: {
      kind: 'rule',
      nl: 'De nieuwste versie geldt en staat op de website',
      en: 'The newest version applies and is on the website',
      enforcedBy: [
        'src/flows/announce-versions.test.ts > the newest version applies, and the text of an old one can be read as it was',
      ],
    },
    C006: {
      kind: 'info',
      nl: 'Een inhoudsopgave',
      en: 'A table of contents',
      enforcedBy: [
        'test/golden-register.test.ts > every heading is in the contents and every anchor resolves',
      ],
    },
  },
  'trust/assurance/definitions': {
    C007: {
      kind: 'info',
      nl: 'Groepen van gegevens met uitleg en inhoud',
      en: 'Groups of data with meaning and content',
      enforcedBy: [
        'test/types/register.ts > a column with a field that the activity does not hold',
        'test/schema.test.ts > an empty database, migrated, is equal to the records',
      ],
    },
    C008: {
      kind: 'definition',
      nl: 'Unieke kenmerken, om namen te vermijden',
      en: 'Unique identifiers, to avoid names',
      enforcedBy: 'unbuilt',
    },
    C009: {
      kind: 'definition',
      nl: 'Engraved ID is het nummer op de kaart',
      en: 'Engraved ID is the number on the card',
      enforcedBy: 'unbuilt',
    },
    C010: {
      kind: 'definition',
      nl: 'Chip ID is het nummer in de chip',
      en: 'Chip ID is the number in the chip',
      enforcedBy: 'unbuilt',
    },
    C011: {
      kind: 'definition',
      nl: 'Voertuiggegevens, ook rijgedrag',
      en: 'Vehicle data, driving behaviour too',
      enforcedBy: [
        'src/privacy/compile-register.test.ts > a field that is never collected is in no activity',
      ],
    },
    C012: {
      kind: 'definition',
      nl: 'In- en uitcheckgegevens van vervoerders',
      en: 'Check-in and check-out data of carriers',
      enforcedBy: 'unbuilt',
    },
    C013: {
      kind: 'definition',
      nl: 'Plaatsen: begin, einde en parkeren',
      en: 'Places: start, end and parking',
      enforcedBy: 'unbuilt',
    },
    C014: {
      kind: 'definition',
      nl: 'GPS-gegevens zijn afgeleide cijfers',
      en: 'GPS data are derived figures',
      enforcedBy: 'unbuilt',
    },
    C015: {
      kind: 'definition',
      nl: 'Contactgegevens zijn e-mail en telefoon',
      en: 'Contact data are e-mail and telephone',
      enforcedBy: 'unbuilt',
    },
    C016: {
      kind: 'definition',
      nl: 'Een IP-adres wijst u elektronisch aan',
      en: 'An IP address identifies you electronically',
      enforcedBy: 'unbuilt',
    },
    C017: {
      kind: 'definition',
      nl: 'Transactiedata zijn drie groepen samen',
      en: 'Transaction data are three groups together',
      enforcedBy: [
        'src/privacy/compile-register.test.ts > transaction data is exactly checking in and out, places and figures',
      ],
    },
    C022: {
      kind: 'rule',
      nl: 'Wat, waarom en op welke grondslag hangt af van de dienst',
      en: 'What, why and on which basis depends on the service',
      enforcedBy: ['test/types/register.ts > an activity without a basis'],
    },
  },
  'trust/assurance/who-we-are': {
    C018: {
      kind: 'info',
      nl: 'De groep werkt via meer ondernemingen',
      en: 'The group works through several companies',
      enforcedBy: [
        'src/privacy/statement/statement-for.test.ts > the statement names the company that is responsible, the group behind it, and how to reach both them and the privacy officer',
      ],
    },
    C019: {
      kind: 'rule',
      nl: 'De onderneming is verantwoordelijk, de groep uiteindelijk',
      en: 'The company is responsible, the group in the end',
      enforcedBy: [
        'src/privacy/statement/statement-for.test.ts > the statement names the company that is responsible, the group behind it, and how to reach both them and the privacy officer',
      ],
    },
    C020: {
      kind: 'info',
      nl: 'Contactgegevens en privacyfunctionaris',
      en: 'Contact details and privacy officer',
      enforcedBy: [
        'src/privacy/statement/statement-for.test.ts > the statement names the company that is responsible, the group behind it, and how to reach both them and the privacy officer',
      ],
    },
  },
} as const satisfies ClausesOf;
