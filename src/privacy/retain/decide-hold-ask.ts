// The second of the privacy office confirms or declines what the first asked: then, and in the same
// transaction, the hold is placed or released.
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { holdAskRefusals } from './ask-hold.ts';
import { placeHold } from './place-hold.ts';
import { purgeDayOf } from './purge-day.ts';
import { releaseHold } from './release-hold.ts';

export interface HoldDecision {
  /** The number of what was asked. */
  readonly id: string;
  readonly by: string;
  readonly isConfirmed: boolean;
}

export interface DecidedHold {
  readonly outcome: 'placed' | 'released' | 'declined' | 'withdrawn';
  /** The hold that was placed or released. */
  readonly holdId: string | undefined;
}

interface Asked {
  readonly organisation: string;
  readonly what: 'place' | 'release';
  readonly holdId: string | null;
  readonly personId: string | null;
  readonly activity: string | null;
  readonly ground: string;
  readonly isTold: boolean;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly askedBy: string;
}

/**
 * As `privacy-officer`. Who asked cannot confirm; declining one's own takes it back. Two who decide at once:
 * the second one hears that it has been decided.
 */
export async function decideHoldAsk(
  tx: Transaction,
  { id, by, isConfirmed }: HoldDecision,
): Promise<Result<DecidedHold>> {
  const second = by.trim();
  if (second.length < 2) return refuse(holdAskRefusals, 'hold-ask-name');
  const asked = await tx.find(sql<Asked>`
    select organisation_id as organisation, what, hold_id as "holdId", person_id as "personId", activity,
      ground, may_know as "isTold", review_on as "reviewOn", asked_by as "askedBy"
    from privacy.hold_ask where id = ${id}::uuid and outcome is null for update`);
  if (asked === undefined) return refuse(holdAskRefusals, 'hold-ask-gone');
  const isOwn = asked.askedBy.toLowerCase() === second.toLowerCase();
  if (isConfirmed && isOwn) return refuse(holdAskRefusals, 'hold-ask-own');
  const decided = isConfirmed ? await carryOut(tx, asked, second) : accept(undefined);
  if (!decided.ok) return decided;
  const outcome = isConfirmed ? 'confirmed' : isOwn ? 'withdrawn' : 'declined';
  await tx.run(sql`
    update privacy.hold_ask set outcome = ${outcome}, decided_by = ${second}, decided_at = platform.now(),
      hold_id = coalesce(${decided.value ?? null}::uuid, hold_id),
      purge_on = ${purgeDayOf('system/holds/ask', dayOf(tx.context.now))}
    where id = ${id}::uuid`);
  if (!isConfirmed) return accept({ outcome: isOwn ? 'withdrawn' : 'declined', holdId: undefined });
  return accept({ outcome: asked.what === 'place' ? 'placed' : 'released', holdId: decided.value });
}

/** Answers the id of the hold. */
async function carryOut(tx: Transaction, asked: Asked, second: string): Promise<Result<string>> {
  const { what, holdId, reviewOn, personId, activity, ...rest } = asked;
  if (what === 'place' && reviewOn !== null) {
    return placeHold(tx, {
      ...rest,
      personId: personId ?? undefined,
      activity: activity ?? undefined,
      reviewOn,
      decidedBy: [asked.askedBy, second],
    });
  }
  const released = await releaseHold(tx, holdId ?? '');
  return released.ok ? accept(holdId ?? '') : released;
}
