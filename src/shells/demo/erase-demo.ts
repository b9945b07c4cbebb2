// Takes the demonstration organisation away, table by table, as the owner: nothing of it is evidence of
// anything.
import type { ConnectionOptions } from '#platform/database/connection';
import { inTransaction, withOwner } from '#platform/database/owner-session';
import { quoteLiteral } from '#platform/database/sql';
import type { AnyRecord } from '#platform/records';
import { records } from '../catalogue.ts';

/** Only organisations of this brand; answers how many there were. */
export async function eraseDemo(owner: ConnectionOptions, brand: string): Promise<number> {
  return withOwner(owner, (client) =>
    inTransaction(client, async () => {
      const tables = records.filter((record) => record.scope.tenant !== undefined);
      // As one list: a function takes no more than a hundred arguments.
      const list = `variadic array[${tables.map(({ table }) => quoteLiteral(table)).join(', ')}]::regclass[]`;
      await client.query(`select platform.lift_force(${list})`);
      const mine = `(select id from people.organisation where brand_id = ${quoteLiteral(brand)})`;
      const { rows } = await client.query<{ count: string }>(`select count(*) from ${mine} o`);
      for (const record of inOrder(tables)) {
        await client.query(`delete from ${record.table} where ${record.scope.tenant} in ${mine}`);
      }
      await client.query(`select platform.force_again(${list})`);
      return Number(rows[0]?.count ?? 0);
    }),
  );
}

/** Tables that others refer to go last; within money, what a run booked goes before the run. */
const LAST = [
  'money.simulation',
  'money.policy_draft_rule',
  'money.policy_draft_group',
  'money.policy_draft_case',
  'money.policy_draft',
  'money.policy_group',
  'money.policy',
  'people.person',
  'people.organisation',
];
const RUNS = ['money.run_rule', 'money.run_month', 'money.run_part', 'money.run_finish', 'money.run'];

function inOrder(tables: readonly AnyRecord[]): AnyRecord[] {
  const last = [...RUNS, ...LAST];
  return [...tables].sort((a, b) => last.indexOf(a.table) - last.indexOf(b.table));
}
