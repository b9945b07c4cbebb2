// What the settlement of a use came to: charged as a purpose, or set aside with a dispute.
import { newId } from '#kernel/ids';
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AsideReason } from './judge-usage.ts';
import type { StoredUsage } from './list-usage.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/**
 * Role `intake`, in the transaction that wrote the books. A mark that came meanwhile stays, and is charged
 * next.
 */
export async function noteCharged(
  tx: Transaction,
  tables: ServiceTables,
  charged: readonly { readonly usageId: number; readonly purpose: Purpose }[],
): Promise<void> {
  if (charged.length === 0) return;
  await tx.run(sql`
    update ${tablesOf(tables).usage} u set state = 'settled', purpose = coalesce(u.purpose, c.purpose),
      charged_purpose = c.purpose, settled_at = platform.now()
    from unnest(${charged.map(({ usageId }) => usageId)}::bigint[],
      ${charged.map(({ purpose }) => purpose)}::text[]) c (id, purpose)
    where u.organisation_id = ${tx.context.organisation}::uuid and u.id = c.id`);
}

export interface OtherPrice {
  readonly usage: Pick<StoredUsage, 'id' | 'personId' | 'totalCents' | 'day'>;
  readonly reason: Extract<AsideReason, 'other-price' | 'price-unknown'>;
  readonly ownCents?: number;
}

/** Role `intake`: not billed until somebody looked. Each dispute says both amounts. */
export async function noteOtherPrice(
  tx: Transaction,
  tables: ServiceTables,
  found: readonly OtherPrice[],
): Promise<void> {
  if (found.length === 0) return;
  await tx.run(sql`
    update ${tablesOf(tables).usage} u set state = 'set-aside', set_aside = f.reason
    from unnest(${found.map(({ usage }) => usage.id)}::bigint[],
      ${found.map(({ reason }) => reason)}::text[]) f (id, reason)
    where u.organisation_id = ${tx.context.organisation}::uuid and u.id = f.id`);
  const opened = found.map(({ usage, ownCents }) => ({
    usage,
    providerCents: usage.totalCents,
    ownCents: ownCents ?? null,
  }));
  await openDisputes(tx, tables, 'other-price', opened);
}

/** A use that stands, and another total that the provider says of it now. */
export interface OtherTotal {
  readonly known: Pick<StoredUsage, 'id' | 'personId' | 'totalCents' | 'day'>;
  readonly cents: number;
}

/** The provider says something else of the same use now: a person at the desk asks why. Once per use. */
export function disputeTotals(
  tx: Transaction,
  tables: ServiceTables,
  others: readonly OtherTotal[],
): Promise<void> {
  const opened = others.map(({ known, cents }) => ({
    usage: known,
    providerCents: cents,
    ownCents: known.totalCents,
  }));
  return openDisputes(tx, tables, 'other-total', opened);
}

interface Opened {
  readonly usage: OtherPrice['usage'];
  readonly providerCents: number;
  readonly ownCents: number | null;
}

async function openDisputes(
  tx: Transaction,
  tables: ServiceTables,
  kind: 'other-price' | 'other-total',
  opened: readonly Opened[],
): Promise<void> {
  if (opened.length === 0) return;
  const { organisation, now } = tx.context;
  await tx.run(sql`
    insert into ${tablesOf(tables).dispute} (organisation_id, id, person_id, usage_id, kind, provider_cents,
      own_cents, opened_at, day, purge_on)
    select ${organisation}::uuid, d.id, d.person_id, d.usage_id, ${kind}::text, d.provider_cents, d.own_cents,
      platform.now(), d.day, platform.two_financial_years(d.day)
    from unnest(${opened.map(() => newId(now))}::uuid[], ${opened.map(({ usage }) => usage.personId)}::uuid[],
      ${opened.map(({ usage }) => usage.id)}::bigint[],
      ${opened.map(({ providerCents }) => providerCents)}::integer[],
      ${opened.map(({ ownCents }) => ownCents)}::integer[], ${opened.map(({ usage }) => usage.day)}::date[])
      d (id, person_id, usage_id, provider_cents, own_cents, day)
    on conflict do nothing`);
}
