// How each party is chosen and checked, what is agreed with it, and where its own statement is. Nothing
// stands here that nobody did: what is not yet there is called missing.
import type { Party } from './parties.ts';
import type { Text } from './vocabulary.ts';

/** How far the agreement with a party is. Only `on-file` opens the door for personal data. */
export const agreements = {
  ours: { nl: 'niet nodig: dit zijn wij zelf', en: 'not needed: this is ourselves' },
  'with-you': { nl: 'de overeenkomst met u', en: 'the agreement with you' },
  'not-needed': {
    nl: 'niet nodig: deze partij krijgt niets dat naar een mens wijst',
    en: 'not needed: this party gets nothing that points to a person',
  },
  'by-law': {
    nl: 'niet mogelijk: deze partij handelt op grond van de wet',
    en: 'not possible: this party acts on the ground of the law',
  },
  'of-client': {
    nl: 'tussen uw werkgever en deze partij; uw werkgever kiest haar',
    en: 'between your employer and this party; your employer chooses it',
  },
  missing: {
    nl: 'nog niet getekend; tot dan krijgt deze partij niets',
    en: 'not signed yet; until then this party gets nothing',
  },
  'on-file': { nl: 'getekend', en: 'signed' },
} as const satisfies Record<string, Text>;
export type Agreement = keyof typeof agreements;

export interface Care {
  readonly chosen: Text;
  readonly checked: Text;
  readonly agreement: Agreement;
  /** The civil day of the last review; absent: never reviewed. */
  readonly reviewedOn?: string;
  /** Its own statement. `verified` is true only when somebody opened the page and read it. */
  readonly statement?: { readonly url: string; readonly verified: boolean };
}

const ourselves: Care = {
  chosen: { nl: 'Met ons sluit u de overeenkomst.', en: 'With us you conclude the agreement.' },
  checked: {
    nl: 'Door de tests bij elke belofte, en door de toezichthouder.',
    en: 'By the tests behind each promise, and by the supervisory authority.',
  },
  agreement: 'ours',
};
const byYou: Care = {
  chosen: { nl: 'U bent het zelf.', en: 'It is yourself.' },
  checked: { nl: 'U ziet zelf wat u van ons kreeg.', en: 'You see yourself what you got from us.' },
  agreement: 'with-you',
};
const byClient: Care = {
  chosen: { nl: 'Uw werkgever kiest, niet wij.', en: 'Your employer chooses, not we.' },
  checked: {
    nl: 'Wij leveren alleen de vaste lijst van gegevens; een ander gegeven weigert het programma.',
    en: 'We deliver only the fixed list of data; any other item the program refuses.',
  },
  agreement: 'of-client',
};
const open: Care = {
  chosen: {
    nl: 'Een openbare bron die de overheid of een vaste commissie bijhoudt.',
    en: 'A public source kept by the government or a standing committee.',
  },
  checked: {
    nl: 'Bij elk cijfer staan bron en jaar, en of iemand het heeft nagekeken.',
    en: 'With each figure stand source and year, and whether somebody verified it.',
  },
  agreement: 'not-needed',
};
const byUse: Care = {
  chosen: {
    nl: 'Voor een dienst die u zelf aanzet. Nog geen enkele partij is gekozen; eerst moet zij laten zien hoe zij met gegevens omgaat.',
    en: 'For a service that you switch on yourself. No party has been chosen yet; first it must show how it handles data.',
  },
  checked: {
    nl: 'Haar lijst van gegevens staat in het programma, en een test kijkt na dat er niets anders heen gaat.',
    en: 'Its list of data stands in the program, and a test checks that nothing else goes there.',
  },
  agreement: 'missing',
};
const supplier: Care = {
  chosen: {
    nl: 'Alleen als ons werk erom vraagt en zij in de EER werkt. Nog geen leverancier is gekozen.',
    en: 'Only if our work asks for it and it works within the EEA. No supplier has been chosen yet.',
  },
  checked: {
    nl: 'Door een overeenkomst met opdracht, een jaarlijkse beoordeling en bewijs van wissen. Geen van drie is er al.',
    en: 'By an agreement with an instruction, a yearly review and proof of erasure. None of the three is there yet.',
  },
  agreement: 'missing',
};
const lawful: Care = {
  chosen: { nl: 'De wet wijst haar aan.', en: 'The law appoints it.' },
  checked: {
    nl: 'Twee mensen toetsen elke eis aan de wet en geven zo weinig mogelijk.',
    en: 'Two people hold each demand against the law and give as little as possible.',
  },
  agreement: 'by-law',
};

export const partyCare: Readonly<Record<Party, Care>> = {
  operator: ourselves,
  group: ourselves,
  'card-issuer': ourselves,
  person: byYou,
  employer: byClient,
  'sso-idp': byClient,
  'hr-payroll': byClient,
  'emission-list': { ...open, statement: { url: 'https://www.co2emissiefactoren.nl/', verified: false } },
  rdw: { ...open, statement: { url: 'https://www.rdw.nl/privacy', verified: false } },
  'sharedcar-provider': byUse,
  'micromobility-provider': byUse,
  'streetparking-provider': byUse,
  'taxi-provider': byUse,
  'charging-provider': byUse,
  'rail-ticketing': byUse,
  'garage-provider': byUse,
  'pr-provider': byUse,
  'fuel-provider': byUse,
  'route-provider': {
    ...byUse,
    checked: {
      nl: 'Er gaat alleen een vraag zonder naam heen; een test kijkt na dat er niets bij staat dat naar u wijst.',
      en: 'Only a question without a name goes there; a test checks that nothing in it points to you.',
    },
  },
  translink: { ...byUse, statement: { url: 'https://www.translink.nl/privacy', verified: false } },
  'ov-fiets': { ...byUse, statement: { url: 'https://www.ns.nl/privacy', verified: false } },
  carrier: byUse,
  uitcheckgemist: { ...byUse, statement: { url: 'https://www.uitcheckgemist.nl/privacy', verified: false } },
  'checkout-software-vendor': supplier,
  'sharedcard-manager': byClient,
  'tax-authority': {
    ...lawful,
    statement: { url: 'https://www.belastingdienst.nl/privacy', verified: false },
  },
  twikey: { ...byUse, statement: { url: 'https://www.twikey.com/privacy', verified: false } },
  ns: { ...byUse, statement: { url: 'https://www.ns.nl/privacy', verified: false } },
  'research-partner': byUse,
  'proc-hosting': supplier,
  'proc-support': supplier,
  'proc-accounting': supplier,
  'proc-apm': supplier,
  'proc-analytics': supplier,
  'proc-security': supplier,
  'proc-itdev': supplier,
  'proc-payment': supplier,
  'authority-ap': {
    ...lawful,
    statement: { url: 'https://autoriteitpersoonsgegevens.nl/privacy', verified: false },
  },
  'legal-requester': lawful,
  'cookie-parties': {
    chosen: {
      nl: 'Er is er geen: deze website laat niemand anders een cookie zetten.',
      en: 'There is none: this website lets nobody else place a cookie.',
    },
    checked: {
      nl: 'Een test met een echte browser telt de cookies.',
      en: 'A test with a real browser counts the cookies.',
    },
    agreement: 'missing',
  },
  'push-gateway': {
    ...supplier,
    chosen: {
      nl: 'De maker van uw toestel bepaalt welke dienst dit is. Het bericht zelf is versleuteld.',
      en: 'The maker of your device decides which service this is. The message itself is encrypted.',
    },
  },
};

/**
 * Which party a source of an activity is, by its English words. `recipient`: the party that the same activity
 * shares with. What is not named here comes from ourselves or from what we had already.
 */
export const sourceParties: Readonly<Record<string, Party | 'recipient'>> = {
  'you yourself': 'person',
  'your device': 'person',
  'your device: phone signal, Wi-Fi or GPS': 'person',
  'your device, also in the background': 'person',
  'a GPX file that you read in': 'person',
  'your browser': 'person',
  'your employer': 'employer',
  'the organisation': 'employer',
  'the login service of your employer': 'sso-idp',
  'the public list of emission factors': 'emission-list',
  'the open vehicle register': 'rdw',
  'Translink as the clearing house': 'translink',
  'Translink, or a file that you read in yourself': 'translink',
  'the supplier of travel advice': 'route-provider',
  'the provider': 'recipient',
  'the seller of train tickets': 'rail-ticketing',
  'the organisation that manages the cards': 'sharedcard-manager',
  'NS as the carrier': 'ns',
  'the competent authority': 'legal-requester',
};
