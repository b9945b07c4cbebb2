// Recognises who was erased: in a late message of a provider, in a file that is brought again, in an old
// copy.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { erasureKey, type Identifier } from './erasure-key.ts';
import { toHex } from './record-erasure.ts';

/**
 * The values of `identifiers` whose person was erased, with the last moment of it. Roles `intake`
 * and `privacy-officer`. An event of at or before that moment is late and must not come in; one of
 * afterwards belongs to a person who came back, or to the next one with that number.
 */
export async function findErasures(
  tx: Transaction,
  secrets: Secrets,
  organisationId: string,
  identifiers: readonly Identifier[],
): Promise<Map<string, Temporal.Instant>> {
  const byKey = new Map(
    identifiers.map((one) => [toHex(erasureKey(secrets, organisationId, one)), one.value]),
  );
  const rows = await tx.list<{ key: string; erased_at: Temporal.Instant }>(
    sql`select encode(erasure_key, 'hex') as key, max(erased_at) as erased_at from privacy.erasure
      where erasure_key = any (select decode(k, 'hex') from unnest(${[...byKey.keys()]}::text[]) k)
      group by erasure_key limit ${byKey.size + 1}`,
  );
  return new Map(rows.map((row) => [byKey.get(row.key) ?? '', row.erased_at]));
}

/** Whether one identifier's person was erased, at whatever moment. */
export async function isErased(
  tx: Transaction,
  secrets: Secrets,
  organisationId: string,
  identifier: Identifier,
): Promise<boolean> {
  return (await findErasures(tx, secrets, organisationId, [identifier])).size > 0;
}
