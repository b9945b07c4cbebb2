// What access refuses. A sentence never says whether an account exists.
import type { RefusalTable } from '#kernel/refusal';

export const accessRefusals = {
  'sign-in-wrong': {
    nl: 'E-mailadres, wachtwoord of code klopt niet. Probeer het opnieuw, of kies een ander wachtwoord.',
    en: 'The e-mail address, password or code is not right. Try again, or choose another password.',
  },
  'tries-too-many': {
    nl: 'Er is te vaak achter elkaar geprobeerd. Wacht een kwartier en probeer het opnieuw.',
    en: 'There were too many tries in a row. Wait a quarter of an hour and try again.',
  },
  'invitation-wrong': {
    nl: 'Deze uitnodiging werkt niet: zij is al gebruikt, ouder dan 14 dagen of niet volledig overgenomen. Vraag uw werkgever om een nieuwe.',
    en: 'This invitation does not work: it was used already, is older than 14 days or was not copied whole. Ask your employer for a new one.',
  },
  'email-missing': {
    nl: 'Van deze persoon is geen e-mailadres bekend. Lees eerst het personeelsbestand met het adres in.',
    en: 'No e-mail address of this person is known. Import the people file with the address first.',
  },
  'not-employed': {
    nl: 'Deze persoon is niet (meer) in dienst en krijgt geen uitnodiging.',
    en: 'This person is not employed (any more) and gets no invitation.',
  },
  'provider-none': {
    nl: 'Bij deze code hoort geen inlogdienst van een werkgever. Kijk de code na, of log in met uw wachtwoord.',
    en: 'No login service of an employer belongs to this code. Check the code, or log in with your password.',
  },
  'provider-away': {
    nl: 'De inlogdienst van uw werkgever antwoordt nu niet goed. Probeer het later, of log in met uw wachtwoord.',
    en: 'The login service of your employer does not answer well now. Try later, or log in with your password.',
  },
  'provider-code-taken': {
    nl: 'Deze code is van een andere organisatie. Kies een andere.',
    en: 'This code belongs to another organisation. Choose another one.',
  },
  'login-stale': {
    nl: 'Deze poging om in te loggen is verlopen of hoort bij een ander venster. Begin opnieuw.',
    en: 'This attempt to log in has expired or belongs to another window. Begin again.',
  },
  'login-unproved': {
    nl: 'De inlogdienst heeft niet bewezen wie u bent. Begin opnieuw; blijft het zo, meld het dan aan uw werkgever.',
    en: 'The login service did not prove who you are. Begin again; if it stays like this, tell your employer.',
  },
  'identity-unknown': {
    nl: 'Dit werkaccount hoort hier nog bij niemand. Log eerst in met uw wachtwoord en koppel het bij Mijn account.',
    en: 'This work account is nobody’s here yet. First log in with your password and link it at My account.',
  },
  'identity-taken': {
    nl: 'Dit werkaccount is al van een ander. Log bij uw werk in als uzelf en probeer het opnieuw.',
    en: 'This work account is somebody else’s already. Log in at your work as yourself and try again.',
  },
  'identity-none': {
    nl: 'Er is geen werkaccount gekoppeld.',
    en: 'No work account is linked.',
  },
  'reset-wrong': {
    nl: 'Deze link werkt niet: hij is al gebruikt, ouder dan een half uur of niet volledig overgenomen. Vraag een nieuwe.',
    en: 'This link does not work: it was used already, is older than half an hour or was not copied whole. Ask for a new one.',
  },
  'person-none': {
    nl: 'Deze persoon is er niet. Ga terug naar de lijst van mensen.',
    en: 'This person does not exist. Go back to the list of people.',
  },
  'invitation-none': {
    nl: 'Voor deze persoon staat geen uitnodiging open.',
    en: 'There is no open invitation for this person.',
  },
  'account-none': {
    nl: 'Deze persoon heeft geen account. Nodig de persoon uit en geef daarbij de taken.',
    en: 'This person has no account. Invite the person and give the duties with it.',
  },
  'own-duties': {
    nl: 'Uw eigen taken verandert u niet zelf. Vraag het aan een andere mobiliteitsmanager.',
    en: 'You do not change your own duties. Ask another mobility manager.',
  },
  'password-short': {
    nl: 'Kies een wachtwoord van 12 tot 200 tekens. Een zin van vier woorden is goed.',
    en: 'Choose a password of 12 to 200 characters. A sentence of four words is good.',
  },
  'password-known': {
    nl: 'Uw e-mailadres of steeds hetzelfde teken is te makkelijk te raden. Kies iets anders.',
    en: 'Your e-mail address or one repeated character is too easy to guess. Choose something else.',
  },
  'login-taken': {
    nl: 'Met dit e-mailadres is al een account van een andere organisatie. Vraag uw werkgever een ander adres van u door te geven.',
    en: 'There is an account of another organisation with this e-mail address already. Ask your employer to pass on another address of yours.',
  },
  'code-wrong': {
    nl: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app.',
    en: 'This code is not right or was used already. Wait for the next code in your app.',
  },
  'second-step-needed': {
    nl: 'De gegevens van de organisatie ziet u pas met een tweede stap. Stel die in bij Account, en log opnieuw in.',
    en: 'You see the data of the organisation only with a second step. Set it up at Account, and log in again.',
  },
  'not-for-this-account': {
    nl: 'Dit account mag de gegevens van de organisatie niet zien.',
    en: 'This account may not see the data of the organisation.',
  },
  'session-unknown': {
    nl: 'Deze sessie is er niet meer.',
    en: 'This session is gone already.',
  },
} as const satisfies RefusalTable;
