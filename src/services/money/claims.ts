// Facts are appended: claims of confirmed trips and home-working days, their withdrawals, and the choice on a
// day that has both.
import type { Fuel, Mode } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ClaimPurpose } from './policy.ts';

interface ClaimOfAnyKind {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  /** The business key: `trip:<id>:<confirmation>`, `home:<person>:<day>`. The same key twice is one claim. */
  readonly sourceKey: string;
}
/**
 * A confirmed trip. Distance or cost may be unknown; then a rule that needs it pays nothing and the close
 * warns.
 */
export interface TravelClaim extends ClaimOfAnyKind {
  readonly kind: 'travel';
  readonly purpose: ClaimPurpose;
  readonly mode: Mode;
  readonly fuel: Fuel;
  readonly distanceM: number | null;
  readonly costCents: number | null;
}
export interface HomeWorkingClaim extends ClaimOfAnyKind {
  readonly kind: 'home-working';
}
export type Claim = TravelClaim | HomeWorkingClaim;

export interface ClaimsWritten {
  readonly written: number;
  /** The key was there already. */
  readonly unchanged: number;
}

const lockKey = (organisation: string) => sql`hashtextextended(${`money.facts:${organisation}`}, 0)`;

/**
 * Held by every transaction that writes facts, and taken before its first statement that reads: a run that
 * opens waits for them, so that no confirmed claim falls between two runs. Transactions that write facts do
 * not wait for each other.
 */
export async function lockForFacts(tx: Transaction, organisation = tenantOf(tx)): Promise<void> {
  await tx.batch([sql`select pg_advisory_xact_lock_shared(${lockKey(organisation)})`]);
}

/**
 * The other side of `lockForFacts`: alone, in a statement of its own, before the snapshot that counts the
 * facts.
 */
export async function lockForRun(tx: Transaction, organisation = tenantOf(tx)): Promise<void> {
  await tx.batch([sql`select pg_advisory_xact_lock(${lockKey(organisation)})`]);
}

/**
 * Appends claims, about 5,000 a call; takes `lockForFacts` itself. A private trip has no type here, and no
 * row.
 */
export async function writeClaims(tx: Transaction, claims: readonly Claim[]): Promise<ClaimsWritten> {
  if (claims.length === 0) return { written: 0, unchanged: 0 };
  const organisation = tenantOf(tx);
  await lockForFacts(tx, organisation);
  const of = (pick: (claim: Claim) => unknown) => claims.map(pick);
  const travel = (pick: (claim: TravelClaim) => unknown, other: unknown) =>
    claims.map((claim) => (claim.kind === 'travel' ? pick(claim) : other));
  const written = await tx.run(sql`
    insert into money.claim (organisation_id, person_id, day, purge_on, kind, purpose, mode, fuel, distance_m,
      cost_cents, source_key, written_at)
    select ${organisation}::uuid, c.person_id, c.day, platform.seven_years(c.day), c.kind, c.purpose,
      c.mode, c.fuel,
      c.distance_m, c.cost_cents, c.source_key, platform.now()
    from unnest(${of((c) => c.personId)}::uuid[], ${of((c) => c.day)}::date[], ${of((c) => c.kind)}::text[],
      ${travel((c) => c.purpose, '')}::text[], ${travel((c) => c.mode, '')}::text[],
      ${travel((c) => c.fuel, 'none')}::text[], ${travel((c) => c.distanceM, null)}::integer[],
      ${travel((c) => c.costCents, null)}::bigint[], ${of((c) => c.sourceKey)}::text[])
      as c(person_id, day, kind, purpose, mode, fuel, distance_m, cost_cents, source_key)
    where not exists (
      select from money.claim known
      where known.organisation_id = ${organisation}::uuid and known.source_key = c.source_key collate "C")
    on conflict do nothing`);
  return { written, unchanged: claims.length - written };
}

/**
 * Takes claims back by their keys: a withdrawal is a fact of its own, and a closed month gets a correction.
 * What was withdrawn cannot be claimed again under the same key: a new confirmation has a new key. Answers
 * how many were taken back.
 */
export async function withdrawClaims(tx: Transaction, sourceKeys: readonly string[]): Promise<number> {
  if (sourceKeys.length === 0) return 0;
  const organisation = tenantOf(tx);
  await lockForFacts(tx, organisation);
  return tx.run(sql`
    insert into money.claim_withdrawal (organisation_id, claim_id, person_id, day, purge_on, withdrawn_at)
    select c.organisation_id, c.id, c.person_id, c.day, c.purge_on, platform.now()
    from money.claim c
    where c.organisation_id = ${organisation}::uuid and c.source_key = any(${sourceKeys}::text[])
    on conflict do nothing`);
}

/** Which of the two a person wants on a day that has a commute and home-working; the newest choice counts. */
export async function chooseForDay(
  tx: Transaction,
  choice: {
    readonly personId: string;
    readonly day: Temporal.PlainDate;
    readonly choice: 'commute' | 'home-working';
  },
): Promise<void> {
  const organisation = tenantOf(tx);
  await lockForFacts(tx, organisation);
  await tx.run(sql`
    insert into money.day_choice (organisation_id, person_id, day, purge_on, choice, chosen_at)
    values (${organisation}, ${choice.personId}, ${choice.day}, platform.seven_years(${choice.day}::date),
      ${choice.choice},
      platform.now())`);
}

export interface CommuteAgreement {
  readonly personId: string;
  readonly validFrom: Temporal.PlainDate;
  /** The first day it no longer holds; null is open ended. */
  readonly validTo: Temporal.PlainDate | null;
  readonly oneWayM: number;
  /** 0 ends an agreement from `validFrom` on. */
  readonly daysAWeek: 0 | 1 | 2 | 3 | 4 | 5;
  readonly mode: Mode;
}

/**
 * Records the agreed days and distance of a fixed commute allowance; on a day the newest agreement that
 * covers it counts.
 */
export async function agreeOnCommute(tx: Transaction, agreement: CommuteAgreement): Promise<void> {
  const organisation = tenantOf(tx);
  await lockForFacts(tx, organisation);
  const { personId, validFrom, validTo, oneWayM, daysAWeek, mode } = agreement;
  await tx.run(sql`
    insert into money.commute_agreement (organisation_id, person_id, valid, one_way_m, days_a_week, mode,
      agreed_at, purge_on)
    values (${organisation}, ${personId}, daterange(${validFrom}, ${validTo}), ${oneWayM}, ${daysAWeek},
      ${mode},
      platform.now(), platform.two_financial_years(${validTo}::date - 1))`);
}

/**
 * Nobody commutes by an agreement when the account is over: then it goes with the account, or earlier by an
 * end of its own. An end of null: the account lasts, also of somebody who came back.
 */
export async function dateAgreements(
  tx: Transaction,
  ends: readonly { readonly personId: string; readonly endedOn: Temporal.PlainDate | null }[],
): Promise<void> {
  await tx.run(sql`
    update money.commute_agreement a set purge_on = least(
        platform.two_financial_years(upper(a.valid) - 1), platform.two_financial_years(e.ended_on))
    from unnest(${ends.map(({ personId }) => personId)}::uuid[],
      ${ends.map(({ endedOn }) => endedOn)}::date[]) e (person_id, ended_on)
    where a.organisation_id = ${tenantOf(tx)}::uuid and a.person_id = e.person_id
      and a.purge_on is distinct from least(
        platform.two_financial_years(upper(a.valid) - 1), platform.two_financial_years(e.ended_on))`);
}

/** The organisation of the transaction: facts always belong to one. */
export function tenantOf(tx: Transaction): string {
  const { organisation } = tx.context;
  if (organisation === undefined) throw new Error('money needs a transaction of one organisation');
  return organisation;
}
