// The supervisory authority, with the ways to reach it: on every refusal, complaint and statement.
import type { Text } from './vocabulary.ts';

export interface AuthorityContact {
  readonly name: string;
  readonly website: string;
  readonly complaint: Text;
  readonly post: string;
  readonly phone: string;
}

/** Contact details change: whoever operates this checks them with the authority itself (decision A41). */
export const authority: AuthorityContact = {
  name: 'Autoriteit Persoonsgegevens',
  website: 'https://www.autoriteitpersoonsgegevens.nl',
  complaint: {
    nl: 'U mag altijd een klacht indienen bij de Autoriteit Persoonsgegevens, ook zonder eerst bij ons te klagen.',
    en: 'You may always complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens), also without complaining to us first.',
  },
  post: 'Postbus 93374, 2509 AJ Den Haag',
  phone: '088 1805 250',
};
