// Tampering shows: a thousand edits by somebody who may do everything in the database, and each is found.
import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import { recordDisclosures } from '#privacy/disclose/record-disclosures';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { noteViews } from '#privacy/views/record-views';
import { openTown, type Town } from '#test/contract/open-town';
import { disclosure } from '../disclose/records.ts';
import { view } from '../views/records.ts';
import { isProven, proveRows } from './prove-rows.ts';
import { logLeaf, logSegment } from './records.ts';
import { sealMonths } from './seal-month.ts';
import { openSigner, type Signer } from './sign-root.ts';
import { verifyLog } from './verify-log.ts';

const OCTOBER = Temporal.Instant.from('2026-10-15T10:00:00Z');
const LAST_MOMENT = Temporal.Instant.from('2026-10-31T22:59:59.999999Z');
const NOVEMBER = Temporal.Instant.from('2026-11-22T12:00:00Z');
const DECEMBER = Temporal.Instant.from('2026-12-01T03:00:00Z');
const PEOPLE = 1100;

let town: Town;
let signer: Signer;
const organisation = newId(OCTOBER);
const people = Array.from({ length: PEOPLE }, () => newId(OCTOBER));
const [noor = ''] = people;

/** By one whom nothing stops: no trigger and no policy. */
const tamper = (statements: string) => town.peek(`set session_replication_role = replica; ${statements}`);

const disclose = (now: Temporal.Instant, correlation: string, of = people) =>
  town.db.worker.transaction({ role: 'delivery', organisation, now }, (tx) =>
    recordDisclosures(
      tx,
      { activity: 'money/payroll-settlement/settlement', party: 'hr-payroll', correlation },
      of,
    ),
  );
const look = (now: Temporal.Instant) =>
  noteViews(town.db.server)(
    { role: 'client', organisation, now },
    { shown: [{ activity: 'people/organisations/employment', fields: ['full_name'] }], reason: 'a list' },
    people,
  );

beforeAll(async () => {
  town = await openTown();
  signer = openSigner(town.secrets);
  await disclose(OCTOBER, 'R1');
  await look(LAST_MOMENT);
  await disclose(NOVEMBER, 'R2', [noor]);
});
afterAll(() => town.close());

const verify = async (now = NOVEMBER) => (await verifyLog(town.db.worker, signer, now))[0];
const october = Temporal.PlainYearMonth.from('2026-10');

beforeEach(async () => {
  const found = await verify();
  if (found !== undefined) expect(found).toMatchObject({ state: 'whole', faults: [], troubles: [] });
});

test('a month is sealed when it is over and not before, once, with every row of it up to its last moment', async () => {
  expect(await sealMonths(town.db.worker, signer, LAST_MOMENT)).toEqual([]);
  expect(await sealMonths(town.db.worker, signer, NOVEMBER)).toEqual([
    { month: '2026-10-01', leaves: 2 * PEOPLE },
  ]);
  expect(await sealMonths(town.db.worker, signer, NOVEMBER)).toEqual([]);
  expect(await verify()).toEqual({
    month: '2026-10',
    leaves: 2 * PEOPLE,
    state: 'whole',
    faults: [],
    troubles: [],
  });
});

test('a thousand random edits, rows put in and rows taken out are all found, and nothing else', async () => {
  const rows = await town.peek<{ log: 'disclosure' | 'view'; id: number }>(
    `select * from (select 'disclosure' as log, id::integer from privacy.disclosure where at < '2026-11-01'
       union all select 'view', id::integer from privacy.view) r
     order by hashtext(id::text || log) limit 1000`,
  );
  const edits = {
    disclosure: [
      "party = 'ns'",
      "fields = array['employee_no']",
      "at = at - interval '1 microsecond'",
      "recipient_role = 'authority'",
      "occasion = 'always'",
      'clause = null',
      "correlation = 'other'",
      `person_id = '${newId(OCTOBER)}'`,
      'salt = gen_random_uuid()',
      "activity = 'travel/trips/history'",
      `organisation_id = '${newId(OCTOBER)}'`,
      'delete',
    ],
    view: [
      "viewer_role = 'operator'",
      "viewer = 'nobody'",
      "reason = 'a good reason'",
      'fields = array[]::text[]',
      "activity = 'travel/trips/history'",
      "at = at - interval '1 day'",
      `person_id = '${newId(OCTOBER)}'`,
      'delete',
    ],
  } as const;
  const statements = rows.map(({ log, id }, nth) => {
    const edit = edits[log][nth % edits[log].length];
    return edit === 'delete'
      ? `delete from privacy.${log} where id = ${id}`
      : `update privacy.${log} set ${edit} where id = ${id}`;
  });
  const copy = (log: string, id: number) =>
    `insert into privacy.${log} select * from kept_${log} where id = ${id}`;
  const putIn = `insert into privacy.view select organisation_id, person_id, salt, 900000000 + id, at,
    purge_on, viewer_role, viewer, activity, fields, reason from privacy.view order by id limit 25`;
  await tamper(`
    create table kept_disclosure as select * from privacy.disclosure;
    create table kept_view as select * from privacy.view;
    ${putIn}; ${statements.join(';\n')}`);
  const found = await verify();
  const wanted = rows.map(({ log, id }) => `${log} ${id}`).sort();
  const known = found?.faults
    .filter(({ kind }) => kind !== 'put-in')
    .map(({ log, rowId }) => `${log} ${rowId}`);
  expect(found?.state).toBe('tampered');
  expect(new Set(known)).toEqual(new Set(wanted));
  expect(found?.faults.filter(({ kind }) => kind === 'put-in')).toHaveLength(25);
  await tamper(`
    delete from privacy.view where id >= 900000000;
    ${rows.map(({ log, id }) => `delete from privacy.${log} where id = ${id}; ${copy(log, id)}`).join(';\n')};
    drop table kept_disclosure; drop table kept_view`);
});

test('who changes a row and its leaf as well is found by the root, and who changes the root by its signature', async () => {
  const leafOf = "sha256('\\x00'::bytea)";
  const spoil = async (forward: string, back: string) => {
    await tamper(forward);
    const found = await verify();
    await tamper(back);
    return found?.troubles;
  };
  expect(
    await spoil(
      `create table kept as select * from privacy.log_leaf where position = 7;
       update privacy.log_leaf set leaf = ${leafOf} where position = 7`,
      `update privacy.log_leaf l set leaf = kept.leaf from kept where l.position = 7; drop table kept`,
    ),
  ).toEqual(['the leaves do not give the signed root']);
  expect(
    await spoil(
      `create table kept as select * from privacy.log_leaf where position = 9;
       delete from privacy.log_leaf where position = 9`,
      'insert into privacy.log_leaf select * from kept; drop table kept',
    ),
  ).toEqual([`${2 * PEOPLE - 1} leaves are there, ${2 * PEOPLE} were signed`]);
  expect(
    await spoil(
      `create table kept as select * from privacy.log_root; update privacy.log_root set root = ${leafOf}`,
      'update privacy.log_root r set root = kept.root from kept; drop table kept',
    ),
  ).toContain('the signature does not hold');
  const other = openSigner({ ...town.secrets, password: (name) => town.secrets.password(`other ${name}`) });
  expect((await verifyLog(town.db.worker, other, NOVEMBER))[0]?.troubles).toEqual([
    'another key than ours signed it',
  ]);
});

test('the person gets a proof for each own row, which holds without us and for no other row', async () => {
  const context = { role: 'traveller', organisation, person: noor, now: NOVEMBER };
  const proofs = await town.db.server.transaction(context, (tx) => proveRows(tx, october));
  expect(proofs).toHaveLength(2);
  for (const proof of proofs) {
    expect(isProven(proof)).toBe(true);
    const salt = Buffer.from(proof.salt.replaceAll('-', ''), 'hex');
    const again = hash('sha256', Buffer.concat([Buffer.from([0]), salt, Buffer.from(proof.told)]), 'buffer');
    expect(again).toEqual(proof.leaf);
    expect(proof.told).toContain(noor);
    expect(isProven({ ...proof, leaf: hash('sha256', 'forged', 'buffer') })).toBe(false);
    expect(isProven({ ...proof, leaves: proof.leaves + 1 })).toBe(false);
  }
  const november = Temporal.PlainYearMonth.from('2026-11');
  expect(await town.db.server.transaction(context, (tx) => proveRows(tx, november))).toEqual([]);
});

test('a month without a root between two is told, and each month vouches for the one before', async () => {
  expect(await sealMonths(town.db.worker, signer, DECEMBER)).toEqual([{ month: '2026-11-01', leaves: 1 }]);
  const all = await verifyLog(town.db.worker, signer, DECEMBER);
  expect(all.map(({ month, state }) => `${month} ${state}`)).toEqual(['2026-10 whole', '2026-11 whole']);
  await tamper(
    "create table kept as select * from privacy.log_root where month = '2026-10-01'; delete from privacy.log_root where month = '2026-10-01'",
  );
  const [alone] = await verifyLog(town.db.worker, signer, DECEMBER);
  expect(alone?.troubles).toEqual(['the signature does not hold']);
  await tamper('insert into privacy.log_root select * from kept; drop table kept');
});

test('at their term rows and leaves go, the signed root stays, and says that it did', async () => {
  const after = Temporal.Instant.from('2028-01-01T00:00:01Z');
  const swept = await sweepExpired(town.db.worker, {
    records: [disclosure, view, logLeaf, logSegment],
    now: after,
    sign: (text) => town.secrets.hash('proof', text),
  });
  expect(swept.outcome).toBe('done');
  const left = sql<{ rows: number }>`select (select count(*) from privacy.log_leaf)
    + (select count(*) from privacy.disclosure) + (select count(*) from privacy.view)
    + (select count(*) from privacy.log_segment) as rows`;
  expect(await town.peek(left.compile().sql)).toEqual([{ rows: '0' }]);
  const all = await verifyLog(town.db.worker, signer, after);
  expect(all.map(({ month, state }) => `${month} ${state}`)).toEqual(['2026-10 expired', '2026-11 expired']);
});
