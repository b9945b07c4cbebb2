// What will go when: each table with its rule, the next day on which something of it must be gone, and about
// how many rows that is.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { clockOf, type Mechanism } from './clocks.ts';

export interface PlannedRemoval {
  readonly table: string;
  /** Undefined for a table that is nobody's data. */
  readonly activity: string | undefined;
  readonly term: string;
  readonly mechanism: Mechanism;
  /** The table it goes with, when it has no purge day of its own. */
  readonly parent: string | undefined;
  /** Leaves whose day is to come; undefined for a table from which rows go one by one, any day. */
  readonly next: readonly { readonly on: Temporal.PlainDate; readonly aboutRows: number }[] | undefined;
  /**
   * Rows whose day has come and that the sweeper has not reached yet; undefined for any other role: nobody
   * else may see them.
   */
  readonly due: number | undefined;
}

interface Leaf {
  readonly table: string;
  readonly on: Temporal.PlainDate;
  readonly aboutRows: number;
}

/**
 * As `sweeper`, who sees what is due and nothing else; or as another role, without what is due. The rows to
 * come are the database's own estimate: to count them would mean to look at them.
 */
export async function planRetention(
  tx: Transaction,
  records: readonly AnyRecord[],
): Promise<PlannedRemoval[]> {
  const leaves = await listLeaves(tx, records);
  const planned: PlannedRemoval[] = [];
  for (const record of records) {
    const clock = clockOf(record, records);
    if (clock === undefined) continue;
    const { table, activity, scope } = record;
    const { term, mechanism, parent } = clock;
    const next = leaves
      .filter((leaf) => leaf.table === table)
      .map(({ on, aboutRows }) => ({ on, aboutRows }));
    planned.push({
      table,
      activity,
      term,
      mechanism,
      parent,
      next: scope.partitioned ? next : undefined,
      due: await countDue(tx, table, scope.purge),
    });
  }
  return planned;
}

async function countDue(
  tx: Transaction,
  table: string,
  purge: string | undefined,
): Promise<number | undefined> {
  if (purge === undefined) return 0;
  if (tx.context.role !== 'sweeper') return undefined;
  const { due } = await tx.get(sql<{ due: number }>`
    select count(*) as due from ${sql.id(...table.split('.'))} where ${sql.id(purge)} <= platform.today()`);
  return due;
}

function listLeaves(tx: Transaction, records: readonly AnyRecord[]): Promise<Leaf[]> {
  const tables = records.filter(({ scope }) => scope.partitioned).map(({ table }) => table);
  return tx.list(sql<Leaf>`
    select leaf.table, leaf.purge_on as on, leaf.about as "aboutRows" from (
      select t.name as table, greatest(c.reltuples, 0)::bigint as about,
        (regexp_match(pg_get_expr(c.relpartbound, c.oid), '\\d{4}-\\d\\d-\\d\\d'))[1]::date as purge_on
      from unnest(${tables}::text[]) t (name)
      -- By name from the catalogue: to_regclass would ask for the right to enter the schema.
      join pg_class p on p.relname = split_part(t.name, '.', 2)
      join pg_namespace n on n.oid = p.relnamespace and n.nspname = split_part(t.name, '.', 1)
      join pg_inherits i on i.inhparent = p.oid join pg_class c on c.oid = i.inhrelid) leaf
    where leaf.purge_on > platform.today() order by leaf.purge_on, leaf.table`);
}
