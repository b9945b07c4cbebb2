// "Always like this": a person makes a rule from a journey. Making it is the consent to keep its places.

import type { Purpose } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Context, Database } from '#platform/database/types';
import { giveConsent } from '#privacy/consent/give-consent';
import { keepRule, listTripsById } from '#services/travel/trips';
import { followOwnEnd } from './follow-account-ends.ts';

export const keepRuleRefusals = {
  'rule-without-places': {
    nl: 'Van deze reis is niet bekend waar hij begon en eindigde. Een regel kan dan niet.',
    en: 'It is not known where this journey began and ended. A rule is not possible then.',
  },
} as const;

export interface RuleAsked {
  /** The legs of the journey, of the person. */
  readonly trips: readonly number[];
  readonly purpose: Purpose;
  /** Only on the weekday of the journey. */
  readonly onlyThisWeekday: boolean;
}

/**
 * As `traveller`. `remember` writes the consent down outside the database, so that a restored backup does not
 * take an earlier withdrawal for the last word.
 */
export async function keepRuleFromTrips(
  db: Database,
  context: Context & { readonly organisation: string; readonly person?: string | undefined },
  { trips, purpose, onlyThisWeekday }: RuleAsked,
  remember: () => void,
): Promise<Result<true>> {
  const personId = context.person ?? '';
  const kept = await db.transaction(context, async (tx): Promise<Result<true>> => {
    const legs = await listTripsById(tx, trips);
    const [first, last] = [legs[0], legs.at(-1)];
    if (!first?.origin || !last?.destination) return refuse(keepRuleRefusals, 'rule-without-places');
    await giveConsent(tx, { personId, activity: 'travel/trips/convenience', channel: 'web' });
    const kept = await keepRule(tx, {
      origin: first.origin,
      destination: last.destination,
      mode: first.mode,
      weekday: onlyThisWeekday ? first.day.dayOfWeek : null,
      purpose,
    });
    if (kept.ok) remember();
    return kept;
  });
  if (!kept.ok) return kept;
  await followOwnEnd(db, { organisation: context.organisation, person: personId, now: context.now });
  return accept(true as const);
}
