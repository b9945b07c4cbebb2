// Keeps the tariffs that a provider told: a change is a new row, and the same again is nothing.
import { checkTariff } from '#kernel/check-tariff';
import type { Refusal, Result } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import { writeTariff } from '#kernel/write-tariff';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** A tariff with the moment from which these terms hold: what the provider says, or when it last changed. */
export interface HeldTariff {
  readonly tariff: Tariff;
  readonly holdsFrom: Temporal.Instant;
}

export interface SavedTariffs {
  readonly added: number;
  /** Each with its reason; the others are kept all the same. */
  readonly refused: readonly Refusal[];
}

/**
 * Role `intake`. A row is added when the newest row of that key that holds by then has other terms or another
 * end. Nothing is ever changed in place, so that an older amount is recomputed by the older terms.
 */
export async function saveTariffs(tx: Transaction, given: readonly HeldTariff[]): Promise<SavedTariffs> {
  const refused: Refusal[] = [];
  const good: HeldTariff[] = [];
  for (const held of given) {
    const checked: Result<Tariff> = checkTariff(held.tariff);
    if (checked.ok) good.push(held);
    else refused.push(checked.refusal);
  }
  if (good.length === 0) return { added: 0, refused };
  const keys = [...new Set(good.map(({ tariff }) => `${tariff.provider} ${tariff.key}`))].sort();
  // Two pushes of one tariff at a time would both find nothing.
  await tx.batch(
    keys.map((key) => sql`select pg_advisory_xact_lock(hashtextextended(${`tariff:${key}`}, 0))`),
  );
  let added = 0;
  for (const { tariff, holdsFrom } of good) {
    const terms = [...writeTariff(tariff)];
    const until = tariff.validUntil ?? null;
    added += await tx.run(sql`
      insert into mobility.tariff (provider, tariff_key, holds_from, holds_until, terms, received_at)
      select ${tariff.provider}, ${tariff.key}, ${holdsFrom}::timestamptz, ${until}::timestamptz,
        ${terms}::text[], platform.now()
      where not exists (
        select from (
          select terms, holds_until from mobility.tariff
          where provider = ${tariff.provider} and tariff_key = ${tariff.key}
            and holds_from <= ${holdsFrom}::timestamptz
          order by holds_from desc, id desc limit 1
        ) known
        where known.terms = ${terms}::text[] and known.holds_until is not distinct from ${until}::timestamptz
      )`);
  }
  return { added, refused };
}

/** Role `intake`: the provider took a tariff back. What was used before keeps its price. Answers how many. */
export async function endTariff(
  tx: Transaction,
  provider: string,
  key: string,
  at: Temporal.Instant,
): Promise<number> {
  return await tx.run(sql`
    update mobility.tariff set holds_until = ${at}::timestamptz
    where provider = ${provider} and tariff_key = ${key} and holds_from < ${at}::timestamptz
      and (holds_until is null or holds_until > ${at}::timestamptz)`);
}
