// To which client a number at a provider leads: what comes in from a provider of the operator names none.
import { planForMany } from '#platform/database/plan-for-many';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { hashSubject } from './activate.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** Role `intake`, without an organisation. Number → organisations; a number that leads nowhere is absent. */
export async function findRoutes(
  tx: Transaction,
  secrets: Secrets,
  tables: ServiceTables,
  { provider, subjects }: { readonly provider: string; readonly subjects: readonly string[] },
): Promise<Map<string, string[]>> {
  const bySubject = new Map(
    [...new Set(subjects)].map((subject) => [
      hashSubject(secrets, provider, subject).toString('hex'),
      subject,
    ]),
  );
  const asked = sql<{ hash: Buffer; organisation: string }>`
    select distinct subject_hash as hash, organisation_id as organisation from ${tablesOf(tables).route}
    where provider = ${provider}
      and subject_hash = any(${[...bySubject.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])`;
  const answers = await tx.batch([...planForMany(bySubject.size), asked]);
  const rows = answers.at(-1) as { hash: Buffer; organisation: string }[];
  const routes = new Map<string, string[]>();
  for (const { hash, organisation } of rows) {
    const subject = bySubject.get(hash.toString('hex')) ?? '';
    routes.set(subject, [...(routes.get(subject) ?? []), organisation]);
  }
  return routes;
}
