// Versions on a real database: written once, told to everybody once, shown until they are seen, and never an
// older program by accident.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { refuseOtherRegister } from '#privacy/versions/keep-version';
import { snapshotHash, snapshotText, takeSnapshot } from '#privacy/versions/take-snapshot';
import { findStatement, listNotices, listVersions, markSeen } from '#services/trust/assurance';
import { cast } from '#test/cast';
import { openTown, PEOPLE, personRow, type Town, type TownOrganisation } from '#test/contract/open-town';
import { announceVersions } from './announce-versions.ts';

let town: Town;
let client: TownOrganisation;
let other: TownOrganisation;
beforeAll(async () => {
  town = await openTown();
  [client, other] = [await town.found(), await town.found('Ander')];
  await client.hire(cast.fatima, cast.noor);
  await client.bring('people', PEOPLE, `${personRow(cast.daan)}2026-11-01`);
  await other.hire(cast.pieter);
});
afterAll(() => town.close());

const { fatima, noor } = cast;
const announce = (accepted?: string) => announceVersions(town.db.worker, town.now, accepted);
const asOperator = { role: 'operator', now: Temporal.Instant.from('2026-11-22T12:00:00Z') } as const;

/** What an earlier program would have written: this register with an activity less, or one letter less. */
async function wasEarlier(kind: 'significant' | 'wording'): Promise<void> {
  const snapshot = takeSnapshot();
  const { 'travel/trips/history': history, ...rest } = snapshot.activities;
  if (history === undefined) throw new Error('there is no history');
  const title = { nl: 'Ritjes', en: 'Rides' };
  const activities =
    kind === 'significant' ? rest : { ...rest, 'travel/trips/history': { ...history, title } };
  const earlier = { ...snapshot, activities };
  await town.db.worker.transaction(asOperator, (tx) =>
    tx.run(sql`insert into privacy.register_version (number, hash, first_seen_at, is_significant, snapshot,
        statement_nl, statement_en)
      select coalesce(max(number), 0) + 1, ${snapshotHash(earlier)}, platform.now(), false,
        ${snapshotText(earlier)}, 'Zo was het', 'So it was' from privacy.register_version`),
  );
}
const seenBy = async (person: { personnelNumber: string }, of = client) =>
  of.act('traveller', (tx) => listNotices(tx, 'nl'), await of.personOf(person));

describe('the register becomes a version of the database', () => {
  test('the first one is written once and announced to nobody', async () => {
    await town.db.worker.transaction(asOperator, async (tx) => {
      await expect(refuseOtherRegister(tx)).rejects.toThrow('First do: reisrecht migrate');
    });
    expect(await announce()).toMatchObject({ number: 1, isNew: true, isSignificant: false, notices: 0 });
    expect(await announce()).toMatchObject({ number: 1, isNew: false, notices: 0 });
    await town.db.worker.transaction(asOperator, refuseOtherRegister);
  });

  test('a wording that changed makes a version, and no notice', async () => {
    await wasEarlier('wording');
    await expect(announce()).rejects.toThrow(/older register .* knows version 2/);
    const hash = snapshotHash(takeSnapshot());
    await expect(announce('aaaaaaaa')).rejects.toThrow('ouder register');
    await expect(announce('')).rejects.toThrow('ouder register');
    expect(await announce(hash.slice(0, 8))).toMatchObject({ number: 3, isNew: true, notices: 0 });
    const versions = await town.db.worker.transaction(asOperator, (tx) => listVersions(tx));
    expect(versions.map(({ number, isSignificant }) => [number, isSignificant])).toEqual([
      [3, false],
      [2, false],
      [1, false],
    ]);
  });
});

describe('significant changes are announced', () => {
  test('to everybody who has an account, in every organisation, once; not to who has left', async () => {
    await wasEarlier('significant');
    const hash = snapshotHash(takeSnapshot()).slice(0, 8);
    expect(await announce(hash)).toMatchObject({ number: 5, isSignificant: true, notices: 3 });
    expect(await announce()).toMatchObject({ isNew: false, notices: 0 });
    for (const [person, of] of [
      [fatima, client],
      [noor, client],
      [cast.pieter, other],
    ] as const) {
      const [notice] = await seenBy(person, of);
      expect(notice).toMatchObject({ version: 5 });
      expect(notice?.changes).toEqual([
        {
          says: expect.stringMatching(/^Ritten en reisgeschiedenis: wij gaan dit doen/),
          because: 'uw gegevens krijgen een nieuw doel',
        },
      ]);
    }
    expect(await seenBy(cast.daan)).toEqual([]);
  });

  test('it is shown until it is seen, and seen by one it stays for the other', async () => {
    const person = await client.personOf(fatima);
    expect(await client.act('traveller', (tx) => markSeen(tx, 5), person)).toBe(true);
    expect(await client.act('traveller', (tx) => markSeen(tx, 5), person)).toBe(false);
    expect(await seenBy(fatima)).toEqual([]);
    expect(await seenBy(noor)).toHaveLength(1);
  });

  test('a start that was cut off goes on where it was: nobody is told twice, nobody is left out', async () => {
    await town.peek('update privacy.register_version set announced_at = null where number = 5');
    await town.peek('delete from privacy.notice where organisation_id = $1', [other.organisation]);
    expect(await announce()).toMatchObject({ isNew: false, notices: 1 });
    expect(await seenBy(noor)).toHaveLength(1);
    expect(await seenBy(fatima)).toEqual([]);
  });

  test('the employer sees no notice, and nobody says for another that it was seen', async () => {
    const look = client.list('client', sql`select person_id from privacy.notice`);
    await expect(look).rejects.toMatchObject({ code: '42501' });
    const stranger = await client.personOf(fatima);
    await client.act('traveller', (tx) => markSeen(tx, 5), stranger);
    expect(await seenBy(noor)).toHaveLength(1);
  });
});

test('the newest version applies, and the text of an old one can be read as it was', async () => {
  const read = (named: string, locale: 'nl' | 'en' = 'nl') =>
    town.db.worker.transaction(asOperator, (tx) => findStatement(tx, named, locale));
  expect(await read('2')).toBe('Zo was het');
  expect(await read('2', 'en')).toBe('So it was');
  expect(await read('5')).toContain('Ritten en reisgeschiedenis');
  expect(await read(snapshotHash(takeSnapshot()).slice(0, 8))).toBe(await read('5'));
  for (const wrong of ['99', 'zz', "' or 1=1", '%']) expect(await read(wrong)).toBeUndefined();
});
