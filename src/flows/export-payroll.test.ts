// The files for payroll: the same each time, and no cell that a spreadsheet would execute.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDisclosures } from '#privacy/disclose/list-disclosures';
import { findPayrollSetup, keepPayrollSetup } from '#services/money/payroll-settlement';
import { switchOff } from '#services/people/entitlements';
import { cast } from '#test/cast';
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

test('the payroll system gets number, amount and period, with purpose, mode and kilometres: no day, place or name', async () => {
  const client = await town.found();
  await client.hire(cast.fatima);
  const number = cast.fatima.personnelNumber;
  await client.bring('trips', TRIPS, tripRow(number, { date: '2026-09-17', from: 'Onvindbaardorp' }));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  for (const format of ['csv', 'afas'] as const) {
    const written = await exportPayroll(town.db.worker, request, format, join(folder, `keys-${format}`));
    const [path = ''] = written.ok ? written.value.files : [];
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(number);
    expect(text).toMatch(/5[.,]35/);
    expect(text).not.toMatch(/Onvindbaardorp|Utrecht|08:00|06:00/);
    expect(text).not.toMatch(/2026-09-17|17-09-2026|20260917/);
    expect(text).not.toContain(cast.fatima.name);
  }
});

test('the overview of a month is made anew each time and kept in no table: the proof alone stays', async () => {
  const client = await town.found();
  await client.hire(cast.fatima);
  await client.bring('trips', TRIPS, tripRow(cast.fatima.personnelNumber));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const written = `select relname, n from (select c.oid::regclass::text as relname,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass),
        false, true, '')))[1]::text as n
    from pg_class c join pg_namespace s on s.oid = c.relnamespace
    where c.relkind = 'r' and s.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust')) counted
    order by 1`;
  const before = await town.peek(written);
  expect(before.length).toBeGreaterThan(20);
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const exported = await exportPayroll(town.db.worker, request, 'csv', join(folder, 'anew'));
  expect(exported.ok && exported.value.rows).toBe(1);
  expect(await town.peek(written)).toEqual(before);
  const purge = `select distinct purge_on::text as purge from travel.trip where organisation_id = $1`;
  expect(await town.peek(purge, [client.organisation])).toEqual([{ purge: '2028-01-01' }]);
});

test('a file that is handed over stands in the log of everybody who is in it, each file anew', async () => {
  const client = await town.found();
  await client.hire(cast.noor, cast.daan);
  await client.bring('trips', TRIPS, tripRow(cast.noor.personnelNumber), tripRow(cast.daan.personnelNumber));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  for (const format of ['csv', 'afas'] as const) {
    await exportPayroll(town.db.worker, request, format, join(folder, `logged-${format}`));
  }
  for (const person of [cast.noor, cast.daan]) {
    const id = await client.personOf(person);
    const rows = await client.act('traveller', (tx) => listDisclosures(tx, { limit: 10 }), id);
    expect(rows.map(({ correlation }) => correlation.split(' ')[0])).toEqual(['afas', 'csv']);
    expect(rows[0]?.fields).toContain('employee_no');
    expect(JSON.stringify(rows)).not.toContain(person.personnelNumber);
  }
});

test('who is in a file is told before it is there; when that fails there is no file', async () => {
  const client = await town.found();
  await client.hire(cast.noor, cast.daan);
  const noors = tripRow(cast.noor.personnelNumber);
  await client.bring('trips', TRIPS, noors, tripRow(cast.noor.personnelNumber, { date: '2026-09-03' }));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const place = join(folder, 'noted');
  const full = () => Promise.reject(new Error('the log is full'));
  await expect(exportPayroll(town.db.worker, request, 'csv', place, full)).rejects.toThrow('the log is full');
  expect(readdirSync(place)).toEqual([]);
  const told: (readonly string[])[] = [];
  const made = await exportPayroll(town.db.worker, request, 'csv', place, async (people) => {
    told.push(people);
  });
  expect([made.ok, told]).toEqual([true, [[await client.personOf(cast.noor)]]]);
});

test('with the service off no file is written', async () => {
  const client = await town.found();
  await client.hire(cast.noor);
  await client.bring('trips', TRIPS, tripRow(cast.noor.personnelNumber));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  await client.act('operator', (tx) =>
    switchOff(tx, client.organisation, ['money/payroll-settlement'], Temporal.PlainDate.from('2026-11-22')),
  );
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const off = await exportPayroll(town.db.worker, request, 'csv', join(folder, 'off'));
  expect(!off.ok && off.refusal.code).toBe('service-off');
  expect(existsSync(join(folder, 'off', 'payroll-2026-09.csv'))).toBe(false);
});

test('what an organisation says once about its payroll is in the file, and only in its own', async () => {
  const client = await town.found();
  await client.hire(cast.noor);
  const number = cast.noor.personnelNumber;
  await client.bring('trips', TRIPS, tripRow(number));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const said = await client.act('operator', (tx) =>
    keepPayrollSetup(tx, {
      employerId: '77',
      periodTable: 9,
      wageCodes: [{ kind: 'commute', taxed: false, code: '2001' }],
    }),
  );
  expect(said.ok).toBe(true);
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const texts: string[] = [];
  for (const format of ['csv', 'afas'] as const) {
    const written = await exportPayroll(town.db.worker, request, format, join(folder, `said-${format}`));
    texts.push(readFileSync((written.ok && written.value.files[0]) || '', 'utf8'));
    // She drives a car: AFAS knows it by its fuel, which payroll is not told.
    expect(written.ok && written.value.remarks.map(({ lines }) => lines)).toEqual(
      format === 'afas' ? [1] : [],
    );
  }
  expect(texts[0]).toContain(';2001;');
  expect(texts[1]).toContain('"Sc02":2001');
  expect(texts[1]).toMatch(/"PtId":9,.*"ErId":"77"/);
  expect(texts[1]).not.toContain('ViTr');
  const other = await town.found();
  const start = await other.act('settlement', (tx) => findPayrollSetup(tx));
  expect(start.afas).toMatchObject({ employerId: '1', periodTable: 5 });
  expect(start.wageCodes[0]?.code).toBe('4310');
});

test('a code that is no number is refused and changes nothing', async () => {
  const client = await town.found();
  const wageCodes = [{ kind: 'commute', taxed: false, code: '20A1' }] as const;
  const said = await client.act('operator', (tx) => keepPayrollSetup(tx, { periodTable: 9, wageCodes }));
  expect(!said.ok && said.refusal.code).toBe('wage-code-number');
  const { said: own } = await client.act('operator', (tx) => findPayrollSetup(tx));
  expect(own).toEqual({ afas: false, wageCodes: 0 });
});

test('a line that AFAS would not take is left out with its reason; the others are in the file', async () => {
  const client = await town.found();
  await client.bring('people', PEOPLE, 'NUMBER-TOO-LONG-9;Lang;l@example.nl;2020-01-01;');
  await client.hire(cast.noor);
  await client.bring('trips', TRIPS, tripRow('NUMBER-TOO-LONG-9'), tripRow(cast.noor.personnelNumber));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const request = { organisation: client.organisation, month: '2026-09', now: town.now };
  const written = await exportPayroll(town.db.worker, request, 'afas', join(folder, 'long'));
  expect(written.ok && written.value.refused.map(({ reason }) => reason.code)).toEqual(['personnel-number']);
  const text = readFileSync((written.ok && written.value.files[0]) || '', 'utf8');
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toContain(`"EmId":"${cast.noor.personnelNumber}"`);
});
