// Holds: listed without whom they are about; asked by one of the office and confirmed by another.
import type { z } from 'zod';
import { decideAboutHold } from '#flows/decide-hold';
import { dayOf } from '#kernel/day';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { askHold, askRelease } from '#privacy/retain/ask-hold';
import { canBeHeld } from '#privacy/retain/clocks';
import { type HoldAsk, listHoldAsks } from '#privacy/retain/list-hold-asks';
import { listHolds } from '#privacy/retain/list-holds';
import { holdRefusals, latestReview } from '#privacy/retain/place-hold';
import { reviewHold } from '#privacy/retain/review-hold';
import { activities } from '#register';
import { findByNumber } from '#services/people/organisations';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import { titleOf } from '../requests/show-request.ts';
import type { HoldList, PlaceHold } from './contract.ts';

const refusals = {
  'held-person-unknown': {
    nl: 'Dit personeelsnummer is er niet. Laat het leeg om de hele organisatie vast te houden.',
    en: 'This personnel number does not exist. Leave it empty to hold the whole organisation.',
  },
} as const;

export async function listAllHolds(asking: Asking): Promise<Answered<z.input<typeof HoldList>>> {
  const [found, asked] = await asOfficer(
    asking,
    async (tx) => [await listHolds(tx, MOST), await listHoldAsks(tx, MOST)] as const,
  );
  const me = nameOf(asking);
  const today = dayOf(asking.house.now());
  const holds = found.map((hold) => ({
    id: hold.id,
    scope: hold.personId === null ? ('organisation' as const) : ('person' as const),
    title: hold.activity === null ? null : titleOf(hold.activity),
    ground: hold.ground,
    decidedBy: [...hold.decidedBy],
    isTold: hold.isTold,
    placedOn: hold.placedOn.toString(),
    reviewOn: hold.reviewOn.toString(),
    isReviewDue: hold.isReviewDue,
    releasedOn: hold.releasedOn?.toString() ?? null,
    rows: hold.rows,
  }));
  const value = {
    asks: asked.map((one) => toAsk(one, me)),
    holds,
    reviewDays: [1, 3]
      .map((months) => today.add({ months }).toString())
      .concat(latestReview(today).toString()),
    activities: activities
      .filter(({ built, activity }) => built && canBeHeld(activity))
      .map(({ id }) => ({ id, title: titleOf(id) })),
  };
  return { ok: true, value };
}

const toAsk = (asked: HoldAsk, me: string): z.input<typeof HoldList>['asks'][number] => ({
  id: asked.id,
  what: asked.what,
  scope: asked.isOfPerson ? 'person' : 'organisation',
  title: asked.activity === null ? null : titleOf(asked.activity),
  ground: asked.ground,
  isTold: asked.isTold,
  reviewOn: asked.reviewOn?.toString() ?? null,
  askedBy: asked.askedBy,
  askedAt: asked.askedAt.toString(),
  isOwn: asked.askedBy === me,
  hold: asked.holdId,
});

/** Who is signed in asks; nothing is held before somebody else confirms. */
export async function askForHold(asking: Asking<unknown, unknown, PlaceHold>): Promise<Answered<Stepped>> {
  const { db, now } = asking.house;
  const { personnelNumber, activity, ground, reviewOn, isTold } = asking.body;
  const organisation = asking.signed?.organisation ?? '';
  const among = { role: 'recognition', organisation, now: now() };
  const personId =
    personnelNumber === ''
      ? undefined
      : await db.transaction(among, (tx) => findByNumber(tx, personnelNumber));
  if (personnelNumber !== '' && personId === undefined) {
    return { ...refuse(refusals, 'held-person-unknown'), status: 404 };
  }
  const day = readDay(reviewOn);
  if (day === undefined) {
    const latest = latestReview(dayOf(now())).toString();
    return { ...refuse(holdRefusals, 'hold-review', { latest }), status: 400 };
  }
  const wanted = {
    organisation,
    personId,
    activity: activity === '' ? undefined : activity,
    ground,
    reviewOn: day,
    isTold,
  };
  const asked = await asOfficer(asking, (tx) => askHold(tx, wanted, nameOf(asking)));
  return stepped(asked, () => ({ state: 'asked' }));
}

type OfHold<Body = unknown> = Asking<{ id: string }, unknown, Body>;

export async function reviewOneHold(asking: OfHold<{ reviewOn: string }>): Promise<Answered<Stepped>> {
  const day = readDay(asking.body.reviewOn);
  const latest = latestReview(dayOf(asking.house.now())).toString();
  if (day === undefined) return { ...refuse(holdRefusals, 'hold-review', { latest }), status: 400 };
  const reviewed = await asOfficer(asking, (tx) => reviewHold(tx, asking.params.id, day));
  return stepped(reviewed, () => ({ state: 'reviewed' }));
}

export async function askForRelease(asking: OfHold<{ reason: string }>): Promise<Answered<Stepped>> {
  const of = { holdId: asking.params.id, reason: asking.body.reason };
  const asked = await asOfficer(asking, (tx) => askRelease(tx, of, nameOf(asking)));
  return stepped(asked, () => ({ state: 'asked' }));
}

/** Confirmed by somebody else it is done at once, and stands on the list beside the backups as well. */
export async function decideOneAsk(asking: OfHold<{ isConfirmed: boolean }>): Promise<Answered<Stepped>> {
  const { db, ledger, now } = asking.house;
  const decision = { id: asking.params.id, by: nameOf(asking), isConfirmed: asking.body.isConfirmed };
  const decided = await decideAboutHold({ db, ledger }, decision, now());
  return stepped(decided, ({ outcome }) => ({ state: outcome }));
}

/** Undefined for what looks like a day and is none, such as 31 February. */
function readDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
