// The fixed words around the statement: headings and labels, in both languages.
import type { Basis } from '#register/vocabulary';

export type Locale = 'nl' | 'en';

interface Text {
  readonly nl: string;
  readonly en: string;
}

export const words = {
  title: { nl: 'Wat wij met uw gegevens doen', en: 'What we do with your data' },
  intro: {
    nl: 'Dit is ons privacystatement. Het is geen los stuk papier: uit dezelfde regels komt het programma zelf. Wat hier niet staat, kan het programma niet.',
    en: 'This is our privacy statement. It is no separate piece of paper: the program itself comes from the same rules. What is not written here the program cannot do.',
  },
  reading: {
    nl: 'U hoeft alleen te lezen over diensten die u gebruikt. Bij elke verwerking staat waarom, welke gegevens, hoelang, wie meekijkt, wie iets ontvangt en wat u kunt doen.',
    en: 'You need only read about services that you use. With each processing you find why, which data, how long, who looks along, who receives something and what you can do.',
  },
  contents: { nl: 'Inhoud', en: 'Contents' },
  notAvailable: {
    nl: 'Dit deel werkt nog niet en verzamelt nu niets; zo gaat het werken.',
    en: 'This part does not work yet and collects nothing now; this is how it will work.',
  },
  activityNotAvailable: {
    nl: 'Dit is nog niet beschikbaar: wij verzamelen hiervoor nu niets. Zo gaat het werken.',
    en: 'This is not available yet: we collect nothing for it now. This is how it will work.',
  },
  why: { nl: 'Waarom', en: 'Why' },
  basis: { nl: 'Op grond van', en: 'On the basis of' },
  controller: { nl: 'Verantwoordelijk', en: 'Responsible' },
  instructed: { nl: 'Wij werken hier in opdracht', en: 'Here we work on instruction' },
  data: { nl: 'Gegevens', en: 'Data' },
  noData: { nl: 'hiervoor bewaren wij niets over u', en: 'for this we keep nothing about you' },
  source: { nl: 'Wij krijgen ze van', en: 'We get them from' },
  howLong: { nl: 'Hoelang', en: 'How long' },
  readers: { nl: 'Wie kijkt mee', en: 'Who looks along' },
  onlyYou: { nl: 'alleen uzelf', en: 'only you' },
  all: { nl: 'alle gegevens hierboven', en: 'all data above' },
  recipients: { nl: 'Wie ontvangt iets', en: 'Who receives something' },
  nobody: { nl: 'niemand', en: 'nobody' },
  notDeclared: {
    nl: 'niets, tot de vaste lijst van deze partij in dit statement staat',
    en: 'nothing, until the fixed list of this party is in this statement',
  },
  demanded: {
    nl: 'alleen wat de wet in dat geval vraagt, na toetsing door twee mensen',
    en: 'only what the law asks in that case, after examination by two people',
  },
  unreadable: {
    nl: 'niets dat zij kan lezen: alles is versleuteld',
    en: 'nothing it can read: all is encrypted',
  },
  outsideEea: { nl: 'ook buiten de EER', en: 'also outside the EEA' },
  consent: { nl: 'Wij vragen u', en: 'We ask you' },
  withdrawal: { nl: 'Toestemming intrekken', en: 'Withdrawing consent' },
  weighed: { nl: 'Onze afweging', en: 'Our weighing' },
  objection: { nl: 'Bezwaar maken', en: 'Objecting' },
  instruction: { nl: 'De opdracht', en: 'The instruction' },
  rights: { nl: 'Uw rechten', en: 'Your rights' },
  groups: { nl: 'Onze woorden voor gegevens', en: 'Our words for data' },
  never: { nl: 'Wat wij nooit verzamelen', en: 'What we never collect' },
  parties: { nl: 'Overzicht van ontvangers', en: 'Overview of recipients' },
  openPoints: { nl: 'Punten die een jurist nog bevestigt', en: 'Points that a lawyer still confirms' },
  authority: {
    nl: 'Klagen kan ook bij de Autoriteit Persoonsgegevens: <https://autoriteitpersoonsgegevens.nl>.',
    en: 'You can also complain to the Dutch Data Protection Authority: <https://autoriteitpersoonsgegevens.nl>.',
  },
} as const satisfies Record<string, Text>;

export const wings = {
  people: { nl: 'Mensen en toegang', en: 'People and access' },
  travel: { nl: 'Reizen en vergoeden', en: 'Travel and allowances' },
  mobility: { nl: 'Vervoer van aanbieders', en: 'Transport of providers' },
  card: { nl: 'Uw kaart', en: 'Your card' },
  money: { nl: 'Geld en facturen', en: 'Money and invoices' },
  insight: { nl: 'Rapporten en onderzoek', en: 'Reports and research' },
  trust: { nl: 'Vertrouwen en rechten', en: 'Trust and rights' },
  system: { nl: 'Achter de schermen', en: 'Behind the scenes' },
} as const satisfies Record<string, Text>;

export const roleWords = {
  controller: { nl: 'zelf verantwoordelijk', en: 'itself responsible' },
  processor: { nl: 'werkt in opdracht', en: 'works on instruction' },
  authority: { nl: 'instantie', en: 'authority' },
  subject: { nl: 'uw eigen gegevens', en: 'your own data' },
  anonymous: { nl: 'weet niet wie u bent', en: 'does not know who you are' },
} as const satisfies Record<string, Text>;

/** What a person can do, per basis: articles 15 to 22, 7(3) and 77. */
export const rightsOf = {
  contract: {
    nl: 'inzien, verbeteren, wissen, beperken, meenemen, klagen',
    en: 'inspect, correct, erase, restrict, take along, complain',
  },
  consent: {
    nl: 'intrekken, inzien, verbeteren, wissen, beperken, meenemen, klagen',
    en: 'withdraw, inspect, correct, erase, restrict, take along, complain',
  },
  'legal-obligation': {
    nl: 'inzien, verbeteren, beperken, klagen; wissen kan niet zolang de wet bewaren eist',
    en: 'inspect, correct, restrict, complain; erasing is impossible while the law demands keeping',
  },
  'legitimate-interest': {
    nl: 'bezwaar maken, inzien, verbeteren, wissen, beperken, klagen',
    en: 'object, inspect, correct, erase, restrict, complain',
  },
  'set-by-controller': {
    nl: 'uw verzoek geven wij binnen twee werkdagen door aan de verantwoordelijke; u hoort dat van ons',
    en: 'we pass your request on to the controller within two working days; you hear so from us',
  },
} as const satisfies Record<Basis, Text>;
