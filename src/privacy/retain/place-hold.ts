// Places a hold: what two people decided, for whom, on what ground, and when they look at it again.
import { assert } from '#kernel/assert';
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Refused, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Activity, type ActivityId, activities } from '#register';
import { canBeHeld } from './clocks.ts';

export const holdRefusals = {
  'hold-ground': {
    nl: 'Schrijf in minstens tien tekens waarom deze gegevens moeten blijven.',
    en: 'Write in at least ten characters why these data must stay.',
  },
  'hold-deciders': {
    nl: 'Een blokkade heeft twee verschillende mensen nodig die besluiten.',
    en: 'A hold needs two different people who decide.',
  },
  'hold-review': {
    nl: 'Kies een dag om opnieuw te kijken: na vandaag en uiterlijk {latest}.',
    en: 'Choose a day to look again: after today and on {latest} at the latest.',
  },
  'hold-activity': {
    nl: '“{activity}” kan niet vastgehouden worden. Coördinaten en reisvragen vallen nooit onder een blokkade.',
    en: '“{activity}” cannot be held. Coordinates and travel queries never fall under a hold.',
  },
  'hold-not-open': {
    nl: 'Deze blokkade bestaat niet of is al beëindigd.',
    en: 'This hold does not exist or has been released.',
  },
} as const;

export interface HoldAsked {
  readonly organisation: string;
  /** Absent: everybody of the organisation. */
  readonly personId?: string | undefined;
  /** Absent: every activity that can be held. */
  readonly activity?: string | undefined;
  readonly ground: string;
  /** Two different people, by name. */
  readonly decidedBy: readonly [string, string];
  readonly reviewOn: Temporal.PlainDate;
  /** False only when telling the person harms the case. */
  readonly isTold: boolean;
}

/** Within six months, both ends included (decision A40). */
export const latestReview = (from: Temporal.PlainDate): Temporal.PlainDate => from.add({ months: 6 });

/** What is wrong with a hold, whoever decides about it; undefined: nothing. */
export function findHoldFault(
  { ground, reviewOn, activity }: Pick<HoldAsked, 'ground' | 'reviewOn' | 'activity'>,
  now: Temporal.Instant,
): Refused | undefined {
  const today = dayOf(now);
  const { length } = ground.trim();
  if (length < 10 || length > 1000) return refuse(holdRefusals, 'hold-ground');
  if (!isReviewDay(reviewOn, today))
    return refuse(holdRefusals, 'hold-review', { latest: latestReview(today).toString() });
  if (activity !== undefined && !isHoldable(activity))
    return refuse(holdRefusals, 'hold-activity', { activity });
  return undefined;
}

/** As `privacy-officer`, once two have decided (`decideHoldAsk`). Answers the id of the hold. */
export async function placeHold(tx: Transaction, asked: HoldAsked): Promise<Result<string>> {
  const today = dayOf(tx.context.now);
  const ground = asked.ground.trim();
  const [first, second] = asked.decidedBy.map((name) => name.trim());
  assert(first !== undefined && second !== undefined, 'two names were asked for');
  const fault = findHoldFault(asked, tx.context.now);
  if (fault !== undefined) return fault;
  if (first.length < 2 || second.length < 2 || first.toLowerCase() === second.toLowerCase())
    return refuse(holdRefusals, 'hold-deciders');
  const id = newId(tx.context.now);
  const person = asked.personId ?? null;
  const told = asked.isTold ? person : null;
  const activity = asked.activity ?? null;
  const hold = sql`
    insert into privacy.hold (id, organisation_id, person_id, told_person_id, activity, ground,
      decided_by_first, decided_by_second, placed_on, reviewed_on, review_on)
    values (${id}, ${asked.organisation}, ${person}, ${told}, ${activity}, ${ground}, ${first}, ${second},
      ${today}, ${today}, ${asked.reviewOn})`;
  const reach = sql`
    insert into privacy.hold_reach (hold_id, organisation_id, person_id, told_person_id, activity, may_know)
    values (${id}, ${asked.organisation}, ${person}, ${told}, ${activity}, ${asked.isTold})`;
  await tx.batch([hold, reach]);
  return accept(id);
}

export function isReviewDay(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const isLater = Temporal.PlainDate.compare(day, today) > 0;
  return isLater && Temporal.PlainDate.compare(day, latestReview(today)) <= 0;
}

const holdable = new Map<string, Activity>(
  activities.map(({ id, activity }): [ActivityId, Activity] => [id, activity]),
);

function isHoldable(id: string): boolean {
  const activity = holdable.get(id);
  return activity !== undefined && canBeHeld(activity);
}
