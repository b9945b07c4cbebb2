// The files for payroll: the same each time, and no cell that a spreadsheet would execute.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, PEOPLE, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { exportPayroll } from './export-payroll.ts';

let town: Town;
let folder: string;
beforeAll(async () => {
  town = await openTown();
  folder = mkdtempSync(join(tmpdir(), 'payroll-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await town.close();
});

test('a personnel number that looks like a formula is text in the CSV, and the file is the same each time', async () => {
  const client = await town.found();
  const number = "=cmd|' /C calc'!A0";
  await client.bring('people', PEOPLE, `${number};=cmd;x@example.nl;2020-01-01;`);
  await client.bring('trips', TRIPS, tripRow(number));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const texts: string[] = [];
  for (const name of ['one', 'two']) {
    const written = await exportPayroll(town.db.worker, request, 'csv', join(folder, name));
    expect(written.ok && written.value.rows).toBe(1);
    texts.push(readFileSync(join(folder, name, 'payroll-2026-09.csv'), 'utf8'));
  }
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain(';5,35;');
  expect(texts[0]).not.toMatch(/(^|[;,"\n])[=+\-@]cmd/m);
  expect(texts[0]).toContain('cmd|');
});

test('a month that is open is not exported, and nothing is written', async () => {
  const client = await town.found();
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const refused = await exportPayroll(town.db.worker, request, 'afas', join(folder, 'none'));
  expect(!refused.ok && refused.refusal.code).toBe('month-not-closed');
});
