// Keeps the tariffs that a provider told: a change is a new row, and the same again is nothing.
import { checkTariff } from '#kernel/check-tariff';
import { accept, type Refusal, type Result } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import { writeTariff } from '#kernel/write-tariff';
import { arrayText } from '#platform/array-text';
import { planForMany } from '#platform/database/plan-for-many';
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
 * Role `intake`; about a thousand a call. A row is added when the newest row of that key that holds by then
 * has other terms or another end. Nothing is ever changed in place, so that an older amount is recomputed
 * by the older terms.
 */
export async function saveTariffs(tx: Transaction, given: readonly HeldTariff[]): Promise<SavedTariffs> {
  const { good, refused } = writeTerms(given);
  if (good.length === 0) return { added: 0, refused };
  const keys = [...new Set(good.map(({ tariff }) => `${tariff.provider} ${tariff.key}`))].sort();
  // Two pushes of one tariff at a time would both find nothing.
  await tx.batch([
    ...planForMany(good.length),
    ...keys.map((key) => sql`select pg_advisory_xact_lock(hashtextextended(${`tariff:${key}`}, 0))`),
  ]);
  let added = 0;
  let missing = await listMissing(tx, good);
  while (missing.length > 0) {
    added += await insertTerms(tx, firstsOfRuns(missing));
    // What stood between two of the same terms is seen now.
    missing = await listMissing(tx, missing);
  }
  return { added, refused };
}

interface WrittenTerms extends HeldTariff {
  readonly terms: string;
}

/**
 * In order of time; of one key at one moment the last one given counts. Records of one day carry the same
 * tariff over and over: each is checked and written once.
 */
function writeTerms(given: readonly HeldTariff[]): { good: WrittenTerms[]; refused: Refusal[] } {
  const written = new Map<Tariff, Result<string>>();
  const refused: Refusal[] = [];
  const good = new Map<string, WrittenTerms>();
  for (const held of given) {
    const { tariff, holdsFrom } = held;
    const known = written.get(tariff);
    const terms = known ?? writeOne(tariff);
    if (known === undefined) written.set(tariff, terms);
    if (terms.ok)
      good.set(`${tariff.provider} ${tariff.key} ${holdsFrom.epochMilliseconds}`, {
        ...held,
        terms: terms.value,
      });
    else if (known === undefined) refused.push(terms.refusal);
  }
  const inOrder = [...good.values()].sort((a, b) => Temporal.Instant.compare(a.holdsFrom, b.holdsFrom));
  return { good: inOrder, refused };
}

function writeOne(tariff: Tariff): Result<string> {
  const checked = checkTariff(tariff);
  return checked.ok ? accept(arrayText(writeTariff(tariff))) : checked;
}

const listsOf = (held: readonly WrittenTerms[]) => sql`
  unnest(${held.map(({ tariff }) => tariff.provider)}::text[],
    ${held.map(({ tariff }) => tariff.key)}::text[],
    ${held.map(({ holdsFrom }) => holdsFrom)}::timestamptz[],
    ${held.map(({ tariff }) => tariff.validUntil)}::timestamptz[], ${held.map(({ terms }) => terms)}::text[])
    with ordinality asked (provider, key, holds_from, holds_until, terms, number)`;

/** Those of which the newest row by then says something else, or there is none. */
async function listMissing(tx: Transaction, held: readonly WrittenTerms[]): Promise<WrittenTerms[]> {
  const rows = await tx.list(sql<{ number: number }>`
    select asked.number from ${listsOf(held)}
    left join lateral (
      select terms, holds_until from mobility.tariff
      where provider = asked.provider and tariff_key = asked.key and holds_from <= asked.holds_from
      order by holds_from desc, id desc limit 1
    ) known on true
    where known.terms is distinct from asked.terms::text[]
      or known.holds_until is distinct from asked.holds_until
    order by asked.number`);
  return rows.flatMap(({ number }) => held[number - 1] ?? []);
}

/** Of one key the first of each row of the same terms: those that follow it in time say nothing new. */
function firstsOfRuns(held: readonly WrittenTerms[]): WrittenTerms[] {
  const last = new Map<string, string>();
  return held.filter(({ tariff, terms }) => {
    const key = `${tariff.provider} ${tariff.key}`;
    const text = `${tariff.validUntil?.epochMilliseconds} ${terms}`;
    const isNew = last.get(key) !== text;
    last.set(key, text);
    return isNew;
  });
}

const insertTerms = (tx: Transaction, held: readonly WrittenTerms[]): Promise<number> =>
  tx.run(sql`
    insert into mobility.tariff (provider, tariff_key, holds_from, holds_until, terms, received_at)
    select asked.provider, asked.key, asked.holds_from, asked.holds_until, asked.terms::text[], platform.now()
    from ${listsOf(held)} order by asked.number`);

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
