// What must hold of an organisation whatever was killed: nothing acknowledged is lost, nothing is unbalanced,
// nothing is paid twice.
import { createHash } from 'node:crypto';
import { withOwner } from '#platform/database/owner-session';
import { sql } from '#platform/database/sql';
import type { System } from '#shells/open-system';
import { MONTH } from './drill-town.ts';

/** One transaction that sees the whole organisation; each question is one row. */
async function ask<Row>(
  system: System,
  role: 'intake' | 'settlement',
  organisation: string,
  query: ReturnType<typeof sql<Row>>,
): Promise<Row> {
  const [row] = await system.db.list<Row>({ role, organisation, now: system.now() }, query);
  if (row === undefined) throw new Error('a count answered no row');
  return row;
}

export interface Counted {
  readonly trips: number;
  readonly confirmed: number;
  /** Confirmed as business or commute. */
  readonly claimable: number;
  readonly claims: number;
  readonly claimKeys: number;
}

export function countConfirmed(system: System, organisation: string): Promise<Counted> {
  return ask<Counted>(
    system,
    'intake',
    organisation,
    sql<Counted>`
      select (select count(*) from travel.trip where organisation_id = ${organisation}) as trips,
        count(*) as confirmed, count(*) filter (where purpose <> 'private') as claimable,
        (select count(*) from money.claim where organisation_id = ${organisation}) as claims,
        (select count(distinct source_key) from money.claim
          where organisation_id = ${organisation}) as "claimKeys"
      from travel.trip_confirmation where organisation_id = ${organisation}`,
  );
}

/** In words what is wrong with confirmations and claims; they are made together, so they always agree. */
export function confirmTroubles(counted: Counted, acknowledged: number | undefined): string[] {
  const { confirmed, claimable, claims, claimKeys } = counted;
  const troubles: string[] = [];
  if (acknowledged !== undefined && confirmed < acknowledged)
    troubles.push(`lost: ${acknowledged} confirmations were acknowledged, ${confirmed} are there`);
  if (claims !== claimable)
    troubles.push(`lost: ${claimable} trips ask for a claim, ${claims} claims are there`);
  if (claims !== claimKeys) troubles.push(`unbalanced: ${claims - claimKeys} trips have more than one claim`);
  return troubles;
}

export interface Closed {
  readonly finished: number;
  readonly runs: number;
  readonly digest: string | null;
  readonly lines: number;
  readonly lined: number;
  readonly linesCents: number;
  readonly finishedLines: number | null;
  readonly finishedCents: number | null;
  readonly debit: number;
  readonly credit: number;
  readonly owed: number;
  readonly claims: number;
}

export async function readClosed(system: System, organisation: string): Promise<Closed> {
  const of = sql`organisation_id = ${organisation}`;
  const books = await readPostings(system, organisation);
  const stored = await ask<Omit<Closed, keyof Postings>>(
    system,
    'settlement',
    organisation,
    sql<Omit<Closed, keyof Postings>>`
      select (select count(*) from money.run_finish where ${of}) as finished,
        (select count(*) from money.run where ${of}) as runs,
        (select digest from money.run_finish where ${of}) as digest,
        (select lines from money.run_finish where ${of}) as "finishedLines",
        (select amount_cents from money.run_finish where ${of}) as "finishedCents",
        (select count(*) from money.settlement_line where ${of}) as lines,
        (select coalesce(sum(claims), 0)::bigint from money.settlement_line where ${of}) as lined,
        (select coalesce(sum(amount_cents), 0)::bigint from money.settlement_line
          where ${of}) as "linesCents",
        (select count(*) from money.claim where ${of}) as claims`,
  );
  return { ...stored, ...books };
}

interface Postings {
  readonly debit: number;
  readonly credit: number;
  readonly owed: number;
}

/**
 * No purpose role reads the view of postings: the owner does, with row security lifted until the end of the
 * transaction.
 */
function readPostings(system: System, organisation: string): Promise<Postings> {
  return withOwner(system.owner, async (client) => {
    await client.query('begin; alter table money.ledger_entry no force row level security');
    const { rows } = await client.query(
      `select coalesce(sum(debit_cents), 0)::text as debit, coalesce(sum(credit_cents), 0)::text as credit,
        coalesce(sum(credit_cents - debit_cents)
          filter (where account = 'payable-by-payroll'), 0)::text as owed
      from money.posting where organisation_id = $1`,
      [organisation],
    );
    await client.query('rollback');
    const [{ debit, credit, owed }] = rows;
    return { debit: Number(debit), credit: Number(credit), owed: Number(owed) };
  });
}

/**
 * In words what is wrong with the books; a close that is not finished may have parts, and these balance too.
 */
export function bookTroubles(closed: Closed): string[] {
  const troubles: string[] = [];
  const { finished, runs, debit, credit, owed, linesCents } = closed;
  if (debit !== credit) troubles.push(`unbalanced: debit ${debit}, credit ${credit}`);
  if (owed !== linesCents)
    troubles.push(`unbalanced: the ledger owes ${owed} cents, the lines say ${linesCents}`);
  if (runs > 1) troubles.push(`unbalanced: one month has ${runs} runs`);
  if (finished === 0) return troubles;
  if (closed.lines !== closed.finishedLines || linesCents !== closed.finishedCents)
    troubles.push(
      `lost: ${closed.lines} lines of ${linesCents} cents, finished with ${closed.finishedLines}`,
    );
  if (closed.lined !== closed.claims)
    troubles.push(`unbalanced: ${closed.claims} claims in, ${closed.lined} claims on lines`);
  return troubles;
}

/** What a close printed, without what differs between two organisations with the same facts: their ids. */
export function factsOf(output: string): string {
  const { lines, totals, warnings } = JSON.parse(output) as {
    lines: Record<string, unknown>[];
    totals: unknown;
    warnings: unknown;
  };
  const plain = lines.map(({ id: _, ...line }) => JSON.stringify(line)).sort();
  return createHash('sha256')
    .update(JSON.stringify({ month: MONTH, plain, totals, warnings }))
    .digest('hex');
}
