// The cards of one person with what was put on them and spent with them, as far as the files that came in
// tell.
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { listBalances } from '#services/card/card-transactions';
import { listCards } from '#services/card/mobility-card';
import { openColleagues } from './know-colleagues.ts';

export interface ShownBalance {
  readonly card: string;
  /**
   * Top-ups less costs: incomplete as long as rows are kept aside, and never what the chip of the card
   * says.
   */
  readonly balanceCents: number;
  readonly transactions: number;
  readonly keptAside: number;
  /** The day of the newest row; null when there is none. */
  readonly until: string | null;
}

/** A card is named by its last four digits. */
export function showBalances(
  db: Database,
  asked: { readonly organisation: string; readonly person: string; readonly now: Temporal.Instant },
): Promise<Result<readonly ShownBalance[]>> {
  const { organisation, person, now } = asked;
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const colleagues = openColleagues(['card/card-transactions/transactions']);
    await colleagues.load(tx);
    const found = colleagues.find(person);
    if (!found.ok) return found;
    const personId = found.value;
    const balances = new Map((await listBalances(tx, personId)).map((one) => [one.cardId, one]));
    const cards = await listCards(tx, personId);
    return accept(
      cards.map(({ cardId, lastFour }) => {
        const balance = balances.get(cardId);
        return {
          card: lastFour,
          balanceCents: balance?.balanceCents ?? 0,
          transactions: balance?.transactions ?? 0,
          keptAside: balance?.setAside ?? 0,
          until: balance?.until?.toString() ?? null,
        };
      }),
    );
  });
}
