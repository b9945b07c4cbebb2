// The receipt in an export of access: who looked and who received, each provable with nothing but the file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordDisclosures } from '#privacy/disclose/record-disclosures';
import { sealMonths } from '#privacy/evidence/seal-month';
import { isSigned, openSigner } from '#privacy/evidence/sign-root';
import { noteViews } from '#privacy/views/record-views';
import { cast } from '#test/cast';
import { openTown, records, type Town } from '#test/contract/open-town';
import { exportPerson } from './export-person.ts';

const OCTOBER = Temporal.Instant.from('2026-10-15T10:00:00Z');
const { noor, daan } = cast;
const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
let town: Town;
let read: (name: string) => string;

beforeAll(async () => {
  town = await openTown();
  const { organisation, ...client } = await town.found();
  await client.hire(noor, daan);
  const people = [await client.personOf(noor), await client.personOf(daan)];
  await town.db.worker.transaction({ role: 'delivery', organisation, now: OCTOBER }, (tx) =>
    recordDisclosures(
      tx,
      { activity: 'money/payroll-settlement/settlement', party: 'hr-payroll', correlation: 'R1' },
      people,
    ),
  );
  await noteViews(town.db.server)(
    { role: 'client', organisation, now: OCTOBER },
    { shown: [{ activity: 'people/organisations/employment', fields: ['full_name'] }], reason: 'a list' },
    people,
  );
  await sealMonths(town.db.worker, openSigner(town.secrets), town.now);
  const file = join(folder, 'noor.zip');
  const house = { db: town.db.worker, secrets: town.secrets, records, now: town.now };
  await exportPerson(house, { organisation, personId: people[0] ?? '', kind: 'access', file });
  read = (name) => execFileSync('unzip', ['-p', file, name]).toString();
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  readonly month: string;
  readonly row: string;
  readonly salt: string;
  readonly leaf: string;
}
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

test('the manifest names the sealed month with a signature that holds, and not with another root', () => {
  const { receipt } = JSON.parse(read('manifest.json')) as {
    receipt: {
      month: string;
      rows: number;
      leaves: number;
      root: string;
      previous: string;
      signature: string;
      publicKey: string;
    }[];
  };
  expect(receipt).toMatchObject([{ month: '2026-10-01', rows: 2, leaves: 4 }]);
  const [october] = receipt;
  if (october === undefined) throw new Error('no month');
  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  const root = {
    month: october.month,
    leaves: 4,
    root: bytes(october.root),
    previous: bytes(october.previous),
  };
  expect(isSigned(root, bytes(october.signature), bytes(october.publicKey))).toBe(true);
  const other = { ...root, root: Buffer.alloc(32, 7) };
  expect(isSigned(other, bytes(october.signature), bytes(october.publicKey))).toBe(false);
});

test('who looked and who received are in it, each row with its own leaf; nobody else’s is', () => {
  const lines = linesOf(read('receipt.ndjson'));
  expect(lines.map(({ row }) => (JSON.parse(row) as string[])[0]).sort()).toEqual(['disclosure', 'view']);
  for (const { row, salt, leaf } of lines) {
    const bytes = Buffer.concat([
      Buffer.from([0]),
      Buffer.from(salt.replaceAll('-', ''), 'hex'),
      Buffer.from(row),
    ]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(leaf);
  }
  expect(read('receipt.ndjson')).toContain('hr-payroll');
});
