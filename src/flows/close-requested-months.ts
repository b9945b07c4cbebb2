// Closes what clients asked to close in the browser: each request once, and a crash leaves the rest for the
// next round.
import type { Database } from '#platform/database/types';
import { forgetCloseRequest, listCloseRequests } from '#services/money/payroll-settlement';
import { closeMonthOnly } from './close-month.ts';

export interface ClosedRequests {
  readonly closed: number;
  /** Not allowed by a policy or the calendar; the screen shows why. */
  readonly refused: number;
}

/**
 * The request goes after its run is stored: between the two a crash costs nothing, for a closed month stays
 * as it is.
 */
export async function closeRequestedMonths(db: Database, now: Temporal.Instant): Promise<ClosedRequests> {
  const requests = await db.transaction({ role: 'settlement', now }, (tx) => listCloseRequests(tx));
  let closed = 0;
  for (const request of requests) {
    const settled = await closeMonthOnly(db, { ...request, now });
    if (settled.ok) closed += 1;
    const context = { role: 'settlement', organisation: request.organisation, now };
    await db.transaction(context, (tx) => forgetCloseRequest(tx, request));
  }
  return { closed, refused: requests.length - closed };
}
