// Takes one step with a request: locked, judged by the machine, written as a row. Twice is once.

import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Actor, EventName } from './machine.ts';
import { findRequest, type Request } from './read-request.ts';
import { isClosed, type State, step } from './step.ts';

export const requestRefusals = {
  'request-unknown': {
    nl: 'Dit verzoek bestaat niet, of het is niet van u.',
    en: 'This request does not exist, or is not yours.',
  },
} as const;

export interface Step {
  readonly event: EventName;
  readonly actor: Actor;
  /** Who of the staff did it, by the name of the account. */
  readonly doneBy?: string | undefined;
  readonly detail?: string | undefined;
}

/**
 * Inside the caller's transaction: role `rights` with the person in the context, or `privacy-officer`. The
 * effect of a step belongs in the same transaction, so that a crash leaves both or neither.
 */
export async function stepRequest(tx: Transaction, id: string, taken: Step): Promise<Result<State>> {
  const request = await lockRequest(tx, id);
  if (!request.ok) return request;
  return writeStep(tx, request.value, taken);
}

/** Held until the transaction ends: two who step at the same moment go one after the other. */
export async function lockRequest(tx: Transaction, id: string): Promise<Result<Request>> {
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`trust.request:${id}`}, 0))`]);
  const request = await findRequest(tx, id);
  return request === undefined ? refuse(requestRefusals, 'request-unknown') : accept(request);
}

/** For who holds the lock already. */
export async function writeStep(tx: Transaction, request: Request, taken: Step): Promise<Result<State>> {
  const { event, actor, detail, doneBy } = taken;
  const next = step(request.state, { event, actor, at: tx.context.now, detail });
  if (!next.ok) return next;
  const { phase, at } = next.value;
  const statements = [
    sql`insert into trust.request_step (request_id, number, organisation_id, person_id, event, phase, actor,
        done_by, at, detail)
      values (${request.id}, ${request.steps.length + 1}, ${request.organisationId ?? null},
        ${request.personId ?? null}, ${event}, ${phase}, ${actor}, ${doneBy ?? null}, ${at},
        ${detail ?? null})`,
    ...(isClosed(phase) ? closing(request.id, at) : []),
  ];
  await tx.batch(statements);
  return next;
}

/** A closed case is kept for two financial years; what was asked in words is needed no more. */
function closing(id: string, at: Temporal.Instant) {
  const day = purgeOn('2-financial-years', dayOf(at));
  return [
    sql`update trust.request set purge_on = ${day}, asked = null where id = ${id}`,
    sql`update trust.request_step set purge_on = ${day} where request_id = ${id}`,
    sql`update trust.request_result set purge_on = ${day} where request_id = ${id}`,
  ];
}
