// Getting in and out: login, the link of an invitation, and logging out.
import type { z } from 'zod';
import { acceptInvitation, openInvitation } from '#flows/accept-invitation';
import { signIn } from '#flows/sign-in';
import type { Answered, Asking } from '#platform/http/route';
import { endSessions } from '#services/people/access';
import type {
  AcceptBody,
  AcceptStep,
  Done,
  InvitationBody,
  Invited,
  SignInBody,
  SignInStep,
} from './contract.ts';
import { limitTries } from './limit-tries.ts';

type Body<B extends z.ZodType> = Asking<unknown, unknown, z.output<B>>;
type Answer<A extends z.ZodType> = Promise<Answered<z.input<A>>>;

export const answerSignIn = (asking: Body<typeof SignInBody>): Answer<typeof SignInStep> =>
  limitTries(asking, asking.body.email, () => trySignIn(asking));

async function trySignIn(asking: Body<typeof SignInBody>): Answer<typeof SignInStep> {
  const { body, house, userAgent } = asking;
  const signed = await signIn(house.db, house.ledger.secrets, { ...body, userAgent, now: house.now() });
  if (!signed.ok) return { ...signed, status: 403 };
  if (signed.value === 'code-needed') return { ok: true, value: { step: 'code' } };
  await endOwn(asking);
  return { ok: true, value: { step: 'done' }, account: signed.value };
}

/** Whoever logs in while logged in leaves nothing of the session before. */
async function endOwn({ signed, house }: Asking): Promise<void> {
  if (signed?.account === undefined) return;
  const { organisation, account } = signed;
  await house.db.transaction({ role: 'access', now: house.now() }, (tx) =>
    endSessions(tx, { organisation, person: account.person }, account.session),
  );
}

export async function answerSignOut(asking: Asking): Answer<typeof Done> {
  await endOwn(asking);
  return { ok: true, value: { done: true }, account: 'none' };
}

export const showInvitation = (asking: Body<typeof InvitationBody>): Answer<typeof Invited> =>
  limitTries(asking, asking.body.token, () => tryInvitation(asking));

async function tryInvitation({ body, house }: Body<typeof InvitationBody>): Answer<typeof Invited> {
  const opened = await openInvitation(house.db, body.token, house.now());
  if (!opened.ok) return { ...opened, status: 403 };
  const { email: loginName, set } = opened.value;
  return { ok: true, value: { ...set, loginName, startsOn: set.startsOn.toString() } };
}

export const answerAccept = (asking: Body<typeof AcceptBody>): Answer<typeof AcceptStep> =>
  limitTries(asking, asking.body.token, () => tryAccept(asking));

async function tryAccept(asking: Body<typeof AcceptBody>): Answer<typeof AcceptStep> {
  const { body, house, userAgent } = asking;
  const made = await acceptInvitation(house.db, { ...body, userAgent, now: house.now() });
  if (!made.ok) return { ...made, status: 403 };
  if (made.value === undefined) return { ok: true, value: { step: 'sign-in' } };
  await endOwn(asking);
  return { ok: true, value: { step: 'done' }, account: made.value };
}
