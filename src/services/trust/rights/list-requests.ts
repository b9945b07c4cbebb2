// Requests in lists: of one person, and all that are open for the privacy officer and the worker.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Kind, Phase } from './machine.ts';
import { type Request, readRequests } from './read-request.ts';
import { clocksOfState } from './step.ts';

export interface ListedRequest {
  readonly id: string;
  readonly organisationId: string | undefined;
  readonly personId: string | undefined;
  readonly kind: Kind;
  readonly phase: Phase;
  readonly receivedAt: Temporal.Instant;
  readonly promisedUntil: Temporal.PlainDate | undefined;
  readonly legalUntil: Temporal.PlainDate;
  /** The earlier of the two. */
  readonly dueOn: Temporal.PlainDate;
  readonly isExtended: boolean;
}

/** The person of the context: newest first, open and closed, 100 at most unless told otherwise. */
export async function listOwnRequests(tx: Transaction, limit = 100): Promise<ListedRequest[]> {
  const ids = await tx.list<{ id: string }>(sql`
    select id from trust.request
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    order by received_at desc, id desc limit ${limit}`);
  return (
    await readRequests(
      tx,
      ids.map(({ id }) => id),
    )
  ).map((request) => list(tx, request));
}

export interface OpenPage {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: { readonly receivedAt: Temporal.Instant; readonly id: string } | undefined;
}

/** The oldest first, so what is due first comes first. Role `privacy-officer`. */
export async function listOpenRequests(tx: Transaction, page: OpenPage): Promise<ListedRequest[]> {
  return (await readOpenRequests(tx, page)).map((request) => list(tx, request));
}

/** As `listOpenRequests`, whole. */
export async function readOpenRequests(tx: Transaction, { limit, after }: OpenPage): Promise<Request[]> {
  const from = after ? sql`and (received_at, id) > (${after.receivedAt}, ${after.id}::uuid)` : sql``;
  const ids = await tx.list<{ id: string }>(sql`
    select id from trust.request where purge_on is null ${from} order by received_at, id limit ${limit}`);
  return readRequests(
    tx,
    ids.map(({ id }) => id),
  );
}

function list(tx: Transaction, request: Request): ListedRequest {
  const { id, organisationId, personId, kind, receivedAt, state } = request;
  const { promisedUntil, legalUntil, dueOn } = clocksOfState(state, dayOf(tx.context.now));
  const { phase, isExtended } = state;
  return {
    id,
    organisationId,
    personId,
    kind,
    phase,
    receivedAt,
    promisedUntil,
    legalUntil,
    dueOn,
    isExtended,
  };
}
