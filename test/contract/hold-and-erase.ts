// For tests of restores: holds that two people decide and erasures, in a whole system with its ledger.
import { decideAboutHold } from '#flows/decide-hold';
import { rightsContext } from '#flows/rights-tools';
import type { Result } from '#kernel/refusal';
import { eraseRows } from '#privacy/erase/erase-person';
import { recordErasure } from '#privacy/erase/record-erasure';
import { askHold, askRelease } from '#privacy/retain/ask-hold';
import { listHolds } from '#privacy/retain/list-holds';
import { records } from '#shells/catalogue';
import type { System } from '../../src/shells/open-system.ts';

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}

/** Everything at the one instant, in the one organisation. */
export function holdAndErase(organisation: string, now: Temporal.Instant) {
  const officer = { role: 'privacy-officer', now };
  const reviewOn = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().add({ months: 1 });
  const confirm = async (system: System, id: string) =>
    need(await decideAboutHold(system, { id, by: 'Ruud', isConfirmed: true }, now)).holdId ?? '';

  const place = async (system: System, personId: string): Promise<string> => {
    const asked = { organisation, personId, ground: 'Geschil over de reiskosten', reviewOn, isTold: true };
    return confirm(system, need(await system.db.transaction(officer, (tx) => askHold(tx, asked, 'Vera'))));
  };
  const release = async (system: System, holdId: string): Promise<string> => {
    const of = { holdId, reason: 'Het geschil is voorbij' };
    return confirm(system, need(await system.db.transaction(officer, (tx) => askRelease(tx, of, 'Vera'))));
  };
  const erase = (system: System, personId: string): Promise<void> =>
    system.db.transaction(rightsContext(organisation, personId, now), async (tx) => {
      await eraseRows(tx, records);
      await recordErasure(
        tx,
        system.ledger,
        { organisationId: organisation, personId, identifiers: [] },
        now,
      );
    });
  /** Open holds, by whom they are about, with why and by which two. */
  const listOpen = async (system: System) =>
    (await system.db.transaction(officer, (tx) => listHolds(tx, 50)))
      .filter(({ releasedOn }) => releasedOn === null)
      .map(({ id, personId, ground, decidedBy }) => ({ id, personId: personId ?? '', ground, decidedBy }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return { place, release, erase, listOpen };
}
