// Why somebody looked, in both languages: the reasons that our own pages and commands give.
import type { Sentence } from '#kernel/refusal';

/** By the words that stand in the log. A reason that a member of staff typed stays as it was typed. */
const reasons: Readonly<Record<string, string>> = {
  'the explanation of one amount': 'de uitleg van één bedrag',
  'the payroll month': 'de loonmaand',
  'the log of who looked': 'het logboek van wie keek',
  'who has an account, and with which duties': 'wie een account heeft, en met welke taken',
  'the list of people': 'de lijst van mensen',
  'the form of one person': 'het formulier van één persoon',
  'handling a request about rights': 'het behandelen van een verzoek over rechten',
  'handling a complaint': 'het behandelen van een klacht',
  'A dispute about the price of a use': 'een geschil over de prijs van een gebruik',
  'trips that the policy asks to look at': 'ritten waar de regeling naar laat kijken',
  'what was used for the work': 'wat voor het werk is gebruikt',
  'checking the demand of an authority': 'het nagaan van een eis van een overheid',
};

const COMMAND = 'a command on the server: ';

/** The reason of a command that somebody who runs the server gives. */
export const commandReason = (command: string): string => `${COMMAND}${command}`;

export function sayReason(reason: string): Sentence {
  if (reason.startsWith(COMMAND)) {
    return { nl: `een opdracht op de server: ${reason.slice(COMMAND.length)}`, en: reason };
  }
  return { nl: reasons[reason] ?? reason, en: reason };
}
