// What row policies cost: each question under its purpose role, and the same as owner without policies: npm
// run bench:rls
//
// Both sides run prepared statements in an open transaction with role and context set once, in turns within
// the same seconds; what the transaction itself costs is measured elsewhere. What counts is the processor
// time of the server process, which neighbours on the machine change little; wall time stands beside it. The
// figure of a bulk question is the median of its pairs' ratios; that of a point read the median of its pairs'
// differences in microseconds (each a hundred reads together). Each plan is looked at as well: it stands on
// its index, scans no large table, and calls no function per row.
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { roleName } from '#platform/database/prepare-statement';
import type { System } from '#shells/open-system';
import { loadText, median, numberArgument, print } from './measure.ts';
import { connect, type Installation, NOW, openInstallation } from './open-installation.ts';
import { makeFloor } from './rls-floor.ts';
import { bind, type Question, questions } from './rls-queries.ts';
import { measureRequests } from './rls-requests.ts';
import { chooseSubject, fillTown, TABLES } from './rls-town.ts';

const pairs = numberArgument(0, 41);
const READS = 100;
/** Partitions that hold rows: claims and lines of 2026 are kept until 2034, travel until 2028. */
const FILLED = /^(?:(?:settlement_line|payroll_total|claim)_2034|(?:trip|trip_co2|card_transaction)_2028)$/;

interface Figures {
  readonly question: Question;
  readonly percent: number;
  /** Per execution. */
  readonly addedUs: number;
  readonly byHandUs: number;
  /** What the least policy adds: only whose the row is. */
  readonly floorUs: number;
  /** By the clock on the wall, with the way to the client and back. */
  readonly wallPercent: number;
  readonly troubles: readonly string[];
}

async function main({ system, owner }: Installation): Promise<void> {
  await fillTown(owner);
  const subject = await chooseSubject(owner);
  const values = [subject.organisation, subject.person];
  print(`1,000,000 lines, 300,000 trips of 200 organisations; ${pairs} pairs; ${loadText()}`);
  const figures: Figures[] = [];
  const floors = new Map<string, string>();
  for (const question of questions) {
    const { role } = question;
    const floor = floors.get(role) ?? (await makeFloor(owner, system.rolePrefix, role, TABLES));
    floors.set(role, floor);
    const client = await openAs(system, question, roleName(system.rolePrefix, role), values);
    const least = await openAs(system, question, floor, values);
    const troubles = await examine(client, question, values);
    figures.push({ question, ...(await compare({ client, least, owner }, question, values)), troubles });
    await client.end();
    await least.end();
    tell(figures.at(-1) as Figures);
  }
  const sums = figures.filter(({ question }) => question.isSum);
  const bulk = figures.filter(({ question }) => !question.isPoint && !question.isSum);
  const points = figures.filter(({ question }) => question.isPoint);
  const worst = Math.max(...bulk.map(({ percent }) => percent));
  const point = Math.max(...points.map(({ addedUs }) => addedUs));
  const troubles = figures.flatMap((each) => each.troubles);
  for (const trouble of troubles) print(trouble);
  print(`${figures.length} plans looked at, ${troubles.length} troubles; ${loadText()}`);
  const sum = Math.max(...sums.map(({ percent }) => percent));
  const requests = await measureRequests(system, owner, values, print);
  print(
    `worst ${worst.toFixed(1)} % sums ${sum.toFixed(1)} % point ${point.toFixed(1)} µs requests p95 ${requests.toFixed(1)} %`,
  );
}

/** A transaction under a role of the database, with the context of the bench. */
async function openAs(system: System, question: Question, role: string, values: readonly string[]) {
  const client = await connect(system.connection(question.role === 'settlement' ? 'worker' : 'server'));
  await client.query('begin');
  await client.query(
    `select set_config('role', $1, true), set_config('app.organisation', $2, true),
       set_config('app.person', $3, true), set_config('app.now', $4, true),
       set_config('app.today', $5, true)`,
    [role, ...values, NOW, NOW.slice(0, 10)],
  );
  return client;
}

function tell({ question, percent, addedUs, byHandUs, wallPercent, floorUs }: Figures): void {
  const added = `${addedUs >= 0 ? '+' : ''}${addedUs.toFixed(1)} µs (${percent.toFixed(1)} %)`;
  print(
    `${question.name}, as ${question.role}: ${added} on ${byHandUs.toFixed(0)} µs; ` +
      `wall ${wallPercent.toFixed(1)} %; least policy ${floorUs.toFixed(1)} µs`,
  );
}

async function compare(
  {
    client,
    least,
    owner,
  }: { readonly client: pg.Client; readonly least: pg.Client; readonly owner: pg.Client },
  question: Question,
  values: readonly string[],
): Promise<Omit<Figures, 'question' | 'troubles'>> {
  const reads = question.isPoint ? READS : 10;
  const named = (text: string) => ({ name: question.name.slice(0, 60), ...bind(text, values) });
  const [asked, byHand] = [named(question.asked), named(question.byHand ?? question.asked)];
  const seen = await client.query(asked);
  const expected = await owner.query(byHand);
  if (seen.rowCount !== expected.rowCount || seen.rowCount === 0)
    throw new Error(`${question.name}: ${seen.rowCount} rows under policies, ${expected.rowCount} by hand`);
  const measure = async (on: pg.Client, query: pg.QueryConfig) => {
    const pid = await processOf(on);
    const [start, cpuStart] = [performance.now(), cpuUs(pid)];
    for (let read = 0; read < reads; read += 1) await on.query(query);
    const wallUs = (performance.now() - start) * 1000;
    return { wallUs: wallUs / reads, cpuUs: (cpuUs(pid) - cpuStart) / reads };
  };
  await measure(client, asked);
  await measure(owner, byHand);
  await measure(least, asked);
  const found: { policies: Spent; none: Spent; floor: Spent }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    // Who goes first changes places, so that what the first one warms up helps both alike.
    const early = pair % 2 === 0 ? await measure(client, asked) : undefined;
    const none = await measure(owner, byHand);
    const policies = early ?? (await measure(client, asked));
    found.push({ policies, none, floor: await measure(least, asked) });
  }
  return {
    percent: (median(found.map(({ policies, none }) => policies.cpuUs / none.cpuUs)) - 1) * 100,
    addedUs: median(found.map(({ policies, none }) => policies.cpuUs - none.cpuUs)),
    byHandUs: median(found.map(({ none }) => none.cpuUs)),
    floorUs: median(found.map(({ floor, none }) => floor.cpuUs - none.cpuUs)),
    wallPercent: (median(found.map(({ policies, none }) => policies.wallUs / none.wallUs)) - 1) * 100,
  };
}

interface Spent {
  readonly wallUs: number;
  readonly cpuUs: number;
}

async function processOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select pg_backend_pid() as pid');
  return rows[0].pid;
}

/** What the kernel says one server process has spent, to the nanosecond. */
function cpuUs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Parent Relationship'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
  readonly [detail: string]: unknown;
}

/** What is wrong with the plan of a question, in words; nothing is right. */
async function examine(client: pg.Client, question: Question, values: readonly string[]): Promise<string[]> {
  const bound = bind(question.asked, values);
  const { rows } = await client.query(`explain (format json) ${bound.text}`, bound.values);
  const nodes = [...nodesOf(rows[0]['QUERY PLAN'][0].Plan as PlanNode)];
  const troubles: string[] = [];
  if (!nodes.some((node) => question.index.test(node['Index Name'] ?? '')))
    troubles.push(`${question.name}: no index like ${question.index} in the plan`);
  for (const node of nodes) {
    // An empty partition of a year to come is looked at in no time.
    if (node['Node Type'] === 'Seq Scan' && FILLED.test(node['Relation Name'] ?? ''))
      troubles.push(`${question.name}: scans ${node['Relation Name']} from end to end`);
    for (const [detail, text] of Object.entries(node)) {
      // The condition of an index is computed once per scan.
      const isPerRow = /Filter/.test(detail) && detail !== 'One-Time Filter';
      if (isPerRow && /current_setting\(|platform\.\w+\(|today\(\)|now\(\)/.test(String(text)))
        troubles.push(`${question.name}: calls a function per row: ${text}`);
    }
  }
  return troubles;
}

/** All nodes but those that run once, before the first row. */
function* nodesOf(node: PlanNode): Generator<PlanNode> {
  if (node['Parent Relationship'] === 'InitPlan') return;
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}

const installation = await openInstallation();
try {
  await main(installation);
} finally {
  await installation.close();
}
