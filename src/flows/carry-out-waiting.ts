// All open requests looked at: what can be done is done, clocks warn, a term that ends is extended in time.
import type { Result } from '#kernel/refusal';
import { eraseReleased } from '#privacy/erase/erase-released';
import { markNeverAnswered } from '#privacy/notices/step-notice';
import { planNext, type Request, readOpenRequests, type State, stepRequest } from '#services/trust/rights';
import { carryOutRequest } from './carry-out-request.ts';
import { followRestrictedEnds } from './follow-account-ends.ts';
import type { RightsTools } from './rights-tools.ts';

export interface CarriedOutWaiting {
  readonly looked: number;
  /** Closed now. */
  readonly done: number;
  /** Somebody must act first: to recognise, to decide. */
  readonly waiting: number;
  readonly warned: number;
  readonly extended: number;
  /** Recipients that did not answer within thirty days. */
  readonly neverAnswered: number;
  /** People whose erasure ended only now, because a hold was released. */
  readonly released: number;
  /** Requests on which it failed; the others went on, and the next round tries again. */
  readonly failed: readonly { readonly request: string; readonly why: string }[];
}

const PAGE = 500;

/** At most `limit` requests, the oldest first. May run twice at once, and after a crash at any point. */
export async function carryOutWaiting(
  tools: RightsTools,
  now: Temporal.Instant,
  limit = 100_000,
): Promise<CarriedOutWaiting> {
  const officer = { role: 'privacy-officer', now };
  const counts = { looked: 0, done: 0, waiting: 0, warned: 0, extended: 0 };
  const failed: { request: string; why: string }[] = [];
  let after: { receivedAt: Temporal.Instant; id: string } | undefined;
  while (counts.looked < limit) {
    const page = await tools.db.transaction(officer, (tx) =>
      readOpenRequests(tx, { limit: Math.min(PAGE, limit - counts.looked), after }),
    );
    for (const request of page) {
      try {
        const moved = await attend(tools, request, now);
        counts.done += moved.phase === 'done' ? 1 : 0;
        counts.waiting += moved.phase === 'done' ? 0 : 1;
        counts.warned += moved.warned.length - request.state.warned.length;
        counts.extended += moved.isExtended && !request.state.isExtended ? 1 : 0;
      } catch (error) {
        failed.push({ request: request.id, why: (error as Error).message });
      }
    }
    counts.looked += page.length;
    after = page.at(-1);
    if (page.length === 0) break;
  }
  const neverAnswered = await tools.db.transaction(officer, (tx) => markNeverAnswered(tx));
  await followRestrictedEnds(tools.db, now);
  const released = await eraseReleased(tools, now);
  return { ...counts, neverAnswered, released, failed };
}

/** Who is known: all that can be done. Who is not: only the clocks. */
async function attend(tools: RightsTools, request: Request, now: Temporal.Instant): Promise<State> {
  const { id, organisationId: organisation, personId: person } = request;
  if (organisation !== undefined && person !== undefined) {
    return stateOf(await carryOutRequest(tools, { organisation, person, request: id, now }));
  }
  const next = planNext(request.state, now, false);
  if (next === undefined) return request.state;
  return stateOf(
    await tools.db.transaction({ role: 'privacy-officer', now }, (tx) =>
      stepRequest(tx, id, { ...next, actor: 'machine' }),
    ),
  );
}

function stateOf(result: Result<State>): State {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}
