// What the site refuses: no demo to look at, nobody to look as, a line that is not the reader's.
import type { RefusalTable } from '#kernel/refusal';

export const siteRefusals = {
  'no-demo': {
    nl: 'Er is hier geen demo, en aanmelden kan nog niet. Maak de demo met: reisrecht demo reset.',
    en: 'There is no demo here, and signing in is not possible yet. Make the demo with: reisrecht demo reset.',
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
