// The waiting row of what people want done: who has one, what is due, how it ended.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { SECOND, SUBJECT } from '../usage-tables.ts';
import type { OrderBecause } from './refusals.ts';
import type { OrderKind } from './want-step.ts';

/** Role `intake`, no organisation: clients with something waiting. */
export async function listClientsWaiting(tx: Transaction, limit = 10_000): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select distinct organisation_id as id from mobility.shared_car_waiting order by 1 limit ${limit}`);
  return rows.map(({ id }) => id);
}

export interface DueOrder {
  readonly id: string;
  readonly kind: OrderKind;
  readonly personId: string;
  readonly bookingId: string;
  readonly activationId: string;
  readonly provider: string;
  readonly ref: string | undefined;
  readonly state: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** With `change`: the times that are wanted instead. */
  readonly wantedStartsAt: Temporal.Instant | undefined;
  readonly wantedEndsAt: Temporal.Instant | undefined;
  readonly damagePart: string | undefined;
  readonly damageReport: string | undefined;
  readonly vehicleId: string;
  readonly typeId: string;
  readonly stationCode: string | undefined;
  readonly latitude: number;
  readonly longitude: number;
  readonly quotedCents: number | undefined;
  readonly tariffKey: string | undefined;
  /** Our own pseudonym of the person at this operator, and the number that the operator knows it by. */
  readonly subject: string;
  readonly customerNo: string | undefined;
  readonly licenceValidUntil: Temporal.PlainDate | undefined;
  readonly tries: number;
  readonly wantedAt: Temporal.Instant;
  readonly hasLapsed: boolean;
}

/** Role `intake`: due now, the oldest first; one run at a time holds them. */
export async function listDueOrders(tx: Transaction, secrets: Secrets, limit = 100): Promise<DueOrder[]> {
  interface Row extends Omit<DueOrder, 'subject' | 'customerNo'> {
    readonly subjectEncrypted: Buffer;
    readonly secondEncrypted: Buffer | null;
  }
  const rows = await tx.list(sql<Row>`
    select o.id, o.kind, o.person_id as "personId", o.booking_id as "bookingId",
      b.activation_id as "activationId", b.provider, b.ref, b.state, b.starts_at as "startsAt",
      b.ends_at as "endsAt", o.starts_at as "wantedStartsAt", o.ends_at as "wantedEndsAt",
      o.damage_part as "damagePart", o.damage_report as "damageReport", r.vehicle_id as "vehicleId",
      r.type_id as "typeId", r.station_code as "stationCode", r.lat_e6 / 1e6::float8 as latitude,
      r.lon_e6 / 1e6::float8 as longitude, b.quoted_cents as "quotedCents", r.tariff_key as "tariffKey",
      a.subject_encrypted as "subjectEncrypted", a.second_encrypted as "secondEncrypted",
      a.licence_valid_until as "licenceValidUntil", o.tries, o.wanted_at as "wantedAt",
      o.lapses_at <= platform.now() as "hasLapsed"
    from mobility.shared_car_order o
    join mobility.shared_car_booking b on b.organisation_id = o.organisation_id and b.id = o.booking_id
    join mobility.shared_car_ride r on r.organisation_id = b.organisation_id and r.booking_id = b.id
    join mobility.shared_car_activation a on a.organisation_id = b.organisation_id and a.id = b.activation_id
    where o.organisation_id = ${tx.context.organisation}::uuid and o.state = 'waiting'
      and o.next_try_at <= platform.now()
    order by o.wanted_at, o.id limit ${limit}`);
  return rows.map(({ subjectEncrypted, secondEncrypted, ...row }) => ({
    ...(Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
    ) as typeof row),
    subject: secrets.decrypt(SUBJECT, subjectEncrypted),
    customerNo: secondEncrypted === null ? undefined : secrets.decrypt(SECOND, secondEncrypted),
  }));
}

export type OrderEnd =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused' | 'lapsed'; readonly because: OrderBecause }
  | { readonly outcome: 'postponed'; readonly waitSeconds: number };

/** Role `intake`. What ended leaves the waiting row. */
export async function noteOrder(tx: Transaction, orderId: string, end: OrderEnd): Promise<void> {
  const { organisation } = tx.context;
  if (end.outcome === 'postponed') {
    await tx.run(sql`
      update mobility.shared_car_order set tries = least(tries + 1, 1000),
        next_try_at = platform.now() + make_interval(secs => ${end.waitSeconds}::integer)
      where organisation_id = ${organisation}::uuid and id = ${orderId}::uuid`);
    return;
  }
  await tx.batch([
    sql`update mobility.shared_car_order set state = ${end.outcome}, tries = least(tries + 1, 1000),
        because = ${'because' in end ? end.because : null}::text, done_at = platform.now()
      where organisation_id = ${organisation}::uuid and id = ${orderId}::uuid`,
    sql`delete from mobility.shared_car_waiting
      where organisation_id = ${organisation}::uuid and order_id = ${orderId}::uuid`,
  ]);
}
