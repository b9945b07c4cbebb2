// The card transactions that nothing was done with, with the personnel number, the last four of the card
// and the reason.
import type { Sentence } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { listAside } from '#services/card/card-transactions';
import { listLastFour } from '#services/card/mobility-card';
import { listColleagues } from '#services/people/organisations';

export interface KeptAside {
  readonly date: string;
  readonly personnelNumber: string | null;
  readonly card: string;
  /** The source's own word. */
  readonly transaction: string;
  readonly code: string;
  readonly reason: Sentence;
}

const reasons: Readonly<Record<string, Sentence>> = {
  'ov-unknown-transaction': {
    nl: 'Deze soort transactie is niet bekend.',
    en: 'This kind of transaction is not known.',
  },
  'ov-amount-missing': { nl: 'Er staat geen bedrag bij.', en: 'It has no amount.' },
  'ov-amount-negative': {
    nl: 'Een negatief bedrag past er niet bij.',
    en: 'A negative amount does not fit it.',
  },
  'ov-journey-too-long': {
    nl: 'Tussen inchecken en uitchecken zit te veel tijd om het te geloven.',
    en: 'Too much time lies between check-in and check-out to believe it.',
  },
};

/** The newest first. */
export function listKeptAside(
  db: Database,
  asked: { readonly organisation: string; readonly now: Temporal.Instant },
): Promise<readonly KeptAside[]> {
  const { organisation, now } = asked;
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const rows = await listAside(tx);
    const numbers = new Map([...(await listColleagues(tx))].map(([number, person]) => [person, number]));
    const lastFour = await listLastFour(tx, [...new Set(rows.map((row) => row.cardId))]);
    return rows.map(({ personId, cardId, day, kind, reason }) => ({
      date: day.toString(),
      personnelNumber: numbers.get(personId) ?? null,
      card: lastFour.get(cardId) ?? '',
      transaction: kind,
      code: reason,
      reason: reasons[reason] ?? { nl: reason, en: reason },
    }));
  });
}
