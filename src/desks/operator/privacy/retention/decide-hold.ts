// Holds: listed without whom they are about, placed by two people, looked at again, released.
import type { z } from 'zod';
import { demoOfficers } from '#desks/site/demo-officers';
import { dayOf } from '#kernel/day';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { canBeHeld } from '#privacy/retain/clocks';
import { listHolds } from '#privacy/retain/list-holds';
import { holdRefusals, latestReview, placeHold } from '#privacy/retain/place-hold';
import { releaseHold } from '#privacy/retain/release-hold';
import { reviewHold } from '#privacy/retain/review-hold';
import { activities } from '#register';
import { listMembers } from '#services/people/organisations';
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
  const found = await asOfficer(asking, (tx) => listHolds(tx, MOST));
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
    holds,
    reviewDays: [1, 3]
      .map((months) => today.add({ months }).toString())
      .concat(latestReview(today).toString()),
    deciders: demoOfficers.map(({ name }) => name).filter((name) => name !== me),
    activities: activities
      .filter(({ built, activity }) => built && canBeHeld(activity))
      .map(({ id }) => ({ id, title: titleOf(id) })),
  };
  return { ok: true, value };
}

/** The first who decides is who is signed in; the same name twice is refused. */
export async function placeOneHold(asking: Asking<unknown, unknown, PlaceHold>): Promise<Answered<Stepped>> {
  const { db, now } = asking.house;
  const { personnelNumber, activity, ground, secondDecider, reviewOn, isTold } = asking.body;
  const organisation = asking.signed?.organisation ?? '';
  const client = { role: 'client', organisation, now: now() };
  const members = personnelNumber === '' ? [] : await db.transaction(client, (tx) => listMembers(tx));
  const personId = members.find((one) => one.personnelNumber === personnelNumber)?.personId;
  if (personnelNumber !== '' && personId === undefined) {
    return { ...refuse(refusals, 'held-person-unknown'), status: 404 };
  }
  const day = readDay(reviewOn);
  if (day === undefined) {
    const latest = latestReview(dayOf(now())).toString();
    return { ...refuse(holdRefusals, 'hold-review', { latest }), status: 400 };
  }
  const placed = await asOfficer(asking, (tx) =>
    placeHold(tx, {
      organisation,
      personId,
      activity: activity === '' ? undefined : activity,
      ground,
      decidedBy: [nameOf(asking), secondDecider],
      reviewOn: day,
      isTold,
    }),
  );
  return stepped(placed, () => ({ state: 'placed' }));
}

type OfHold<Body = unknown> = Asking<{ id: string }, unknown, Body>;

export async function reviewOneHold(asking: OfHold<{ reviewOn: string }>): Promise<Answered<Stepped>> {
  const day = readDay(asking.body.reviewOn);
  const latest = latestReview(dayOf(asking.house.now())).toString();
  if (day === undefined) return { ...refuse(holdRefusals, 'hold-review', { latest }), status: 400 };
  const reviewed = await asOfficer(asking, (tx) => reviewHold(tx, asking.params.id, day));
  return stepped(reviewed, () => ({ state: 'reviewed' }));
}

export async function releaseOneHold(asking: OfHold): Promise<Answered<Stepped>> {
  const released = await asOfficer(asking, (tx) => releaseHold(tx, asking.params.id));
  return stepped(released, () => ({ state: 'released' }));
}

/** Undefined for what looks like a day and is none, such as 31 February. */
function readDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
