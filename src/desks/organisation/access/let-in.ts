// A client lets its people in: how far somebody is, an invitation, taking it back, other duties. Each answers
// how it stands afterwards.
import type { z } from 'zod';
import { giveDuties, invitePerson, withdrawInvitation } from '#flows/invite-person';
import { type Result, refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { accessRefusals, listAccess } from '#services/people/access';
import type { Duties, PersonAccess, PersonAt } from './contract.ts';

type At<B = unknown> = Asking<z.output<typeof PersonAt>, unknown, B>;
type Answer = Promise<Answered<z.input<typeof PersonAccess>>>;

/** Somebody else's person and nobody at all are one answer. */
const unknown = { ...refuse(accessRefusals, 'person-none'), status: 404 } as const;

const find = ({ params, signed, house }: At) =>
  house.db.transaction(contextOf({ signed, house }), (tx) => listAccess(tx, [params.person]));

export async function showPersonAccess(asking: At): Answer {
  const [found] = await find(asking);
  if (found === undefined) return unknown;
  const { personId, state, invitedUntil, duties } = found;
  const isOneself = asking.signed?.account?.person === personId;
  const value = { personId, state, duties: [...duties], isOneself };
  return { ok: true, value: { ...value, invitedUntil: invitedUntil?.toString() ?? null } };
}

const managing = ({ params, signed, house }: At) => ({
  organisation: contextOf({ signed, house }).organisation,
  person: params.person,
  now: house.now(),
});

async function change(asking: At, work: () => Promise<Result<true>>): Answer {
  const [found] = await find(asking);
  if (found === undefined) return unknown;
  const done = await work();
  return done.ok ? showPersonAccess(asking) : { ...done, status: 409 };
}

export const answerInvite = (asking: At<z.output<typeof Duties>>): Answer =>
  change(asking, () => {
    const { db, letters } = asking.house;
    return invitePerson(db, letters, { role: 'client', ...managing(asking), ...asking.body });
  });

export const answerWithdraw = (asking: At): Answer =>
  change(asking, () => withdrawInvitation(asking.house.db, managing(asking)));

export const answerDuties = (asking: At<z.output<typeof Duties>>): Answer =>
  change(asking, () => {
    // In the demonstration nobody is anybody of the people.
    const by = asking.signed?.account?.person ?? '';
    return giveDuties(asking.house.db, { ...managing(asking), by, ...asking.body });
  });
