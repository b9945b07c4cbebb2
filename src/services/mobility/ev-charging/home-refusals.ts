// Why something of charging at home is not taken, or not paid yet, and what to do.
import type { Sentence } from '#kernel/refusal';

export const homeRefusals = {
  'home-charger-known': {
    nl: 'Er staat al een lader. Beëindig die eerst, en meld dan de nieuwe.',
    en: 'There is a charger already. End that one first, then register the new one.',
  },
  'home-charger-unknown': {
    nl: 'Meld eerst uw lader: dan weten wij welke laadpas of welk kenteken telt.',
    en: 'Register your charger first: then we know which pass or plate counts.',
  },
  'home-charger-counts': {
    nl: 'Zeg welke laadpas of welk kenteken telt. Anders kunnen wij laadbeurten van anderen niet weglaten.',
    en: 'Say which pass or plate counts. Otherwise we cannot leave out sessions of others.',
  },
  'home-other-way': {
    nl: 'Deze lader geeft op een andere manier door. Beëindig hem en meld hem opnieuw als dat verandert.',
    en: 'This charger reports in another way. End it and register it again when that changes.',
  },
  'home-price': {
    nl: 'Een prijs per kWh ligt tussen 0,1 cent en € 2. Schrijf hem als 0,25.',
    en: 'A price per kWh lies between 0.1 cent and €2. Write it as 0.25.',
  },
  'home-times': {
    nl: 'Begin en einde kunnen niet: het einde ligt voor het begin, in de toekomst, of meer dan een week later.',
    en: 'Start and end cannot be: the end lies before the start, in the future, or more than a week later.',
  },
  'home-too-old': {
    nl: 'Dit is meer dan een jaar geleden. Vraag uw werkgever om het buiten het systeem om te vergoeden.',
    en: 'This is more than a year ago. Ask your employer to reimburse it outside the system.',
  },
  'home-too-much': {
    nl: 'Meer dan 250 kWh in een laadbeurt kan niet. Controleer het getal.',
    en: 'More than 250 kWh in one session cannot be. Check the number.',
  },
  'home-overlap': {
    nl: 'Op deze tijden staat al een laadbeurt van deze lader.',
    en: 'There is a session of this charger at these times already.',
  },
  'meter-backwards': {
    nl: 'Deze stand is lager dan de vorige, of de dag ligt ervoor. Controleer de stand en de dag.',
    en: 'This reading is lower than the one before, or its day lies before it. Check reading and day.',
  },
  'meter-others': {
    nl: 'Voor anderen kan niet meer zijn dan er door de meter ging.',
    en: 'What was for others cannot be more than what went through the meter.',
  },
  'meter-too-much': {
    nl: 'Meer dan 20.000 kWh tussen twee standen kan niet. Controleer de stand.',
    en: 'More than 20,000 kWh between two readings cannot be. Check the reading.',
  },
  'home-tariff-dates': {
    nl: 'De laatste dag ligt voor de eerste. Controleer de data.',
    en: 'The last day lies before the first. Check the dates.',
  },
} as const;

/** Why a session waits or was refused, for the person and the client. */
export const homeReasons = {
  'no-tariff': {
    nl: 'Uw werkgever heeft voor deze dag nog geen prijs per kWh vastgelegd. Vraag ernaar.',
    en: 'Your employer has not set a price per kWh for this day yet. Ask about it.',
  },
  'tariff-unverified': {
    nl: 'De prijs van uw werkgever is nog niet bij de bron nagekeken. Zodra dat gebeurd is, wordt dit vergoed.',
    en: 'The price of your employer has not been checked at its source yet. Once it is, this is reimbursed.',
  },
  'no-cost': {
    nl: 'Zeg wat een kWh u kost: meer dan dat wordt niet vergoed.',
    en: 'Say what a kWh costs you: no more than that is reimbursed.',
  },
  'service-off': {
    nl: 'Uw werkgever heeft laden uitgezet. Vraag ernaar bij uw werkgever.',
    en: 'Your employer has switched charging off. Ask your employer about it.',
  },
  'group-closed': {
    nl: 'Uw werkgever heeft laden niet voor uw groep opengesteld. Vraag ernaar bij uw werkgever.',
    en: 'Your employer has not opened charging to your group. Ask your employer about it.',
  },
  'above-ride': {
    nl: 'Dit is meer dan uw werkgever per keer vergoedt. Vraag uw werkgever om ruimte.',
    en: 'This is more than your employer reimburses each time. Ask your employer for room.',
  },
  'above-day': {
    nl: 'Hiermee gaat u boven wat uw werkgever per dag vergoedt. Vraag uw werkgever om ruimte.',
    en: 'With this you pass what your employer reimburses a day. Ask your employer for room.',
  },
  'above-month': {
    nl: 'Hiermee gaat u boven wat uw werkgever per maand vergoedt. Vraag uw werkgever om ruimte.',
    en: 'With this you pass what your employer reimburses a month. Ask your employer for room.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type HomeReason = keyof typeof homeReasons;
