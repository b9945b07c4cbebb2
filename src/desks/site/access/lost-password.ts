// Somebody lost their password: the question for a letter, with one answer whoever asks, and the new one.
import type { z } from 'zod';
import { askReset, resetPassword } from '#flows/reset-password';
import { refuse } from '#kernel/refusal';
import { limitRequestsOf } from '#platform/http/limit-requests';
import type { Answered, Asking } from '#platform/http/route';
import { accessRefusals } from '#services/people/access';
import type { AcceptStep, Done, ResetAskBody, ResetBody } from './contract.ts';
import { limitTries } from './limit-tries.ts';

/** Of one address in an hour: an office asks seldom, and nobody fills mailboxes. */
const PER_HOUR = 20;
const count = limitRequestsOf({ max: PER_HOUR, windowMs: 3_600_000 });

export async function answerAskReset({
  body,
  address,
  house,
}: Asking<unknown, unknown, z.output<typeof ResetAskBody>>): Promise<Answered<z.input<typeof Done>>> {
  if (count(house, address, performance.now()) !== undefined) {
    return { ...refuse(accessRefusals, 'tries-too-many'), status: 429 };
  }
  await askReset(house.db, house.letters, { ...body, now: house.now() });
  return { ok: true, value: { done: true } };
}

export const answerReset = (
  asking: Asking<unknown, unknown, z.output<typeof ResetBody>>,
): Promise<Answered<z.input<typeof AcceptStep>>> =>
  limitTries(asking, asking.body.token, () => tryReset(asking));

async function tryReset({
  body,
  house,
  userAgent,
}: Asking<unknown, unknown, z.output<typeof ResetBody>>): Promise<Answered<z.input<typeof AcceptStep>>> {
  const reset = await resetPassword(house.db, { ...body, userAgent, now: house.now() });
  if (!reset.ok) return { ...reset, status: 403 };
  if (reset.value === undefined) return { ok: true, value: { step: 'sign-in' } };
  return { ok: true, value: { step: 'done' }, account: reset.value };
}
