// Every request that is open, with both clocks; the one that is due first stands first.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import type { Answered, Asking } from '#platform/http/route';
import { daysBetween, type ListedRequest as Found, listOpenRequests } from '#services/trust/rights';
import { asOfficer, MOST } from '../as-officer.ts';
import type { ListedRequest, RequestList } from './contract.ts';

export async function listRequests(asking: Asking): Promise<Answered<z.input<typeof RequestList>>> {
  const found = await asOfficer(asking, (tx) => listOpenRequests(tx, { limit: MOST + 1 }));
  const today = dayOf(asking.house.now());
  const requests = found.slice(0, MOST).map((request) => toListed(request, today));
  requests.sort((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
  return { ok: true, value: { requests, hasMore: found.length > MOST } };
}

/** Who asks is left out. */
export const toListed = (request: Found, today: Temporal.PlainDate): z.input<typeof ListedRequest> => ({
  id: request.id,
  kind: request.kind,
  phase: request.phase,
  receivedAt: request.receivedAt.toString(),
  promisedUntil: request.promisedUntil?.toString() ?? null,
  legalUntil: request.legalUntil.toString(),
  dueOn: request.dueOn.toString(),
  daysLeft: daysBetween(today, request.dueOn),
  isExtended: request.isExtended,
});
