// Everybody of whom a database holds a row, found through the records: no table with a subject can be left
// out.

import type { ConnectionOptions } from '#platform/database/connection';
import { inTransaction, withOwner } from '#platform/database/owner-session';
import { quoteIdentifier } from '#platform/database/sql';
import type { AnyRecord } from '#platform/records';

export interface PersonKey {
  readonly organisationId: string;
  readonly personId: string;
}

/** As the owner of the tables, alone with them: a database that was restored and is not open yet. */
export async function listPeople(
  owner: ConnectionOptions,
  records: readonly AnyRecord[],
): Promise<PersonKey[]> {
  const people = new Map<string, PersonKey>();
  await withOwner(owner, (client) =>
    inTransaction(client, async () => {
      for (const { table, scope } of records) {
        if (scope.tenant === undefined || scope.subjects === undefined) continue;
        const name = quoteTable(table);
        await client.query('select platform.lift_force($1::regclass)', [name]);
        for (const subject of scope.subjects) {
          const { rows } = await client.query<PersonKey>(
            `select distinct ${quoteIdentifier(scope.tenant)}::text as "organisationId",
              ${quoteIdentifier(subject)}::text as "personId"
             from ${name} where ${quoteIdentifier(subject)} is not null`,
          );
          for (const person of rows) people.set(`${person.organisationId} ${person.personId}`, person);
        }
        await client.query('select platform.force_again($1::regclass)', [name]);
      }
    }),
  );
  return [...people.values()];
}

export const quoteTable = (table: string): string => table.split('.').map(quoteIdentifier).join('.');
