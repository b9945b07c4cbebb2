// Erases a person in a database that was restored, without a request and without a role of the house: as the
// owner of its tables, while nobody else can connect. What the law keeps (the minimal evidence of seven
// years) stays.
import type pg from 'pg';
import type { ConnectionOptions } from '#platform/database/connection';
import { inTransaction, withOwner } from '#platform/database/owner-session';
import { quoteIdentifier } from '#platform/database/sql';
import type { AnyRecord } from '#platform/records';
import { type Activity, activityById } from '#register';
import { type PersonKey, quoteTable } from './list-people.ts';

/** Records of a person's own that an erasure takes: all but those with a term that the law sets. */
export function erasableRecords(records: readonly AnyRecord[]): AnyRecord[] {
  return records.filter(({ activity, scope }) => {
    if (activity === undefined || scope.tenant === undefined || scope.subjects === undefined) return false;
    const { retention } = activityById(activity) as Activity;
    return !retention.some(({ term }) => term === '7-years');
  });
}

/** May run twice. Children go before their parents, so that no key stands in the way. */
export function eraseAgain(
  owner: ConnectionOptions,
  records: readonly AnyRecord[],
  person: PersonKey,
): Promise<void> {
  const order = (record: AnyRecord) => (record.table === 'people.person' ? 1 : 0);
  const erasable = erasableRecords(records).sort((a, b) => order(a) - order(b));
  return withLifted(owner, erasable, async (client) => {
    for (const record of erasable)
      await client.query(
        `delete from ${quoteTable(record.table)} where ${condition(record)}`,
        valuesOf(person),
      );
  });
}

/** Rows of the person that an erasure should have taken. */
export async function countErasable(
  owner: ConnectionOptions,
  records: readonly AnyRecord[],
  person: PersonKey,
): Promise<number> {
  const erasable = erasableRecords(records);
  let count = 0;
  await withLifted(owner, erasable, async (client) => {
    for (const record of erasable) {
      const { rows } = await client.query<{ rows: number }>(
        `select count(*)::integer as rows from ${quoteTable(record.table)} where ${condition(record)}`,
        valuesOf(person),
      );
      count += rows[0]?.rows ?? 0;
    }
  });
  return count;
}

const valuesOf = ({ organisationId, personId }: PersonKey) => [organisationId, personId];

function condition({ scope }: AnyRecord): string {
  const subjects = (scope.subjects ?? []).map((subject) => `${quoteIdentifier(subject)} = $2::uuid`);
  return `${quoteIdentifier(scope.tenant ?? '')} = $1::uuid and (${subjects.join(' or ')})`;
}

function withLifted(
  owner: ConnectionOptions,
  records: readonly AnyRecord[],
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const tables = records.map(({ table }) => quoteTable(table));
  return withOwner(owner, (client) =>
    inTransaction(client, async () => {
      await client.query('select platform.lift_force(variadic $1::text[]::regclass[])', [tables]);
      await work(client);
      await client.query('select platform.force_again(variadic $1::text[]::regclass[])', [tables]);
    }),
  );
}
