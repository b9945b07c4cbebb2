// The rules of the one who is signed in: seen, made from a journey, deleted. Each answers all of them.
import type { z } from 'zod';
import { keepRuleFromTrips } from '#flows/keep-rule';
import { dayOf } from '#kernel/day';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { textHashOf } from '#privacy/consent/give-consent';
import { recordFlag } from '#privacy/erase/record-flag';
import { deleteRule, listOwnRules } from '#services/travel/trips';
import type * as wire from './contract.ts';

const EASE = 'travel/trips/convenience' as const;

type Answer = Promise<Answered<z.input<typeof wire.MyRules>>>;

export async function showRules(asking: Asking): Answer {
  const rules = await asking.house.db.transaction(contextOf(asking), listOwnRules);
  return {
    ok: true,
    value: {
      rules: rules.map(({ id, origin, destination, mode, weekday, purpose, madeAt }) => ({
        id,
        from: origin,
        to: destination,
        mode,
        weekday,
        purpose,
        madeOn: dayOf(madeAt).toString(),
      })),
    },
  };
}

export async function makeRule(asking: Asking<unknown, unknown, z.output<typeof wire.RuleAsked>>): Answer {
  const { db, ledger } = asking.house;
  const context = contextOf(asking);
  const { organisation: organisationId, person: personId = '', now } = context;
  const told = { organisationId, personId, flag: 'withdrawal', scope: EASE, isSet: false } as const;
  const remember = () => recordFlag(ledger, { ...told, text: textHashOf(EASE) }, now);
  const kept = await keepRuleFromTrips(db, context, asking.body, remember);
  return kept.ok ? showRules(asking) : { ...kept, status: 409 };
}

/** One that is gone already is as good as deleted. */
export async function removeRule(
  asking: Asking<unknown, unknown, z.output<typeof wire.RuleDeleting>>,
): Answer {
  const { id } = asking.body;
  await asking.house.db.transaction(contextOf(asking), (tx) => deleteRule(tx, id));
  return showRules(asking);
}
