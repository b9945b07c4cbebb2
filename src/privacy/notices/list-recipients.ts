// Who must hear that data of a person were corrected, erased or restricted: by the register, of what we hold.
import type { ErasurePlan } from '#privacy/erase/plan-erasure';
import { type Activity, type ActivityId, activityById } from '#register';
import { type Party, parties } from '#register/parties';

export interface ToldParty {
  readonly party: Party;
  readonly activities: readonly ActivityId[];
}

/** Something that went to a party, as the log of disclosures tells it. */
export interface Disclosed {
  readonly activity: ActivityId;
  readonly party: Party;
}

/**
 * Art. 19: each recipient to whom it was disclosed. `disclosed` is what the log tells; without a log it is
 * whoever the register says receives from an activity of which rows are held: rather one too many than one
 * too few. Not the person, not ourselves, not an authority that demanded it, and not who got counts only.
 */
export function listToldParties(
  plan: Pick<ErasurePlan, 'activities'>,
  disclosed: readonly Disclosed[] | undefined,
): ToldParty[] {
  const held = plan.activities.map(({ activity }) => activity);
  const pairs = disclosed ?? held.flatMap((activity) => recipientsOf(activity));
  const told = pairs.filter(({ party, activity }) => isTold(party, activity));
  return [...new Set(told.map(({ party }) => party))].sort().map((party) => ({
    party,
    activities: [...new Set(told.flatMap((one) => (one.party === party ? [one.activity] : [])))].sort(),
  }));
}

const recipientsOf = (activity: ActivityId): Disclosed[] =>
  Object.entries((activityById(activity) as Activity).recipients).flatMap(([party, recipient]) =>
    recipient.receives === 'declared-by-provider' ? [] : [{ activity, party: party as Party }],
  );

function isTold(party: Party, activity: ActivityId): boolean {
  const { kind } = parties[party];
  const recipient = (activityById(activity) as Activity).recipients[party];
  if (recipient?.as === 'anonymous' || recipient?.when === 'aggregated') return false;
  return kind !== 'subject' && kind !== 'self' && kind !== 'authority' && kind !== 'anonymous';
}
