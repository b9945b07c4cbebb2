// Taking a consent back: the ledger and everything that rested on it, in one transaction and at once.
import type { Transaction } from '#platform/database/types';
import {
  type ConsentAct,
  type ConsentId,
  withdrawConsent as closeConsent,
  giveConsent,
} from '#privacy/consent/give-consent';
import { deleteEase, deleteTracks, keepPlate } from '#services/travel/trips';

/**
 * What a withdrawal does, for each activity that is built and rests on consent; a test holds the list against
 * the register. Answers how many rows went.
 */
export const withdrawalEffects: Readonly<
  Partial<Record<ConsentId, (tx: Transaction, personId: string) => Promise<number>>>
> = {
  'travel/trips/convenience': deleteEase,
  'travel/trips/gps-coordinates': deleteTracks,
};

export interface WithdrawnConsent {
  /** False: there was no consent that stood; what was there all the same is gone as well. */
  readonly wasGiven: boolean;
  readonly rowsDeleted: number;
}

/**
 * Immediate: when the transaction ends, nothing that rested on the consent is left and nothing new is taken
 * in. `remember` writes it down outside the database, so that a restored backup does not bring it back.
 */
export async function withdrawConsent(
  tx: Transaction,
  act: ConsentAct,
  remember: () => void = () => {},
): Promise<WithdrawnConsent> {
  const { activity, personId } = act;
  const undo = withdrawalEffects[activity];
  if (undo === undefined) throw new Error(`${activity}: nothing is built that rests on it`);
  // Who says no without ever having said yes has said no all the same.
  const wasGiven = await closeConsent(tx, act);
  if (!wasGiven && (await giveConsent(tx, act))) await closeConsent(tx, act);
  const rowsDeleted = await undo(tx, personId);
  remember();
  return { wasGiven, rowsDeleted };
}

/** A plate is kept by consent: giving it is the act, so both are written together. */
export async function keepPlateByConsent(
  tx: Transaction,
  plate: string,
  act: Omit<ConsentAct, 'activity'>,
): Promise<void> {
  await giveConsent(tx, { ...act, activity: 'travel/trips/convenience' });
  await keepPlate(tx, act.personId, plate);
}
