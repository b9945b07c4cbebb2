// Uses as they are read: by the person, by the client (what is business or commute, by its row policy), and
// by the job that settles them.
import type { Purpose } from '#kernel/mode';
import type { UsagePart } from '#kernel/usage';
import type { VatLine } from '#kernel/vat';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AsideReason } from './judge-usage.ts';
import { unpackParts } from './pack-parts.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface StoredUsage {
  readonly id: number;
  readonly personId: string;
  readonly provider: string;
  readonly key: string;
  readonly corrects: string | null;
  readonly day: Temporal.PlainDate;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant;
  readonly totalCents: number;
  readonly vat: readonly VatLine[];
  readonly parts: readonly UsagePart[];
  readonly tariffKey: string | null;
  readonly place: string | null;
  readonly distanceM: number | null;
  readonly fuel: string | null;
  readonly energyWh: number | null;
  readonly state: 'received' | 'settled' | 'set-aside';
  readonly setAside: AsideReason | null;
  readonly purpose: Purpose | null;
  readonly chargedPurpose: Purpose | null;
  /** The desk looked at its price and found that the provider was right. */
  readonly isPriceAccepted: boolean;
}

interface Row extends Omit<StoredUsage, 'vat' | 'parts'> {
  readonly rates: readonly number[];
  readonly exclusive: readonly number[];
  readonly vatCents: readonly number[];
  readonly parts: readonly string[];
}

const columnsOf = (tables: ServiceTables) => sql`
  u.id, u.person_id as "personId", u.provider, u.source_key as key, u.corrects, u.day,
  u.started_at as "startedAt", u.ended_at as "endedAt", u.total_cents as "totalCents",
  u.vat_basis_points as rates, u.vat_exclusive_cents as exclusive, u.vat_cents as "vatCents", u.parts,
  u.tariff_key as "tariffKey", u.place,
  ${tables.hasVehicle ? sql`u.distance_m` : sql`null::integer`} as "distanceM",
  ${tables.hasVehicle ? sql`u.fuel` : sql`null::text`} as fuel,
  ${tables.hasEnergy ? sql`u.energy_wh` : sql`null::integer`} as "energyWh", u.state,
  u.set_aside as "setAside",
  u.purpose, u.charged_purpose as "chargedPurpose",
  exists (select from ${tablesOf(tables).dispute} d where d.organisation_id = u.organisation_id
    and d.usage_id = u.id and d.outcome = 'provider-right') as "isPriceAccepted"`;

const usageOf = ({ rates, exclusive, vatCents, parts, ...row }: Row): StoredUsage => ({
  ...row,
  parts: unpackParts(parts),
  vat: rates.map((rateBasisPoints, at) => {
    const exclusiveCents = exclusive[at] ?? 0;
    const vat = vatCents[at] ?? 0;
    return { rateBasisPoints, exclusiveCents, vatCents: vat, inclusiveCents: exclusiveCents + vat };
  }),
});

/** Role `traveller`: one's own uses of a month, or all that are kept; the newest first. */
export async function listOwnUsage(
  tx: Transaction,
  tables: ServiceTables,
  {
    from,
    until,
    limit = 500,
  }: {
    readonly from?: Temporal.PlainDate;
    readonly until?: Temporal.PlainDate;
    readonly limit?: number;
  } = {},
): Promise<StoredUsage[]> {
  const rows = await tx.list(sql<Row>`
    select ${columnsOf(tables)} from ${tablesOf(tables).usage} u
    where u.organisation_id = ${tx.context.organisation}::uuid and u.person_id = ${tx.context.person}::uuid
      and u.day >= ${from ?? null}::date is not false and u.day < ${until ?? null}::date is not false
    order by u.ended_at desc, u.id desc limit ${limit}`);
  return rows.map(usageOf);
}

/** One use of one's own; undefined when it is not there, or not yours. */
export async function findOwnUsage(
  tx: Transaction,
  tables: ServiceTables,
  usageId: number,
): Promise<StoredUsage | undefined> {
  const row = await tx.find(sql<Row>`
    select ${columnsOf(tables)} from ${tablesOf(tables).usage} u
    where u.organisation_id = ${tx.context.organisation}::uuid and u.person_id = ${tx.context.person}::uuid
      and u.id = ${usageId}::bigint limit 1`);
  return row === undefined ? undefined : usageOf(row);
}

/**
 * Role `intake`: what has a purpose that it was not charged as yet, and credits that wait for what they take
 * back. The oldest first.
 */
export async function listToSettle(
  tx: Transaction,
  tables: ServiceTables,
  limit: number,
  after = 0,
): Promise<StoredUsage[]> {
  const rows = await tx.list(sql<Row>`
    select ${columnsOf(tables)} from ${tablesOf(tables).usage} u
    where u.organisation_id = ${tx.context.organisation}::uuid and u.state <> 'set-aside'
      and (u.charged_purpose is null or u.purpose <> u.charged_purpose)
      and (u.purpose is not null or u.corrects is not null) and u.id > ${after}::bigint
    order by u.id limit ${limit}`);
  return rows.map(usageOf);
}

/**
 * Role `intake`: what uses with these keys are for now; those that did not come in, or have none, are
 * absent.
 */
export async function findPurposesOf(
  tx: Transaction,
  tables: ServiceTables,
  { provider, keys }: { readonly provider: string; readonly keys: readonly string[] },
): Promise<ReadonlyMap<string, Purpose>> {
  if (keys.length === 0) return new Map();
  const found = await tx.list(sql<{ key: string; purpose: Purpose }>`
    select source_key as key, purpose from ${tablesOf(tables).usage}
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider}
      and source_key = any(${[...keys]}::text[]) and state <> 'set-aside' and purpose is not null
    limit 10000`);
  return new Map(found.map(({ key, purpose }) => [key, purpose]));
}

export interface WorkUsage {
  readonly id: number;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant;
  readonly totalCents: number;
  readonly purpose: 'commute' | 'business';
  readonly setAside: AsideReason | null;
  readonly parts: readonly UsagePart[];
  readonly tariffKey: string | null;
}

/** Role `client`: the row policy gives business and commute only, whatever is asked. */
export async function listWorkUsage(
  tx: Transaction,
  tables: ServiceTables,
  {
    from,
    until,
    limit = 2000,
  }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate; readonly limit?: number },
): Promise<WorkUsage[]> {
  const rows = await tx.list(sql<Omit<WorkUsage, 'parts'> & { readonly parts: readonly string[] }>`
    select id, person_id as "personId", day, started_at as "startedAt", ended_at as "endedAt",
      total_cents as "totalCents", purpose, set_aside as "setAside", parts, tariff_key as "tariffKey"
    from ${tablesOf(tables).usage}
    where organisation_id = ${tx.context.organisation}::uuid and day >= ${from}::date and day < ${until}::date
    order by day desc, id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, parts: unpackParts(row.parts) }));
}

/** What somebody used of a service on a day and in its month, in cents, private apart. Roles that read it. */
export async function sumSpent(
  tx: Transaction,
  tables: ServiceTables,
  { personId, day }: { readonly personId: string; readonly day: Temporal.PlainDate },
): Promise<{ readonly dayCents: number; readonly monthCents: number }> {
  const month = day.with({ day: 1 });
  return tx.get(sql<{ dayCents: number; monthCents: number }>`
    select coalesce(sum(total_cents) filter (where day = ${day}::date), 0)::bigint as "dayCents",
      coalesce(sum(total_cents), 0)::bigint as "monthCents"
    from ${tablesOf(tables).usage}
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and day >= ${month}::date and day < ${month.add({ months: 1 })}::date
      and state <> 'set-aside' and purpose is distinct from 'private'`);
}
