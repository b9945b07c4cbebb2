// A replay that a client asked for: the request, how far it is, and the cells that may be shown. One for each
// organisation; the worker does the work.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tenantOf } from '../claims.ts';
import type { SimulationCell } from './guard-simulation.ts';

export interface SimulationState {
  readonly draftVersion: number;
  readonly months: number;
  readonly askedAt: Temporal.Instant;
  /** Steps of the replay. */
  readonly done: number;
  readonly total: number;
  readonly finishedAt: Temporal.Instant | null;
}

export interface SimulationToRun {
  readonly organisation: string;
  readonly draftVersion: number;
  readonly months: number;
  readonly askedAt: Temporal.Instant;
}

/** Asked again, the newest counts. Wakes the worker in the same transaction. */
export async function requestSimulation(
  tx: Transaction,
  { draftVersion, months }: Pick<SimulationState, 'draftVersion' | 'months'>,
): Promise<void> {
  const organisation = tenantOf(tx);
  await forgetSimulation(tx);
  await tx.batch([
    sql`insert into money.simulation (organisation_id, draft_version, months, asked_at, done, total)
      values (${organisation}, ${draftVersion}, ${months}, platform.now(), 0, 0)`,
    sql`select platform.enqueue('simulate-drafts')`,
  ]);
}

/** With its draft the replay of it goes. */
export async function forgetSimulation(tx: Transaction): Promise<void> {
  const organisation = tenantOf(tx);
  await tx.batch([
    sql`delete from money.simulation_cell where organisation_id = ${organisation}`,
    sql`delete from money.simulation where organisation_id = ${organisation}`,
  ]);
}

export function findSimulation(tx: Transaction): Promise<SimulationState | undefined> {
  return tx.find<SimulationState>(sql`
    select draft_version as "draftVersion", months, asked_at as "askedAt", done, total,
      finished_at as "finishedAt"
    from money.simulation where organisation_id = ${tenantOf(tx)}`);
}

/** Of every organisation, oldest first. */
export function listSimulationsToRun(tx: Transaction, limit = 100): Promise<SimulationToRun[]> {
  return tx.list<SimulationToRun>(sql`
    select organisation_id as organisation, draft_version as "draftVersion", months, asked_at as "askedAt"
    from money.simulation where finished_at is null order by asked_at limit ${limit}`);
}

/** False when it was asked again, or its draft is gone: then nobody waits for this one. */
export async function noteProgress(
  tx: Transaction,
  { askedAt }: SimulationToRun,
  done: number,
  total: number,
): Promise<boolean> {
  const noted = await tx.run(sql`update money.simulation set done = ${done}, total = ${total}
    where organisation_id = ${tenantOf(tx)} and asked_at = ${askedAt} and finished_at is null`);
  return noted > 0;
}

/** Writes what may be shown, unless nobody waits for it any more. */
export async function finishSimulation(
  tx: Transaction,
  { askedAt }: SimulationToRun,
  cells: readonly SimulationCell[],
): Promise<void> {
  const organisation = tenantOf(tx);
  const finished = await tx.run(sql`update money.simulation set finished_at = platform.now(), done = total
    where organisation_id = ${organisation} and asked_at = ${askedAt} and finished_at is null`);
  if (finished === 0) return;
  const of = (pick: (cell: SimulationCell) => unknown) => cells.map(pick);
  await tx.run(sql`
    insert into money.simulation_cell (organisation_id, number, part, name, what, people, better, same,
      worse, now_cents, now_untaxed_cents, draft_cents, draft_untaxed_cents)
    select ${organisation}::uuid, number, part, name, what, people, better, same, worse, now_cents,
      now_untaxed, draft_cents, draft_untaxed
    from unnest(${of((c) => c.part)}::text[], ${of((c) => c.name)}::text[], ${of((c) => c.what)}::text[],
      ${of((c) => c.people)}::integer[], ${of((c) => c.better)}::integer[],
      ${of((c) => c.same)}::integer[], ${of((c) => c.worse)}::integer[],
      ${of((c) => c.amounts?.nowCents ?? null)}::bigint[],
      ${of((c) => c.amounts?.nowUntaxedCents ?? null)}::bigint[],
      ${of((c) => c.amounts?.draftCents ?? null)}::bigint[],
      ${of((c) => c.amounts?.draftUntaxedCents ?? null)}::bigint[]) with ordinality
      as c(part, name, what, people, better, same, worse, now_cents, now_untaxed, draft_cents,
        draft_untaxed, number)`);
}

type CellRow = Omit<SimulationCell, 'amounts'> & {
  readonly now: number | null;
  readonly nowUntaxed: number | null;
  readonly draft: number | null;
  readonly draftUntaxed: number | null;
};

/** What came out, in the order in which it is shown. */
export async function listSimulationCells(tx: Transaction): Promise<SimulationCell[]> {
  const rows = await tx.list<CellRow>(sql`
    select part, name, what, people, better, same, worse, now_cents as now,
      now_untaxed_cents as "nowUntaxed", draft_cents as draft, draft_untaxed_cents as "draftUntaxed"
    from money.simulation_cell where organisation_id = ${tenantOf(tx)} order by number limit 10000`);
  return rows.map(({ now, nowUntaxed, draft, draftUntaxed, ...cell }) => ({
    ...cell,
    amounts:
      now === null
        ? null
        : {
            nowCents: now,
            nowUntaxedCents: nowUntaxed ?? 0,
            draftCents: draft ?? 0,
            draftUntaxedCents: draftUntaxed ?? 0,
          },
  }));
}
