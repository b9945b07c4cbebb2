// Whether data of people may leave now: asked in the transaction that lets them go, so that a switch or a
// flag of a second ago counts.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { listFlagged } from '#privacy/flags/is-restricted';
import { type Activity, type ActivityId, activityById } from '#register';
import type { Party } from '#register/parties';
import type { Occasion } from '#register/vocabulary';
import { requireService } from '#services/people/entitlements';

export const disclosureRefusals = {
  'person-restricted-since': {
    nl: 'Van iemand die erin staat is het gebruik van de gegevens intussen beperkt. Er ging niets weg; probeer het opnieuw, dan blijft deze persoon erbuiten.',
    en: 'The use of the data of somebody in it was restricted in the meantime. Nothing left; try again, and this person is left out.',
  },
  'not-confirmed-for-work': {
    nl: 'Er staat een rit in die niet als zakelijk of woon-werk is bevestigd. Er ging niets weg.',
    en: 'It holds a trip that is not confirmed as business or commute. Nothing left.',
  },
} as const;

export interface Leaving {
  readonly activity: ActivityId;
  readonly party: Party;
  /** What brings it about now; it must be what the register declares for this recipient. */
  readonly occasion: Occasion;
  readonly people: readonly string[];
  /** What it was made from besides: a flag on one of these holds it back as well. */
  readonly madeFrom?: readonly ActivityId[];
  /** What each trip in it was confirmed as, for a recipient of confirmed trips only. */
  readonly purposes?: readonly (string | undefined)[];
}

/**
 * Asks three things: is the service on, is nobody in it restricted, and is the condition of the recipient
 * met. Roles intake, settlement and delivery. Another occasion than the register declares is a bug and
 * throws.
 */
export async function mayDisclose(tx: Transaction, leaving: Leaving): Promise<Result<true>> {
  const { activity, people, madeFrom = [] } = leaving;
  const declared = isOccasion(leaving);
  if (!declared) return refuse(disclosureRefusals, 'not-confirmed-for-work');
  const isOn = await requireService(tx, activity.split('/').slice(0, 2).join('/'));
  if (!isOn.ok) return isOn;
  const flagged = await listFlagged(tx, [activity, ...madeFrom]);
  if (people.some((person) => flagged.has(person)))
    return refuse(disclosureRefusals, 'person-restricted-since');
  return accept(true);
}

/** False when the recipient gets work trips only and one of these is none. */
function isOccasion({ activity, party, occasion, purposes }: Leaving): boolean {
  const recipient = (activityById(activity) as Activity).recipients[party];
  if (recipient === undefined) throw new Error(`${activity}: the register names no recipient ${party}`);
  if (recipient.when !== 'always' && recipient.when !== occasion)
    throw new Error(`${activity} → ${party}: declared ${recipient.when}, and leaves ${occasion}`);
  if (recipient.when !== 'business-or-commute') return true;
  const isWork = (purpose: string | undefined) => purpose === 'business' || purpose === 'commute';
  return purposes !== undefined && purposes.length > 0 && purposes.every(isWork);
}
