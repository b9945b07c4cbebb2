// The list of erasures on a real database and a real disk: what it recognises, what it forgets, what a crash
// leaves.
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { openSecrets } from '#platform/secrets';
import { type TestDatabase, testDatabase } from '#test/database';
import { findErasures, isErased } from './find-erasure.ts';
import { appendToLedger, type Ledger, openLedger, purgeLedger, readLedger } from './ledger.ts';
import { recordErasure } from './record-erasure.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const [here, there, noor] = [newId(NOW), newId(NOW), newId(NOW)];
const number = { kind: 'personnel-number', value: 'P-7731' } as const;
let db: TestDatabase;
let folder: string;
let ledger: Ledger;

beforeAll(async () => {
  db = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  ledger = openLedger(join(folder, 'ledger'), openSecrets(folder));
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const asRights = { role: 'rights', organisation: here, person: noor, now: NOW };
const erased = { organisationId: here, personId: noor, identifiers: [number] };

test('an erased person is recognised by person and personnel number, at that client only', async () => {
  await db.worker.transaction(asRights, (tx) => recordErasure(tx, ledger, erased, NOW));
  const find = (organisation: string) =>
    db.worker.transaction({ role: 'intake', organisation, now: NOW }, (tx) =>
      findErasures(tx, ledger.secrets, organisation, [
        number,
        { kind: 'person', value: noor },
        { kind: 'personnel-number', value: 'P-1' },
      ]),
    );
  expect([...(await find(here))].map(([value, at]) => [value, at.toString()])).toEqual(
    expect.arrayContaining([
      ['P-7731', NOW.toString()],
      [noor, NOW.toString()],
    ]),
  );
  expect((await find(here)).size).toBe(2);
  expect((await find(there)).size).toBe(0);
  const context = { role: 'intake', organisation: here, now: NOW };
  expect(await db.worker.transaction(context, (tx) => isErased(tx, ledger.secrets, here, number))).toBe(true);
});

test('neither the table nor the file holds a number or a person', async () => {
  const text = JSON.stringify(readLedger(ledger).lines);
  expect(text).not.toContain('7731');
  expect(text).not.toContain(noor);
  expect(text).not.toContain(here);
  expect(readLedger(ledger).lines).toHaveLength(1);
});

test('an erasure whose line cannot be written is not done', async () => {
  const nowhere = openLedger(join(folder, 'secrets.json', 'no-folder'), ledger.secrets);
  const other = { ...erased, personId: newId(NOW), identifiers: [] };
  const trial = db.worker.transaction(asRights, (tx) => recordErasure(tx, nowhere, other, NOW));
  await expect(trial).rejects.toThrow();
  const context = { role: 'intake', organisation: here, now: NOW };
  const person = { kind: 'person', value: other.personId } as const;
  expect(await db.worker.transaction(context, (tx) => isErased(tx, ledger.secrets, here, person))).toBe(
    false,
  );
});

test('a line that a crash tore spoils no other, and is counted', () => {
  const torn = openLedger(join(folder, 'torn'), ledger.secrets);
  const line = { what: 'settled', id: 'a', isDone: true, at: NOW.toString() } as const;
  appendToLedger(torn, [line], NOW);
  appendFileSync(join(torn.folder, '2026-11-22.jsonl'), '\n{"what":"erasure","keys":["ab');
  appendToLedger(torn, [line, line], NOW);
  expect(readLedger(torn)).toEqual({ lines: [line, line, line], torn: 1 });
});

test('a line goes on its seventieth day and not a day before', () => {
  const old = openLedger(join(folder, 'old'), ledger.secrets);
  const line = { what: 'settled', id: 'a', isDone: true, at: NOW.toString() } as const;
  appendToLedger(old, [line], NOW);
  expect(purgeLedger(old, NOW.add({ hours: 69 * 24 }))).toEqual([]);
  expect(readdirSync(old.folder)).toHaveLength(1);
  expect(purgeLedger(old, NOW.add({ hours: 70 * 24 }))).toEqual(['2026-11-22.jsonl']);
  expect(readdirSync(old.folder)).toEqual([]);
});
