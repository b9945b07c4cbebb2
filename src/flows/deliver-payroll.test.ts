// From a file of trips to the payroll system of the client, over real HTTP to a program that books what it
// is sent.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import { openSecrets } from '#platform/secrets';
import { type RunningSimulator, startSimulator } from '#providers/afas/start-simulator';
import { close, keepConnection } from '#services/money/payroll-settlement';
import { switchOff, switchOn } from '#services/people/entitlements';
import type { TestDatabase } from '#test/database';
import { flowDatabase } from '#test/flow-database';
import { confirmMonth } from './confirm-month.ts';
import { createOrganisation } from './create-organisation.ts';
import { deliverPayroll } from './deliver-payroll.ts';
import { deliverWaitingPayroll } from './deliver-waiting-payroll.ts';
import { importPeople } from './import-people.ts';
import { importTrips } from './import-trips.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const month = Temporal.PlainYearMonth.from('2026-10');
const folder = mkdtempSync(join(tmpdir(), 'reisrecht-deliver-'));
const secrets = openSecrets(folder);
let db: TestDatabase;
let simulator: RunningSimulator;
let organisation: string;

const need = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
};

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

beforeAll(async () => {
  db = await flowDatabase(now);
  simulator = await startSimulator('TESTTOKEN1', ['--employees', '1001,1002', '--clock', now.toString()]);
  organisation = need(await createOrganisation(db.worker, now, 'Bezorgd'));
  const intake = { db: db.worker, secrets, organisation, now };
  const people =
    'personnel_number,name,email,starts_on,ends_on\n1001,Anna,a@example.nl,2025-01-01,\n1002,Bram,b@example.nl,2025-01-01,\n';
  need(await importPeople(intake, file('people.csv', people)));
  const header = 'personnel_number,date,departure,arrival,from,to,distance_km,mode,fuel,purpose,cost_eur\n';
  const trips =
    '1001,2026-10-05,08:00,08:40,Thuis,Kantoor,20,car,petrol,commute,\n1002,2026-10-06,09:00,09:30,A,B,12,train,,business,5.80\n';
  need(await importTrips(intake, file('trips.csv', header + trips)));
  await confirmMonth(db.worker, { organisation, month, now, by: 'test' });
  need(await close(db.worker, { organisation, month: month.toString(), now }));
});
afterAll(async () => {
  await simulator.stop();
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const connection = {
  token: 'TESTTOKEN1',
  readBackConnector: 'Reisrecht_Loonmutaties',
  readBackField: 'Rem',
} as const;

const deliver = () => deliverPayroll(db.worker, secrets, { organisation, month: month.toString(), now });

test('without a connected payroll system nothing leaves, and the refusal says how to connect one', async () => {
  expect(await deliver()).toMatchObject({ ok: false, refusal: { code: 'no-payroll-connection' } });
});

test('each amount of the closed month arrives once, also when an answer is lost and the month is sent again', async () => {
  await db.worker.transaction({ role: 'operator', organisation, now }, (tx) =>
    keepConnection(tx, secrets, { ...connection, baseUrl: simulator.baseUrl }),
  );
  await simulator
    .administer('POST', 'failures', [{ kind: 'cut-after-commit', times: 1 }])
    .catch(() => undefined);
  const first = need(await deliver());
  const again = need(await deliver());
  expect(first.refused).toEqual([]);
  expect(first.acknowledged + again.acknowledged).toBe(2);
  expect(need(await deliver()).acknowledged).toBe(0);
  const held = JSON.stringify(await simulator.administer('GET', 'held'));
  expect(held.match(/R1-1-U/g)).toHaveLength(1);
  expect(held.match(/R1-2-U/g)).toHaveLength(1);
  expect(held).not.toContain('2026-10-05');
  expect(held).not.toContain('Kantoor');
});

const listLogged = () =>
  db.worker.transaction({ role: 'privacy-officer', organisation, now }, (tx) =>
    tx.list(sql<{ personId: string; correlation: string; party: string; fields: string[] }>`
      select person_id as "personId", correlation, party, fields from privacy.disclosure
      order by correlation limit 100`),
  );

test('each line that went out stands in the log of its own person, once, with what really went', async () => {
  const rows = await listLogged();
  expect(rows.map(({ correlation, party }) => `${correlation} ${party}`)).toEqual([
    'R1-1-U hr-payroll',
    'R1-2-U hr-payroll',
  ]);
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(2);
  // This administration takes no kilometres and no mode but the train, and there is no cost centre: not
  // told, not noted.
  const told = rows.map(({ fields }) => fields);
  const ofCar = ['allowance_amount', 'allowance_period', 'employee_no', 'trip_purpose'];
  expect(told).toContainEqual(ofCar);
  expect(told).toContainEqual([...ofCar, 'transport_means'].sort());
});

test('with the service off nothing goes out, nothing is noted, and the report says why', async () => {
  const switchTo = (isOn: boolean) =>
    db.worker.transaction({ role: 'operator', organisation, now }, (tx) => {
      const change = isOn ? switchOn : switchOff;
      return change(tx, organisation, ['money/payroll-settlement'], Temporal.PlainDate.from('2026-11-22'));
    });
  const later = month.add({ months: 1 }).toString();
  const intake = { db: db.worker, secrets, organisation, now };
  const header = 'personnel_number,date,departure,arrival,from,to,distance_km,mode,fuel,purpose,cost_eur\n';
  const trip = '1001,2026-11-05,08:00,08:40,Thuis,Kantoor,20,car,petrol,commute,\n';
  need(await importTrips(intake, file('later.csv', header + trip)));
  await confirmMonth(db.worker, { organisation, month: month.add({ months: 1 }), now, by: 'test' });
  need(await close(db.worker, { organisation, month: later, now }));
  const noted = (await listLogged()).length;
  const held = ((await simulator.administer('GET', 'held')) as unknown[]).length;
  await switchTo(false);
  const off = need(await deliverPayroll(db.worker, secrets, { organisation, month: later, now }));
  expect(off).toMatchObject({ acknowledged: 0, stop: undefined });
  expect(off.heldBack[0]?.reason).toContain('money/payroll-settlement');
  expect((await simulator.administer('GET', 'held')) as unknown[]).toHaveLength(held);
  expect(await listLogged()).toHaveLength(noted);
  await switchTo(true);
  const on = need(await deliverPayroll(db.worker, secrets, { organisation, month: later, now }));
  expect(on).toMatchObject({ acknowledged: 1, heldBack: [] });
  expect(await listLogged()).toHaveLength(noted + 1);
});

test('a refused line is sent again when somebody has looked, and no word of the other side is kept', async () => {
  const third = month.add({ months: -1 }).toString();
  const intake = { db: db.worker, secrets, organisation, now };
  const people = 'personnel_number,name,email,starts_on,ends_on\n1003,Cor,c@example.nl,2025-01-01,\n';
  need(await importPeople(intake, file('late.csv', people)));
  const header = 'personnel_number,date,departure,arrival,from,to,distance_km,mode,fuel,purpose,cost_eur\n';
  const trip = '1003,2026-09-08,08:00,08:40,Thuis,Kantoor,20,car,petrol,commute,\n';
  need(await importTrips(intake, file('third.csv', header + trip)));
  await confirmMonth(db.worker, { organisation, month: month.add({ months: -1 }), now, by: 'test' });
  need(await close(db.worker, { organisation, month: third, now }));
  const send = (again: boolean) =>
    deliverPayroll(db.worker, secrets, { organisation, month: third, now, again }).then(need);
  const states = () =>
    db.worker.list<{ state: string; because: string | null }>(
      { role: 'delivery', organisation, now },
      sql`select state, because from money.payroll_delivery
        where reference like 'R3-%' order by id`,
    );
  const first = await send(false);
  expect(first.refused[0]?.reason).toContain('1003');
  expect((await states()).at(-1)).toEqual({ state: 'refused', because: 'failed-again' });
  expect(await send(false)).toMatchObject({ acknowledged: 0, refused: [] });
  const again = await send(true);
  expect(again.refused).toHaveLength(1);
  const looked = await startSimulator('TESTTOKEN1', ['--employees', '1003', '--clock', now.toString()]);
  try {
    await db.worker.transaction({ role: 'operator', organisation, now }, (tx) =>
      keepConnection(tx, secrets, { ...connection, baseUrl: looked.baseUrl }),
    );
    expect(await send(false)).toMatchObject({ acknowledged: 0 });
    expect(await send(true)).toMatchObject({ acknowledged: 1, refused: [] });
    expect(await send(true)).toMatchObject({ acknowledged: 0, refused: [] });
  } finally {
    await looked.stop();
  }
});

test('the job of the worker finds nothing left to deliver, and says so', async () => {
  expect(await deliverWaitingPayroll(db.worker, secrets, now)).toEqual({ acknowledged: 0, left: 0 });
});

test('the token of the connection is nowhere in clear', async () => {
  const context = { role: 'delivery', organisation, now };
  const rows = await db.worker.list(
    context,
    sql<{ token: Buffer }>`select token_encrypted as token from money.payroll_connection`,
  );
  expect(rows[0]?.token.toString('latin1')).not.toContain('TESTTOKEN1');
});
