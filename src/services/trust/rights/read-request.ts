// A request as it stands: its row, its steps, and the state that follows from them.
import { assert } from '#kernel/assert';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Actor, Channel, EventName, Kind, Phase } from './machine.ts';
import { begin, type State, step } from './step.ts';

export interface Request {
  readonly id: string;
  /** Both undefined until it is known who asks. */
  readonly organisationId: string | undefined;
  readonly personId: string | undefined;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly receivedAt: Temporal.Instant;
  /** Which processing a restriction or objection is about. */
  readonly activity: string | undefined;
  /** A correction: which field, and what it must be. */
  readonly field: string | undefined;
  readonly asked: string | undefined;
  readonly steps: readonly RequestStep[];
  readonly state: State;
}

export interface RequestStep {
  readonly number: number;
  readonly event: EventName | 'receive';
  readonly phase: Phase;
  readonly actor: Actor;
  readonly doneBy: string | undefined;
  readonly at: Temporal.Instant;
  readonly detail: string | undefined;
}

interface Row {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly receivedAt: Temporal.Instant;
  readonly activity: string | null;
  readonly field: string | null;
  readonly asked: string | null;
}
interface StepRow {
  readonly requestId: string;
  readonly number: number;
  readonly event: EventName | 'receive';
  readonly phase: Phase;
  readonly actor: Actor;
  readonly doneBy: string | null;
  readonly at: Temporal.Instant;
  readonly detail: string | null;
}

/** Undefined when there is none, or when the role of the transaction may not see it. */
export async function findRequest(tx: Transaction, id: string): Promise<Request | undefined> {
  return (await readRequests(tx, [id]))[0];
}

/** In the order of `ids`; those that are not seen are left out. Two statements in one round trip. */
export async function readRequests(tx: Transaction, ids: readonly string[]): Promise<Request[]> {
  const [rows, steps] = (await tx.batch([
    sql`select id, organisation_id as "organisationId", person_id as "personId", kind, channel,
        received_at as "receivedAt", activity, field, asked
      from trust.request where id = any(${[...ids]}::uuid[])`,
    sql`select request_id as "requestId", number, event, phase, actor, done_by as "doneBy", at, detail
      from trust.request_step where request_id = any(${[...ids]}::uuid[]) order by request_id, number`,
  ])) as [Row[], StepRow[]];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stepsOf = new Map<string, RequestStep[]>();
  for (const { requestId, doneBy, detail, ...rest } of steps) {
    const list = stepsOf.get(requestId) ?? [];
    list.push({ ...rest, doneBy: doneBy ?? undefined, detail: detail ?? undefined });
    stepsOf.set(requestId, list);
  }
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [requestOf(row, stepsOf.get(id) ?? [])];
  });
}

function requestOf(row: Row, steps: readonly RequestStep[]): Request {
  return {
    id: row.id,
    organisationId: row.organisationId ?? undefined,
    personId: row.personId ?? undefined,
    kind: row.kind,
    channel: row.channel,
    receivedAt: row.receivedAt,
    activity: row.activity ?? undefined,
    field: row.field ?? undefined,
    asked: row.asked ?? undefined,
    steps,
    state: replay(row.kind, row.receivedAt, steps),
  };
}

/** History run through the machine again: a row that the machine would refuse is a bug, not a state. */
function replay(kind: Kind, receivedAt: Temporal.Instant, steps: readonly RequestStep[]): State {
  return steps.reduce(
    (state, { event, actor, at, detail, phase }) => {
      if (event === 'receive') return state;
      const next = step(state, { event, actor, at, detail });
      assert(next.ok && next.value.phase === phase, `the steps of a request do not follow: ${event}`);
      return next.value;
    },
    begin(kind, receivedAt),
  );
}
