// The closed words of the register. A condition, a term or a reader that is not a word of this page does not
// compile.

/** One sentence in the two languages of the product; they are equal. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** Legal bases of art. 6; `set-by-controller` is ours when we are the processor (art. 28). */
export const bases = {
  contract: { nl: 'uitvoering van de overeenkomst', en: 'performance of the contract', article: '6(1)(b)' },
  consent: { nl: 'uw toestemming', en: 'your consent', article: '6(1)(a)' },
  'legal-obligation': { nl: 'een wettelijke plicht', en: 'a legal obligation', article: '6(1)(c)' },
  'legitimate-interest': {
    nl: 'een gerechtvaardigd belang',
    en: 'a legitimate interest',
    article: '6(1)(f)',
  },
  'set-by-controller': {
    nl: 'de grondslag die de verantwoordelijke heeft bepaald',
    en: 'the basis that the controller has set',
    article: '28',
  },
} as const satisfies Record<string, Text & { article: string }>;
export type Basis = keyof typeof bases;

export type Role = 'controller' | 'joint-controller' | 'processor';

/**
 * Who reads: people (traveller, client, desks) and the purposes the machine works for (intake, settlement …).
 */
export const readers = {
  traveller: { nl: 'de reiziger zelf', en: 'the traveller' },
  client: { nl: 'uw werkgever (de klant)', en: 'your employer (the client)' },
  'service-desk': { nl: 'onze klantenservice', en: 'our service desk' },
  'card-desk': { nl: 'onze kaartafdeling', en: 'our card desk' },
  'finance-desk': { nl: 'onze financiële afdeling', en: 'our finance desk' },
  'privacy-officer': { nl: 'onze privacyfunctionaris', en: 'our privacy officer' },
  security: { nl: 'onze beveiliging', en: 'our security staff' },
  intake: { nl: 'het inlezen van gegevens', en: 'the intake of data' },
  settlement: { nl: 'de maandafsluiting', en: 'the month close' },
  delivery: { nl: 'de aflevering bij ontvangers', en: 'delivery to recipients' },
  invoicing: { nl: 'de facturering', en: 'invoicing' },
  analysis: { nl: 'analyse in opdracht', en: 'commissioned analysis' },
  research: { nl: 'onderzoek', en: 'research' },
  operator: { nl: 'het beheer van organisaties', en: 'the administration of organisations' },
  recognition: {
    nl: 'het herkennen van wie om iets vraagt',
    en: 'the recognising of who asks for something',
  },
  access: { nl: 'het inloggen', en: 'the login' },
  rights: { nl: 'het uitvoeren van uw rechten', en: 'the carrying out of your rights' },
  sweeper: { nl: 'de opruimer', en: 'the sweeper' },
} as const satisfies Record<string, Text>;
export type Reader = keyof typeof readers;

/** Which rows a reader sees. Each word has one row policy, in privacy/access. */
export const conditions = {
  own: { nl: 'alleen eigen gegevens', en: 'own data only' },
  organisation: { nl: 'van de eigen organisatie', en: 'of the own organisation' },
  'business-or-commute': {
    nl: 'alleen ritten die u als zakelijk of woon-werk heeft bevestigd',
    en: 'only trips that you confirmed as business or commute',
  },
  'open-ticket': { nl: 'alleen bij een open vraag van u', en: 'only while a question of yours is open' },
  'own-ticket': {
    nl: 'alleen dossiers die de medewerker zelf opende',
    en: 'only files that the staff member opened',
  },
  'own-staff': {
    nl: 'alleen wat de eigen medewerkers bekeken',
    en: 'only what the own staff looked at',
  },
  'own-period': { nl: 'alleen uit de periode van het gebruik', en: 'only of the period of use' },
  instructed: { nl: 'alleen na schriftelijke opdracht', en: 'only on a written instruction' },
  enrolled: { nl: 'alleen van deelnemers', en: 'only of participants' },
  aggregated: { nl: 'alleen geteld, nooit per persoon', en: 'only counted, never per person' },
  submitted: { nl: 'alleen wat u heeft ingediend', en: 'only what you submitted' },
  'totals-only': { nl: 'alleen een totaal per periode', en: 'only a total per period' },
  pseudonymous: { nl: 'onder een schuilnaam', en: 'under a pseudonym' },
  expired: { nl: 'alleen wat weg moet', en: 'only what must go' },
  everyone: { nl: 'zonder beperking', en: 'without restriction' },
} as const satisfies Record<string, Text>;
export type Condition = keyof typeof conditions;

/** When a recipient receives. */
export const occasions = {
  always: { nl: 'altijd', en: 'always' },
  'on-activation': { nl: 'wanneer u de dienst aanzet', en: 'when you switch the service on' },
  'on-order': { nl: 'wanneer u bestelt of aanvraagt', en: 'when you order or apply' },
  'on-request': { nl: 'op verzoek', en: 'on request' },
  'on-demand-by-law': { nl: 'wanneer de wet het eist', en: 'when the law demands it' },
  'on-instruction': { nl: 'na opdracht van de werkgever', en: 'on the instruction of the employer' },
  'on-submission': { nl: 'wanneer u indient', en: 'when you submit' },
  'on-settlement': { nl: 'bij de maandafsluiting', en: 'at the month close' },
  'business-or-commute': {
    nl: 'alleen ritten die u als zakelijk of woon-werk heeft bevestigd',
    en: 'only trips that you confirmed as business or commute',
  },
  claimable: {
    nl: 'alleen ritten die u als declarabel heeft bevestigd',
    en: 'only trips that you confirmed as claimable',
  },
  'when-product-requires': { nl: 'alleen als het product het eist', en: 'only if the product requires it' },
  'when-needed': { nl: 'alleen als het nodig is', en: 'only when needed' },
  'holder-recorded': {
    nl: 'alleen als de organisatie de gebruiker heeft vastgelegd',
    en: 'only if the organisation recorded the holder',
  },
  'when-overdue': { nl: 'pas na aanmaningen en aankondiging', en: 'only after reminders and notice' },
  aggregated: { nl: 'alleen geteld, nooit per persoon', en: 'only counted, never per person' },
  anonymous: { nl: 'zonder iets dat naar u wijst', en: 'without anything that points to you' },
} as const satisfies Record<string, Text>;
export type Occasion = keyof typeof occasions;

/**
 * How long. The sums are in kernel/retention; the words are what people read and what `register --json`
 * prints.
 */
export const terms = {
  '2-financial-years': {
    nl: 'het boekjaar zelf en het jaar erna',
    en: 'the financial year itself and the next',
  },
  '7-years': { nl: '7 jaar na het boekjaar', en: '7 years after the financial year' },
  '18-months': { nl: '18 maanden', en: '18 months' },
  '1-year': { nl: '1 jaar', en: '1 year' },
  '90-days': { nl: '90 dagen', en: '90 days' },
  '70-days': { nl: '70 dagen', en: '70 days' },
  '67-days': { nl: '67 dagen', en: '67 days' },
  '35-days': { nl: '35 dagen', en: '35 days' },
  '30-days': { nl: '30 dagen', en: '30 days' },
  '24-hours': { nl: '24 uur', en: '24 hours' },
  'until-confirmed': { nl: 'tot u de rit bevestigt', en: 'until you confirm the trip' },
  'until-delivered': { nl: 'tot de kaart geleverd is', en: 'until the card is delivered' },
  'until-report': { nl: 'tot het rapport gemaakt is', en: 'until the report is made' },
  'until-result': { nl: 'tot de uitslag bekend is', en: 'until the result is known' },
  'until-released': { nl: 'tot de blokkade eindigt', en: 'until the hold is released' },
  'until-withdrawn': { nl: 'tot u uw toestemming intrekt', en: 'until you withdraw your consent' },
  'not-kept': { nl: 'niet bewaard', en: 'not kept' },
  'by-recipient': { nl: 'volgens de ontvanger zelf', en: "by the recipient's own terms" },
  'by-cookie': { nl: 'per cookie vermeld', en: 'stated for each cookie' },
  'while-in-use': { nl: 'zolang het in gebruik is', en: 'as long as it is in use' },
} as const satisfies Record<string, Text>;
export type Term = keyof typeof terms;

/** From when a term counts. */
export const starts = {
  event: { nl: 'gerekend vanaf de dag waarop het gebeurde', en: 'counted from the day it happened' },
  booked: {
    nl: 'gerekend vanaf het einde van het boekjaar van boeking',
    en: 'counted from the end of the year of booking',
  },
  'account-ended': {
    nl: 'gerekend vanaf het einde van uw account',
    en: 'counted from the end of your account',
  },
  collected: { nl: 'gerekend vanaf het verzamelen', en: 'counted from collection' },
  closed: { nl: 'gerekend vanaf de afsluiting', en: 'counted from closing' },
  created: { nl: 'gerekend vanaf het maken', en: 'counted from creation' },
  confirmed: { nl: 'bij de bevestiging', en: 'at confirmation' },
  received: { nl: 'gerekend vanaf de ontvangst', en: 'counted from receipt' },
} as const satisfies Record<string, Text>;
export type Start = keyof typeof starts;
