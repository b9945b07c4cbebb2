// Charging at home as it is read: by the person, by the client (energy, day and amount), and by the job that
// settles it.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { HomeReason } from './home-refusals.ts';
import type { HomePrice } from './price-home.ts';

export interface HomeSession {
  readonly id: string;
  readonly personId: string;
  readonly reportedBy: 'meter' | 'csv' | 'ocpi';
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly meterWh: number | null;
  readonly othersWh: number | null;
  readonly energyWh: number;
  readonly agreedMilliCents: number | null;
  readonly costMilliCents: number | null;
  readonly amountCents: number | null;
  /** `first`: the reading where counting begins. */
  readonly state: 'first' | 'waiting' | 'charged' | 'refused';
  readonly because: HomeReason | null;
}

const columns = sql`id, person_id as "personId", reported_by as "reportedBy", started_at as "startedAt",
  ended_at as "endedAt", day, meter_wh as "meterWh", others_wh as "othersWh", energy_wh as "energyWh",
  agreed_milli_cents as "agreedMilliCents", cost_milli_cents as "costMilliCents",
  amount_cents as "amountCents", state, because`;

/** Role `traveller`: one's own, the newest first. */
export function listOwnHomeSessions(tx: Transaction, limit = 60): Promise<HomeSession[]> {
  return tx.list(sql<HomeSession>`
    select ${columns} from mobility.home_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    order by ended_at desc limit ${limit}`);
}

/** Role `intake`: what waits to be settled, the oldest first; each run looks again at what still waits. */
export function listHomeToSettle(
  tx: Transaction,
  after: Pick<HomeSession, 'endedAt' | 'id'> | undefined,
  limit: number,
): Promise<HomeSession[]> {
  const from = after === undefined ? sql`` : sql`and (ended_at, id) > (${after.endedAt}, ${after.id}::uuid)`;
  return tx.list(sql<HomeSession>`
    select ${columns} from mobility.home_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and state = 'waiting' ${from}
    order by ended_at, id limit ${limit}`);
}

/** Role `intake`: what was charged to the client of a day and of its month, in cents. */
export function sumHomeCharged(
  tx: Transaction,
  { personId, day }: { readonly personId: string; readonly day: Temporal.PlainDate },
): Promise<{ readonly dayCents: number; readonly monthCents: number }> {
  const month = day.with({ day: 1 });
  return tx.get(sql<{ dayCents: number; monthCents: number }>`
    select coalesce(sum(amount_cents) filter (where day = ${day}::date), 0)::bigint as "dayCents",
      coalesce(sum(amount_cents), 0)::bigint as "monthCents"
    from mobility.home_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and day >= ${month}::date and day < ${month.add({ months: 1 })}::date and state = 'charged'`);
}

export type HomeSettled =
  | { readonly state: 'charged'; readonly price: HomePrice }
  | { readonly state: 'waiting' | 'refused'; readonly because: HomeReason };

/** Role `intake`. What was charged stays charged. */
export async function noteHomeSettled(tx: Transaction, id: string, settled: HomeSettled): Promise<void> {
  const price = settled.state === 'charged' ? settled.price : undefined;
  const because = settled.state === 'charged' ? null : settled.because;
  await tx.run(sql`
    update mobility.home_charging_session set state = ${settled.state}, because = ${because}::text,
      agreed_milli_cents = ${price?.agreedMilliCents ?? null}::integer,
      cost_milli_cents = ${price?.costMilliCents ?? null}::integer,
      amount_cents = ${price?.amountCents ?? null}::integer,
      settled_at = case when ${settled.state === 'waiting'}::boolean then null else platform.now() end
    where organisation_id = ${tx.context.organisation}::uuid and id = ${id}::uuid and state = 'waiting'`);
}

export interface WorkHomeSession {
  readonly id: string;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly energyWh: number;
  readonly amountCents: number | null;
  readonly because: HomeReason | null;
}

/** Role `client`: of a month; readings and what it cost at home are the person's own. */
export function listWorkHomeSessions(
  tx: Transaction,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
  limit = 2000,
): Promise<WorkHomeSession[]> {
  return tx.list(sql<WorkHomeSession>`
    select id, person_id as "personId", day, energy_wh as "energyWh", amount_cents as "amountCents", because
    from mobility.home_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and day >= ${from}::date and day < ${until}::date
      and state <> 'first' order by day desc, id desc limit ${limit}`);
}
