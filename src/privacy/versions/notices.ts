// Who must hear that the register changed: a row per person and version, shown until it is seen.

import { dayOf } from '#kernel/day';
import { purgeOn } from '#kernel/retention';
import type { Sql } from '#platform/database/sql';
import { sql } from '#platform/database/sql';
import type { Compilable, Transaction } from '#platform/database/types';
import type { Locale } from '../statement-words.ts';
import { diffRegisters } from './diff-registers.ts';
import type { Snapshot } from './take-snapshot.ts';

/**
 * One statement for everybody of the organisation in the context; runs as `operator`. `people` is a query
 * that answers `person_id`. Answers how many rows were added; a repeat adds none.
 */
export function writeNotices(tx: Transaction, version: number, people: Sql): Promise<number> {
  const purge = purgeOn('2-financial-years', dayOf(tx.context.now));
  return tx.run(sql`
    insert into privacy.notice (organisation_id, person_id, version, announced_on, purge_on)
    select ${tx.context.organisation}::uuid, p.person_id, ${version}::integer, platform.today(),
      ${purge}::date
    from (${people}) p on conflict do nothing`);
}

/** Significant versions that not everybody has been told of yet, oldest first. */
export const listUnannounced = (tx: Transaction): Promise<{ number: number }[]> =>
  tx.list(sql<{ number: number }>`
    select number from privacy.register_version
    where is_significant and announced_at is null order by number`);

/** Everybody has a notice of it now. */
export const markAnnounced = (tx: Transaction, version: number): Promise<number> =>
  tx.run(sql`update privacy.register_version set announced_at = platform.now() where number = ${version}`);

export interface Notice {
  readonly version: number;
  readonly announcedOn: Temporal.PlainDate;
  /** What changed, in plain words; the significant changes only. */
  readonly changes: readonly { readonly says: string; readonly because: string }[];
}

interface NoticeRow {
  readonly version: number;
  readonly announcedOn: Temporal.PlainDate;
  readonly before: string;
  readonly after: string;
}

const unseen: Compilable<NoticeRow> = sql<NoticeRow>`
  select n.version, n.announced_on as "announcedOn", b.snapshot as before, a.snapshot as after
  from privacy.notice n
  join privacy.register_version a on a.number = n.version
  join privacy.register_version b on b.number = n.version - 1
  where n.seen_at is null order by n.version limit 20`;

/** What the person in the context has not seen yet, oldest first; runs as `traveller`. */
export async function listNotices(tx: Transaction, locale: Locale): Promise<Notice[]> {
  const rows = await tx.list(unseen);
  return rows.map(({ version, announcedOn, before, after }) => ({
    version,
    announcedOn,
    changes: diffRegisters(JSON.parse(before) as Snapshot, JSON.parse(after) as Snapshot, locale)
      .filter((change) => change.significant)
      .map(({ says, because = '' }) => ({ says, because })),
  }));
}

/** Once seen it stays seen: the first moment counts. Answers whether there was one to mark. */
export const markSeen = async (tx: Transaction, version: number): Promise<boolean> =>
  (await tx.run(sql`update privacy.notice set seen_at = platform.now()
    where version = ${version} and seen_at is null`)) > 0;
