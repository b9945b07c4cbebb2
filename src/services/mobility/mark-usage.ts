// Says what a use was for; the newest word counts, and each stays as a row with who and when.
import type { Purpose } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { mobilityRefusals } from './refusals.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

interface Found {
  readonly state: string;
  readonly day: Temporal.PlainDate;
  readonly purpose: string | null;
  readonly provider: string;
  readonly key: string;
}

/** Role `traveller`, the person in the context. What is set aside costs nothing: there is nothing to mark. */
export async function markUsage(
  tx: Transaction,
  tables: ServiceTables,
  { usageId, purpose }: { readonly usageId: number; readonly purpose: Purpose },
): Promise<Result<true>> {
  const at = tablesOf(tables);
  const mine = sql`organisation_id = ${tx.context.organisation}::uuid and id = ${usageId}::bigint
    and person_id = ${tx.context.person}::uuid`;
  const found = await tx.find(sql<Found>`
    select state, day, purpose, provider, source_key as key from ${at.usage} where ${mine} limit 1`);
  if (found === undefined) return refuse(mobilityRefusals, 'usage-unknown');
  if (found.state === 'set-aside') return refuse(mobilityRefusals, 'usage-set-aside');
  if (found.purpose === purpose) return accept(true);
  await tx.batch([
    sql`insert into ${at.mark} (organisation_id, person_id, usage_id, purpose, marked_by, marked_at, day,
        purge_on)
      values (${tx.context.organisation}, ${tx.context.person}, ${usageId}, ${purpose}, 'person',
        platform.now(), ${found.day}, platform.two_financial_years(${found.day}::date))`,
    sql`update ${at.usage} set purpose = ${purpose} where ${mine}`,
    // What takes it back goes along, when it was charged already; before that it has no purpose of its own.
    sql`update ${at.usage} set purpose = ${purpose}
      where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
        and provider = ${found.provider} and corrects = ${found.key} and charged_purpose is not null`,
  ]);
  return accept(true);
}

/** What the uses of a link are for from now on, unless the person says otherwise; null takes it back. */
export async function setUsualPurpose(
  tx: Transaction,
  tables: ServiceTables,
  { provider, purpose }: { readonly provider: string; readonly purpose: Purpose | null },
): Promise<Result<true>> {
  const changed = await tx.run(sql`
    update ${tablesOf(tables).activation} set usual_purpose = ${purpose}::text
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and provider = ${provider} and ended_at is null`);
  return changed === 0 ? refuse(mobilityRefusals, 'not-linked') : accept(true);
}
