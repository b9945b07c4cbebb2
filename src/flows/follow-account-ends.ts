// What was kept because somebody has an account gets its last day when the account gets one.
import type { Transaction } from '#platform/database/types';
import { dateConsents } from '#privacy/consent/date-consents';
import { dateCards } from '#services/card/mobility-card';
import { dateAgreements } from '#services/money';
import { listEnds } from '#services/people/organisations';
import { dateCoordinates, datePlates } from '#services/travel/trips';

/**
 * For these people, in the transaction that told when they leave (or come back): plates 67 days later, the
 * card, agreements and consents after their two financial years, coordinates at once. Runs as `intake`; may
 * run twice.
 */
export async function followAccountEnds(tx: Transaction, personnelNumbers: readonly string[]): Promise<void> {
  const ends = await listEnds(tx, personnelNumbers);
  if (ends.length === 0) return;
  await datePlates(tx, ends);
  await dateCoordinates(tx, ends);
  await dateCards(tx, ends);
  await dateAgreements(tx, ends);
  await dateConsents(tx, ends);
}
