// What keeping promises about deletion costs: npm run bench:retention [rows of a leaf] [rows of the batches]
//
// First a leaf of ten million rows goes on its day, as the sweeper does it: counted, emptied, proven. Beside
// it, in the same run, the owner drops an equal leaf by hand: nothing can be quicker. Then rows go one by one
// by their indexed day while people read and write in the same table, in turns with the same people alone;
// and once as one plain DELETE of the owner, which is what batches avoid.
import { createHash, createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { records } from '#shells/catalogue';
import { loadText, numberArgument, print, seconds } from './measure.ts';
import { type Installation, openInstallation } from './open-installation.ts';

const leafRows = numberArgument(0, 10_000_000);
const batchRows = numberArgument(1, 1_000_000);
const ROUNDS = 5;
const PEOPLE = 2_000;
/**
 * People ask this often, whether the last answer came or not: a slow answer is not hidden by fewer questions.
 */
const EVERY_MS = 4;
const ALONE_MS = 8_000;

const organisation = '018f0000-0000-7000-8000-000000000001';
const person = `md5('person ' || n % ${PEOPLE})::uuid`;
const sign = (text: string) => createHmac('sha256', 'bench').update(text).digest();
const only = (table: string) => records.filter((record) => record.table === table);
const on = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`);

async function main({ system, owner }: Installation): Promise<void> {
  print(`a leaf of ${leafRows} rows, ${batchRows} rows in batches; ${loadText()}`);
  const leaf = await measureLeaf(system.db, owner);
  const server = system.open('server');
  try {
    const batches = await measureBatches(system.db, server, owner);
    print(loadText());
    const added = `${batches >= 0 ? '+' : ''}${batches.toFixed(0)}`;
    print(`drop ${(leaf.ms / 1000).toFixed(2)} s ${leaf.mb.toFixed(3)} MB batches p99 ${added} %`);
  } finally {
    await server.close();
  }
}

interface Cost {
  readonly ms: number;
  /** Of write-ahead log. */
  readonly mb: number;
}

async function measureLeaf(db: Database, owner: pg.Client): Promise<Cost> {
  for (const day of ['2028-01-01', '2029-01-01']) await fillLeaf(owner, day);
  const drop = { ms: 0, mb: 0 };
  /** The same database, with a clock on the one statement that empties. */
  const timed: Database = {
    ...db,
    list: (context, query) => db.list(context, query),
    batch: async (context, queries) => {
      if (!queries.some((query) => query.compile().sql.includes('empty_expired')))
        return db.batch(context, queries);
      const { value, ...cost } = await costOf(owner, () => db.batch(context, queries));
      Object.assign(drop, cost);
      return value;
    },
  };
  const run = await costOf(owner, () =>
    sweepExpired(timed, { records: only('travel.trip_co2'), now: on('2028-01-01'), sign }),
  );
  const [gone] = run.value.tables;
  if (gone?.rows !== leafRows || gone.failure !== undefined) throw new Error(JSON.stringify(run.value));
  print(`sweeper: ${tell(drop)} for the leaf; ${tell(run)} with counting, looking again and the proof`);
  const limit = await costOf(owner, () => owner.query('drop table travel.trip_co2_2029'));
  print(`limit: the owner drops an equal leaf in ${tell(limit)}`);
  return drop;
}

const tell = ({ ms, mb }: Cost) => `${seconds(ms)} and ${mb.toFixed(3)} MB of log`;

async function costOf<T>(owner: pg.Client, work: () => Promise<T>): Promise<Cost & { readonly value: T }> {
  await owner.query('checkpoint').catch(() => {});
  const from = await logPosition(owner);
  const started = performance.now();
  const value = await work();
  const ms = performance.now() - started;
  return { value, ms, mb: ((await logPosition(owner)) - from) / 1_000_000 };
}

async function logPosition(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query("select pg_current_wal_lsn() - '0/0'::pg_lsn as at");
  return Number(rows[0].at);
}

/** Slices, so that a machine with little memory fills ten million rows as well. */
async function fillLeaf(owner: pg.Client, day: string): Promise<void> {
  const slice = 1_000_000;
  await owner.query('alter table travel.trip_co2 no force row level security');
  for (let from = 0; from < leafRows; from += slice) {
    await owner.query(
      `insert into travel.trip_co2 (organisation_id, trip_id, person_id, purge_on, wtw_grams, wtw_factor,
         wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ttw_list_year, ttw_basis)
       select '${organisation}', n, ${person}, '${day}', 60, 'train', 2026, 'list', 0, 'train', 2026, 'list'
       from generate_series(${from} + 1, ${Math.min(from + slice, leafRows)}) n`,
    );
  }
  await owner.query('alter table travel.trip_co2 force row level security');
  // Rows that expire have lain there for two years: the database has been over them long before.
  await owner.query('vacuum (analyze) travel.trip_co2');
}

/** Answers by how much the slowest of a hundred questions gets slower while rows go, in percent. */
async function measureBatches(db: Database, server: Database, owner: pg.Client): Promise<number> {
  await fillCoordinates(owner);
  const alone: number[] = [];
  const beside: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    alone.push(...(await askWhile(server, () => wait(ALONE_MS))));
    const now = on(`2030-01-0${round}`);
    const started = performance.now();
    let rows = 0;
    const asked = await askWhile(server, async () => {
      const run = await sweepExpired(db, { records: only('travel.trip_coordinates'), now, sign });
      rows = run.tables[0]?.rows ?? 0;
    });
    beside.push(...asked);
    const ms = performance.now() - started;
    print(
      `round ${round}: ${rows} rows gone in ${seconds(ms)}; p99 alone ${told(alone)}, beside ${told(beside)}`,
    );
  }
  const plain = await askWhile(server, async () => {
    await owner.query('alter table travel.trip_coordinates no force row level security');
    const started = performance.now();
    await owner.query("delete from travel.trip_coordinates where purge_on <= '2030-01-06'");
    print(`limit: the owner deletes as many in one statement in ${seconds(performance.now() - started)}`);
    await owner.query('alter table travel.trip_coordinates force row level security');
  });
  print(`beside that statement: p99 ${told(plain)} of ${plain.length} questions`);
  return (p99(beside) / p99(alone) - 1) * 100;
}

const p99 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;
const told = (values: readonly number[]) => `${p99(values).toFixed(1)} ms`;

/** Six parts of what expires, each with a day of its own, and as much again that stays. */
async function fillCoordinates(owner: pg.Client): Promise<void> {
  const part = Math.ceil(batchRows / (ROUNDS + 1));
  await owner.query('alter table travel.trip_coordinates no force row level security');
  for (let number = 1; number <= (ROUNDS + 1) * 2; number += 1) {
    const day = number <= ROUNDS + 1 ? `2030-01-0${number}` : '2030-02-20';
    await owner.query(
      `insert into travel.trip_coordinates (organisation_id, trip_id, person_id, lat_e6, lon_e6, fixed_at,
         collected_on, purge_on)
       select '${organisation}', ${number} * 10000000 + n, ${person}, '{52000000,52000100}',
         '{5000000,5000100}', '{1,2}', date '${day}' - 30, '${day}'
       from generate_series(1, ${part}) n`,
    );
  }
  await owner.query('alter table travel.trip_coordinates force row level security');
  await owner.query('analyze travel.trip_coordinates');
}

/** Numbers above this are of rows that stay. */
const KEPT = 10_000_000 * (ROUNDS + 2);
let written = 0;
const people = Array.from({ length: PEOPLE }, (_, number) =>
  createHash('md5').update(`person ${number}`).digest('hex'),
);

/** People read one trip's track of theirs and write another; answers the milliseconds of each question. */
async function askWhile(server: Database, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  const open = new Set<Promise<void>>();
  let isOver = false;
  const working = work().finally(() => {
    isOver = true;
  });
  const started = performance.now();
  for (let due = 0; !isOver; due += EVERY_MS) {
    const early = started + due - performance.now();
    if (early > 0) await wait(early);
    const asked = ask(server, started + due).then((ms) => void taken.push(ms));
    open.add(asked);
    void asked.finally(() => open.delete(asked));
  }
  await Promise.all([working, ...open]);
  return taken;
}

/** From the moment at which it should have been asked. */
async function ask(server: Database, dueAt: number): Promise<number> {
  written += 1;
  const number = written;
  const personId = people[number % PEOPLE] ?? '';
  const trip = KEPT + 1 + (number % 1_000);
  await server.batch({ role: 'traveller', organisation, person: personId, now: on('2029-12-01') }, [
    sql`select lat_e6 from travel.trip_coordinates
      where organisation_id = ${organisation}::uuid and trip_id = ${trip}`,
    sql`insert into travel.trip_coordinates (organisation_id, trip_id, person_id, lat_e6, lon_e6, fixed_at,
        collected_on, purge_on)
      values (${organisation}, ${1_000_000_000 + number}, ${personId}, '{52000000}', '{5000000}', '{1}',
        '2030-01-30', '2030-03-01')`,
  ]);
  return performance.now() - dueAt;
}

const installation = await openInstallation();
try {
  await main(installation);
} finally {
  await installation.close();
}
