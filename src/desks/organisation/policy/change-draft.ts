// A client writes its next policy: begins a draft, saves it, throws it away, publishes it. Each answers the
// page as it is afterwards.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import type { Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { discardDraft, publishDraft, saveDraft, startDraft } from '#services/money';
import { forgetSimulation, listKnownRules, policyOfDay } from '#services/money/payroll-settlement';
import type * as wire from './contract.ts';
import { firstCases, readPolicy } from './show-policy.ts';

type Answer = Promise<Answered<z.input<typeof wire.PolicyPage>>>;
type Body<S extends z.ZodType> = Asking<unknown, unknown, z.output<S>>;

async function change(asking: Asking, work: (tx: Transaction) => Promise<Result<unknown>>): Answer {
  return asking.house.db.transaction(contextOf(asking), async (tx) => {
    const changed = await work(tx);
    if (!changed.ok) return { ...changed, status: 409 as const };
    return { ok: true as const, value: await readPolicy(tx) };
  });
}

/** Begins with what holds today, from the first day of the next month. */
export const beginDraft = (asking: Body<typeof wire.Starting>): Answer =>
  change(asking, async (tx) => {
    const today = dayOf(tx.context.now);
    const known = await listKnownRules(tx, tx.context.organisation ?? '');
    const { policy } = policyOfDay(today.toString(), today.toString(), known);
    const { groups, unverifiedFigures, proposedFigures } = policy;
    const validFrom = today.with({ day: 1 }).add({ months: 1 }).toString();
    return startDraft(tx, { validFrom, groups, unverifiedFigures, proposedFigures, cases: firstCases });
  });

export const keepDraft = (asking: Body<typeof wire.Saving>): Answer =>
  change(asking, (tx) => saveDraft(tx, asking.body.version, asking.body.content));

export const dropDraft = (asking: Body<typeof wire.OfVersion>): Answer =>
  change(asking, async (tx) => {
    const gone = await discardDraft(tx, asking.body.version);
    if (gone.ok) await forgetSimulation(tx);
    return gone;
  });

export const bringOut = (asking: Body<typeof wire.OfVersion>): Answer =>
  change(asking, async (tx) => {
    const published = await publishDraft(tx, asking.body.version);
    if (published.ok) await forgetSimulation(tx);
    return published;
  });
