// Takes in what a provider says was used: each use once, with the person it belongs to, or set aside with its
// reason.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { purgeOn } from '#kernel/retention';
import type { Usage } from '#kernel/usage';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { hashSubject } from './activate.ts';
import { insertUsage, type PlacedUsage } from './insert-usage.ts';
import { type AsideReason, judgeUsage } from './judge-usage.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

export interface ReceivedUsage {
  readonly stored: number;
  /** The same key with the same total: nothing new. */
  readonly unchanged: number;
  /** Stored, yet not billed: the reasons by number. */
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

/** Role `intake`, the organisation in the context; about a thousand a call. */
export async function receiveUsage(
  tx: Transaction,
  secrets: Secrets,
  tables: ServiceTables,
  { provider, usages }: { readonly provider: string; readonly usages: readonly Usage[] },
): Promise<ReceivedUsage> {
  if (usages.length === 0) return { stored: 0, unchanged: 0, setAside: {}, otherTotal: 0, unknown: [] };
  const { organisation, now } = tx.context;
  await tx.batch([
    sql`select pg_advisory_xact_lock(hashtextextended(${`usage:${organisation}:${provider}`}, 0))`,
  ]);
  const hashes = usages.map(({ subject }) => hashSubject(secrets, provider, subject.value));
  const links = await listLinks(tx, tables, provider, hashes);
  const unknown: Usage[] = [];
  const tooOld: Usage[] = [];
  const placed = usages.flatMap((usage, at): PlacedUsage[] => {
    const mine = links.get((hashes[at] as Buffer).toString('hex')) ?? [];
    const found = placeUsage(usage, mine, now);
    if (found === undefined) unknown.push(usage);
    else if (isTooOld(usage, now)) tooOld.push(usage);
    else return [found];
    return [];
  });
  const { fresh, unchanged, others } = await sortOut(tx, tables, provider, placed);
  await insertUsage(tx, tables, provider, fresh);
  await disputeTotals(tx, tables, others);
  await keepUnmatched(tx, tables, { provider, usages: tooOld, reason: 'too-old' });
  const setAside: Partial<Record<AsideReason, number>> = {};
  for (const { aside } of fresh) if (aside !== undefined) setAside[aside] = (setAside[aside] ?? 0) + 1;
  if (tooOld.length > 0) setAside['too-old'] = tooOld.length;
  return { stored: fresh.length, unchanged, setAside, otherTotal: others.length, unknown };
}

/** It would have to be gone today, so it is not stored at all. */
const isTooOld = ({ endedAt }: Usage, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(purgeOn('2-financial-years', dayOf(endedAt)), dayOf(now)) <= 0;

/** The link that held when the use began; else the nearest one, so that the person can see what came in. */
function placeUsage(usage: Usage, links: readonly Link[], now: Temporal.Instant): PlacedUsage | undefined {
  const began = usage.startedAt ?? usage.endedAt;
  const holds = (link: Link) =>
    Temporal.Instant.compare(link.from, began) <= 0 &&
    (link.until === null || Temporal.Instant.compare(began, link.until) < 0);
  const link = links.find(holds) ?? links.at(-1);
  if (link === undefined) return undefined;
  const late = link.until !== null && Temporal.Instant.compare(began, link.until) >= 0;
  const aside = judgeUsage(usage, now) ?? (holds(link) ? undefined : late ? 'link-ended' : 'before-link');
  const purpose = usage.corrects === undefined ? (link.usualPurpose ?? undefined) : undefined;
  return { usage, activationId: link.id, personId: link.personId, aside, purpose };
}

async function listLinks(
  tx: Transaction,
  tables: ServiceTables,
  provider: string,
  hashes: readonly Buffer[],
): Promise<Map<string, Link[]>> {
  const rows = await tx.list(sql<Link>`
    select id, person_id as "personId", subject_hash as hash, activated_at as "from", ended_at as "until",
      usual_purpose as "usualPurpose"
    from ${tablesOf(tables).activation}
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider}
      and subject_hash = any(${[...hashes]}::bytea[])
    order by activated_at`);
  const links = new Map<string, Link[]>();
  for (const row of rows) {
    const key = row.hash.toString('hex');
    links.set(key, [...(links.get(key) ?? []), row]);
  }
  return links;
}

interface Stored {
  readonly id: number;
  readonly key: string;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly totalCents: number;
}
interface OtherTotal {
  readonly known: Stored;
  readonly cents: number;
}

/** What is new, what was there, and what was there with another total. The first of a batch is the use. */
async function sortOut(
  tx: Transaction,
  tables: ServiceTables,
  provider: string,
  placed: readonly PlacedUsage[],
): Promise<{ fresh: PlacedUsage[]; unchanged: number; others: OtherTotal[] }> {
  const rows = await tx.list(sql<Stored>`
    select id, source_key as key, person_id as "personId", day, total_cents as "totalCents"
    from ${tablesOf(tables).usage}
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider}
      and source_key = any(${placed.map(({ usage }) => usage.key)}::text[])`);
  const known = new Map(rows.map((row) => [row.key, row]));
  const first = new Map<string, PlacedUsage>();
  const others: OtherTotal[] = [];
  let unchanged = 0;
  for (const one of placed) {
    const { key, costCents } = one.usage;
    const before = known.get(key);
    const earlier = first.get(key);
    if (before === undefined && earlier === undefined) first.set(key, one);
    else if ((before?.totalCents ?? earlier?.usage.costCents) === costCents) unchanged += 1;
    else if (before !== undefined) others.push({ known: before, cents: costCents });
    // Twice in one message with two totals: neither can be trusted.
    else if (earlier !== undefined) first.set(key, { ...earlier, aside: 'other-price' });
  }
  return { fresh: [...first.values()], unchanged, others };
}

/** The provider says something else of the same use now: a person at the desk asks why. Once per use. */
async function disputeTotals(
  tx: Transaction,
  tables: ServiceTables,
  others: readonly OtherTotal[],
): Promise<void> {
  for (const { known, cents } of others) {
    await tx.run(sql`
      insert into ${tablesOf(tables).dispute} (organisation_id, id, person_id, usage_id, kind, provider_cents,
        own_cents, opened_at, day, purge_on)
      values (${tx.context.organisation}, ${newId(tx.context.now)}, ${known.personId}, ${known.id},
        'other-total', ${cents}, ${known.totalCents}, platform.now(), ${known.day},
        platform.two_financial_years(${known.day}::date))
      on conflict do nothing`);
  }
}

/** Uses of nobody, by the provider's number of them and nothing that points to anybody. Role `intake`. */
export async function keepUnmatched(
  tx: Transaction,
  tables: ServiceTables,
  {
    provider,
    usages,
    reason,
  }: {
    readonly provider: string;
    readonly usages: readonly Pick<Usage, 'key' | 'endedAt' | 'costCents'>[];
    readonly reason: AsideReason;
  },
): Promise<number> {
  if (usages.length === 0) return 0;
  const today = dayOf(tx.context.now);
  return tx.run(sql`
    insert into mobility.unmatched (service, provider, source_key, reason, day, total_cents, received_at,
      purge_on)
    select ${tables.service}::text, ${provider}::text, u.key, ${reason}::text, u.day, u.cents, platform.now(),
      platform.two_financial_years(${today}::date)
    from unnest(${usages.map(({ key }) => key.slice(0, 120))}::text[],
      ${usages.map(({ endedAt }) => dayOf(endedAt))}::date[],
      ${usages.map(({ costCents }) => clampCents(costCents))}::integer[]) u (key, day, cents)
    on conflict do nothing`);
}

const clampCents = (cents: number) => Math.max(-2_000_000_000, Math.min(2_000_000_000, Math.trunc(cents)));
