// Finds out of what a provider says was used: whose it is, whether it can be true, and what is new of it.
// Nothing is written here but what cannot become a use.
import { dayOf } from '#kernel/day';
import { purgeOn } from '#kernel/retention';
import type { Usage } from '#kernel/usage';
import { planForMany } from '#platform/database/plan-for-many';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { hashSubject } from './activate.ts';
import type { PlacedUsage } from './insert-usage.ts';
import { type AsideReason, judgeUsage } from './judge-usage.ts';
import { keepUnmatched } from './keep-unmatched.ts';
import { disputeTotals, type OtherTotal } from './note-settled.ts';
import { packParts } from './pack-parts.ts';
import { retellUsage, type ToldAnew } from './retell-usage.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface PlacedUsages {
  /** What is new: for `insertUsage`, in the same transaction. */
  readonly fresh: readonly PlacedUsage[];
  /** The same key with the same total: nothing new. */
  readonly unchanged: number;
  /** New, yet not billed: the reasons by number. */
  readonly setAside: Readonly<Partial<Record<AsideReason, number>>>;
  /** The same key with another total: kept apart as a dispute; the first total stands. */
  readonly otherTotal: number;
  /** Of nobody here: the caller keeps them by `keepUnmatched`. */
  readonly unknown: readonly Usage[];
}

interface Link {
  readonly id: string;
  readonly personId: string;
  readonly hash: Buffer;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
  readonly usualPurpose: string | null;
}

/**
 * Role `intake`, the organisation in the context; about a thousand a call. From here until the end of the
 * transaction what comes in from this provider waits.
 */
export async function placeUsage(
  tx: Transaction,
  secrets: Secrets,
  tables: ServiceTables,
  { provider, usages }: { readonly provider: string; readonly usages: readonly Usage[] },
): Promise<PlacedUsages> {
  if (usages.length === 0) return { fresh: [], unchanged: 0, setAside: {}, otherTotal: 0, unknown: [] };
  const hashes = hashAll(secrets, provider, usages);
  const { links, known, ids } = await lookUp(tx, tables, provider, usages, [...new Set(hashes.values())]);
  const unknown: Usage[] = [];
  const tooOld: Usage[] = [];
  const placed: PlacedUsage[] = [];
  const isTooOld = openTooOld(tx.context.now);
  for (const usage of usages) {
    const mine = links.get(hashes.get(usage.subject.value)?.toString('hex') ?? '');
    const day = dayOf(usage.endedAt);
    if (mine === undefined) unknown.push(usage);
    else if (isTooOld(day)) tooOld.push(usage);
    else placed.push({ ...placeOne(usage, mine, day, tx.context.now), id: ids[placed.length] as number });
  }
  const { fresh, unchanged, others, anew } = sortOut(known, placed);
  await retellUsage(tx, tables, anew);
  await disputeTotals(tx, tables, others);
  await keepUnmatched(tx, tables, { provider, usages: tooOld, reason: 'too-old' });
  const setAside: Partial<Record<AsideReason, number>> = {};
  for (const { aside } of fresh) if (aside !== undefined) setAside[aside] = (setAside[aside] ?? 0) + 1;
  if (tooOld.length > 0) setAside['too-old'] = tooOld.length;
  return { fresh, unchanged, setAside, otherTotal: others.length, unknown };
}

/** A message names the same pass again and again; a keyed hash is made of each once. */
function hashAll(secrets: Secrets, provider: string, usages: readonly Usage[]): Map<string, Buffer> {
  const hashes = new Map<string, Buffer>();
  for (const { subject } of usages)
    if (!hashes.has(subject.value)) hashes.set(subject.value, hashSubject(secrets, provider, subject.value));
  return hashes;
}

/** It would have to be gone today, so it is not stored at all. Days are remembered: a page has few. */
function openTooOld(now: Temporal.Instant): (day: Temporal.PlainDate) => boolean {
  const today = dayOf(now);
  const known = new Map<number, boolean>();
  return (day) => {
    const key = (day.year * 12 + day.month) * 31 + day.day;
    const found = known.get(key);
    if (found !== undefined) return found;
    const isOver = Temporal.PlainDate.compare(purgeOn('2-financial-years', day), today) <= 0;
    known.set(key, isOver);
    return isOver;
  };
}

/** The link that held when the use began; else the nearest one, so that the person can see what came in. */
function placeOne(
  usage: Usage,
  links: readonly Link[],
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Omit<PlacedUsage, 'id'> {
  const began = usage.startedAt ?? usage.endedAt;
  const holds = (link: Link) =>
    Temporal.Instant.compare(link.from, began) <= 0 &&
    (link.until === null || Temporal.Instant.compare(began, link.until) < 0);
  const link = (links.find(holds) ?? links.at(-1)) as Link;
  const late = link.until !== null && Temporal.Instant.compare(began, link.until) >= 0;
  const aside = judgeUsage(usage, now) ?? (holds(link) ? undefined : late ? 'link-ended' : 'before-link');
  const purpose = usage.corrects === undefined ? (link.usualPurpose ?? undefined) : undefined;
  return { usage, day, activationId: link.id, personId: link.personId, aside, purpose };
}

interface Stored {
  readonly id: number;
  readonly key: string;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly totalCents: number;
  readonly parts: readonly string[];
}

/** One round trip: the lock, the links of these numbers, which of these keys are there, and new ids. */
async function lookUp(
  tx: Transaction,
  tables: ServiceTables,
  provider: string,
  usages: readonly Usage[],
  hashes: readonly Buffer[],
): Promise<{ links: Map<string, Link[]>; known: Map<string, Stored>; ids: readonly number[] }> {
  const { organisation } = tx.context;
  const answers = await tx.batch([
    ...planForMany(usages.length),
    sql`select pg_advisory_xact_lock(hashtextextended(${`usage:${organisation}:${provider}`}, 0))`,
    sql`
      select id, person_id as "personId", subject_hash as hash, activated_at as "from", ended_at as "until",
        usual_purpose as "usualPurpose"
      from ${tablesOf(tables).activation}
      where organisation_id = ${organisation}::uuid and provider = ${provider}
        and subject_hash = any(${[...hashes]}::bytea[])
      order by activated_at`,
    sql`
      select u.id, u.source_key as key, u.person_id as "personId", u.day, u.total_cents as "totalCents",
        u.parts
      from unnest(${usages.map(({ key }) => key)}::text[]) asked (key)
      cross join lateral (
        select id, source_key, person_id, day, total_cents, parts from ${tablesOf(tables).usage}
        where organisation_id = ${organisation}::uuid and provider = ${provider} and source_key = asked.key
        limit 1) u`,
    sql`select nextval('mobility.usage_id') as id from generate_series(1, ${usages.length}::integer)`,
  ]);
  const [rows = [], stored = [], ids = []] = answers.slice(-3) as [Link[], Stored[], { id: number }[]];
  const links = new Map<string, Link[]>();
  for (const row of rows) {
    const key = row.hash.toString('hex');
    const mine = links.get(key);
    if (mine === undefined) links.set(key, [row]);
    else mine.push(row);
  }
  const known = new Map(stored.map((row) => [row.key, row]));
  return { links, known, ids: ids.map(({ id }) => id) };
}

/** What is new, what was there, and what was there with another total. The first of a batch is the use. */
function sortOut(known: ReadonlyMap<string, Stored>, placed: readonly PlacedUsage[]) {
  const first = new Map<string, PlacedUsage>();
  const others: OtherTotal[] = [];
  const anew: ToldAnew[] = [];
  let unchanged = 0;
  for (const one of placed) {
    const { key, costCents } = one.usage;
    const before = known.get(key);
    const earlier = first.get(key);
    if (before === undefined && earlier === undefined) first.set(key, one);
    else if ((before?.totalCents ?? earlier?.usage.costCents) === costCents) {
      unchanged += 1;
      const parts = packParts(one.usage.parts ?? []);
      if (before !== undefined && one.aside === undefined && parts.join() !== before.parts.join())
        anew.push({ usageId: before.id, parts });
    } else if (before !== undefined) others.push({ known: before, cents: costCents });
    // Twice in one message with two totals: neither can be trusted.
    else if (earlier !== undefined) first.set(key, { ...earlier, aside: 'other-price' });
  }
  return { fresh: [...first.values()], unchanged, others, anew };
}
