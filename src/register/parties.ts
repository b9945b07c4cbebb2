// Everybody who gives or gets data. What a party is in one disclosure stands at that disclosure, not here.
import type { Text } from './vocabulary.ts';

/**
 * What a party usually is. 'source' only gives; 'anonymous' gets nothing that points to a person; 'self' is
 * us.
 */
export type PartyKind =
  | 'self'
  | 'subject'
  | 'controller'
  | 'processor'
  | 'authority'
  | 'source'
  | 'anonymous';

/**
 * Where a party keeps data: NL, EEA, or the two letters of another country; that one needs a ground (art. 44
 * to 49).
 */
export type Country = 'NL' | 'EEA' | 'GB' | 'CH' | 'US';
export type TransferGround = 'adequacy-decision' | 'standard-contractual-clauses' | 'binding-corporate-rules';

export interface PartyEntry extends Text {
  readonly kind: PartyKind;
  readonly countries: readonly Country[];
  readonly ground?: TransferGround;
  /** Where its own statement is; known once the party is connected. */
  readonly statement?: string;
}

export const parties = {
  operator: {
    kind: 'self',
    countries: ['NL'],
    nl: 'Wij, de exploitant met wie u de overeenkomst sloot',
    en: 'We, the operator you concluded the agreement with',
  },
  group: { kind: 'self', countries: ['NL'], nl: 'De groep waar wij bij horen', en: 'The group we belong to' },
  'card-issuer': {
    kind: 'self',
    countries: ['NL'],
    nl: 'De kaartuitgever binnen de groep',
    en: 'The card issuer within the group',
  },
  person: { kind: 'subject', countries: ['NL'], nl: 'Uzelf', en: 'Yourself' },
  employer: { kind: 'controller', countries: ['NL'], nl: 'Uw werkgever', en: 'Your employer' },
  'sso-idp': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'De inlogdienst van uw werkgever',
    en: 'The login service of your employer',
  },
  'hr-payroll': {
    kind: 'processor',
    countries: ['NL'],
    nl: 'Het salarispakket van uw werkgever',
    en: "Your employer's payroll system",
  },
  'emission-list': {
    kind: 'source',
    countries: ['NL'],
    nl: 'De openbare lijst met emissiefactoren',
    en: 'The public list of emission factors',
  },
  rdw: {
    kind: 'source',
    countries: ['NL'],
    nl: 'Het open kentekenregister (RDW)',
    en: 'The open vehicle register (RDW)',
  },
  'sharedcar-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Aanbieder van deelauto’s',
    en: 'Provider of shared cars',
  },
  'micromobility-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Aanbieder van deelfietsen en deelscooters',
    en: 'Provider of shared bicycles and scooters',
  },
  'streetparking-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Aanbieder van straatparkeren',
    en: 'Provider of street parking',
  },
  'taxi-provider': { kind: 'controller', countries: ['NL'], nl: 'Taxibedrijf', en: 'Taxi company' },
  'charging-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Aanbieder van laadpalen',
    en: 'Provider of charge points',
  },
  'rail-ticketing': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Verkoper van treintickets',
    en: 'Seller of train tickets',
  },
  'garage-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Beheerder van de parkeergarage',
    en: 'Operator of the car park',
  },
  'pr-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Beheerder van het P+R-terrein',
    en: 'Operator of the P+R site',
  },
  'fuel-provider': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Aanbieder van brandstof',
    en: 'Provider of fuel',
  },
  'route-provider': {
    kind: 'anonymous',
    countries: ['NL'],
    nl: 'Leverancier van reisadviezen',
    en: 'Supplier of travel advice',
  },
  translink: {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Translink (maakt kaarten, verwerkt transacties)',
    en: 'Translink (makes cards, clears transactions)',
  },
  'ov-fiets': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'OV-fiets (verhuur)',
    en: 'OV-fiets (bicycle rental)',
  },
  carrier: {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Vervoerder in het openbaar vervoer',
    en: 'Public-transport carrier',
  },
  uitcheckgemist: {
    kind: 'controller',
    countries: ['NL'],
    nl: 'uitcheckgemist.nl (dienst van de vervoerders)',
    en: 'uitcheckgemist.nl (service of the carriers)',
  },
  'checkout-software-vendor': {
    kind: 'processor',
    countries: ['NL'],
    nl: 'Maker van de software voor gemiste check-outs',
    en: 'Maker of the software for missed check-outs',
  },
  'sharedcard-manager': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Organisatie die de deelkaarten beheert',
    en: 'Organisation that manages the shared cards',
  },
  'tax-authority': { kind: 'authority', countries: ['NL'], nl: 'Belastingdienst', en: 'Dutch tax authority' },
  twikey: {
    kind: 'controller',
    countries: ['EEA'],
    nl: 'Twikey (incassomachtigingen)',
    en: 'Twikey (direct-debit mandates)',
  },
  ns: {
    kind: 'controller',
    countries: ['NL'],
    nl: 'NS (van de NS-Business Card)',
    en: 'NS (of the NS Business Card)',
  },
  'research-partner': {
    kind: 'controller',
    countries: ['NL'],
    nl: 'Onderzoekspartner',
    en: 'Research partner',
  },
  'proc-hosting': { kind: 'processor', countries: ['EEA'], nl: 'Hostingbedrijf', en: 'Hosting company' },
  'proc-support': {
    kind: 'processor',
    countries: ['EEA'],
    nl: 'Dienst voor klantcontact en berichten',
    en: 'Service for customer contact and messages',
  },
  'proc-accounting': {
    kind: 'processor',
    countries: ['EEA'],
    nl: 'Boekhoudpakket',
    en: 'Accounting package',
  },
  'proc-apm': {
    kind: 'processor',
    countries: ['EEA'],
    nl: 'Software die prestaties meet',
    en: 'Software that measures performance',
  },
  'proc-analytics': {
    kind: 'processor',
    countries: ['EEA'],
    nl: 'Software voor data-analyse',
    en: 'Data-analysis software',
  },
  'proc-security': {
    kind: 'processor',
    countries: ['EEA'],
    nl: 'Beveiligingssoftware',
    en: 'Security software',
  },
  'proc-itdev': {
    kind: 'processor',
    countries: ['EEA'],
    nl: 'Software voor ontwikkelaars',
    en: 'Software for developers',
  },
  'proc-payment': { kind: 'processor', countries: ['EEA'], nl: 'Betaaldienst', en: 'Payment service' },
  'authority-ap': {
    kind: 'authority',
    countries: ['NL'],
    nl: 'Autoriteit Persoonsgegevens',
    en: 'Dutch Data Protection Authority',
  },
  'legal-requester': {
    kind: 'authority',
    countries: ['NL'],
    nl: 'Instantie met een wettelijke eis',
    en: 'Authority with a legal demand',
  },
  'cookie-parties': {
    kind: 'controller',
    countries: ['EEA'],
    nl: 'Derden die cookies plaatsen',
    en: 'Third parties that place cookies',
  },
  'push-gateway': {
    kind: 'processor',
    countries: ['EEA', 'US'],
    nl: 'Pushdienst van uw toestel',
    en: 'Push service of your device',
    ground: 'adequacy-decision',
  },
} as const satisfies Record<string, PartyEntry>;
export type Party = keyof typeof parties;
