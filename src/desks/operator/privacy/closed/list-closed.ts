// Closed cases of one kind, page by page: what they were, how they ended, and when they are gone.
import type { z } from 'zod';
import type { Transaction } from '#platform/database/types';
import type { Answered, Asking } from '#platform/http/route';
import { listClosedBreaches } from '#privacy/breaches/list-closed-breaches';
import { listClosedComplaints } from '#services/trust/complaints';
import { listClosedDemands } from '#services/trust/legal-demands';
import { listClosedRequests } from '#services/trust/rights';
import { asOfficer } from '../as-officer.ts';
import { CLOSED_PER_PAGE, type ClosedCase, type ClosedKind, type ClosedList } from './contract.ts';

interface Found {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly about: string;
  readonly state: string;
  readonly goneOn: Temporal.PlainDate;
}
interface Page {
  readonly limit: number;
  readonly offset: number;
}

const lists: Readonly<Record<ClosedKind, (tx: Transaction, page: Page) => Promise<Found[]>>> = {
  requests: listClosedRequests,
  complaints: listClosedComplaints,
  demands: listClosedDemands,
  breaches: listClosedBreaches,
};

export async function listClosed({
  params,
  query,
  ...asking
}: Asking<{ kind: ClosedKind }, { page: number }>): Promise<Answered<z.input<typeof ClosedList>>> {
  const page = { limit: CLOSED_PER_PAGE + 1, offset: query.page * CLOSED_PER_PAGE };
  const found = await asOfficer(asking, (tx) => lists[params.kind](tx, page));
  const cases = found.slice(0, CLOSED_PER_PAGE).map(toCase);
  return { ok: true, value: { cases, hasMore: found.length > CLOSED_PER_PAGE } };
}

const toCase = ({ id, receivedAt, about, state, goneOn }: Found): ClosedCase => ({
  id,
  receivedAt: receivedAt.toString(),
  about,
  state,
  goneOn: goneOn.toString(),
});
