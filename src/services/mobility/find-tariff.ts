// The tariff of a provider as it held at a moment.
import type { Tariff } from '#kernel/tariff';
import { readTariff } from '#kernel/write-tariff';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

interface Row {
  readonly number: number;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
  readonly terms: string[];
}

/**
 * Roles `intake`, `settlement`, `traveller`, `client`, `operator`. Undefined: no terms that held then are
 * known.
 */
export async function findTariff(
  tx: Transaction,
  provider: string,
  key: string,
  at: Temporal.Instant,
): Promise<Tariff | undefined> {
  return (await findTariffs(tx, provider, [{ key, at }]))[0];
}

/**
 * For many uses in one question; the answers stand in the order of the questions. At most 10,000 at a time.
 */
export async function findTariffs(
  tx: Transaction,
  provider: string,
  asked: readonly { readonly key: string; readonly at: Temporal.Instant }[],
): Promise<readonly (Tariff | undefined)[]> {
  if (asked.length === 0) return [];
  const rows = await tx.list<Row>(sql`
    select asked.number, held.holds_from as "from", held.holds_until as until, held.terms
    from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ at }) => at)}::timestamptz[])
      with ordinality as asked(key, at, number)
    cross join lateral (
      select holds_from, holds_until, terms from mobility.tariff
      where provider = ${provider} and tariff_key = asked.key and holds_from <= asked.at
      order by holds_from desc, id desc limit 1
    ) held
    where held.holds_until is null or held.holds_until > asked.at
    limit 10000`);
  const found: (Tariff | undefined)[] = asked.map(() => undefined);
  const read = new Map<string, Tariff>();
  for (const { number, from, until, terms } of rows) {
    const key = asked[number - 1]?.key ?? '';
    const text = `${key} ${from.epochMilliseconds} ${until?.epochMilliseconds} ${terms.join('\n')}`;
    const own = { provider, key, validFrom: from, ...(until === null ? {} : { validUntil: until }) };
    const tariff = read.get(text) ?? readTariff(own, terms);
    read.set(text, tariff);
    found[number - 1] = tariff;
  }
  return found;
}
