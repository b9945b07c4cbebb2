// One trial each: the plain script, the statements of the close without parts, and the close as it is. Same
// start, same rows.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { sql } from '#platform/database/sql';
import { booking, type RunMonth, readMonths, rowsOf, settleMonth } from '#services/money/payroll-settlement';
import { type Bench, CLOSES } from './open-bench.ts';

export interface Trial {
  readonly wallS: number;
  /** Of the server's process that did it; 0 where the system does not tell. */
  readonly cpuS: number;
  readonly serverMiB: number;
  /** Counts and a hash over lines, entries and totals. */
  readonly rows: string;
}

const BOOKED_ON = '2027-01-05';
const PURGE_ON = '2035-01-01';
const LIMIT = readFileSync(resolve(import.meta.dirname, '../limit/close.sql'), 'utf8');
const WORK_MEM = '128MB';

/** What the first close resolved; kernel and limit compute with the same rules and the same facts. */
const resolved = new Map<string, { months: RunMonth[]; upto: number; ownLines: number }>();

/**
 * The close as it is: roles, row policies, parts, digests, totals. `fresh` skips the clean-up of an earlier
 * trial.
 */
export async function tryAll(bench: Bench, organisation: string, fresh = false): Promise<Trial> {
  if (!fresh) await cleanUp(bench, organisation);
  const context = { role: 'settlement', organisation, now: CLOSES };
  const pid = await pidOf(bench, context);
  const request = { organisation, month: '2026-09', knownAt: '2026-11-22', now: CLOSES };
  const trial = await timed(pid, async () => {
    const closed = await settleMonth(bench.database, request);
    if (!closed.ok) throw new Error(closed.refusal.en);
  });
  if (!resolved.has(organisation)) await keepResolved(bench, organisation);
  return { ...trial, rows: await rowsIn(bench.owner, organisation) };
}

async function keepResolved(bench: Bench, organisation: string): Promise<void> {
  const context = { role: 'settlement', organisation, now: CLOSES };
  const months = await bench.database.transaction(context, (tx) =>
    readMonths(tx, organisation, {
      number: 2,
      month: '2026-09-01',
      knownAt: '',
      factsUpto: 0,
      openedOn: BOOKED_ON,
      finished: true,
    }),
  );
  const { rows } = await bench.owner.query(
    `select r.facts_upto::float8 as upto, (select count(*)::float8 from money.settlement_line l
       where l.organisation_id = $1 and l.run_number = 2 and l.month = '2026-09-01') as "ownLines"
     from money.run r where r.organisation_id = $1 and r.number = 2`,
    [organisation],
  );
  resolved.set(organisation, { months, ...rows[0] });
}

/** The same statements as the owner, without row policies, parts and digests. */
export async function tryKernel(bench: Bench, organisation: string): Promise<Trial> {
  const { months, upto } = await prepare(bench, organisation);
  const stored = { runNumber: 2, bookedOn: BOOKED_ON };
  const { owner } = bench;
  const trial = await timed(await ownPid(owner), async () => {
    await owner.query('begin');
    await owner.query(
      `set local enable_nestloop = off; set local enable_mergejoin = off; set local work_mem = '${WORK_MEM}'`,
    );
    let after = 0;
    for (const month of months) {
      const { scope, rows } = rowsOf(organisation, { factsUpto: upto }, month, {});
      after += (await owner.query(booking.insertLines(scope, rows, stored, after))).rowCount ?? 0;
    }
    const lines = { ...stored, organisation, after: 0, upto: after };
    await owner.query(booking.insertEntries(lines));
    await owner.query(booking.insertTotals(lines));
    await owner.query('commit');
  });
  return { ...trial, rows: await rowsIn(owner, organisation) };
}

/** The plain script. */
export async function tryLimit(bench: Bench, organisation: string): Promise<Trial> {
  const { months, upto, ownLines } = await prepare(bench, organisation);
  const { owner } = bench;
  await makeRules(owner, months);
  const script = LIMIT.replaceAll(':organisation', organisation)
    .replaceAll(':upto', String(upto))
    .replaceAll(':own_lines', String(ownLines))
    .replaceAll(':booked_on', BOOKED_ON)
    .replaceAll(':purge_on', PURGE_ON)
    .replaceAll(':work_mem', WORK_MEM);
  const trial = await timed(await ownPid(owner), async () => {
    await owner.query(`begin; ${script}; commit`);
  });
  return { ...trial, rows: await rowsIn(owner, organisation) };
}

async function prepare(bench: Bench, organisation: string) {
  await cleanUp(bench, organisation);
  const known = resolved.get(organisation);
  if (!known) throw new Error('close once first, so that the rules are known');
  return known;
}

/** The rates of both months as a small table: what a plain script would have beside it. */
async function makeRules(owner: pg.Client, months: readonly RunMonth[]): Promise<void> {
  await owner.query(`drop table if exists limit_rule;
    create temp table limit_rule (month date, kind text collate "C", purpose text collate "C", mode text
      collate "C",
      number integer, rate bigint, day_cents bigint, vat integer)`);
  for (const rule of months.flatMap((month) => month.rules)) {
    await owner.query('insert into limit_rule values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[rule.month, rule.kind, rule.purpose, rule.mode, rule.number],
      ...[rule.rateMilliCents, rule.dayCents, rule.vatBasisPoints],
    ]);
  }
  await owner.query('analyze limit_rule');
}

/**
 * The measured run stands in partitions of its own: emptied, so that every trial begins with the same tables.
 */
async function cleanUp({ owner, checkpoint }: Bench, organisation: string): Promise<void> {
  const year = PURGE_ON.slice(0, 4);
  await owner.query(
    `truncate money.settlement_line_${year}, money.ledger_entry_${year}, money.payroll_total_${year}`,
  );
  for (const table of ['run_warning', 'run_part_finish', 'run_finish', 'run_part', 'run_rule', 'run_month']) {
    await owner.query(`delete from money.${table} where organisation_id = $1 and run_number = 2`, [
      organisation,
    ]);
  }
  await owner.query('delete from money.run where organisation_id = $1 and number = 2', [organisation]);
  await checkpoint();
}

/** Line numbers follow the parts, so they are left out; every other column is compared. */
const COMPARED = {
  settlement_line: `person_id, month, day, kind, purpose, mode, rule_number, claims, distance_m, amount_cents,
    untaxed_cents, net_cents, vat_cents, vat_basis_points, corrects_run, corrects_line, booked_on, purge_on,
    personnel_number, cost_centre`,
  ledger_entry: 'part, debit, credit, cents, booked_on, purge_on',
  payroll_total: `person_id, personnel_number, wage_code, amount_cents, lines, distance_m, booked_on,
    purge_on`,
};

async function rowsIn(owner: pg.Client, organisation: string): Promise<string> {
  const found: string[] = [];
  for (const [table, columns] of Object.entries(COMPARED)) {
    const { rows } = await owner.query<{ found: string }>(
      `select count(*) || ' ' || coalesce(sum(hash_record_extended(row(${columns}), 0)), 0)::text as found
       from money.${table} where organisation_id = $1 and run_number = 2`,
      [organisation],
    );
    found.push(rows[0]?.found ?? '');
  }
  return found.join(', ');
}

async function pidOf(bench: Bench, context: Parameters<Bench['database']['list']>[0]): Promise<number> {
  const [row] = await bench.database.list<{ pid: number }>(context, sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
}

async function ownPid(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

async function timed(pid: number, work: () => Promise<void>): Promise<Omit<Trial, 'rows'>> {
  const cpuBefore = cpuOf(pid);
  const begun = performance.now();
  await work();
  const wallS = (performance.now() - begun) / 1000;
  return { wallS, cpuS: cpuOf(pid) - cpuBefore, serverMiB: peakOf(pid) };
}

/** Linux counts a process's time in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

/** The process's own memory at its highest, without the shared buffers. */
function peakOf(pid: number): number {
  return Math.round(Number(/RssAnon:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024);
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
