// A close that is killed in the middle goes on where it stopped, with the facts and rules it began with: the
// same bytes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import type { Database, Transaction } from '#platform/database/types';
import { withdrawClaims, writeClaims } from '../claims.ts';
import { createPolicy } from '../create-policy.ts';
import { close } from './close.ts';
import { foundOrganisation, NOW, type Organisation, openTown, type Town } from './open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const PARTS_OF = 4;

/** Twelve people with a closed March and travel in September, and rules that give March a correction. */
async function busyOrganisation(): Promise<Organisation & { staff: string[]; keys: string[] }> {
  const organisation = await foundOrganisation(town);
  const staff: string[] = [];
  const keys: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const id = `00000000-0000-7000-8000-0000000000${String(n + 10)}`;
    const person = await organisation.hire({ id });
    staff.push(person);
    keys.push(await organisation.claim(person, '2026-03-02', { distanceM: 10_000 + n }));
    keys.push(await organisation.claim(person, '2026-09-02', { distanceM: 20_000 + n }));
  }
  await organisation.settle('2026-03', '2026-03-31');
  return { ...organisation, staff, keys };
}

/** A database whose transactions die after the n-th: what a killed process leaves behind. */
function dyingAfter(database: Database, transactions: number): Database {
  let left = transactions;
  return {
    ...database,
    transaction: async (context, work) => {
      left -= 1;
      if (left >= 0) return database.transaction(context, work);
      return database.transaction(context, async (tx) => {
        await work(tx);
        throw new Error('killed');
      });
    },
  };
}

const stored = async (organisation: Organisation) =>
  organisation.act('settlement', (tx: Transaction) =>
    tx.list(sql`
      select line_number, month::text, day::text, kind, purpose, mode, distance_m, amount_cents,
        untaxed_cents,
        corrects_run, corrects_line, personnel_number
      from money.settlement_line where organisation_id = ${organisation.organisation} and run_number = 2
      order by line_number limit 1000`),
  );

test.each([
  1, 2, 3, 4, 5, 6, 7,
])('killed in transaction %i, then facts and a policy added, then resumed: the same lines', async (after) => {
  const [whole, broken] = [await busyOrganisation(), await busyOrganisation()];
  await whole.settle('2026-09', undefined, { claimsPerPart: PARTS_OF });
  const request = { organisation: broken.organisation, month: '2026-09', now: NOW, claimsPerPart: PARTS_OF };
  await expect(close(dyingAfter(town.database, after), request)).rejects.toThrow('killed');
  const begun = await broken.act('settlement', (tx) =>
    tx.list(sql`select from money.run where organisation_id = ${broken.organisation} and number = 2 limit 2`),
  );
  if (begun.length === 1) {
    await broken.claim(broken.staff[11] ?? '', '2026-09-03', { distanceM: 50_000 });
    await broken.act('intake', (tx) => withdrawClaims(tx, broken.keys.slice(-1)));
    const rules = [{ modes: ['car' as const], method: 'none' as const }];
    await broken.act('operator', (tx) => createPolicy(tx, { validFrom: '2026-01-01', groups: [{ rules }] }));
  }
  await broken.settle('2026-09', undefined, { claimsPerPart: PARTS_OF });
  expect(await stored(broken)).toEqual(await stored(whole));
  expect(await stored(whole)).toHaveLength(24);
});

test('a month that is asked for while another is half closed finishes that one first', async () => {
  const organisation = await busyOrganisation();
  const request = {
    organisation: organisation.organisation,
    month: '2026-09',
    now: NOW,
    claimsPerPart: PARTS_OF,
  };
  await expect(close(dyingAfter(town.database, 4), request)).rejects.toThrow('killed');
  const october = await organisation.settle('2026-10');
  expect(october.run).toBe(3);
  expect(await stored(organisation)).toHaveLength(24);
});

test('a confirm in flight is waited for: what is confirmed is paid, in this run or in the next', async () => {
  const organisation = await foundOrganisation(town);
  const person = await organisation.hire();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let written = () => {};
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const confirming = organisation.act('intake', async (tx) => {
    const day = Temporal.PlainDate.from('2026-09-01');
    const travel = {
      kind: 'travel',
      purpose: 'commute',
      mode: 'car',
      fuel: 'none',
      costCents: null,
    } as const;
    await writeClaims(tx, [{ ...travel, personId: person, day, sourceKey: 'in-flight', distanceM: 10_000 }]);
    written();
    await held;
  });
  await isWritten;
  const closing = organisation.settle('2026-09');
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  await confirming;
  expect((await closing).totals.amountCents).toBe(250);
});

test('once a run is finished its parts point at nobody any more', async () => {
  const organisation = await busyOrganisation();
  await organisation.settle('2026-09', '2026-11-22', { claimsPerPart: PARTS_OF });
  const parts = await organisation.act('settlement', (tx) =>
    tx.get<{ all: number; pointing: number }>(sql`
      select count(*) as all, count(*) filter (where person_from is not null or person_to is not null)
        as pointing
      from money.run_part where organisation_id = ${organisation.organisation} and run_number = 2`),
  );
  expect(parts.all).toBeGreaterThan(1);
  expect(parts.pointing).toBe(0);
});
