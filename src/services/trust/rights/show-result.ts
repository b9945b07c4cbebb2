// What a request did, for its result page: deleted, kept with ground and day, and who was told.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Kind, Phase } from './machine.ts';
import { findRequest } from './read-request.ts';
import { clocksOfState } from './step.ts';

export type Effect = 'deleted' | 'blanked' | 'kept' | 'copied' | 'frozen' | 'excluded' | 'corrected';

export interface ResultLine {
  readonly activity: string;
  readonly effect: Effect;
  readonly rows: number;
  /** Names of fields, never values. */
  readonly fields: readonly string[];
  /** Why it stays: a word of `grounds` in privacy/erase/erasable. */
  readonly ground: string | undefined;
  readonly keptUntil: Temporal.PlainDate | undefined;
}

export interface RequestResult {
  readonly id: string;
  readonly kind: Kind;
  readonly phase: Phase;
  readonly receivedAt: Temporal.Instant;
  /** The last day on which we may answer; undefined once it is closed. */
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly isExtended: boolean;
  /** Why it was rejected, or what was said when it closed. */
  readonly reason: string | undefined;
  readonly lines: readonly ResultLine[];
}

interface Row {
  readonly activity: string;
  readonly effect: Effect;
  readonly rows: number;
  readonly fields: string;
  readonly ground: string | null;
  readonly keptUntil: Temporal.PlainDate | null;
}

/** Written once; the same again changes nothing. Role `rights`. */
export async function writeResult(
  tx: Transaction,
  requestId: string,
  lines: readonly ResultLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const { organisation, person } = tx.context;
  const of = <T>(pick: (line: ResultLine) => T) => lines.map(pick);
  await tx.run(sql`
    insert into trust.request_result (request_id, number, organisation_id, person_id, activity, effect,
      row_count, fields, ground, kept_until)
    select ${requestId}::uuid, r.number, ${organisation}::uuid, ${person}::uuid, r.activity, r.effect, r.rows,
      r.fields, r.ground, r.kept_until
    from unnest(${of((l) => l.activity)}::text[], ${of((l) => l.effect)}::text[],
      ${of((l) => l.rows)}::bigint[], ${of((l) => l.fields.join(' '))}::text[],
      ${of((l) => l.ground ?? null)}::text[], ${of((l) => l.keptUntil ?? null)}::date[])
      with ordinality as r(activity, effect, rows, fields, ground, kept_until, number)
    on conflict do nothing`);
}

/** Undefined when there is no such request for this role. */
export async function showResult(tx: Transaction, requestId: string): Promise<RequestResult | undefined> {
  const request = await findRequest(tx, requestId);
  if (request === undefined) return undefined;
  const rows = await tx.list(sql<Row>`
    select activity, effect, row_count as rows, fields, ground, kept_until as "keptUntil"
    from trust.request_result where request_id = ${requestId} order by number limit 1000`);
  const { state, steps } = request;
  const isOpen = !['done', 'rejected', 'withdrawn'].includes(state.phase);
  const closing = steps.findLast(({ event }) => event === 'reject');
  return {
    id: request.id,
    kind: request.kind,
    phase: state.phase,
    receivedAt: request.receivedAt,
    dueOn: isOpen ? clocksOfState(state, dayOf(tx.context.now)).dueOn : undefined,
    isExtended: state.isExtended,
    reason: closing?.detail,
    lines: rows.map((row) => ({
      ...row,
      fields: row.fields === '' ? [] : row.fields.split(' '),
      ground: row.ground ?? undefined,
      keptUntil: row.keptUntil ?? undefined,
    })),
  };
}
