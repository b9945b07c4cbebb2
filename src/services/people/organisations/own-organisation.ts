// The operator as an organisation of its own: its staff are people of it, with an employment and an account
// like everybody's. It is made with its first member of staff.
import { accept, type Result } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { createOrganisation } from './create-organisation.ts';

/** A brand that no client has. */
const OPERATOR_BRAND = { id: 'operator', name: 'Reisrecht' } as const;

const findOwn = (tx: Transaction): Promise<{ id: string } | undefined> =>
  tx.find(sql<{ id: string }>`
    select id from people.organisation where brand_id = ${OPERATOR_BRAND.id}
    order by created_at, id limit 1`);

/** Role `operator`. Answers its id; makes it when it is not there. */
export async function ensureOperator(tx: Transaction): Promise<Result<string>> {
  const known = await findOwn(tx);
  return known === undefined ? createOrganisation(tx, OPERATOR_BRAND.name, OPERATOR_BRAND) : accept(known.id);
}

/** Role `operator`. */
export const isOperator = async (tx: Transaction, organisation: string): Promise<boolean> =>
  (await findOwn(tx))?.id === organisation;
