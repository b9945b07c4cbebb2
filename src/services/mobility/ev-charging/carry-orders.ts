// The waiting row of orders: which clients have one, what is due, how it went.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { SUBJECT } from '../usage-tables.ts';
import type { ChargingBecause } from './refusals.ts';

/** Role `intake`, without an organisation. */
export async function listClientsWaiting(tx: Transaction, limit = 10_000): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select distinct organisation_id as id from mobility.ev_charging_waiting order by 1 limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Role `intake`, without an organisation: whose order this is; undefined once it ended. */
export async function findClientOfOrder(tx: Transaction, orderId: string): Promise<string | undefined> {
  const row = await tx.find(sql<{ id: string }>`
    select organisation_id as id from mobility.ev_charging_waiting
    where order_id = ${orderId}::uuid limit 1`);
  return row?.id;
}

export interface DueOrder {
  readonly id: string;
  readonly kind: 'start' | 'stop' | 'reserve' | 'release';
  readonly personId: string;
  readonly provider: string;
  readonly contractId: string;
  readonly passChangedAt: Temporal.Instant;
  readonly locationRef: string | null;
  readonly pointRef: string | null;
  readonly plugRef: string | null;
  readonly sessionRef: string | null;
  readonly reservedUntil: Temporal.Instant | null;
  readonly hasLapsed: boolean;
  readonly isTaken: boolean;
}

/** Role `intake`: the oldest first. What was taken and has no result in time is told as lapsed. */
export async function listDueOrders(tx: Transaction, secrets: Secrets, limit = 100): Promise<DueOrder[]> {
  const rows = await tx.list(sql<Omit<DueOrder, 'contractId'> & { subject: Buffer }>`
    select o.id, o.kind, o.person_id as "personId", o.provider, a.subject_encrypted as subject,
      a.activated_at as "passChangedAt", o.location_ref as "locationRef", o.point_ref as "pointRef",
      o.plug_ref as "plugRef", o.session_ref as "sessionRef", o.reserved_until as "reservedUntil",
      o.lapses_at <= platform.now() as "hasLapsed", o.state = 'taken' as "isTaken"
    from mobility.ev_charging_order o
    join mobility.ev_charging_activation a on a.organisation_id = o.organisation_id and a.id = o.activation_id
    where o.organisation_id = ${tx.context.organisation}::uuid
      and (o.state = 'waiting' or (o.state = 'taken' and o.lapses_at <= platform.now()))
    order by o.wanted_at, o.id limit ${limit}`);
  return rows.map(({ subject, ...row }) => ({ ...row, contractId: secrets.decrypt(SUBJECT, subject) }));
}

export type OrderStep =
  /** Marked before the call: it goes once, whatever happens to the answer. */
  | { readonly state: 'taken' }
  | { readonly state: 'done' }
  | { readonly state: 'refused' | 'lapsed'; readonly because: ChargingBecause };

/** Role `intake`. Answers false when it was over already: the first word counts. */
export async function noteOrder(tx: Transaction, orderId: string, step: OrderStep): Promise<boolean> {
  const { organisation } = tx.context;
  const from = step.state === 'taken' ? ['waiting'] : ['waiting', 'taken'];
  const changed = await tx.run(sql`
    update mobility.ev_charging_order set state = ${step.state},
      because = ${'because' in step ? step.because : null}::text,
      done_at = ${step.state === 'taken' ? sql`null` : sql`platform.now()`}
    where organisation_id = ${organisation}::uuid and id = ${orderId}::uuid
      and state = any(${from}::text[])`);
  if (changed === 0) return false;
  if (step.state !== 'taken') {
    await tx.run(sql`
      delete from mobility.ev_charging_waiting
      where organisation_id = ${organisation}::uuid and order_id = ${orderId}::uuid`);
  }
  return true;
}
