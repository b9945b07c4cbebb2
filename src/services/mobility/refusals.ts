// What the hallway of mobility refuses, with what to do.
export const mobilityRefusals = {
  'already-linked': {
    nl: 'U bent al aan deze aanbieder gekoppeld. U kunt de dienst meteen gebruiken.',
    en: 'You are linked to this provider already. You can use the service at once.',
  },
  'number-taken': {
    nl: 'Dit nummer is bij deze aanbieder al aan iemand gekoppeld. Neem contact op met de klantenservice.',
    en: 'This number is linked to somebody at this provider already. Contact the service desk.',
  },
  'not-linked': {
    nl: 'U bent niet aan deze aanbieder gekoppeld. Zet de dienst eerst aan.',
    en: 'You are not linked to this provider. Switch the service on first.',
  },
  'still-in-use': {
    nl: 'U heeft hier nog een boeking of een lopend gebruik. Beëindig dat eerst; dan kunt u de dienst uitzetten.',
    en: 'You still have a booking or a running use here. End that first; then you can switch the service off.',
  },
  'usage-unknown': {
    nl: 'Dit gebruik staat niet in uw overzicht. Kies een regel uit uw lijst.',
    en: 'This use is not in your overview. Choose a line of your list.',
  },
  'usage-set-aside': {
    nl: 'Dit gebruik wordt nog nagekeken en kost u nu niets. Zodra het klopt, kunt u het aanmerken.',
    en: 'This use is being checked and costs you nothing now. As soon as it is right you can mark it.',
  },
  'already-disputed': {
    nl: 'U heeft deze regel al betwist. U krijgt bericht zodra er een antwoord is.',
    en: 'You have disputed this line already. You will hear as soon as there is an answer.',
  },
} as const;
