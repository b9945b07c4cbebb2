// What charging refuses, with what to do.
import { refuse } from '#kernel/refusal';

export const chargingRefusals = {
  'point-unknown': {
    nl: 'Dit laadpunt staat niet in de lijst. Kies er een uit de lijst, of gebruik uw laadpas bij de paal.',
    en: 'This charge point is not in the list. Choose one of the list, or use your pass at the point.',
  },
  'point-not-free': {
    nl: 'Dit laadpunt is nu niet vrij. Kies een ander punt in de buurt.',
    en: 'This charge point is not free now. Choose another one nearby.',
  },
  'point-not-remote': {
    nl: 'Dit laadpunt start niet vanaf het scherm. Houd uw laadpas bij de paal.',
    en: 'This charge point does not start from the screen. Hold your pass at the point.',
  },
  'session-unknown': {
    nl: 'Deze laadbeurt loopt niet meer. Kijk bij uw laadbeurten of hij al is gestopt.',
    en: 'This session is no longer running. Look at your sessions whether it has stopped already.',
  },
  'order-waiting': {
    nl: 'Uw vorige opdracht loopt nog. Wacht een halve minuut en kijk dan opnieuw.',
    en: 'Your previous order is still running. Wait half a minute and look again.',
  },
  'already-charging': {
    nl: 'U laadt al bij een ander punt. Stop die laadbeurt eerst.',
    en: 'You are charging at another point already. Stop that session first.',
  },
  'line-missing': {
    nl: 'Met deze aanbieder is nu geen verbinding. Gebruik een ander laadpunt; wij herstellen het.',
    en: 'There is no connection with this provider now. Use another charge point; we will repair it.',
  },
} as const;

/**
 * Why an order was not carried out, or a pass refused: a word in the table, these sentences on the screen.
 */
export const becauseSentences = {
  rejected: {
    nl: 'De aanbieder nam de opdracht niet aan. Kies een ander punt, of gebruik uw laadpas.',
    en: 'The provider did not take the order. Choose another point, or use your pass.',
  },
  'point-occupied': {
    nl: 'Het laadpunt is bezet. Kies een ander punt in de buurt.',
    en: 'The charge point is occupied. Choose another one nearby.',
  },
  'point-broken': {
    nl: 'Het laadpunt is buiten werking. Kies een ander punt in de buurt.',
    en: 'The charge point is out of order. Choose another one nearby.',
  },
  'no-answer': {
    nl: 'De aanbieder gaf geen antwoord binnen een minuut. Er is niets gestart; probeer het opnieuw.',
    en: 'The provider gave no answer within a minute. Nothing was started; try again.',
  },
  'service-off': {
    nl: 'Laden staat voor u niet aan. Zet de dienst aan, of vraag uw werkgever.',
    en: 'Charging is not on for you. Switch the service on, or ask your employer.',
  },
  'pass-ended': {
    nl: 'Deze laadpas is beëindigd. Zet de dienst weer aan voor een nieuwe pas.',
    en: 'This pass has ended. Switch the service on again for a new one.',
  },
  restricted: {
    nl: 'U heeft het gebruik van uw gegevens laten beperken. Hef dat op om te laden.',
    en: 'You had the use of your data restricted. Lift that to charge.',
  },
  'group-closed': {
    nl: 'Uw werkgever heeft laden niet voor uw groep opengesteld. Vraag ernaar bij uw werkgever.',
    en: 'Your employer has not opened charging to your group. Ask your employer about it.',
  },
  'above-ride': {
    nl: 'Laden kost hier meer dan uw werkgever per keer betaalt. Kies een goedkoper punt.',
    en: 'Charging here costs more than your employer pays each time. Choose a cheaper point.',
  },
  'above-day': {
    nl: 'Uw ruimte voor vandaag is op. Laad morgen, of merk het als privé aan.',
    en: 'Your room for today is used up. Charge tomorrow, or mark it as private.',
  },
  'above-month': {
    nl: 'Uw ruimte voor deze maand is op. Vraag uw werkgever om ruimte, of merk het als privé aan.',
    en: 'Your room for this month is used up. Ask your employer for room, or mark it as private.',
  },
  'outside-hours': {
    nl: 'Uw werkgever betaalt laden nu niet. Kies een ander tijdstip.',
    en: 'Your employer does not pay for charging now. Choose another time.',
  },
  'outside-days': {
    nl: 'Uw werkgever betaalt laden vandaag niet. Kies een andere dag.',
    en: 'Your employer does not pay for charging today. Choose another day.',
  },
  'above-class': {
    nl: 'Dit punt valt buiten wat uw werkgever betaalt. Kies een ander punt.',
    en: 'This point is outside what your employer pays. Choose another one.',
  },
} as const;
export type ChargingBecause = keyof typeof becauseSentences;

export const sentenceOf = (because: string) =>
  becauseSentences[(because in becauseSentences ? because : 'rejected') as ChargingBecause];

/** The same sentence as a refusal, for who is about to start. */
export const refuseBecause = (because: ChargingBecause) => refuse(becauseSentences, because);
