// What people do with a request that runs: withdraw it, decide about it, extend it, doubt who asks.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import {
  type EventName,
  findAsker,
  type Recognition,
  recognisePerson,
  requestRefusals,
  type State,
  stepRequest,
} from '#services/trust/rights';
import { rightsContext } from './rights-tools.ts';

/** The person takes it back, up to the moment at which it can no longer be undone. */
export function withdrawRequest(
  db: Database,
  asked: {
    readonly organisation: string;
    readonly person: string;
    readonly request: string;
    readonly now: Temporal.Instant;
  },
): Promise<Result<State>> {
  const { organisation, person, request, now } = asked;
  return db.transaction(rightsContext(organisation, person, now), (tx) =>
    stepRequest(tx, request, { event: 'withdraw', actor: 'person' }),
  );
}

export interface Decision {
  readonly request: string;
  readonly event: Extract<EventName, 'approve' | 'reject' | 'extend' | 'doubt' | 'ask-decision'>;
  /** The name of the account of who decides. */
  readonly doneBy: string;
  /** A ground of `rejectionGrounds` (then `: ` and more words), a reason, or what was doubted. */
  readonly detail?: string | undefined;
  readonly now: Temporal.Instant;
}

/** The privacy officer, about anybody's request. */
export function decideRequest(db: Database, decision: Decision): Promise<Result<State>> {
  const { request, event, doneBy, detail, now } = decision;
  return db.transaction({ role: 'privacy-officer', now }, (tx) =>
    stepRequest(tx, request, { event, actor: 'officer', doneBy, detail }),
  );
}

/** The client, about a correction of what it told us; only of its own people. */
export async function decideAsClient(
  db: Database,
  decision: Decision & { readonly organisation: string; readonly event: 'approve' | 'reject' },
): Promise<Result<State>> {
  const { request, event, doneBy, detail, now, organisation } = decision;
  const asker = await db.transaction({ role: 'privacy-officer', now }, (tx) => findAsker(tx, request));
  if (asker?.organisationId !== organisation) return refuse(requestRefusals, 'request-unknown');
  return db.transaction(rightsContext(organisation, asker.personId, now), (tx) =>
    stepRequest(tx, request, { event, actor: 'client', doneBy, detail }),
  );
}

/** The officer recognised somebody who came without an account. */
export async function recogniseAsker(
  db: Database,
  asked: {
    readonly request: string;
    readonly organisation: string;
    readonly person: string;
    readonly how: Recognition;
    readonly doneBy: string;
    readonly now: Temporal.Instant;
  },
): Promise<Result<State>> {
  const { request, organisation, person, how, doneBy, now } = asked;
  return db.transaction({ role: 'privacy-officer', now }, async (tx) => {
    const asker = { organisationId: organisation, personId: person };
    const stepped = await recognisePerson(tx, { requestId: request, asker, how, doneBy });
    return stepped.ok ? accept(stepped.value) : stepped;
  });
}
