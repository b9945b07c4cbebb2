// What was kept because somebody has an account gets its last day when the account gets one.
import type { Database, Transaction } from '#platform/database/types';
import { dateConsents } from '#privacy/consent/date-consents';
import { listFlagged } from '#privacy/flags/list-flags';
import { dateCards } from '#services/card/mobility-card';
import { dateAgreements } from '#services/money';
import { listEnds, listOwnEnd } from '#services/people/organisations';
import { dateCoordinates, dateEase } from '#services/travel/trips';
import { rightsContext } from './rights-tools.ts';

/**
 * For these people, in the transaction that told when they leave (or come back): plates 67 days later, the
 * card, agreements and consents after their two financial years, coordinates at once. Runs as `intake`; may
 * run twice.
 */
export async function followAccountEnds(tx: Transaction, personnelNumbers: readonly string[]): Promise<void> {
  await dateWhatHangsOn(tx, await listEnds(tx, personnelNumbers));
}

/**
 * Nobody who works for a client sees what a person restricted, and an end that was told about that person
 * dates nothing of it. Keeping has an end all the same: it is dated as who carries out rights, one person
 * after the other. May run twice; answers how many people were looked at.
 */
export async function followRestrictedEnds(db: Database, now: Temporal.Instant): Promise<number> {
  const flagged = await db.transaction({ role: 'privacy-officer', now }, (tx) => listFlagged(tx));
  for (const { organisation, person } of flagged) {
    await db.transaction(rightsContext(organisation, person, now), async (tx) =>
      dateWhatHangsOn(tx, await listOwnEnd(tx)),
    );
  }
  return flagged.length;
}

/** For who kept something just now, whose end may be known already. As who carries out rights. */
export function followOwnEnd(
  db: Database,
  of: { readonly organisation: string; readonly person: string; readonly now: Temporal.Instant },
): Promise<void> {
  return db.transaction(rightsContext(of.organisation, of.person, of.now), async (tx) =>
    dateWhatHangsOn(tx, await listOwnEnd(tx)),
  );
}

async function dateWhatHangsOn(tx: Transaction, ends: Awaited<ReturnType<typeof listEnds>>): Promise<void> {
  if (ends.length === 0) return;
  await dateEase(tx, ends);
  await dateCoordinates(tx, ends);
  await dateCards(tx, ends);
  await dateAgreements(tx, ends);
  await dateConsents(tx, ends);
}
