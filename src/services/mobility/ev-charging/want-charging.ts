// What a person wants done at a point: judged by how things stand, then put in the waiting row.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { findPoint } from './keep-points.ts';
import { findOwnSession, listOwnSessions } from './keep-sessions.ts';
import { chargingRefusals } from './refusals.ts';

/** Somebody stands at the point: what was not done by then is not done later. */
const LAPSES = { seconds: 60 };
const RESERVES = { minutes: 30 };

export interface WantedStart {
  readonly activationId: string;
  readonly provider: string;
  readonly pointId: string;
  readonly kind: 'start' | 'reserve';
}

/** Role `traveller`; whether the client allows it is asked before. Answers the order's id. */
export async function wantStart(tx: Transaction, wanted: WantedStart): Promise<Result<string>> {
  const { now } = tx.context;
  const point = await findPoint(tx, wanted.provider, wanted.pointId);
  if (point === undefined) return refuse(chargingRefusals, 'point-unknown');
  if (!point.startsFromScreen) return refuse(chargingRefusals, 'point-not-remote');
  if (point.status !== 'AVAILABLE' && !(wanted.kind === 'start' && point.status === 'RESERVED'))
    return refuse(chargingRefusals, 'point-not-free');
  const running = await listOwnSessions(tx, now);
  if (running.some(({ state }) => state === 'active' || state === 'pending'))
    return refuse(chargingRefusals, 'already-charging');
  return insertOrder(tx, {
    ...wanted,
    locationId: point.locationId,
    plugId: point.plugId,
    reservedUntil: wanted.kind === 'reserve' ? now.add(RESERVES) : undefined,
  });
}

/** Role `traveller`: only one's own running session. */
export async function wantStop(tx: Transaction, sessionId: string): Promise<Result<string>> {
  const session = await findOwnSession(tx, sessionId);
  if (session === undefined || session.state !== 'active') return refuse(chargingRefusals, 'session-unknown');
  const { provider, sessionRef, pointRef: pointId } = session;
  const link = await tx.find(sql<{ id: string }>`
    select activation_id as id from mobility.ev_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and id = ${sessionId}::uuid`);
  return insertOrder(tx, { activationId: link?.id ?? '', provider, pointId, kind: 'stop', sessionRef });
}

interface NewOrder {
  readonly activationId: string;
  readonly provider: string;
  readonly kind: 'start' | 'stop' | 'reserve';
  readonly pointId: string;
  readonly locationId?: string;
  readonly plugId?: string;
  readonly sessionRef?: string;
  readonly reservedUntil?: Temporal.Instant | undefined;
}

async function insertOrder(tx: Transaction, wanted: NewOrder): Promise<Result<string>> {
  const { organisation, person = '', now } = tx.context;
  const id = newId(now);
  const day = dayOf(now);
  const added = await tx.run(sql`
    insert into mobility.ev_charging_order (organisation_id, id, person_id, activation_id, provider, kind,
      location_ref, point_ref, plug_ref, session_ref, reserved_until, wanted_at, lapses_at, day, purge_on)
    values (${organisation}, ${id}, ${person}, ${wanted.activationId}, ${wanted.provider}, ${wanted.kind},
      ${wanted.locationId ?? null}::text, ${wanted.pointId}, ${wanted.plugId ?? null}::text,
      ${wanted.sessionRef ?? null}::text, ${wanted.reservedUntil ?? null}::timestamptz, platform.now(),
      ${now.add(LAPSES)}, ${day}, platform.two_financial_years(${day}::date))
    on conflict do nothing`);
  if (added === 0) return refuse(chargingRefusals, 'order-waiting');
  await tx.batch([
    sql`insert into mobility.ev_charging_waiting (organisation_id, order_id) values (${organisation}, ${id})`,
    sql`select platform.enqueue('carry-out-charge-orders')`,
  ]);
  return accept(id);
}

export interface OwnOrder {
  readonly id: string;
  readonly kind: 'start' | 'stop' | 'reserve' | 'release';
  readonly pointRef: string | null;
  readonly state: 'waiting' | 'taken' | 'done' | 'refused' | 'lapsed';
  readonly because: string | null;
  readonly wantedAt: Temporal.Instant;
}

/** Role `traveller`: the last ones, the newest first. */
export function listOwnOrders(tx: Transaction, since: Temporal.Instant, limit = 5): Promise<OwnOrder[]> {
  return tx.list(sql<OwnOrder>`
    select id, kind, point_ref as "pointRef", state, because, wanted_at as "wantedAt"
    from mobility.ev_charging_order
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and wanted_at >= ${since}
    order by wanted_at desc limit ${limit}`);
}
