// How fast use at providers is taken in, priced again and settled, held against COPY of the same rows:
// npm run bench:usage -- [uses] [pairs]
//
// Ours: half of the uses come as pages of charge detail records (OCPI), half as pages of journal lines
// (TOMP-API), in the flows that a pull of each runs: text read within limits, records judged, undeclared
// names noted, tariffs kept, the owner of each number found by keyed hash, rides found, each use stored
// once, priced again by its tariff, charged with double entries; then the job that settles, for credits and
// for prices that differ. As the worker's login, under row security, a transaction for each page and
// client. The limit: COPY, in one transaction as table owner and without row security, of exactly the rows
// that were made, into tables with the same columns, defaults, keys, checks and indexes and the same
// partitions: uses of both services, disputes, charges and entries. It parses, prices and decides nothing.
// Each pair runs: everything, everything again, COPY; tables are emptied between pairs. Once at the end
// nobody says what use is for before it comes in: all of it is settled by the job after a mark.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { openCdrIntake } from '#flows/charging/receive-cdrs';
import { receiveCarBills } from '#flows/receive-car-bills';
import { settleUsage } from '#flows/settle-usage';
import { readEnvelope } from '#providers/protocols/ocpi/envelope';
import { parseJournal } from '#providers/protocols/tomp/parse-journal';
import { listUndeclaredNames } from '#providers/protocols/tomp/read-body';
import { comingIn } from '#providers/voorbeeld-deelauto/profile';
import { PROVIDER as CHARGING } from '#providers/voorbeeld-laden/profile';
import type { System } from '#shells/open-system';
import { loadText, type Measured, measure, median, numberArgument, print, seconds } from './measure.ts';
import { type Installation, openInstallation } from './open-installation.ts';
import { CARS, fillTown } from './usage/fill-town.ts';
import { cdrPages, journalPages } from './usage/pages.ts';

const TABLES = [
  'mobility.ev_charging_usage',
  'mobility.shared_car_usage',
  'mobility.ev_charging_dispute',
  'mobility.shared_car_dispute',
  'money.usage_charge',
  'money.usage_entry',
];
const limitOf = (table: string) => `limit_of.${table.split('.')[1]}`;
const PEOPLE = 2_000;
const uses = numberArgument(0, 40_000);
const pairs = numberArgument(1, 5);

interface Pages {
  readonly cdrs: readonly string[];
  readonly journal: readonly string[];
}

interface Taken {
  stored: number;
  charged: number;
  disputed: number;
}

async function main({ system, owner, postmaster }: Installation): Promise<void> {
  const half = Math.floor(uses / 2);
  const { passes } = await fillTown(system, owner, PEOPLE, half);
  const pages = { cdrs: [...cdrPages(uses - half, passes)], journal: [...journalPages(half)] };
  await makeLimitTables(owner);
  print(`${uses} uses of ${PEOPLE} people; ${pairs} pairs; ${loadText()}`);
  // Once before measuring: the code is compiled, and the rows of the limit are what was made.
  check(await takeAll(system, pages));
  const texts = new Map<string, readonly Buffer[]>();
  for (const table of TABLES) texts.set(table, await takeOut(owner, table));
  const ours: Measured<Taken>[] = [];
  const again: Measured<Taken>[] = [];
  const limit: Measured<number>[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    await empty(owner);
    const first = await measure(postmaster, () => takeAll(system, pages));
    check(first.value);
    const second = await measure(postmaster, () => takeAll(system, pages));
    const copied = await measure(postmaster, () => copyAll(owner, texts));
    print(
      `pair ${pair}: taken in ${tell(first)}; again ${tell(second)}; COPY ${tell(copied)}; ${loadText()}`,
    );
    ours.push(first);
    again.push(second);
    limit.push(copied);
  }
  await settleLater({ system, owner, postmaster }, pages);
  if (pairs > 0) report(ours, again, limit);
}

const tell = (each: Measured<unknown>) =>
  `${seconds(each.wallMs)} (CPU ${seconds(each.ownCpuMs)} ours, ${seconds(each.serverCpuMs)} database)`;

function report(
  ours: readonly Measured<Taken>[],
  again: readonly Measured<Taken>[],
  limit: readonly Measured<number>[],
): void {
  const ratio = (over: readonly Measured<unknown>[], of: (each: Measured<unknown>) => number) =>
    median(limit.map((each, index) => of(each) / of(over[index] as Measured<unknown>)));
  const wall = (each: Measured<unknown>) => each.wallMs;
  const cpu = (each: Measured<unknown>) => each.ownCpuMs + each.serverCpuMs;
  const changed = again.reduce((sum, { value }) => sum + value.stored + value.charged + value.disputed, 0);
  const perSecond = Math.round((uses / median(ours.map(wall))) * 1000);
  print(`${limit.at(-1)?.value} rows made of ${uses} uses; ${perSecond} of those a second`);
  print(`COPY over ours in CPU seconds of both programs: ${ratio(ours, cpu).toFixed(2)}`);
  print(`usage ${ratio(ours, wall).toFixed(2)} again ${ratio(again, wall).toFixed(2)} changed ${changed}`);
}

/** Each use is stored; what asks another price waits in a dispute; everything else is in the books. */
function check({ stored, disputed }: Taken): void {
  const odd = Math.floor(uses / 200);
  if (stored !== uses || Math.abs(disputed - odd) > 2)
    throw new Error(`${stored} stored and ${disputed} disputed of ${uses}`);
}

async function takeAll({ db, secrets, now }: System, { cdrs, journal }: Pages): Promise<Taken> {
  const taken = { stored: 0, charged: 0, disputed: 0 };
  const at = now();
  const intake = openCdrIntake(db, secrets, { provider: CHARGING, now: at });
  for (const text of cdrs) {
    const page = readEnvelope(text);
    if (!page.ok) throw new Error(page.refusal.en);
    const { data } = page.value as { data: readonly unknown[] };
    await intake.add(data);
  }
  taken.stored += await intake.finish();
  for (const text of journal) {
    const page = parseJournal(text);
    if (!page.ok || listUndeclaredNames(text, comingIn).length > 0) throw new Error('a page is not right');
    const bills = {
      provider: CARS,
      journal: page.value,
      nameUnreadable: String,
      now: at,
      askEnd: async () => undefined,
    };
    taken.stored += (await receiveCarBills(db, secrets, bills)).stored;
  }
  const settled = await settleUsage(db, at);
  return { ...taken, charged: settled.charged, disputed: settled.disputed };
}

/** Nobody said beforehand what use is for: it comes in, everybody marks it, and the job settles all of it. */
async function settleLater(
  { system, owner, postmaster }: Omit<Installation, 'folder' | 'close'>,
  pages: Pages,
) {
  await empty(owner);
  const links = ['mobility.ev_charging_activation', 'mobility.shared_car_activation'];
  await bare(owner, links, async () => {
    for (const table of links) await owner.query(`update ${table} set usual_purpose = null`);
  });
  const taken = await measure(postmaster, () => takeAll(system, pages));
  const used = TABLES.slice(0, 2);
  await bare(owner, used, async () => {
    for (const table of used)
      await owner.query(`update ${table} set purpose = 'business' where corrects is null`);
  });
  const settled = await measure(postmaster, () => settleUsage(system.db, system.now()));
  const perSecond = Math.round((settled.value.charged / settled.wallMs) * 1000);
  print(
    `without a purpose: taken in ${tell(taken)}; marked, settled by the job ${tell(settled)}, ` +
      `${perSecond} a second`,
  );
}

async function empty(owner: Client): Promise<void> {
  await owner.query(`truncate ${[...TABLES, ...TABLES.map(limitOf)].join(', ')}, mobility.ev_charging_mark`);
  await bare(owner, ['mobility.shared_car_ride'], async () => {
    await owner.query('update mobility.shared_car_ride set is_billed = false where is_billed');
  });
  await owner.query('vacuum mobility.shared_car_ride');
}

/** As owner the row policies hold too; they are let go for a moment. */
async function bare(owner: Client, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  await work();
  for (const table of tables) await owner.query(`alter table ${table} force row level security`);
}

async function makeLimitTables(owner: Client): Promise<void> {
  await owner.query('create schema limit_of');
  for (const table of TABLES) {
    const name = limitOf(table);
    const { rows } = await owner.query<{ bound: string; of: string }>(
      `select pg_get_expr(c.relpartbound, c.oid) as bound, c.relname as of
       from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = $1::regclass`,
      [table],
    );
    const parted = rows.length > 0 ? ' partition by list (purge_on)' : '';
    await owner.query(`create table ${name} (like ${table} including all)${parted}`);
    for (const { bound, of } of rows)
      await owner.query(`create table limit_of.${of} partition of ${name} ${bound}`);
  }
}

/** The rows of a table as text for COPY, in the order in which they were made. */
async function takeOut(owner: Client, table: string): Promise<Buffer[]> {
  await owner.query(`begin; alter table ${table} no force row level security`);
  const by = table === 'money.usage_entry' ? 'charge_id' : 'id';
  const stream = owner.query(copyTo(`copy (select * from ${table} order by ${by}) to stdout`));
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  await owner.query('rollback');
  const whole = Buffer.concat(chunks);
  const size = 64 * 1024;
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
    whole.subarray(i * size, (i + 1) * size),
  );
}

async function copyAll(owner: Client, texts: ReadonlyMap<string, readonly Buffer[]>): Promise<number> {
  let copied = 0;
  await owner.query('begin');
  for (const [table, chunks] of texts) {
    const stream = owner.query(copyFrom(`copy ${limitOf(table)} from stdin`));
    await pipeline(Readable.from(chunks, { objectMode: true }), stream);
    copied += stream.rowCount;
  }
  await owner.query('commit');
  return copied;
}

const installation = await openInstallation();
try {
  await main(installation);
} finally {
  await installation.close();
}
