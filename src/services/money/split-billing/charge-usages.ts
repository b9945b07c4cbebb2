// Brings the books of uses up to date: reads what stands, writes what is missing, once. Many uses or one: the
// same few statements.
import { assert } from '#kernel/assert';
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import type { VatLine } from '#kernel/vat';
import { planForMany } from '#platform/database/plan-for-many';
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type PlannedCharge, planCharges, type Standing } from './plan-charges.ts';

export interface UsageToCharge {
  readonly personId: string;
  readonly service: string;
  readonly provider: string;
  /** Our own number of a use at a provider, and the provider's. */
  readonly usageId?: number;
  readonly key: string;
  readonly day: Temporal.PlainDate;
  readonly purpose: Purpose;
  readonly totalCents: number;
  readonly vat: readonly VatLine[];
  readonly mode?: Mode | undefined;
  readonly fuel?: Fuel | undefined;
  readonly distanceM?: number | undefined;
  readonly co2G?: number | undefined;
}

/**
 * Role `intake`; each use once a call, about a thousand. Uses of one service at one provider wait for each
 * other; the same again writes nothing. Answers how many rows were written.
 */
export async function chargeUsages(tx: Transaction, usages: readonly UsageToCharge[]): Promise<number> {
  if (usages.length === 0) return 0;
  const names = usages.map(nameOf);
  assert(new Set(names).size === names.length, 'a use is charged once in one call');
  const { written, ids } = await lookUp(tx, usages, names);
  const standing = await findStanding(tx, written);
  const rows: ChargeRow[] = usages.flatMap((usage, at) => {
    const name = names[at] as string;
    const before = written.get(name) ?? [];
    const planned = planCharges(standingOf(before.at(-1), standing, usage), usage);
    return planned.map((row, added) => ({ usage, row, sourceKey: `${name}:${before.length + added + 1}` }));
  });
  if (rows.length > ids.length) ids.push(...(await drawIds(tx, rows.length - ids.length)));
  await writeRows(tx, rows, ids);
  return rows.length;
}

const nameOf = ({ service, provider, key }: UsageToCharge) => `${service}:${provider}:${key}`;

interface WrittenRow {
  readonly name: string;
  readonly id: number;
  readonly kind: 'charge' | 'reversal';
  readonly purpose: Purpose;
  readonly totalCents: number;
}

/**
 * One round trip: the locks, all rows of each use in the order in which they were written, and new numbers.
 */
async function lookUp(tx: Transaction, usages: readonly UsageToCharge[], names: readonly string[]) {
  const { organisation } = tx.context;
  const groups = [...new Set(usages.map(({ service, provider }) => `${service}:${provider}`))].sort();
  const answers = await tx.batch([
    ...planForMany(names.length),
    ...groups.map(
      (group) => sql`select pg_advisory_xact_lock(hashtextextended(${`charge:${organisation}:${group}`}, 0))`,
    ),
    sql`
      select n.name, c.id, c.kind, c.purpose, c.total_cents as "totalCents"
      from unnest(${[...names]}::text[]) n (name)
      cross join lateral (
        select id, kind, purpose, total_cents from money.usage_charge
        where organisation_id = ${organisation}::uuid
          and source_key collate "C" >= n.name || ':' and source_key collate "C" < n.name || ';'
        order by id) c
      order by c.id`,
    newIds(names.length),
  ]);
  const written = new Map<string, WrittenRow[]>();
  for (const row of (answers.at(-2) ?? []) as WrittenRow[])
    written.set(row.name, [...(written.get(row.name) ?? []), row]);
  return { written, ids: idsOf(answers.at(-1) as { id: number }[]) };
}

const newIds = (count: number): Sql =>
  sql`select nextval('money.charge_id') as id from generate_series(1, ${count}::integer)`;
const idsOf = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id);
const drawIds = async (tx: Transaction, count: number) =>
  idsOf(await tx.list<{ id: number }>(newIds(count) as Sql<{ id: number }>));

interface StandingLine {
  readonly chargeId: number;
  readonly rate: number;
  readonly part: 'net' | 'vat';
  readonly cents: number;
}

/**
 * The entries of the newest row of each use: a reversal is always followed by a charge, so that one stands.
 */
async function findStanding(
  tx: Transaction,
  written: ReadonlyMap<string, readonly WrittenRow[]>,
): Promise<ReadonlyMap<number, readonly StandingLine[]>> {
  const newest = [...written.values()].flatMap((rows) => rows.at(-1)?.id ?? []);
  if (newest.length === 0) return new Map();
  const lines = await tx.list(sql<StandingLine>`
    select charge_id as "chargeId", vat_basis_points as rate, part,
      case when credit = 'provider-payable' then cents else -cents end as cents
    from money.usage_entry
    where organisation_id = ${tx.context.organisation}::uuid and charge_id = any(${newest}::bigint[])
    order by charge_id, vat_basis_points`);
  return Map.groupBy(lines, ({ chargeId }) => chargeId);
}

function standingOf(
  last: WrittenRow | undefined,
  standing: ReadonlyMap<number, readonly StandingLine[]>,
  usage: UsageToCharge,
): Standing | undefined {
  if (last === undefined) return undefined;
  const lines = standing.get(last.id) ?? [];
  const rates = [...new Set(lines.map(({ rate }) => rate))];
  const sum = (rate: number, part: string) =>
    lines.reduce((total, line) => (line.rate === rate && line.part === part ? total + line.cents : total), 0);
  const vat = rates.map((rateBasisPoints) => {
    const exclusiveCents = sum(rateBasisPoints, 'net');
    const vatCents = sum(rateBasisPoints, 'vat');
    return { rateBasisPoints, exclusiveCents, vatCents, inclusiveCents: exclusiveCents + vatCents };
  });
  // Without VAT lines the whole stands at rate 0; told back as it was given, so that it compares as the same.
  const isBare = usage.vat.length === 0 && rates.every((rate) => rate === 0);
  return { id: last.id, purpose: last.purpose, totalCents: last.totalCents, vat: isBare ? [] : vat };
}

interface ChargeRow {
  readonly usage: UsageToCharge;
  readonly row: PlannedCharge;
  readonly sourceKey: string;
}

/** All charges in one statement and all their entries in another, in one round trip. */
async function writeRows(tx: Transaction, rows: readonly ChargeRow[], ids: readonly number[]): Promise<void> {
  if (rows.length === 0) return;
  const { organisation } = tx.context;
  const of = <T>(pick: (row: ChargeRow) => T) => rows.map(pick);
  const entries = rows.flatMap(({ usage, row }, at) =>
    row.entries.map((entry) => ({ ...entry, usage, id: ids[at] })),
  );
  const each = <T>(pick: (entry: (typeof entries)[number]) => T) => entries.map(pick);
  await tx.batch([
    sql`
      insert into money.usage_charge (organisation_id, purge_on, written_at, id, person_id, day, service,
        provider, usage_id, kind, reverses, purpose, payer, total_cents, vat_cents, mode, fuel, distance_m,
        co2_g, source_key)
      select ${organisation}::uuid, platform.seven_years(c.day), platform.now(), c.*
      from unnest(${rows.map((_, at) => ids[at])}::bigint[], ${of(({ usage }) => usage.personId)}::uuid[],
        ${of(({ usage }) => usage.day)}::date[], ${of(({ usage }) => usage.service)}::text[],
        ${of(({ usage }) => usage.provider)}::text[], ${of(({ usage }) => usage.usageId)}::bigint[],
        ${of(({ row }) => row.kind)}::text[],
        ${of(({ row }) => row.reverses)}::bigint[], ${of(({ row }) => row.purpose)}::text[],
        ${of(({ row }) => row.payer)}::text[], ${of(({ row }) => row.totalCents)}::bigint[],
        ${of(({ row }) => row.vat.reduce((sum, line) => sum + line.vatCents, 0))}::bigint[],
        ${of(({ usage }) => usage.mode)}::text[], ${of(({ usage }) => usage.fuel)}::text[],
        ${of(({ usage, row }) => signed(usage.distanceM, row))}::integer[],
        ${of(({ usage, row }) => signed(usage.co2G, row))}::integer[],
        ${of(({ sourceKey }) => sourceKey)}::text[])
        c (id, person_id, day, service, provider, usage_id, kind, reverses, purpose, payer, total_cents,
          vat_cents, mode, fuel, distance_m, co2_g, source_key)`,
    sql`
      insert into money.usage_entry (organisation_id, purge_on, charge_id, person_id, day, part,
        vat_basis_points, debit, credit, cents)
      select ${organisation}::uuid, platform.seven_years(e.day), e.*
      from unnest(${each(({ id }) => id)}::bigint[], ${each(({ usage }) => usage.personId)}::uuid[],
        ${each(({ usage }) => usage.day)}::date[], ${each(({ part }) => part)}::text[],
        ${each(({ vatBasisPoints }) => vatBasisPoints)}::integer[], ${each(({ debit }) => debit)}::text[],
        ${each(({ credit }) => credit)}::text[], ${each(({ cents }) => cents)}::bigint[])
        e (id, person_id, day, part, rate, debit, credit, cents)`,
  ]);
}

const signed = (value: number | undefined, { kind }: PlannedCharge): number | undefined =>
  value === undefined || value === 0 ? value : kind === 'reversal' ? -value : value;
