// What the site refuses: no demo to look at, nobody to look as, a line that is not the reader's.
import type { RefusalTable } from '#kernel/refusal';

export const siteRefusals = {
  'no-demo': {
    nl: 'U bent niet ingelogd. Log in met uw e-mailadres en wachtwoord.',
    en: 'You are not logged in. Log in with your e-mail address and password.',
  },
  'not-only-demo': {
    nl: 'Hier staan ook echte organisaties. Een medewerker van ons ziet die allemaal, en kan daarom niet als demo bekeken worden. Kijk als de organisatie of als reiziger.',
    en: 'There are real organisations here too. A member of our staff sees all of them, and so cannot be looked as in the demo. Look as the organisation or as a traveller.',
  },
  'person-unknown': {
    nl: 'Deze persoon is er niet in de demo. Kies iemand uit de lijst.',
    en: 'This person is not in the demo. Choose somebody from the list.',
  },
  'line-unknown': {
    nl: 'Deze regel is er niet, of is niet van u. Ga terug naar de maand en open de regel daar.',
    en: 'This line does not exist, or is not yours. Go back to the month and open the line there.',
  },
} as const satisfies RefusalTable;
