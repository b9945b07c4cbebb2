// What the person who is signed in restricted or objected to: shown with what we announced, and taken back in
// one step.
import type { z } from 'zod';
import { takeBackFlag } from '#flows/lift-flag';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listFlags } from '#privacy/flags/list-flags';
import { listLifts } from '#services/trust/rights';
import type { Done, OwnFlag, OwnFlagName } from './contract.ts';
import { titleOf } from './tell-words.ts';

/** Of the person of the context, role `traveller`; the newest first. */
export async function readOwnFlags(tx: Transaction): Promise<z.input<typeof OwnFlag>[]> {
  const flags = await listFlags(tx);
  const announced = (await listLifts(tx, 200)).filter(({ outcome }) => outcome === null);
  return flags.reverse().map(({ kind, activity, since }) => {
    const lift = announced.find((one) => one.kind === kind && one.activity === activity);
    return {
      kind,
      activity,
      title: titleOf(activity),
      since: since.toString(),
      lift: lift === undefined ? null : { on: lift.liftOn.toString(), reason: lift.reason ?? '' },
    };
  });
}

/** At once: from the next question on, it is used again. */
export async function takeBackOwnFlag(
  asking: Asking<unknown, unknown, z.output<typeof OwnFlagName>>,
): Promise<Answered<z.input<typeof Done>>> {
  const { db, ledger } = asking.house;
  const { organisation, person = '', now } = contextOf(asking);
  const { kind, activity } = asking.body;
  const taken = await takeBackFlag({ db, ledger }, { organisation, person, kind, activity, now });
  return taken.ok ? { ok: true, value: { done: true } } : { ...taken, status: 409 };
}
