// Login at a client's own identity provider: where to go, what came back, and linking a work account.
import type { z } from 'zod';
import { beginClientLogin, endClientLogin, finishClientLogin } from '#flows/sign-in-by-client';
import type { Answered, Asking } from '#platform/http/route';
import type { BeginBody, Begun, Done, ReturnBody, Returned } from './contract.ts';
import { limitTries } from './limit-tries.ts';
import { asOwn } from './own-access.ts';

type Body<B extends z.ZodType> = Asking<unknown, unknown, z.output<B>>;
type Answer<A extends z.ZodType> = Promise<Answered<z.input<A>>>;

/** The page of ours that a provider leads back to; it stands with the provider too. */
const returnTo = ({ house }: Asking) => `${house.letters.address}/work-login`;

export const answerBegin = (asking: Body<typeof BeginBody>): Answer<typeof Begun> =>
  limitTries(asking, asking.body.code, async () => {
    const { body, house } = asking;
    const beginning = { ...body, returnTo: returnTo(asking), now: house.now() };
    const begun = await beginClientLogin(house.db, house.ledger.secrets, beginning);
    return begun.ok ? begun : { ...begun, status: 403 };
  });

export const answerLink = (asking: Asking): Answer<typeof Begun> =>
  asOwn(asking, async (own) => {
    const { house } = asking;
    const beginning = { own, returnTo: returnTo(asking), now: house.now() };
    const begun = await beginClientLogin(house.db, house.ledger.secrets, beginning);
    return begun.ok ? begun : { ...begun, status: 409 };
  });

export const answerReturn = (asking: Body<typeof ReturnBody>): Answer<typeof Returned> =>
  limitTries(asking, asking.body.sealed.slice(0, 40), async (): Answer<typeof Returned> => {
    const { body, house, signed, userAgent } = asking;
    const own = signed?.account && { organisation: signed.organisation, person: signed.account.person };
    const returning = { ...body, own, returnTo: returnTo(asking), userAgent, now: house.now() };
    const done = await finishClientLogin(house.db, house.ledger.secrets, returning);
    if (!done.ok) return { ...done, status: 403 };
    if (done.value === 'linked') return { ok: true, value: { step: 'linked' } };
    return { ok: true, value: { step: 'done' }, account: done.value };
  });

export const answerUnlink = (asking: Asking): Answer<typeof Done> =>
  asOwn(asking, async ({ organisation, person, now }) => {
    const ended = await endClientLogin(asking.house.db, { organisation, person, now });
    return ended.ok ? { ok: true, value: { done: true } } : { ...ended, status: 409 };
  });
