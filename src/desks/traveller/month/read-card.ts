// The card of a person by its last four, with the balance as far as the received transactions explain it.
import type { z } from 'zod';
import type { Transaction } from '#platform/database/types';
import { findLastTransaction, listBalances } from '#services/card/card-transactions';
import { listCards } from '#services/card/mobility-card';
import type { OwnMonth } from './contract.ts';

/** The first card; null without one. A balance is shown only when nothing of the card was set aside. */
export async function readCard(tx: Transaction, person: string): Promise<z.input<typeof OwnMonth>['card']> {
  const [card] = await listCards(tx, person);
  if (card === undefined) return null;
  const balance = (await listBalances(tx, person)).find((one) => one.cardId === card.cardId);
  const at = await findLastTransaction(tx, person);
  const isComplete = balance !== undefined && balance.setAside === 0;
  return {
    lastFour: card.lastFour,
    balanceCents: isComplete ? Number(balance.balanceCents) : null,
    balanceAt: at?.toString() ?? null,
    product: { nl: 'OV-chipkaart', en: 'OV-chipkaart' },
  };
}
