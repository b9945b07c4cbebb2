// The second of the privacy office decides about a hold; what was placed or released is written beside the
// backups in the same transaction.
import { assert } from '#kernel/assert';
import type { Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Ledger } from '#privacy/erase/ledger';
import { recordHold } from '#privacy/erase/record-hold';
import { type DecidedHold, decideHoldAsk, type HoldDecision } from '#privacy/retain/decide-hold-ask';
import { getHold } from '#privacy/retain/list-holds';

/** Confirmed, it is placed or released at once; who asked cannot confirm. */
export function decideAboutHold(
  { db, ledger }: { readonly db: Database; readonly ledger: Ledger },
  decision: HoldDecision,
  now: Temporal.Instant,
): Promise<Result<DecidedHold>> {
  return db.transaction({ role: 'privacy-officer', now }, async (tx) => {
    const decided = await decideHoldAsk(tx, decision);
    if (!decided.ok) return decided;
    const { outcome, holdId } = decided.value;
    if (outcome === 'declined' || outcome === 'withdrawn') return decided;
    assert(holdId !== undefined, 'what was placed or released has a number');
    const { organisation: organisationId, personId, activity, ...rest } = await getHold(tx, holdId);
    const reach = { organisationId, personId: personId ?? undefined, activity: activity ?? undefined };
    recordHold(ledger, { id: holdId, ...reach, ...rest, isPlaced: outcome === 'placed' }, now);
    return decided;
  });
}
