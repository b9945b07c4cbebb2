// Gives the organisation of the real browser test a closed March that is wrong by now: a rate that was
// published later, and trips that were taken back.
import { lockForFacts, type TravelClaim, withdrawClaims, writeClaims } from '#services/money';
import { close } from '#services/money/payroll-settlement';
import { listColleagues, receivePeople } from '#services/people/organisations';
import { NOW, type TestServer } from '../../src/shells/server/open-test-server.ts';

export const LONG_NAME = 'Wilhelmina Alexandra van der Veldhoven-Oudekerk tot Nieuwerbrug';

/**
 * Noor drove ten days and takes two back; the one with the long name drove three. At 0.23 a kilometre before
 * 21 May and 0.25 since then, eight days of 12 km give 1.92 more and two days take 5.52 back: 3.60 less. The
 * other gets 0.72 more.
 */
export async function addCorrections({ db, organisation }: TestServer): Promise<void> {
  const context = { role: 'intake', organisation, now: NOW };
  const taken = await db.worker.transaction(context, async (tx) => {
    await lockForFacts(tx);
    const startsOn = Temporal.PlainDate.from('2025-01-01');
    await receivePeople(tx, [
      { personnelNumber: '1004', name: LONG_NAME, startsOn, costCentre: 'Ontwikkeling en Beheer Noord-Oost' },
    ]);
    const people = await listColleagues(tx);
    const noor = drives(people.get('1001') ?? '', 10);
    await writeClaims(tx, [...noor, ...drives(people.get('1004') ?? '', 3)]);
    return noor.slice(0, 2).map((claim) => claim.sourceKey);
  });
  const closed = await close(db.worker, { organisation, month: '2026-03', knownAt: '2026-04-15', now: NOW });
  if (!closed.ok) throw new Error(closed.refusal.en);
  await db.worker.transaction(context, (tx) => withdrawClaims(tx, taken));
}

function drives(personId: string, days: number): TravelClaim[] {
  return Array.from({ length: days }, (_, at) => {
    const day = Temporal.PlainDate.from('2026-03-02').add({ days: at });
    return {
      personId,
      day,
      kind: 'travel',
      purpose: 'commute',
      mode: 'car',
      fuel: 'petrol',
      distanceM: 12_000,
      costCents: null,
      sourceKey: `test:${personId}:${day}`,
    };
  });
}
