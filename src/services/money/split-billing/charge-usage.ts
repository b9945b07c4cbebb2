// Brings the books of one use up to date: reads what stands, writes what is missing, once.
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import type { VatLine } from '#kernel/vat';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type PlannedCharge, planCharges, type Standing } from './plan-charges.ts';

export interface UsageToCharge {
  readonly personId: string;
  readonly service: string;
  readonly provider: string;
  /** The provider's own number of the use. */
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

interface WrittenRow {
  readonly id: number;
  readonly kind: 'charge' | 'reversal';
  readonly purpose: Purpose;
  readonly totalCents: number;
}

/**
 * Role `intake`. Uses of one key wait for each other; the same again writes nothing. Answers how many rows
 * were written.
 */
export async function chargeUsage(tx: Transaction, usage: UsageToCharge): Promise<number> {
  const { organisation } = tx.context;
  const name = `${usage.service}:${usage.provider}:${usage.key}`;
  await tx.batch([
    sql`select pg_advisory_xact_lock(hashtextextended(${`charge:${organisation}:${name}`}, 0))`,
  ]);
  const written = await listWritten(tx, name);
  const standing = await findStanding(tx, written.at(-1), usage);
  const planned = planCharges(standing, usage);
  for (const [at, row] of planned.entries())
    await writeRow(tx, usage, row, `${name}:${written.length + at + 1}`);
  return planned.length;
}

/** All rows of a use, in the order in which they were written. */
function listWritten(tx: Transaction, name: string): Promise<WrittenRow[]> {
  return tx.list(sql<WrittenRow>`
    select id, kind, purpose, total_cents as "totalCents" from money.usage_charge
    where organisation_id = ${tx.context.organisation}::uuid
      and source_key collate "C" >= ${`${name}:`} and source_key collate "C" < ${`${name};`}
    order by id`);
}

/** The newest row is a charge that stands, or there is none: a reversal is always followed by a charge. */
async function findStanding(
  tx: Transaction,
  last: WrittenRow | undefined,
  usage: UsageToCharge,
): Promise<Standing | undefined> {
  if (last === undefined) return undefined;
  const lines = await tx.list(sql<{ rate: number; part: 'net' | 'vat'; cents: number }>`
    select vat_basis_points as rate, part,
      case when credit = 'provider-payable' then cents else -cents end as cents
    from money.usage_entry
    where organisation_id = ${tx.context.organisation}::uuid and charge_id = ${last.id}::bigint
    order by vat_basis_points`);
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

async function writeRow(
  tx: Transaction,
  usage: UsageToCharge,
  row: PlannedCharge,
  sourceKey: string,
): Promise<void> {
  const { organisation } = tx.context;
  const sign = row.kind === 'reversal' ? -1 : 1;
  const vatCents = row.vat.reduce((sum, line) => sum + line.vatCents, 0);
  const { id } = await tx.get(sql<{ id: number }>`
    insert into money.usage_charge (organisation_id, person_id, day, purge_on, service, provider, kind,
      reverses, purpose, payer, total_cents, vat_cents, mode, fuel, distance_m, co2_g, source_key, written_at)
    values (${organisation}, ${usage.personId}, ${usage.day}, platform.seven_years(${usage.day}::date),
      ${usage.service}, ${usage.provider}, ${row.kind}, ${row.reverses ?? null}, ${row.purpose}, ${row.payer},
      ${row.totalCents}, ${vatCents}, ${usage.mode ?? null}, ${usage.fuel ?? null},
      ${signed(usage.distanceM, sign)}, ${signed(usage.co2G, sign)}, ${sourceKey}, platform.now())
    returning id`);
  const { entries } = row;
  await tx.run(sql`
    insert into money.usage_entry (organisation_id, person_id, charge_id, part, vat_basis_points, debit,
      credit, cents, day, purge_on)
    select ${organisation}::uuid, ${usage.personId}::uuid, ${id}::bigint, e.part, e.rate, e.debit, e.credit,
      e.cents, ${usage.day}::date, platform.seven_years(${usage.day}::date)
    from unnest(${entries.map(({ part }) => part)}::text[],
      ${entries.map(({ vatBasisPoints }) => vatBasisPoints)}::integer[],
      ${entries.map(({ debit }) => debit)}::text[], ${entries.map(({ credit }) => credit)}::text[],
      ${entries.map(({ cents }) => cents)}::bigint[]) e (part, rate, debit, credit, cents)`);
}

const signed = (value: number | undefined, sign: 1 | -1): number | null =>
  value === undefined ? null : value === 0 ? 0 : value * sign;
