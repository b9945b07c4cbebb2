// What a person is told when the database could not serve: what happened to the work, and what to do.
import { type RefusalTable, type Refused, refuse } from '#kernel/refusal';
import type { DatabaseFault } from './fault.ts';

export const faultRefusals = {
  unavailable: {
    nl: 'De database is even niet bereikbaar. Er is niets verloren; probeer het over {seconds} seconden opnieuw.',
    en: 'The database cannot be reached for the moment. Nothing is lost; try again in {seconds} seconds.',
  },
  'answer-lost': {
    nl: 'De database viel weg voor het antwoord kwam. Doe het gewoon opnieuw: wat er al is, wordt niet dubbel geschreven.',
    en: 'The database went away before it answered. Simply do it again: what is there already is not written twice.',
  },
  conflict: {
    nl: 'Iemand anders was op hetzelfde moment met dezelfde gegevens bezig. Er is niets geschreven; doe het opnieuw.',
    en: 'Somebody else worked on the same data at the same moment. Nothing was written; do it again.',
  },
  full: {
    nl: 'De schijf of het geheugen van de database is vol. Er is niets half geschreven; maak ruimte en doe het opnieuw.',
    en: 'The disk or the memory of the database is full. Nothing is half-written; make room and do it again.',
  },
} as const satisfies RefusalTable;

/** Commands and requests may be repeated, so every sentence may say so. */
export function tellFault({ kind, outcome, retryAfterSeconds }: DatabaseFault): Refused {
  if (kind !== 'unavailable') return refuse(faultRefusals, kind);
  if (outcome === 'unknown') return refuse(faultRefusals, 'answer-lost');
  return refuse(faultRefusals, 'unavailable', { seconds: retryAfterSeconds });
}
