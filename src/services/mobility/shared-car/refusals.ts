// What a shared car refuses, with what to do.
export const sharedCarRefusals = {
  'car-gone': {
    nl: 'Deze auto staat niet meer in de lijst van de aanbieder. Zoek opnieuw en kies een andere.',
    en: 'This car is no longer in the provider’s list. Search again and choose another one.',
  },
  'time-past': {
    nl: 'Het begin ligt in het verleden. Kies een tijd vanaf nu.',
    en: 'The start lies in the past. Choose a time from now on.',
  },
  'time-order': {
    nl: 'Het einde ligt niet na het begin. Kies een latere eindtijd.',
    en: 'The end is not after the start. Choose a later end.',
  },
  'time-long': {
    nl: 'Een deelauto boekt u voor hoogstens {days} dagen. Kies een kortere tijd.',
    en: 'You book a shared car for at most {days} days. Choose a shorter time.',
  },
  'licence-missing': {
    nl: 'Uw rijbewijs is nog niet gecontroleerd. Zet de dienst uit en weer aan; u laat het dan één keer zien.',
    en: 'Your driving licence was not checked yet. Switch the service off and on again; you then show it once.',
  },
  'licence-ends': {
    nl: 'Uw rijbewijs is geldig tot en met {day} en deze rit eindigt later. Kies een eerdere dag, of zet de dienst uit en weer aan met uw nieuwe rijbewijs.',
    en: 'Your driving licence is valid up to {day} and this ride ends later. Choose an earlier day, or switch the service off and on again with your new licence.',
  },
  'licence-number': {
    nl: 'Een Nederlands rijbewijs heeft tien cijfers. Kijk op de kaart bij 5.',
    en: 'A Dutch driving licence has ten figures. Look at 5 on the card.',
  },
  'licence-category': {
    nl: 'Voor een auto is categorie B nodig, en die staat niet op dit rijbewijs.',
    en: 'A car needs category B, and this licence does not have it.',
  },
  'booking-unknown': {
    nl: 'Deze boeking staat niet in uw overzicht. Kies een boeking uit uw lijst.',
    en: 'This booking is not in your overview. Choose one of your list.',
  },
  'booking-over': {
    nl: 'Deze boeking is voorbij. Er is niets veranderd.',
    en: 'This booking is over. Nothing was changed.',
  },
  'booking-not-confirmed': {
    nl: 'De aanbieder heeft de boeking nog niet bevestigd. Wacht even; u ziet het hier zodra het zo is.',
    en: 'The provider has not confirmed the booking yet. Wait a moment; you see it here as soon as it has.',
  },
  'ride-begun': {
    nl: 'De rit is al begonnen. Beëindig de rit bij de auto; annuleren of verzetten kan niet meer.',
    en: 'The ride has begun. End it at the car; it can no longer be cancelled or moved.',
  },
  'too-early': {
    nl: 'De auto gaat open vanaf {minutes} minuten voor het begin. Wacht nog even, of verzet de boeking.',
    en: 'The car opens from {minutes} minutes before the start. Wait a little, or move the booking.',
  },
  'order-waiting': {
    nl: 'Dit loopt al. Wacht tot de aanbieder antwoordt.',
    en: 'This is under way already. Wait until the provider answers.',
  },
} as const;

/** Why the operator did not do what was asked; the codes stand in the table, the sentences here. */
export const orderRefusals = {
  'not-available': {
    nl: 'Iemand was u voor, of de auto is niet meer vrij op die tijd. Kies een andere auto of tijd.',
    en: 'Somebody was before you, or the car is no longer free at that time. Choose another car or time.',
  },
  'offer-gone': {
    nl: 'Het aanbod verliep voordat de aanbieder het bevestigde. Boek opnieuw; u betaalt niets voor deze poging.',
    en: 'The offer lapsed before the provider confirmed it. Book again; this attempt costs you nothing.',
  },
  'price-higher': {
    nl: 'De aanbieder vraagt nu meer dan u zag. Er is niets geboekt: bekijk de nieuwe prijs en boek opnieuw.',
    en: 'The provider asks more now than you saw. Nothing was booked: look at the new price and book again.',
  },
  'not-accepted': {
    nl: 'De aanbieder weigert dit. Probeer het nog eens, of bel de aanbieder; het nummer staat bij de dienst.',
    en: 'The provider refuses this. Try again, or call the provider; its number is with the service.',
  },
  'not-allowed': {
    nl: 'De koppeling met de aanbieder werkt nu niet. Wij zijn gewaarschuwd; kies intussen een andere aanbieder.',
    en: 'The connection with the provider does not work now. We have been told; choose another provider meanwhile.',
  },
  'not-linked-yet': {
    nl: 'De aanbieder heeft uw koppeling nog niet bevestigd. Dat duurt meestal een minuut; probeer het dan opnieuw.',
    en: 'The provider has not confirmed your link yet. That takes a minute mostly; try again then.',
  },
  'no-answer': {
    nl: 'De aanbieder antwoordt niet. Er is niets gebeurd. Probeer het zo nog eens, of bel de aanbieder.',
    en: 'The provider does not answer. Nothing was done. Try again in a moment, or call the provider.',
  },
  'service-off': {
    nl: 'De dienst staat uit of het gebruik van uw gegevens is beperkt. Er ging niets naar de aanbieder.',
    en: 'The service is off or the use of your data is restricted. Nothing went to the provider.',
  },
} as const;
export type OrderBecause = keyof typeof orderRefusals;
