// The result page of a request: what went, what stays and why, who was told, and the way to the authority.
import type { Transaction } from '#platform/database/types';
import { listNotices, type Notice } from '#privacy/notices/step-notice';
import { type AuthorityContact, authority } from '#register/authority';
import { type RequestResult, showResult } from '#services/trust/rights';

export interface ShownRequest extends RequestResult {
  readonly told: readonly Pick<Notice, 'party' | 'state' | 'at' | 'activities'>[];
  /** With each answer, and first of all with a refusal: where to complain. */
  readonly authority: AuthorityContact;
}

/**
 * Role `rights` or `traveller` with the person in the context, or `privacy-officer`. Undefined: not theirs.
 */
export async function showRequest(tx: Transaction, requestId: string): Promise<ShownRequest | undefined> {
  const result = await showResult(tx, requestId);
  if (result === undefined) return undefined;
  const notices = await listNotices(tx, { requestId, limit: 100 });
  const told = notices.map(({ party, state, at, activities }) => ({ party, state, at, activities }));
  return { ...result, told, authority };
}
