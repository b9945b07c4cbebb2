// Claims of days worked at home: each day at most one that stands, set and taken back as often as a person
// likes.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tenantOf, withdrawClaims, writeClaims } from './claims.ts';

export interface HomeDay {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
}

interface ClaimedDay extends HomeDay {
  readonly claims: number;
}

/**
 * Days that have no claim that stands. What was taken back cannot be claimed under the same key: each later
 * claim of a day has a key of its own. Answers how many were written.
 */
export async function claimHomeDays(tx: Transaction, days: readonly HomeDay[]): Promise<number> {
  const known = await countClaims(tx, days);
  const { written } = await writeClaims(
    tx,
    days.map(({ personId, day }) => ({
      personId,
      day,
      kind: 'home-working' as const,
      sourceKey: homeKey(personId, day, known.get(placeOf({ personId, day })) ?? 0),
    })),
  );
  return written;
}

/** Answers how many count no more. */
export async function withdrawHomeDays(tx: Transaction, days: readonly HomeDay[]): Promise<number> {
  const known = await countClaims(tx, days);
  const keys = days.flatMap(({ personId, day }) =>
    Array.from({ length: known.get(placeOf({ personId, day })) ?? 0 }, (_, at) => homeKey(personId, day, at)),
  );
  return withdrawClaims(tx, keys);
}

/**
 * Of these days the ones that were claimed before, whether they stand or were taken back: a file that has
 * them again changes nothing.
 */
export async function listClaimedHomeDays(
  tx: Transaction,
  days: readonly HomeDay[],
): Promise<ReadonlySet<string>> {
  return new Set((await countClaims(tx, days)).keys());
}

/** How a day of a person is named in the answers above. */
export const placeOf = ({ personId, day }: HomeDay): string => `${personId} ${day}`;

const homeKey = (personId: string, day: Temporal.PlainDate, version: number): string =>
  version === 0 ? `home:${personId}:${day}` : `home:${personId}:${day}~${version}`;

async function countClaims(tx: Transaction, days: readonly HomeDay[]): Promise<Map<string, number>> {
  if (days.length === 0) return new Map();
  const rows = await tx.list<ClaimedDay>(sql`
    select c.person_id as "personId", c.day, count(*) as claims
    from unnest(${days.map(({ personId }) => personId)}::uuid[], ${days.map(({ day }) => day)}::date[])
      d (person_id, day)
    join money.claim c on c.organisation_id = ${tenantOf(tx)}::uuid and c.person_id = d.person_id
      and c.day = d.day and c.kind = 'home-working'
    group by c.person_id, c.day limit 100000`);
  return new Map(rows.map((row) => [placeOf(row), Number(row.claims)]));
}
