// Which closed months a new version of the policy would have computed again: their difference is booked in
// the next run.
import { dayOf } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import type { Policy } from '../policy.ts';
import { listFigures } from '../read-figures.ts';
import { listPolicies } from '../read-policies.ts';
import { listClosed } from './plan-months.ts';
import { resolveRules } from './resolve-rules.ts';

/** Newer than every version that is stored: so a draft is weighed as if it were published now. */
export const DRAFT_ID = Number.MAX_SAFE_INTEGER;

/** 'YYYY-MM', oldest first; months whose trips are gone are not corrected any more and not named. */
export async function listTouchedMonths(
  tx: Transaction,
  organisation: string,
  draft: Policy,
): Promise<readonly string[]> {
  const knownAt = dayOf(tx.context.now).toString();
  const known = { figures: await listFigures(tx), policies: await listPolicies(tx, organisation) };
  const withDraft = { ...known, policies: [...known.policies, draft] };
  const closed = await listClosed(tx, organisation);
  return closed
    .filter(
      ({ month }) =>
        resolveRules(month, knownAt, known).digest !== resolveRules(month, knownAt, withDraft).digest,
    )
    .map(({ month }) => month.slice(0, 7));
}
